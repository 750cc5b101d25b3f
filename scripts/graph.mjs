// `npm run graph -- COMMAND`: the command line of server/cli, after installing what is missing.

import { ensureInstalled } from './ensureInstalled.mjs';
import { importTypeScript, returnToCallersFolder } from './importTypeScript.mjs';

ensureInstalled();
returnToCallersFolder('graph');
await importTypeScript('server/cli/main.ts');
