// `npm test`: installs what is missing (on Debian as root the system packages too), checks, builds the page and runs every
// test. The last line is `N passed, N failed`; the lines above it name everything that counts as failed. With file names or
// options of Vitest as arguments only the tests run, and only those.
import { buildIfStale } from './build.mjs';
import { check } from './check.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { run } from './run.mjs';
import { runTests } from './runTests.mjs';

const args = process.argv.slice(2);

// The checks and the build need none of the system's packages, so that these are installed meanwhile.
const installing = run(process.execPath, ['scripts/systemPackages.mjs']).then(() =>
  run(process.execPath, ['scripts/pythonPackages.mjs']),
);
ensureInstalled();
const checks = args.length === 0 ? await check() : { passed: 0, failed: [] };
buildIfStale();
await installing;
const tests = await runTests(args);

const problems = [...checks.failed.map((name) => `check failed: ${name}`), ...tests.problems];
if (problems.length > 0) {
  console.log('Each of these counts as one failure; so does a test that is skipped or cannot run:');
  for (const problem of problems) console.log(`  ${problem}`);
}
console.log(`${checks.passed + tests.passed} passed, ${problems.length} failed`);
process.exitCode = problems.length > 0 ? 1 : 0;
