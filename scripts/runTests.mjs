import { existsSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Runs Vitest. Returns how many tests passed, and a line for everything that did not pass (see testReporter.mjs). */
export async function runTests(args, { report = '.cache/test-report.json', ...options } = {}) {
  const path = resolve(ROOT, report);
  rmSync(path, { force: true });
  const reporters = ['--reporter=default', `--reporter=${resolve(ROOT, 'scripts/testReporter.mjs')}`];
  const vitest = resolve(ROOT, 'node_modules/vitest/vitest.mjs');
  const status = await run(process.execPath, [vitest, 'run', ...reporters, ...args], {
    ...options,
    env: { ...process.env, TEST_REPORT: path },
  });
  if (!existsSync(path)) return { passed: 0, problems: [`Vitest ended before it reported (exit status ${status})`] };
  const { passed, problems } = JSON.parse(readFileSync(path, 'utf8'));
  // For example, a test left a server running.
  if (status !== 0 && problems.length === 0) problems.push(`Vitest failed after the tests (exit status ${status})`);
  if (passed === 0 && problems.length === 0) problems.push('no test ran');
  return { passed, problems };
}
