import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { printedAddress } from '../support/printedAddress.ts';

const TIMEOUT = { timeout: 60_000 };

/** Writes a folder of seeds with the project's vocabulary, one document, one platform and these facts. */
async function writeSeeds(facts: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'seeds-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp('graph-seeds/vocabulary', join(folder, 'vocabulary'), { recursive: true });
  await cp('graph-seeds/dataset.yaml', join(folder, 'dataset.yaml'));
  await mkdir(join(folder, 'entities'));
  await mkdir(join(folder, 'facts'));
  const names = '{zh: 星河视频, en: Galaxy Video, en_source: translation}';
  await writeFile(
    join(folder, 'documents.yaml'),
    `documents:\n  - {id: d001, file: one.txt, title: ${names}, lines: "3", sha256: "${'0'.repeat(64)}"}\n`,
  );
  await writeFile(
    join(folder, 'entities', 'platform.yaml'),
    `- id: galaxy\n  name: ${names}\n  description: {zh: 测试用。, en: Made up.}\n`,
  );
  await writeFile(join(folder, 'facts', 'd001.yaml'), `document: d001\nfacts:\n${facts}`);
  return folder;
}

const MENTION = '  - {lines: "1", mentions: [galaxy]}\n';

/** Starts the server as `npm start` does, with the given environment. */
function start(environment: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', ...environment },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    output.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk;
  });
  const ended = once(child, 'close').then(([status]) => status as number | null);
  return { child, output, ended };
}

async function outcomeOf(environment: Record<string, string>) {
  const { output, ended } = start(environment);
  return { status: await ended, ...output };
}

test('the server prints dataset and address, answers, and ends with status 0 on SIGTERM', TIMEOUT, async () => {
  const server = start({ SEEDS_DIR: await writeSeeds(MENTION), PORT: '0' });
  const { child, output, ended } = server;
  const address = await printedAddress(server.child);
  expect(output.stdout).toMatch(
    /^Dataset [0-9a-f]{12}: 1 entities, 0 relations, 0 figures from 1 documents \(memory\)$/m,
  );
  const ready = await fetch(`${address}/readyz`);
  expect(await ready.json()).toMatchObject({ status: 'ready', store: 'memory' });
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(output.stderr).toBe('');
});

test('seeds with problems are reported by file and line, with status 1', TIMEOUT, async () => {
  const seeds = await writeSeeds(`${MENTION}  - {lines: "2", mentions: [galaxi]}\n`);
  const { status, stdout, stderr } = await outcomeOf({ SEEDS_DIR: seeds, PORT: '0' });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/facts\/d001\.yaml:4: .*"galaxi".*Did you mean "galaxy"\?/);
  expect(stderr).not.toMatch(/^ +at /m);
});

test('all wrong settings are reported, with status 2', TIMEOUT, async () => {
  const { status, stderr } = await outcomeOf({ PORT: 'x', LOG_LEVEL: 'loud', NEO4J_PASSWROD: 'hunter2' });
  expect(status).toBe(2);
  expect(stderr).toBe(`3 settings are wrong:
  PORT is "x"; it must be a whole number from 0 to 65535.
  LOG_LEVEL is "loud"; it must be one of silent, error, warn, info, debug.
  NEO4J_PASSWROD is not a setting. Did you mean NEO4J_PASSWORD?
README.md lists the environment variables. A variable that is not set has a default.
`);
});

test('a variable that resembles a setting is named in the log at once', TIMEOUT, async () => {
  const { status, stderr } = await outcomeOf({ LOG_LEVEL: 'warn', SEEDS_DIR: '/no/such/folder', REQUEST_TIMEOUT: '5' });
  expect(status).toBe(1);
  expect(stderr).toContain('REQUEST_TIMEOUT is not a setting. Did you mean REQUEST_TIMEOUT_MS?');
});

test('a port in use is reported in one paragraph, with status 2', TIMEOUT, async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => {
    other.close();
  });
  const address = other.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  expect(await outcomeOf({ SEEDS_DIR: await writeSeeds(MENTION), PORT: port })).toEqual({
    status: 2,
    stdout: '',
    stderr: `Cannot listen on port ${port} of 127.0.0.1: another program uses it.\nSet PORT or HOST to another value.\n`,
  });
});

test('without Neo4j the server starts, says what it waits for, and tells callers no address', TIMEOUT, async () => {
  const NEO4J_URI = 'bolt://127.0.0.1:1';
  const server = start({ SEEDS_DIR: await writeSeeds(MENTION), NEO4J_URI, PORT: '0', LOG_LEVEL: 'warn' });
  const { child, output, ended } = server;
  const address = await printedAddress(server.child);
  expect(output.stderr).toMatch(
    /Not ready; trying again in \d+ ms\. Neo4j at bolt:\/\/127\.0\.0\.1:1 does not answer\./,
  );
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  for (const path of ['/readyz', '/graphql?query=%7Bmeta%7Bversion%7D%7D']) {
    const refused = await fetch(`${address}${path}`, { headers: { 'apollo-require-preflight': 'yes' } });
    const text = await refused.text();
    expect([refused.status, text.includes('STORE_UNAVAILABLE'), text.includes('127.0.0.1')]).toEqual([
      503,
      true,
      false,
    ]);
  }
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(output.stderr).not.toMatch(/^ +at /m);
});

test('a missing folder of documents ends with status 2', TIMEOUT, async () => {
  const seeds = await writeSeeds(MENTION);
  const { status, stderr } = await outcomeOf({ SEEDS_DIR: seeds, DOCUMENTS_DIR: '/nowhere/at/all' });
  expect(status).toBe(2);
  expect(stderr).toContain('DOCUMENTS_DIR is "/nowhere/at/all", which does not exist.');
});
