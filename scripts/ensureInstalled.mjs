import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../', import.meta.url);
const WANTED = new URL('package-lock.json', ROOT);
/** npm's record of the installed packages. */
const INSTALLED = new URL('node_modules/.package-lock.json', ROOT);

/**
 * Installs the dependencies if they differ from package-lock.json, including development dependencies, since Vite builds
 * the page. The output of npm goes to stderr.
 */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.error('Installing dependencies …');
  // On Windows npm is a script that needs a shell.
  const { error, status } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: fileURLToPath(ROOT),
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(`The dependencies could not be installed${error ? `: ${error.message}` : ''}. Run \`npm ci\` by hand.`);
  process.exit(2);
}

/** Compares versions, because a checkout changes the modification times of all files. */
function isInstalled() {
  if (!existsSync(INSTALLED)) return false;
  const wanted = JSON.parse(readFileSync(WANTED, 'utf8')).packages;
  const installed = JSON.parse(readFileSync(INSTALLED, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { optional, version }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional === true),
  );
}
