import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import closeWithGrace from 'close-with-grace';
import type { FastifyInstance } from 'fastify';
import { type Logger, pino } from 'pino';
import { createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { UserError } from './errors.ts';
import type { GraphStore } from './store/GraphStore.ts';
import { openStore } from './store/index.ts';
import { warmUp } from './store/warmUp.ts';

const WEB_ROOT = fileURLToPath(new URL('../dist/web', import.meta.url));
/** Where the documents of this graph lie beside a checkout, if they do. */
const USUAL_DOCUMENTS = fileURLToPath(new URL('../../shared/documents', import.meta.url));
/** How long answers that are on their way may still take once the server is told to end. */
const GRACE_MS = 10_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = pino({ level: config.logLevel }, pino.destination(process.stderr.fd));
  const store = await openStore(config);
  const served = await describeDataset(store, logger);
  const app = await createApp({
    store,
    documentsDir: findDocuments(config),
    webRoot: WEB_ROOT,
    limits: config.limits,
    trustProxy: config.trustProxy,
    logger,
  });
  closeWithGrace({ delay: GRACE_MS, logger: false }, async ({ err, signal }) => {
    if (err) logger.error({ err }, 'ending after a fault');
    else logger.info({ signal }, 'ending');
    await app.close();
    await store.close();
  });
  const address = await listen(app, config);
  console.log(served);
  if (existsSync(`${WEB_ROOT}/index.html`)) console.log(`Explorer at ${address}  GraphiQL at ${address}/graphiql`);
  else console.log(`API at ${address}/graphql  (no pages: \`npm run build\` builds them)`);
  // A store that cannot answer now says so in /readyz and in its answers; here it only means slower first ones.
  warmUp(store).catch((err: unknown) => logger.info({ err }, 'not warmed up'));
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

async function listen(app: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? LISTEN_ERRORS[String(error.code)] : undefined;
    if (!reason) throw error;
    throw new UserError('BAD_CONFIG', `Cannot listen on port ${port} of ${host}: ${reason}.`, 'Set PORT or HOST.');
  }
}

const LISTEN_ERRORS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses it',
  EACCES: 'this user may not',
  EADDRNOTAVAIL: 'this machine does not have that address',
  ENOTFOUND: 'there is no host of that name',
};

try {
  await main();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.toText());
  // Not only the status: a store that was opened would keep the process alive.
  process.exit(error.code === 'BAD_SEEDS' ? 1 : 2);
}
