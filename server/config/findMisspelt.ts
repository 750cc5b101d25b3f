import { editDistance, nearestNames } from '../model/nearest.ts';

/** Prefixes of variables that belong to this server, or to Neo4j. */
const OWN_PREFIXES = ['NEO4J_', 'MAX_QUERY_'];

/** Variables of Neo4j itself and of the tests. */
const NEO4J_VARIABLE = /^NEO4J_(AUTH|HOME|CONF|EDITION|VERSION|PLUGINS|ACCEPT_LICENSE_AGREEMENT|TEST_.*|.*[a-z].*)$/;

/** Variables that Kubernetes and Docker links set for a service named neo4j: NEO4J_SERVICE_HOST, NEO4J_PORT_7687_TCP_ADDR. */
const SERVICE_VARIABLE =
  /^NEO4J_(.+_)?(SERVICE_HOST|SERVICE_PORT(_.+)?|PORT(_\d+_(TCP|UDP|SCTP)(_(ADDR|PORT|PROTO))?)?)$/;

/** Edit distance up to which two long names are one name with a typing error. */
const TYPING_ERROR = 2;
/** Shorter names resemble too many others: PORT and HOST are not compared. */
const SHORTEST_NAME = 8;

/**
 * Finds variables that are not settings and resemble one. With a prefix of ours it is an error. Any other name may belong
 * to another program (REQUEST_TIMEOUT, LOGLEVEL), for which the server must not refuse to start, so it is a warning.
 */
export function findMisspelt(variables: readonly string[], settings: readonly string[]) {
  const [errors, warnings]: [string[], string[]] = [[], []];
  for (const name of variables.toSorted()) {
    if (settings.includes(name) || NEO4J_VARIABLE.test(name) || SERVICE_VARIABLE.test(name)) continue;
    const prefix = OWN_PREFIXES.find((candidate) => name.startsWith(candidate));
    const nearest = prefix === undefined ? findResembling(name, settings) : findWithPrefix(prefix, name, settings);
    if (nearest === undefined) continue;
    (prefix === undefined ? warnings : errors).push(`${name} is not a setting. Did you mean ${nearest}?`);
  }
  return { errors, warnings };
}

/** Compares the rest of the name, in which up to half of the letters may differ. */
function findWithPrefix(prefix: string, name: string, settings: readonly string[]): string | undefined {
  const candidates = settings
    .filter((setting) => setting.startsWith(prefix))
    .map((setting) => setting.slice(prefix.length));
  const [nearest] = nearestNames(name.slice(prefix.length), candidates);
  return nearest === undefined ? undefined : prefix + nearest;
}

/** Finds a setting with a typing error, or one without its last words: REQUEST_TIMEOUT for REQUEST_TIMEOUT_MS. */
function findResembling(name: string, settings: readonly string[]): string | undefined {
  if (!/^[A-Z][A-Z0-9_]*$/.test(name) || name.length < SHORTEST_NAME) return undefined;
  const [nearest] = settings
    .filter((setting) => setting.length >= SHORTEST_NAME)
    .map((setting) => ({ setting, distance: editDistance(name, setting) }))
    .filter(
      ({ setting, distance }) => distance <= TYPING_ERROR || (name.includes('_') && setting.startsWith(`${name}_`)),
    )
    .sort((a, b) => a.distance - b.distance);
  return nearest?.setting;
}
