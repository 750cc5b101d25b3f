import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { type Config, type Environment, readConfig } from './config/readConfig.ts';
import { UserError } from './errors.ts';
import type { GraphStore } from './store/GraphStore.ts';
import { openStore } from './store/index.ts';
import { warmUp } from './store/warmUp.ts';

/** Location of this graph's documents beside a checkout. */
const USUAL_DOCUMENTS = fileURLToPath(new URL('../../shared/documents', import.meta.url));

/**
 * Reads the settings and opens the store, which the caller closes, for a process that serves the graph. Logs to stderr.
 * A store that is not available yet is waited for while the process runs.
 */
export async function startUp(environment: Environment) {
  const config = readConfig(environment);
  const logger = pino({ level: config.logLevel }, pino.destination(process.stderr.fd));
  for (const warning of config.warnings) logger.warn(warning);
  const documentsDir = findDocuments(config);
  let [isWaiting, last] = [false, ''];
  const { store, loaded } = await openStore(config, (reason, milliseconds) => {
    isWaiting = true;
    const text = reason.toText();
    if (text !== last) logger.warn({ code: reason.code }, `Not ready; trying again in ${milliseconds} ms. ${text}`);
    last = text;
  });
  const description = isWaiting ? `No dataset yet (${store.engine})` : await describeDataset(store);
  // `untilReady` reports it.
  loaded.catch(() => {});
  return {
    ...{ config, logger, store, documentsDir, description },
    /** Waits for the dataset and warms the store up. Rejects with an error that waiting does not mend. */
    async untilReady(): Promise<void> {
      await loaded;
      if (isWaiting) logger.info(`Ready. ${await describeDataset(store)}`);
      // Without a warm-up only the first answers are slower.
      await warmUp(store).catch((err: unknown) => logger.info({ err }, 'not warmed up'));
    },
  };
}

/** Returns version, counts and engine in one line. */
async function describeDataset(store: GraphStore): Promise<string> {
  const { version, counts } = await store.dataset();
  const { documents, entities, relations, figures } = counts;
  return `Dataset ${version}: ${entities} entities, ${relations} relations, ${figures} figures from ${documents} documents (${store.engine})`;
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
