import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { RunningNeo4j } from '../../support/neo4j.ts';
import type { Dialect } from './answers.ts';
import { BARE } from './bare.ts';
import { NEO4J_GRAPHQL } from './neo4jGraphql.ts';
import { OURS } from './ours.ts';

export interface Contender {
  readonly name: string;
  readonly dialect: Dialect;
  start(neo4j: RunningNeo4j): Promise<RunningContender>;
}

export interface RunningContender {
  readonly address: URL;
  /** Returns the CPU time of its process so far, in microseconds. */
  readCpu(): Promise<number>;
  stop(): Promise<void>;
}

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const ROOT = path('../../..');
const PRIVATE_PACKAGE = path('neo4j-graphql');
/** Outside of the sources, so that this project's tools do not see the packages that it installs. */
const INSTALLED_PACKAGE = path('../../../.cache/bench/neo4j-graphql');

/** On a busy machine our server must answer, not refuse. */
const PATIENT = { REQUEST_TIMEOUT_MS: '60000', MAX_EVENT_LOOP_DELAY_MS: '60000' };

/** In the order in which they take turns. */
export const CONTENDERS = {
  bare: contender('bare handler', BARE, ['--import', 'tsx', 'tests/bench/api/bareServer.ts']),
  miss: contender('ours, response cache off', OURS, ['--import', 'tsx', 'server/main.ts'], {
    ...PATIENT,
    RESPONSE_CACHE_BYTES: '0',
  }),
  uncached: contender('ours, both caches off', OURS, ['--import', 'tsx', 'server/main.ts'], {
    ...PATIENT,
    RESPONSE_CACHE_BYTES: '0',
    NEO4J_FACT_CACHE_BYTES: '0',
  }),
  hit: contender('ours, cached answers', OURS, ['--import', 'tsx', 'server/main.ts'], PATIENT),
  neo4jGraphql: contender('@neo4j/graphql', NEO4J_GRAPHQL, [`${INSTALLED_PACKAGE}/server.mjs`]),
} satisfies Record<string, Contender>;

export type ContenderKey = keyof typeof CONTENDERS;

/** Copies the contender that is a package of its own, and installs its dependencies. */
export async function installPrivatePackage(): Promise<void> {
  await mkdir(INSTALLED_PACKAGE, { recursive: true });
  const lockfile = (folder: string) => readFile(`${folder}/package-lock.json`, 'utf8').catch(() => null);
  const isInstalled =
    (await lockfile(PRIVATE_PACKAGE)) === (await lockfile(INSTALLED_PACKAGE)) &&
    (await readFile(`${INSTALLED_PACKAGE}/node_modules/.package-lock.json`).catch(() => null)) !== null;
  await cp(PRIVATE_PACKAGE, INSTALLED_PACKAGE, { recursive: true });
  if (isInstalled) return;
  console.error('Installing @neo4j/graphql …');
  const options = { cwd: INSTALLED_PACKAGE, shell: process.platform === 'win32' };
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], options);
}

/** Reads the version of a package that the contenders load. */
export async function readVersion(name: string, { isPrivate = false } = {}): Promise<string> {
  const folder = isPrivate ? INSTALLED_PACKAGE : ROOT;
  const { version }: { version: string } = JSON.parse(
    await readFile(`${folder}/node_modules/${name}/package.json`, 'utf8'),
  );
  return version;
}

function contender(
  name: string,
  dialect: Dialect,
  script: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Contender {
  return {
    name,
    dialect,
    async start({ uri, user, password }) {
      const account = password === null ? {} : { NEO4J_USER: user ?? 'neo4j', NEO4J_PASSWORD: password };
      const child = spawn(process.execPath, ['--import', path('reportCpu.mjs'), ...script], {
        cwd: ROOT,
        env: {
          ...withoutSettings(process.env),
          ...{ NODE_ENV: 'production', NEO4J_URI: uri, NEO4J_IMPORT: 'never', PORT: '0', LOG_LEVEL: 'warn' },
          ...account,
          ...environment,
        },
        stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      });
      return {
        address: await exportUrl(name, child),
        async readCpu() {
          child.send('cpu');
          const [microseconds] = await once(child, 'message');
          return Number(microseconds);
        },
        async stop() {
          if (child.exitCode !== null || child.signalCode !== null) return;
          child.kill();
          await once(child, 'exit');
        },
      };
    },
  };
}

/** Removes the settings of the person who runs the benchmark. */
function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^(NEO4J|MAX|RATE|REQUEST|RESPONSE)_/.test(name)),
  );
}

/** Every contender prints where it listens. */
function exportUrl(name: string, child: ChildProcess): Promise<URL> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (address) resolve(new URL(address));
    });
    child.once('error', reject);
    child.once('exit', (status) => reject(new Error(`${name} ended (exit status ${status}):\n${said}`)));
  });
}
