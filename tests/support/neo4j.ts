import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import neo4j from 'neo4j-driver';
import { describeMissing, ensureSystemPackages, isDockerRunning } from '../../scripts/systemPackages.mjs';
import { freePort } from './freePort.ts';

/** A running Neo4j. Tests overwrite its data: NEO4J_TEST_URI must name a database for tests only. */
export interface RunningNeo4j {
  readonly uri: string;
  /** Null if it needs no password. */
  readonly user: string | null;
  readonly password: string | null;
  /** Stops it and waits until it has ended. A Neo4j that was not started here goes on. */
  stop(): Promise<void>;
  /** Kills it, like a power cut. */
  kill(): Promise<void>;
}

export interface Neo4jOptions {
  /** Password of the user neo4j. If given, NEO4J_TEST_URI is not used. */
  readonly password?: string;
  /** Port to listen on; by default any free one. */
  readonly port?: number;
  /** Folder for its data that is kept, so that it can be started again. If given, it always runs in Java. */
  readonly home?: string;
  /** Optimises for a run of minutes, not for a fast start. */
  readonly lasting?: boolean;
}

const SOURCES = resolve(import.meta.dirname, 'neo4j');
const CACHE = resolve(import.meta.dirname, '../../.cache/neo4j');
const IMAGE = 'neo4j:5.26-community';
const START_TIMEOUT_MS = 180_000;

/** Starts a Neo4j and waits until it answers. Where it comes from: see `launchNeo4j`. */
export async function startNeo4j(options: Neo4jOptions = {}): Promise<RunningNeo4j> {
  const { ready, ...running } = await launchNeo4j(options);
  await ready;
  return running;
}

export interface LaunchedNeo4j extends RunningNeo4j {
  /** Resolves once it answers, and rejects if it does not start. */
  readonly ready: Promise<void>;
}

/**
 * Starts a Neo4j without waiting for it: that of NEO4J_TEST_URI (with NEO4J_TEST_USER and NEO4J_TEST_PASSWORD) if set, else
 * one in Docker, else one from Java and Maven.
 */
export async function launchNeo4j(options: Neo4jOptions = {}): Promise<LaunchedNeo4j> {
  const { NEO4J_TEST_URI: given, NEO4J_TEST_USER, NEO4J_TEST_PASSWORD } = process.env;
  if (given && options.password === undefined && options.home === undefined) {
    const password = NEO4J_TEST_PASSWORD ?? null;
    const address = { uri: given, user: password === null ? null : (NEO4J_TEST_USER ?? 'neo4j'), password };
    return { ...address, ready: untilItAnswers(address, 10_000), stop: async () => {}, kill: async () => {} };
  }

  const port = options.port ?? (await freePort());
  const password = options.password ?? null;
  const address = { uri: `neo4j://127.0.0.1:${port}`, user: password === null ? null : 'neo4j', password };
  const launching =
    isDockerRunning() && !options.home
      ? Promise.resolve(startInDocker(port, password))
      : startByJava({ ...options, port, password });
  const stopWith = (signal?: NodeJS.Signals) =>
    launching.then(
      (child) => end(child, signal),
      () => {},
    );
  const ready = launching
    .then((child) => Promise.race([untilItAnswers(address, START_TIMEOUT_MS), failureOf(child)]))
    .catch(async (error: unknown) => {
      await stopWith('SIGKILL');
      throw error;
    });
  // The caller awaits `ready` later; until then an error must not count as unhandled.
  ready.catch(() => {});
  return { ...address, ready, stop: () => stopWith(), kill: () => stopWith('SIGKILL') };
}

/** Both kinds of server end when their standard input closes, so that none outlives this process. */
async function end(child: ChildProcess, signal?: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolveEnded) => child.once('exit', resolveEnded));
  if (signal) child.kill(signal);
  else child.stdin?.end();
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(timer);
}

