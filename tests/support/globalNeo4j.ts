import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import type { ConnectionOptions } from '../../server/store/settings.ts';
import { startNeo4j } from './neo4j.ts';

/** Starts one Neo4j for all test files of a project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { uri, user, password, stop } = await startNeo4j({ lasting: true });
  project.provide('neo4j', { uri, user, password });
  return stop;
}

/**
 * The Neo4j of this run, for stores and imports. It is patient: a server that has just started plans its first queries
 * for seconds, and what a test asks is whether the answer is right.
 */
export function neo4jForTests(): ConnectionOptions {
  return { ...inject('neo4j'), timeoutMs: 60_000 };
}

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Pick<ConnectionOptions, 'uri' | 'user' | 'password'>;
  }
}
