import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import closeWithGrace from 'close-with-grace';
import type { FastifyInstance } from 'fastify';
import { createApp } from './app.ts';
import type { Config } from './config/readConfig.ts';
import { UserError } from './errors.ts';
import { runMain } from './runMain.ts';
import { startUp } from './startUp.ts';

const WEB_ROOT = fileURLToPath(new URL('../dist/web', import.meta.url));
/** Time for running requests to finish on shutdown. */
const GRACE_MS = 10_000;
/** Time after the signal in which connections are still accepted, so that requests on their way are answered. */
const DRAIN_MS = 500;

async function main(): Promise<void> {
  const { config, documentsDir, logger, description, store, untilReady } = await startUp(process.env);
  const app = await createApp({
    store,
    documentsDir,
    webRoot: WEB_ROOT,
    publicUrl: config.publicUrl,
    limits: config.limits,
    trustProxy: config.trustProxy,
    allowedHosts: config.allowedHosts,
    corsOrigins: config.corsOrigins,
    access: config.access,
    logger,
  });
  closeWithGrace({ delay: GRACE_MS, logger: false }, async ({ err, signal }) => {
    if (err) logger.error({ err }, 'shutting down after an error');
    else logger.info({ signal }, 'shutting down');
    if (!err) await app.drain(DRAIN_MS);
    await app.close();
    await store.close();
  });
  const address = await listen(app, config);
  console.log(description);
  if (existsSync(`${WEB_ROOT}/index.html`)) console.log(`Explorer at ${address}  GraphiQL at ${address}/graphiql`);
  else console.log(`API at ${address}/graphql  (no pages: \`npm run build\` builds them)`);
  await untilReady();
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? LISTEN_ERRORS[String(error.code)] : undefined;
    if (!reason) throw error;
    throw new UserError(
      'BAD_CONFIG',
      `Cannot listen on port ${port} of ${host}: ${reason}.`,
      'Set PORT or HOST to another value.',
    );
  }
}

const LISTEN_ERRORS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses it',
  EACCES: 'this user has no permission',
  EADDRNOTAVAIL: 'this machine does not have this address',
  ENOTFOUND: 'there is no host of this name',
};

await runMain(main);
