// `npm run --silent mcp`, or `node scripts/mcp.mjs` from anywhere: the graph for an assistant, over stdin and stdout.

import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensureInstalled.mjs';
import { run } from './run.mjs';

ensureInstalled();
// A client starts it from wherever it stands; the seeds are found from here.
const cwd = fileURLToPath(new URL('../', import.meta.url));
process.exitCode = await run(process.execPath, ['--import', 'tsx', 'server/mcp/main.ts'], { cwd });
