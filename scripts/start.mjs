// `npm start`: installs what is missing, builds the page if it changed, and serves page and API on one port.

import { buildIfStale } from './build.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { run } from './run.mjs';

ensureInstalled();
buildIfStale();
process.exitCode = await run(process.execPath, ['--import', 'tsx', 'server/main.ts']);
