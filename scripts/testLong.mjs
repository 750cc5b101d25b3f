// `npm run test:long`: minutes of generated queries and generated seeds, too long for `npm test`.
// `npm run test:long -- --help` lists the options.
import { buildIfStale } from './build.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { run } from './run.mjs';

ensureInstalled();
buildIfStale();
process.exitCode = await run(process.execPath, ['--import', 'tsx', 'tests/long/main.ts', ...process.argv.slice(2)]);
