import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pythonWith } from '../../scripts/pythonPackages.mjs';

/** A process of Python that reads exports with its csv, json and zipfile modules, DuckDB, Frictionless, NetworkX and RDFLib. */
export interface ForeignReaders {
  read(format: string, path: string): Promise<unknown>;
  stop(): Promise<void>;
}

export function startForeignReaders(): ForeignReaders {
  const python = pythonWith('readers');
  const child: ChildProcess = spawn(python, [resolve(import.meta.dirname, 'readers.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout ?? process.stdin })[Symbol.asyncIterator]();
  return {
    async read(format, path) {
      child.stdin?.write(`${JSON.stringify({ format, path })}\n`);
      const { done, value } = await lines.next();
      if (done) throw new Error('the readers in Python have ended');
      const { content, error }: { content?: unknown; error?: string } = JSON.parse(value);
      if (error !== undefined) throw new Error(`${format} cannot be read: ${error}`);
      return content;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.stdin?.end();
      await ended;
    },
  };
}
