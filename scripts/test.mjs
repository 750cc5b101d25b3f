// `npm test`: installs what is missing (on Debian as root the system packages too), checks, builds the page, and runs
// every test. The last line is `N passed, N failed`. With file names as arguments only those tests run.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { buildIfStale } from './build.mjs';
import { check } from './check.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { run } from './run.mjs';
import { ensureSystemPackages } from './systemPackages.mjs';

const RESULTS = '.cache/test-results.json';
const names = process.argv.slice(2);

ensureInstalled();
await ensureSystemPackages();
const checked = names.length === 0 ? await check() : { passed: 0, failed: 0 };
buildIfStale();

mkdirSync('.cache', { recursive: true });
rmSync(RESULTS, { force: true });
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`];
const status = await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...names]);

const tested = readResults(status);
const [passed, failed] = [checked.passed + tested.passed, checked.failed + tested.failed];
process.exitCode = failed > 0 || status !== 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);

/** A run that ends badly without a failed test (a file that does not load, a server left behind) counts as one failure. */
function readResults(exitStatus) {
  if (!existsSync(RESULTS)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(RESULTS, 'utf8'));
  const unfinished = numPendingTests > 0 || (exitStatus !== 0 && numFailedTests === 0) ? 1 : 0;
  return { passed: numPassedTests, failed: numFailedTests + unfinished };
}
