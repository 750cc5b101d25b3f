import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Logger, pino } from 'pino';
import { type Config, type Environment, readConfig } from './config/readConfig.ts';
import { UserError } from './errors.ts';
import type { GraphStore } from './store/GraphStore.ts';
import { openStore } from './store/index.ts';

/** Location of this graph's documents beside a checkout. */
const USUAL_DOCUMENTS = fileURLToPath(new URL('../../shared/documents', import.meta.url));

/** Reads the settings and opens the store, which the caller closes, for a process that serves the graph. Logs to stderr. */
export async function startUp(environment: Environment) {
  const config = readConfig(environment);
  const logger = pino({ level: config.logLevel }, pino.destination(process.stderr.fd));
  for (const warning of config.warnings) logger.warn(warning);
  const documentsDir = findDocuments(config);
  const store = await openStore(config);
  return { config, logger, store, documentsDir, description: await describeDataset(store, logger) };
}

/**
 * Returns version, counts and engine in one line. Throws if Neo4j cannot be reached or refuses the login, so that the process
 * ends before it listens.
 */
async function describeDataset(store: GraphStore, logger: Logger): Promise<string> {
  try {
    const { version, counts } = await store.dataset();
    const { documents, entities, relations, figures } = counts;
    return `Dataset ${version}: ${entities} entities, ${relations} relations, ${figures} figures from ${documents} documents (${store.engine})`;
  } catch (error) {
    // Another process may be importing it; /readyz reports when it is complete.
    if (!(error instanceof UserError) || error.code !== 'NOT_READY') throw error;
    logger.warn(error.toText());
    return `No dataset yet (${store.engine})`;
  }
}

function findDocuments({ documentsDir }: Config): string | null {
  if (documentsDir === null) return existsSync(USUAL_DOCUMENTS) ? USUAL_DOCUMENTS : null;
  if (existsSync(documentsDir)) return documentsDir;
  throw new UserError(
    'BAD_CONFIG',
    `DOCUMENTS_DIR is "${documentsDir}", which does not exist.`,
    'Set it to the folder of the documents, or unset it; then cited lines are not shown.',
  );
}
