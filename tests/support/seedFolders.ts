import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const FIXTURES = fileURLToPath(new URL('../fixtures/seeds', import.meta.url));

/**
 * A folder with the small world's `seeds` and `documents`, with the files of another fixture laid over them. It is gone
 * when the test has finished.
 */
export function layOutWorld(fixture?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'world-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['good-world', ...(fixture === undefined ? [] : [fixture])]) {
    for (const part of ['seeds', 'documents']) {
      const source = join(FIXTURES, name, part);
      if (existsSync(source)) cpSync(source, join(folder, part), { recursive: true });
    }
  }
  return folder;
}

/** What a fixture expects to be said about it. */
export function readExpected(fixture: string): string {
  return readFileSync(join(FIXTURES, fixture, 'expected.txt'), 'utf8');
}
