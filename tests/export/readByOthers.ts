import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pythonWith } from '../../scripts/pythonPackages.mjs';
import { describeMissing, ensureSystemPackages } from '../../scripts/systemPackages.mjs';

/**
 * Runs a Python program, which can use the packages of `tests/support/python/readers.txt`, on a file with these bytes, and
 * returns the JSON that it prints.
 */
export function readByPython(program: string, bytes: string | Buffer): unknown {
  return runOnFile(pythonWith('readers'), ['-c', program], bytes);
}

/** Runs an R program, which can use igraph and jsonlite, on a file with these bytes, and returns the JSON that it prints. */
export function readByR(program: string, bytes: string | Buffer): unknown {
  const missing = ensureSystemPackages(['r']);
  if (missing.length > 0) throw new Error(describeMissing(missing));
  return runOnFile('Rscript', ['-e', program], bytes);
}

function runOnFile(command: string, args: readonly string[], bytes: string | Buffer): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  try {
    const path = join(folder, 'exported');
    writeFileSync(path, bytes);
    return JSON.parse(execFileSync(command, [...args, path], { encoding: 'utf8', maxBuffer: 2 ** 28 }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
