// `npm run bench`: what is fast is measured here, side by side with what it is compared with, in one run. Ratios count;
// times depend on the machine. `npm run bench -- page` runs one of them.
import { buildIfStale } from './build.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { run } from './run.mjs';

ensureInstalled();
buildIfStale();
process.exitCode = await run(process.execPath, ['--import', 'tsx', 'tests/bench/main.ts', ...process.argv.slice(2)]);