async function startByJava({
  port,
  password,
  home: keptHome,
  lasting,
}: Omit<Neo4jOptions, 'password'> & {
  readonly port: number;
  readonly password: string | null;
}): Promise<ChildProcess> {
  const missing = ensureSystemPackages(['java', 'maven']);
  if (missing.length > 0) throw new Error(`Neo4j cannot be started for the tests. ${describeMissing(missing)}`);
  const classPath = await readClassPath();
  const home = keptHome ?? (await mkdtemp(join(tmpdir(), 'neo4j-for-tests-')));
  const options = [...(password === null ? [] : ['--auth', password]), ...(keptHome ? ['--keep'] : [])];
  return spawn('java', [
    ...['-Xmx1g', '-XX:+UseSerialGC', ...(lasting ? [] : ['-XX:TieredStopAtLevel=1']), '-cp', classPath],
    ...[join(SOURCES, 'Neo4jServer.java'), home, String(port), ...options],
  ]);
}

/** Maven's answer is cached for as long as the pom is the same and the files exist. */
async function readClassPath(): Promise<string> {
  const pom = join(SOURCES, 'pom.xml');
  const digest = createHash('sha256')
    .update(await readFile(pom))
    .digest('hex')
    .slice(0, 12);
  const file = join(CACHE, `classpath-${digest}.txt`);
  if (existsSync(file)) {
    const cached = (await readFile(file, 'utf8')).trim();
    if (cached.split(delimiter).every((jar) => existsSync(jar))) return cached;
  }
  console.error('Downloading Neo4j with Maven (120 MB, once)');
  await mkdir(CACHE, { recursive: true });
  const draft = `${file}.${process.pid}`;
  await promisify(execFile)(
    'mvn',
    ['-q', '-B', '-f', pom, 'dependency:build-classpath', `-Dmdep.outputFile=${draft}`],
    { maxBuffer: 64 * 1024 * 1024 },
  ).catch((error: { stdout?: string; message: string }) => {
    throw new Error(`Maven could not download Neo4j:\n${error.stdout || error.message}`);
  });
  await rename(draft, file);
  return (await readFile(file, 'utf8')).trim();
}

function startInDocker(port: number, password: string | null): ChildProcess {
  const settings = {
    NEO4J_AUTH: password === null ? 'none' : `neo4j/${password}`,
    NEO4J_server_bolt_advertised__address: `127.0.0.1:${port}`,
    NEO4J_server_memory_heap_max__size: '1g',
  };
  const environment = Object.entries(settings).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
  return spawn('docker', [
    ...['run', '--rm', '--interactive', '--publish', `127.0.0.1:${port}:7687`],
    ...environment,
    ...['--entrypoint', 'sh', IMAGE, '-c', '/startup/docker-entrypoint.sh neo4j & cat >/dev/null'],
  ]);
}

async function untilItAnswers(at: Omit<RunningNeo4j, 'stop' | 'kill'>, timeoutMs: number): Promise<void> {
  const auth = at.password === null ? undefined : neo4j.auth.basic(at.user ?? 'neo4j', at.password);
  const driver = neo4j.driver(at.uri, auth, { connectionTimeout: 2_000, connectionAcquisitionTimeout: 2_000 });
  const deadline = Date.now() + timeoutMs;
  try {
    for (;;) {
      try {
        await driver.verifyConnectivity({ database: 'neo4j' });
        return;
      } catch (error) {
        if (Date.now() > deadline) throw new Error(`No Neo4j answers at ${at.uri}`, { cause: error });
        await new Promise((resume) => setTimeout(resume, 200));
      }
    }
  } finally {
    await driver.close();
  }
}

/** Rejects with the output of the process if it ends. */
function failureOf(child: ChildProcess): Promise<never> {
  let output = '';
  const listen = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-4_000);
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  return new Promise((_, reject) => {
    child.once('error', (error) => reject(new Error(`Neo4j did not start: ${error.message}`)));
    child.once('exit', (status) => reject(new Error(`Neo4j did not start (exit status ${status}):\n${output}`)));
  });
}
