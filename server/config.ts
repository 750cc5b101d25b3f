import { DEFAULT_LIMITS, type Limits } from './api/limits/limits.ts';
import { UserError } from './errors.ts';
import { nearestNames } from './model/nearest.ts';
import { DEFAULT_FACT_CACHE_BYTES, type Neo4jSettings, type StoreSettings } from './store/settings.ts';

export interface Config extends StoreSettings {
  readonly host: string;
  readonly port: number;
  readonly trustProxy: boolean;
  /** Where others reach this server, without a slash at its end; null where nobody says. */
  readonly publicUrl: string | null;
  readonly logLevel: LogLevel;
  readonly limits: Limits;
  /** Null where passages are not wanted; whether the folder is there is not looked at here. */
  readonly documentsDir: string | null;
}

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings in an environment. Throws one BAD_CONFIG that names every variable that is wrong. */
export function readConfig(environment: Environment): Config {
  const variables = createReader(environment);
  const config: Config = {
    host: variables.text('HOST') ?? '127.0.0.1',
    port: variables.integer('PORT', 4000, 0, 65_535),
    trustProxy: variables.oneOf('TRUST_PROXY', 'false', ['true', 'false']) === 'true',
    publicUrl: variables.webAddress('PUBLIC_URL'),
    logLevel: variables.oneOf('LOG_LEVEL', 'info', LOG_LEVELS),
    limits: {
      bodyBytes: variables.integer('MAX_BODY_BYTES', DEFAULT_LIMITS.bodyBytes, 1_024, 16_777_216),
      tokens: variables.integer('MAX_QUERY_TOKENS', DEFAULT_LIMITS.tokens, 10, 1_000_000),
      depth: variables.integer('MAX_QUERY_DEPTH', DEFAULT_LIMITS.depth, 1, 100),
      aliases: variables.integer('MAX_QUERY_ALIASES', DEFAULT_LIMITS.aliases, 0, 10_000),
      selections: variables.integer('MAX_QUERY_SELECTIONS', DEFAULT_LIMITS.selections, 1, 100_000),
      directives: variables.integer('MAX_QUERY_DIRECTIVES', DEFAULT_LIMITS.directives, 0, 10_000),
      cost: variables.integer('MAX_QUERY_COST', DEFAULT_LIMITS.cost, 1, 1_000_000_000),
      timeoutMs: variables.integer('REQUEST_TIMEOUT_MS', DEFAULT_LIMITS.timeoutMs, 1, 600_000),
      running: variables.integer('MAX_RUNNING_REQUESTS', DEFAULT_LIMITS.running, 1, 10_000),
      waiting: variables.integer('MAX_WAITING_REQUESTS', DEFAULT_LIMITS.waiting, 0, 100_000),
      exports: variables.integer('MAX_RUNNING_EXPORTS', DEFAULT_LIMITS.exports, 1, 10_000),
      exportStallMs: variables.integer('MAX_EXPORT_STALL_MS', DEFAULT_LIMITS.exportStallMs, 1, 3_600_000),
      eventLoopDelayMs: variables.integer('MAX_EVENT_LOOP_DELAY_MS', DEFAULT_LIMITS.eventLoopDelayMs, 1, 60_000),
      requestsPerMinute: variables.integer('RATE_LIMIT_PER_MINUTE', DEFAULT_LIMITS.requestsPerMinute, 0, 1_000_000),
      cacheBytes: variables.integer('RESPONSE_CACHE_BYTES', DEFAULT_LIMITS.cacheBytes, 0, 17_179_869_184),
    },
    seedsDir: variables.text('SEEDS_DIR') ?? 'graph-seeds',
    documentsDir: variables.text('DOCUMENTS_DIR'),
    neo4j: readNeo4j(variables),
  };
  const problems = [...variables.problems, ...misspelt(environment, variables.names)];
  if (problems.length === 0) return config;
  const count = problems.length === 1 ? 'One setting is' : `${problems.length} settings are`;
  throw new UserError(
    'BAD_CONFIG',
    `${count} wrong:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    'Set environment variables as README.md lists them; one that is not set has a default.',
    { problems },
  );
}

function readNeo4j(variables: Reader): Neo4jSettings | null {
  const uri = variables.address('NEO4J_URI', NEO4J_SCHEMES);
  // All are read, so that all that is wrong is told even where there is no address.
  const others = {
    user: variables.text('NEO4J_USER') ?? 'neo4j',
    password: variables.text('NEO4J_PASSWORD'),
    database: variables.text('NEO4J_DATABASE'),
    import: variables.oneOf('NEO4J_IMPORT', 'auto', ['auto', 'never']),
    factCacheBytes: variables.integer('NEO4J_FACT_CACHE_BYTES', DEFAULT_FACT_CACHE_BYTES, 0, 17_179_869_184),
  };
  return uri === null ? null : { uri, ...others };
}

const NEO4J_SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];

type Reader = ReturnType<typeof createReader>;

/** Reads variables, remembers their names, and collects what is wrong. A variable that is empty is not set. */
function createReader(environment: Environment) {
  const names = new Set<string>();
  const problems: string[] = [];

  function text(name: string): string | null {
    names.add(name);
    return environment[name]?.trim() || null;
  }

  return {
    names,
    problems,
    text,
    integer(name: string, fallback: number, min: number, max: number): number {
      const value = text(name);
      if (value === null) return fallback;
      if (/^\d{1,15}$/.test(value) && Number(value) >= min && Number(value) <= max) return Number(value);
      problems.push(`${name} is ${JSON.stringify(value)}; it may be a whole number from ${min} to ${max}.`);
      return fallback;
    },
    oneOf<T extends string>(name: string, fallback: T, allowed: readonly T[]): T {
      const value = text(name);
      if (value === null) return fallback;
      const found = allowed.find((candidate) => candidate === value);
      if (found === undefined) problems.push(`${name} is ${JSON.stringify(value)}; it may be ${allowed.join(', ')}.`);
      return found ?? fallback;
    },
    address(name: string, schemes: readonly string[]): string | null {
      const value = text(name);
      if (value === null) return null;
      const url = URL.canParse(value) ? new URL(value) : null;
      if (url?.username || url?.password) {
        problems.push(`${name} has a user name or password in it; they go into NEO4J_USER and NEO4J_PASSWORD.`);
      } else if (!url?.hostname || !schemes.includes(url.protocol.slice(0, -1))) {
        const forms = schemes.map((scheme) => `${scheme}://`).join(', ');
        problems.push(`${name} is ${JSON.stringify(value)}; it may be an address that begins with ${forms}.`);
      }
      return value;
    },
    webAddress(name: string): string | null {
      const value = text(name);
      if (value === null) return null;
      const url = URL.canParse(value) ? new URL(value) : null;
      if (url?.username || url?.password) {
        problems.push(`${name} has a user name or password in it; everybody is to see this address.`);
      } else if (!url || !['http:', 'https:'].includes(url.protocol) || /[?#]/.test(value)) {
        problems.push(
          `${name} is ${JSON.stringify(value)}; it may be an address that begins with http:// or https:// and has no ? or #.`,
        );
      }
      return url === null ? null : url.href.replace(/\/+$/, '');
    },
  };
}

/** Beginnings of names that are only ours (and Neo4j's own). */
const OUR_PREFIXES = ['NEO4J_', 'MAX_QUERY_'];
/** Known variables of Neo4j itself and of the tests. */
const NOT_OURS = /^NEO4J_(AUTH|HOME|CONF|EDITION|VERSION|PLUGINS|ACCEPT_LICENSE_AGREEMENT|TEST_.*|.*[a-z].*)$/;

/** A name that is nearly one of ours would otherwise be passed over in silence. */
function misspelt(environment: Environment, names: ReadonlySet<string>): string[] {
  return Object.keys(environment)
    .filter(
      (name) => OUR_PREFIXES.some((prefix) => name.startsWith(prefix)) && !names.has(name) && !NOT_OURS.test(name),
    )
    .sort()
    .flatMap((name) => {
      const prefix = OUR_PREFIXES.find((candidate) => name.startsWith(candidate)) ?? '';
      const candidates = [...names]
        .filter((known) => known.startsWith(prefix))
        .map((known) => known.slice(prefix.length));
      const [nearest] = nearestNames(name.slice(prefix.length), candidates);
      return nearest === undefined ? [] : [`${name} is not a setting. Did you mean ${prefix}${nearest}?`];
    });
}
