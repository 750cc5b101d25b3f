import { defineConfig } from 'vitest/config';

/**
 * Three rooms, one after the other: what needs nothing but Node (files in parallel); what uses the one Neo4j that
 * tests/support/globalNeo4j.ts starts (file by file, since each loads what it needs); the page in a real browser (files
 * in parallel).
 * A file says by its place or name where it belongs: tests/browser, tests/faults, or `neo4j` in its name.
 */
const NEO4J = [
  'tests/**/*neo4j*.test.ts',
  'tests/**/*Neo4j*.test.ts',
  'tests/store/agreement.test.ts',
  'tests/faults/**/*.test.ts',
];
const BROWSER = ['tests/browser/**/*.test.ts'];

export default defineConfig({
  // Vite would take graphql's ES modules for our files while packages take its CommonJS: two copies that do not know
  // each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // Tests poll until the expected state is there, however slow the machine is.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...NEO4J, ...BROWSER],
          // One process a core, for all its files: a third of the time was each file's reading of the same modules. No test
          // changes a module, the environment or anything else that the next file would find.
          isolate: false,
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
          isolate: false,
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
          isolate: false,
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
