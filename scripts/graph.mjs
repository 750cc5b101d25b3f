// `npm run graph -- COMMAND`: the command line of server/cli, after installing what is missing.

import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensureInstalled.mjs';
import { run } from './run.mjs';

ensureInstalled();
const main = fileURLToPath(new URL('../server/cli/main.ts', import.meta.url));
// npm changes to the folder of package.json, but paths in the arguments are relative to the caller's folder.
const cwd = process.env.npm_lifecycle_event === 'graph' ? process.env.INIT_CWD : undefined;
process.exitCode = await run(
  process.execPath,
  ['--import', import.meta.resolve('tsx'), main, ...process.argv.slice(2)],
  { cwd: cwd ?? process.cwd() },
);
