import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import type { ConnectionOptions } from '../../server/store/settings.ts';
import { launchNeo4j } from './neo4j.ts';

/** Launches one Neo4j for all test files of a project. It starts while the tests before them run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { uri, user, password, ready, stop } = await launchNeo4j({ lasting: true });
  const readiness = createServer((_, response) => {
    ready.then(
      () => response.end(),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await once(readiness.listen(0, '127.0.0.1'), 'listening');
  project.provide('neo4j', { uri, user, password });
  project.provide('neo4jReadiness', `http://127.0.0.1:${(readiness.address() as AddressInfo).port}`);
  return async () => {
    readiness.closeAllConnections();
    readiness.close();
    await stop();
  };
}

/**
 * Returns the settings of this run's Neo4j, for stores and imports. The timeout is long, because a server that has just started
 * takes seconds to plan a query.
 */
export function neo4jForTests(): ConnectionOptions {
  return { ...inject('neo4j'), timeoutMs: 60_000 };
}

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Pick<ConnectionOptions, 'uri' | 'user' | 'password'>;
    /** Answers with 200 once that Neo4j answers, or with 500 and why it does not. */
    neo4jReadiness: string;
  }
}
