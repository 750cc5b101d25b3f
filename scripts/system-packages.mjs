import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Programs that npm does not install. `packages` are Debian's; where none of several would do, the first that exists
 * there is taken.
 */
const NEEDS = {
  chromium: {
    what: 'Chromium (tests of the page)',
    packages: ['chromium'],
    isThere: () => Boolean(process.env.CHROMIUM_PATH) || ['chromium', 'chromium-browser', 'google-chrome'].some(onPath),
  },
  'chinese-fonts': {
    what: 'a font with Chinese characters (tests of the page)',
    packages: ['fonts-noto-cjk', 'fonts-wqy-microhei'],
    isThere: () => output('fc-list', [':lang=zh', 'family']).trim() !== '',
  },
  java: {
    what: 'a Java development kit, 17 or newer (Neo4j for tests)',
    packages: ['openjdk-17-jdk-headless'],
    // A runtime alone cannot start a .java file.
    isThere: () => javaVersion() >= 17 && output('java', ['--list-modules']).includes('jdk.compiler'),
  },
  maven: { what: 'Maven (Neo4j for tests)', packages: ['maven'], isThere: () => onPath('mvn') },
  python: {
    what: 'Python, 3.11 or newer, with venv and pip (long tests)',
    packages: ['python3-venv'],
    isThere: () =>
      output('python3', ['-c', 'import sys, venv, ensurepip; print(sys.version_info >= (3, 11))']).trim() === 'True',
  },
  networkx: {
    what: 'Python with NetworkX (tests of exports)',
    packages: ['python3-networkx'],
    isThere: () => hasPythonModule('networkx'),
  },
  requests: {
    what: 'Python with Requests (tests of requests as code)',
    packages: ['python3-requests'],
    isThere: () => hasPythonModule('requests'),
  },
  curl: { what: 'curl (tests of requests as code)', packages: ['curl'], isThere: () => onPath('curl') },
};

/** What `npm test` needs of the system: Java and Maven only where Neo4j comes neither from an address nor from Docker. */
export function needsOfTests() {
  const neo4j = process.env.NEO4J_TEST_URI || dockerAnswers() ? [] : ['java', 'maven'];
  return ['chromium', 'chinese-fonts', 'networkx', 'requests', 'curl', ...neo4j];
}

/**
 * Installs what is missing, on Debian as root; elsewhere says what to install. Gives the names of the needs that are
 * still missing: what depends on them will fail and say so.
 */
export function ensureSystemPackages(names = needsOfTests()) {
  const missing = names.filter((name) => !NEEDS[name].isThere());
  if (missing.length === 0) return [];
  if (canInstall()) install(missing);
  const still = missing.filter((name) => !NEEDS[name].isThere());
  if (still.length > 0) console.error(describeMissing(still));
  return still;
}

/** What is missing and how to come by it, for a person. */
export function describeMissing(names) {
  const packages = names.map((name) => NEEDS[name].packages[0]).join(' ');
  return [
    'Missing on this machine:',
    ...names.map((name) => `  - ${NEEDS[name].what}`),
    `On Debian or Ubuntu: apt-get install ${packages}. Elsewhere install the same by your system's own means.`,
  ].join('\n');
}

/** Whether a Docker engine (not only its command) is at hand. */
export function dockerAnswers() {
  return spawnSync('docker', ['version', '--format', '{{.Server.Version}}'], { stdio: 'ignore' }).status === 0;
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get');
}

function install(names) {
  const aptGet = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  console.error(`Installing ${names.map((name) => NEEDS[name].what).join(', ')}`);
  aptGet('update', '-qq');
  for (const name of names) {
    NEEDS[name].packages.some((candidate) => aptGet('install', '-y', '-qq', '--no-install-recommends', candidate));
  }
}

function onPath(command) {
  return spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0;
}

function output(command, args) {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    // Not there, or it refused: either way it says nothing.
    return '';
  }
}

function hasPythonModule(name) {
  return output('python3', ['-c', `import ${name}; print("there")`]).trim() === 'there';
}

function javaVersion() {
  return Number(/^(?:openjdk|java) (\d+)/.exec(output('java', ['--version']))?.[1] ?? 0);
}
