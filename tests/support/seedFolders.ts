import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const FIXTURES = fileURLToPath(new URL('../fixtures/seeds', import.meta.url));

/**
 * Makes a folder with the `seeds` and `documents` of the small world, overwritten by the files of another fixture, until the test
 * ends.
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

/** Reads the output that a fixture must produce. */
export function readExpected(fixture: string): string {
  return readFileSync(join(FIXTURES, fixture, 'expected.txt'), 'utf8');
}
