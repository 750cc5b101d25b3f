// `npm run --silent mcp`, or `node scripts/mcp.mjs` in any folder: the MCP server for an assistant, over stdin and stdout.

import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensureInstalled.mjs';
import { importTypeScript } from './importTypeScript.mjs';

ensureInstalled();
// Clients start it in any folder; the seeds are relative to this project.
process.chdir(fileURLToPath(new URL('../', import.meta.url)));
await importTypeScript('server/mcp/main.ts');
