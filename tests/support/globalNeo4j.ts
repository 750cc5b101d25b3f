import type { TestProject } from 'vitest/node';
import { startNeo4j } from './neo4j.ts';

/** Starts one Neo4j for all test files of a project and tells them where it is: `inject('neo4j')`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { uri, user, password, stop } = await startNeo4j();
  project.provide('neo4j', { uri, user, password });
  return stop;
}

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: { readonly uri: string; readonly user: string | null; readonly password: string | null };
  }
}
