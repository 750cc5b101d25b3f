import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../', import.meta.url);
const WANTED = new URL('package-lock.json', ROOT);
/** npm's own note of what it put into node_modules. */
const INSTALLED = new URL('node_modules/.package-lock.json', ROOT);

/**
 * Installs the dependencies, those of development too (Vite builds the page), where they are missing or are not those of
 * package-lock.json. npm's words go to stderr.
 */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.error('Installing dependencies …');
  // On Windows npm is a script, which only a shell can start.
  const { error, status } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: fileURLToPath(ROOT),
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(`The dependencies could not be installed${error ? `: ${error.message}` : ''}. Run \`npm ci\` by hand.`);
  process.exit(2);
}

/** Compares versions, not times: a checkout makes every file look new. */
function isInstalled() {
  if (!existsSync(INSTALLED)) return false;
  const wanted = JSON.parse(readFileSync(WANTED, 'utf8')).packages;
  const installed = JSON.parse(readFileSync(INSTALLED, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { optional, version }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional === true),
  );
}
