// `npm run --silent mcp`, or `node scripts/mcp.mjs` in any folder: the MCP server for an assistant, over stdin and stdout.

import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensureInstalled.mjs';
import { run } from './run.mjs';

ensureInstalled();
// Clients start it in any folder; the seeds are relative to this project.
const cwd = fileURLToPath(new URL('../', import.meta.url));
process.exitCode = await run(process.execPath, ['--import', 'tsx', 'server/mcp/main.ts'], { cwd });
