import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { RunningNeo4j } from '../support/neo4j.ts';

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
  const printed = { stdout: '', stderr: '' };
  const url = await new Promise<string>((resolveUrl, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed.stdout += chunk.toString();
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed.stdout) ?? [];
      if (found) resolveUrl(found);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      printed.stderr += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (status) => reject(new Error(`The server ended with status ${status}:\n${printed.stderr}`)));
  });
  return {
    url,
    errors: () => [
      ...printed.stderr.split('\n').filter((line) => line !== ''),
      ...(child.exitCode === null && child.signalCode === null ? [] : ['the server ended']),
    ],
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, 'close');
    },
  };
}
