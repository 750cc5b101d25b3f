// `npm run test:long`: minutes of generated queries against the server with the real seeds, too long for `npm test`.
// `npm run test:long -- --help` lists the options.
import { ensureInstalled } from './ensureInstalled.mjs';
import { run } from './run.mjs';

ensureInstalled();
process.exitCode = await run(process.execPath, ['--import', 'tsx', 'tests/long/main.ts', ...process.argv.slice(2)]);
