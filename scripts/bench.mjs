// `npm run bench`: benchmarks that measure each program beside the one that it is compared with. Compare the ratios; times
// depend on the machine. `npm run bench -- page` runs one benchmark.
import { buildIfStale } from './build.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { run } from './run.mjs';

ensureInstalled();
buildIfStale();
process.exitCode = await run(process.execPath, ['--import', 'tsx', 'tests/bench/main.ts', ...process.argv.slice(2)]);
