import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { RunningNeo4j } from '../support/neo4j.ts';
import { printedAddress } from '../support/printedAddress.ts';

export interface RunningServer {
  readonly url: string;
  /** Returns the errors that it has logged so far, each as JSON. */
  errors(): readonly string[];
  stop(): Promise<void>;
}

const ROOT = resolve(import.meta.dirname, '../..');

/** Starts the server as `npm start` does, on a free port; without Neo4j the facts are in its memory. */
export async function startServer(neo4j: RunningNeo4j | null): Promise<RunningServer> {
  const account = neo4j?.password ? { NEO4J_USER: neo4j.user ?? 'neo4j', NEO4J_PASSWORD: neo4j.password } : {};
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, NEO4J_URI: neo4j?.uri ?? '', ...account, PORT: '0', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let logged = '';
  child.stderr.on('data', (chunk: Buffer) => {
    logged += chunk.toString();
  });
  const url = await printedAddress(child);
  return {
    url,
    errors: () => [
      ...logged.split('\n').filter((line) => line !== ''),
      ...(child.exitCode === null && child.signalCode === null ? [] : ['the server ended']),
    ],
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, 'close');
    },
  };
}
