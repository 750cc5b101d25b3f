// `npm run test:long`: minutes of generated queries and generated seeds, too long for `npm test`.
// `npm run test:long -- --help` lists the options.
import { buildIfStale } from './build.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { importTypeScript } from './importTypeScript.mjs';

ensureInstalled();
buildIfStale();
await importTypeScript('tests/long/main.ts');
