// `npm run generate-graph`: writes a synthetic dataset of any size in JSON Lines, for measurements. `--help` lists the options.

import { ensureInstalled } from './ensureInstalled.mjs';
import { importTypeScript, returnToCallersFolder } from './importTypeScript.mjs';

ensureInstalled();
returnToCallersFolder('generate-graph');
await importTypeScript('tests/generator/main.ts');
