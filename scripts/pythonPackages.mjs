import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describeMissing, ensureSystemPackages } from './systemPackages.mjs';

const REQUIREMENTS = fileURLToPath(new URL('../tests/support/python', import.meta.url));
const CACHE = fileURLToPath(new URL('../.cache', import.meta.url));

/**
 * Returns the path of a Python that has the pinned packages of `tests/support/python/NAME.txt`. Installs it in `.cache` if it
 * is missing, and throws if that fails.
 */
export function pythonWith(name) {
  const requirements = join(REQUIREMENTS, `${name}.txt`);
  const digest = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const folder = join(CACHE, `python-${name}-${digest}`);
  if (!existsSync(folder)) install(requirements, folder);
  return join(folder, 'bin', 'python');
}

/** Moves the finished folder to its place, so that an interrupted installation is never taken for a whole one. */
function install(requirements, folder) {
  const missing = ensureSystemPackages(['python']);
  if (missing.length > 0) throw new Error(describeMissing(missing));
  console.error(`Installing Python packages of ${requirements} …`);
  mkdirSync(CACHE, { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  try {
    run('python3', ['-m', 'venv', draft]);
    const python = join(draft, 'bin', 'python');
    run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements]);
    // Another process may have been faster.
    if (!existsSync(folder)) renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function run(command, args) {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status === 0) return;
  throw new Error(
    `Python packages could not be installed: \`${command} ${args.join(' ')}\` failed:\n${error?.message ?? stderr}`,
  );
}

// Before the tests, because several of them would install the same packages at once.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) pythonWith('readers');
