import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runTests } from '../../scripts/runTests.mjs';

const FIXTURE = fileURLToPath(new URL('../fixtures/testRun', import.meta.url));

test('a run names everything that did not pass, and why', async () => {
  const { passed, problems } = await runFixture();
  expect(passed).toBe(3);
  expect(problems.toSorted()).toEqual([
    'error outside of the tests: too late',
    'file did not load: broken.case.ts (cannot be loaded)',
    'set-up failed: mixed.case.ts > a suite (no database)',
    'test did not run (its set-up failed, or the run ended early): mixed.case.ts > a suite > waits for its set-up',
    'test failed: mixed.case.ts > fails',
    'test not written (test.todo): mixed.case.ts > is to be written',
    'test skipped (R is missing): mixed.case.ts > lacks a program',
    'test skipped (by its file): mixed.case.ts > is switched off',
  ]);
});

test('a run in which everything passes has no problems', async () => {
  expect(await runFixture('good')).toEqual({ passed: 1, problems: [] });
});

test('a run without any test has a problem', async () => {
  expect(await runFixture('absent')).toEqual({ passed: 0, problems: [expect.stringContaining('exit status 1')] });
});

test('tests that a name leaves out are no problem', async () => {
  expect(await runFixture('mixed', '-t', 'passes')).toEqual({ passed: 1, problems: [] });
});

function runFixture(...args: readonly string[]) {
  return runTests(['--root', FIXTURE, ...args], { report: '.cache/test-report-of-fixture.json', stdio: 'ignore' });
}
