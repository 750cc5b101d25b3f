import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describeMissing, ensureSystemPackages } from '../../scripts/systemPackages.mjs';

const REQUIREMENTS = resolve(import.meta.dirname, 'requirements.txt');
const CACHE = resolve(import.meta.dirname, '../../.cache');

/** Returns the path of schemathesis; installs it if it is missing. All of its packages are pinned. */
export function ensureSchemathesis(): string {
  const missing = ensureSystemPackages(['python']);
  if (missing.length > 0) throw new Error(`schemathesis cannot run. ${describeMissing(missing)}`);
  const digest = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 12);
  const folder = join(CACHE, `schemathesis-${digest}`);
  const program = join(folder, 'bin', 'schemathesis');
  const done = join(folder, '.installed');
  if (existsSync(done)) return program;

  console.error('Installing schemathesis …');
  rmSync(folder, { recursive: true, force: true });
  run('python3', ['-m', 'venv', folder]);
  run(join(folder, 'bin', 'pip'), ['install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS]);
  // Written last, so that an interrupted installation starts again.
  writeFileSync(done, '');
  return program;
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status === 0) return;
  throw new Error(
    `schemathesis could not be installed: \`${command} ${args.join(' ')}\` failed:\n${error?.message ?? stderr}`,
  );
}
