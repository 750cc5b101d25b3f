import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Reporter for Vitest that writes to TEST_REPORT how many tests passed, and one line for everything that did not: failed
 * and skipped tests, tests that never ran, files that did not load, errors outside of any test.
 */
export default class TestReporter {
  onInit(vitest) {
    this.vitest = vitest;
  }

  onTestRunEnd(modules, unhandledErrors) {
    // `-t NAME` leaves out the other tests on purpose.
    const isPartial = Boolean(this.vitest.config.testNamePattern);
    const problems = [];
    let passed = 0;
    for (const module of modules) {
      const file = module.relativeModuleId;
      for (const error of module.errors()) problems.push(`file did not load: ${file} (${firstLine(error)})`);
      for (const suite of module.children.allSuites()) {
        for (const error of suite.errors())
          problems.push(`set-up failed: ${file} > ${suite.fullName} (${firstLine(error)})`);
      }
      for (const test of module.children.allTests()) {
        const { state, note } = test.result();
        if (state === 'passed') passed++;
        else if (state === 'failed') problems.push(`test failed: ${file} > ${test.fullName}`);
        else if (!isPartial || note) problems.push(`${describeUnrun(test, note)}: ${file} > ${test.fullName}`);
      }
    }
    for (const error of unhandledErrors) problems.push(`error outside of the tests: ${firstLine(error)}`);
    const report = process.env.TEST_REPORT;
    mkdirSync(dirname(report), { recursive: true });
    writeFileSync(report, JSON.stringify({ passed, problems }));
  }
}

function describeUnrun(test, note) {
  if (note) return `test skipped (${note})`;
  if (test.options.mode === 'todo') return 'test not written (test.todo)';
  if (test.options.mode === 'skip') return 'test skipped (by its file)';
  return 'test did not run (its set-up failed, or the run ended early)';
}

function firstLine({ message }) {
  return String(message).split('\n', 1)[0];
}
