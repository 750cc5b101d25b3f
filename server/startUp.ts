import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Logger, pino } from 'pino';
import { type Config, type Environment, readConfig } from './config.ts';
import { UserError } from './errors.ts';
import type { GraphStore } from './store/GraphStore.ts';
import { openStore } from './store/index.ts';

export interface Started {
  readonly config: Config;
  readonly logger: Logger;
  /** To be closed in the end. */
  readonly store: GraphStore;
  /** The folder of the documents; null where they are not at hand. */
  readonly documentsDir: string | null;
  /** What is served, in one line for a person. */
  readonly served: string;
}

/** Where the documents of this graph lie beside a checkout, if they do. */
const USUAL_DOCUMENTS = fileURLToPath(new URL('../../shared/documents', import.meta.url));

/** What every process that serves the graph begins with. Logs to stderr. Throws a UserError for what its owner can mend. */
export async function startUp(environment: Environment): Promise<Started> {
  const config = readConfig(environment);
  const documentsDir = findDocuments(config);
  const logger = pino({ level: config.logLevel }, pino.destination(process.stderr.fd));
  const store = await openStore(config);
  return { config, logger, store, documentsDir, served: await describeDataset(store, logger) };
}

/** Also finds out, before anybody asks, that Neo4j cannot be reached or does not let us in. */
async function describeDataset(store: GraphStore, logger: Logger): Promise<string> {
  try {
    const { version, counts } = await store.dataset();
    const { documents, entities, relations, figures } = counts;
    return `Dataset ${version}: ${entities} entities, ${relations} relations, ${figures} figures from ${documents} documents (${store.engine})`;
  } catch (error) {
    // Another process may be loading it just now; /readyz says when it is there.
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
    `DOCUMENTS_DIR is "${documentsDir}", where there is no folder.`,
    'Set it to the folder of the documents, or leave it out: then passages are not shown.',
  );
}
