import { defineConfig } from 'vitest/config';

/**
 * Three projects that run one after the other: tests that need only Node (files in parallel); tests that share the Neo4j of
 * tests/support/globalNeo4j.ts (one file at a time, since each loads its own data); tests of the page in a real browser (files
 * in parallel). The folder or name of a file decides: tests/browser, tests/faults, or `neo4j` in its name.
 */
const NEO4J = [
  'tests/**/*neo4j*.test.ts',
  'tests/**/*Neo4j*.test.ts',
  'tests/store/agreement.test.ts',
  'tests/faults/**/*.test.ts',
];
const BROWSER = ['tests/browser/**/*.test.ts'];

export default defineConfig({
  // Vite would load graphql's ES modules for our files, and packages its CommonJS: two copies that reject each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // Files share a process, because loading the modules anew for each took a third of the time. No test may change a
    // module, the environment or anything else that the next file uses.
    isolate: false,
    // Tests poll until the expected state is there, however slow the machine is.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...NEO4J, ...BROWSER],
          maxWorkers: '100%',
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'neo4j',
          include: NEO4J,
          exclude: BROWSER,
          globalSetup: 'tests/support/globalNeo4j.ts',
          setupFiles: 'tests/support/awaitNeo4j.ts',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: BROWSER,
          // Each file has a browser and servers of its own, and much of its time waits for what the page does.
          maxWorkers: '100%',
          testTimeout: 120_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
