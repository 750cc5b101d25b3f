// `npm run dev`: the API restarts and the page reloads when a file changes. The page's server passes /graphql on.
import { ensureInstalled } from './ensureInstalled.mjs';
import { run } from './run.mjs';

ensureInstalled();
const api = run(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'server/main.ts']);
const page = run(process.execPath, ['node_modules/vite/bin/vite.js']);
process.exitCode = Math.max(...(await Promise.all([api, page])));
