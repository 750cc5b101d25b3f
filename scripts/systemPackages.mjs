import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * Programs that npm does not install. `packages` are their names in Debian; `alternatives` replace packages that this
 * release of Debian does not have.
 */
const NEEDS = {
  chromium: {
    title: 'Chromium (tests of the page)',
    packages: ['chromium'],
    isInstalled: () => chromiumPath() !== null,
  },
  'chinese-fonts': {
    title: 'a font with Chinese characters (tests of the page)',
    packages: ['fonts-noto-cjk'],
    alternatives: ['fonts-wqy-microhei'],
    isInstalled: () => output('fc-list', [':lang=zh', 'family']) !== '',
  },
  java: {
    title: 'a Java development kit, 17 or newer (Neo4j for tests)',
    packages: ['openjdk-17-jdk-headless'],
    alternatives: ['default-jdk-headless'],
    // A runtime alone cannot start a .java file.
    isInstalled: () => javaVersion() >= 17 && output('java', ['--list-modules']).includes('jdk.compiler'),
  },
  maven: { title: 'Maven (Neo4j for tests)', packages: ['maven'], isInstalled: () => findCommand('mvn') !== null },
  python: {
    title: 'Python, 3.11 or newer, with venv and pip (tests of exports, examples and copied requests, long tests)',
    packages: ['python3-venv'],
    isInstalled: () => succeeds('python3', ['-c', 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))']),
  },
  curl: {
    title: 'curl (tests of copied requests)',
    packages: ['curl'],
    isInstalled: () => findCommand('curl') !== null,
  },
  r: {
    title: 'R with httr2, igraph, jsonlite and knitr (tests of docs/examples)',
    packages: ['r-base-core', 'r-cran-httr2', 'r-cran-igraph', 'r-cran-jsonlite', 'r-cran-knitr'],
    isInstalled: () =>
      ['httr2', 'igraph', 'jsonlite', 'knitr'].every((name) => succeeds('Rscript', ['-e', `library(${name})`])),
  },
};

/** Needs of `npm test`. Java and Maven are only for machines without Docker and without a Neo4j given by its address. */
export function needsOfTests() {
  const neo4j = process.env.NEO4J_TEST_URI || isDockerRunning() ? [] : ['java', 'maven'];
  return ['chromium', 'chinese-fonts', 'python', 'curl', 'r', ...neo4j];
}

/**
 * Installs what is missing, on Debian as root; elsewhere prints what to install. Returns the needs that are still missing;
 * the tests that depend on them fail and name them.
 */
export function ensureSystemPackages(names = needsOfTests()) {
  const missing = names.filter((name) => !NEEDS[name].isInstalled());
  if (missing.length === 0) return [];
  if (canInstall()) install(missing);
  const stillMissing = missing.filter((name) => !NEEDS[name].isInstalled());
  if (stillMissing.length > 0) console.error(describeMissing(stillMissing));
  return stillMissing;
}

/** Names what is missing and how to install it. */
export function describeMissing(names) {
  const packages = names.flatMap((name) => NEEDS[name].packages).join(' ');
  return [
    'Missing on this machine:',
    ...names.map((name) => `  - ${NEEDS[name].title}`),
    `On Debian or Ubuntu: apt-get install ${packages}. Elsewhere install the same with your system's package manager.`,
  ].join('\n');
}

/** Returns the path of the Chromium for tests: CHROMIUM_PATH, else the first one on PATH, else null. */
export function chromiumPath() {
  const given = process.env.CHROMIUM_PATH;
  if (!given) return findCommand('chromium') ?? findCommand('chromium-browser') ?? findCommand('google-chrome');
  if (!existsSync(given)) throw new Error(`CHROMIUM_PATH is ${given}, which does not exist. Correct or unset it.`);
  return given;
}

/** Reports whether a Docker engine runs; the command alone is not enough. */
export function isDockerRunning() {
  return succeeds('docker', ['version', '--format', '{{.Server.Version}}']);
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && findCommand('apt-get') !== null;
}

/** Installs all packages in one call. If that fails, as with one unknown name, installs the packages of each need alone. */
function install(names) {
  const needs = names.map((name) => NEEDS[name]);
  console.error(`Installing ${needs.map(({ title }) => title).join(', ')}`);
  aptGet('update', '-qq');
  if (installPackages(needs.flatMap(({ packages }) => packages))) return;
  for (const { packages, alternatives } of needs) {
    if (!installPackages(packages) && alternatives) installPackages(alternatives);
  }
}

function installPackages(packages) {
  return aptGet('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

/** Hides the output of dpkg, hundreds of lines; errors are printed. */
function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

function findCommand(name) {
  return output('sh', ['-c', `command -v ${name}`]) || null;
}

function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Returns what a command prints; empty if it fails or does not exist. */
function output(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}

function javaVersion() {
  return Number(/^(?:openjdk|java) (\d+)/.exec(output('java', ['--version']))?.[1] ?? 0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ensureSystemPackages();
