// `npm run dev`: the page reloads and the API restarts when a file changes, schema.graphql and the seeds included. Vite
// serves the page and passes /graphql on to the API.
import { createServer } from 'node:net';
import { ensureInstalled } from './ensureInstalled.mjs';
import { run } from './run.mjs';

const { HOST = '127.0.0.1', PORT = '4000', SEEDS_DIR = 'graph-seeds' } = process.env;

if (await isTaken(Number(PORT), HOST)) {
  // Otherwise the page would send its requests to the program that listens there.
  console.error(`Port ${PORT} is in use. End the program that listens there, or run \`PORT=4001 npm run dev\`.`);
  process.exit(2);
}
ensureInstalled();
const watched = ['schema.graphql', `${SEEDS_DIR}/**`].flatMap((path) => ['--include', path]);
const api = run(process.execPath, [
  ...['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', ...watched],
  'server/main.ts',
]);
const page = run(process.execPath, ['node_modules/vite/bin/vite.js']);
process.exitCode = await Promise.race([api, page]);
// If the page or the API ends, end the other too.
process.kill(process.pid, 'SIGTERM');

function isTaken(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code === 'EADDRINUSE'));
    server.listen(port, host, () => server.close(() => resolve(false)));
  });
}
