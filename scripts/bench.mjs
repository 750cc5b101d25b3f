// `npm run bench`: benchmarks that measure each program beside the one that it is compared with. Compare the ratios; times
// depend on the machine. `npm run bench -- page` runs one benchmark.
import { buildIfStale } from './build.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { importTypeScript } from './importTypeScript.mjs';

ensureInstalled();
buildIfStale();
await importTypeScript('tests/bench/main.ts');
