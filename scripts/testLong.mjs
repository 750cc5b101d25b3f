// `npm run test:long`: what takes too long for `npm test`. Minutes of queries that nobody would think of, against the real
// server over the real seeds. `npm run test:long -- --help` says what can be chosen.
import { ensureInstalled } from './ensureInstalled.mjs';
import { run } from './run.mjs';

ensureInstalled();
process.exitCode = await run(process.execPath, ['--import', 'tsx', 'tests/long/main.ts', ...process.argv.slice(2)]);
