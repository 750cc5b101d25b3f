import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConnection } from '../../server/store/neo4j/connect.ts';
import { importDataset } from '../../server/store/neo4j/import/importDataset.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4jStore.ts';
import { neo4jForTests } from '../support/globalNeo4j.ts';
import { type LaunchedNeo4j, launchNeo4j, startNeo4j } from '../support/neo4j.ts';
import { buildWorld } from '../support/world.ts';

const { dataset, entity } = buildWorld();
const PASSWORD = 'correct-horse';
const endings: (() => Promise<unknown>)[] = [];
/** A Neo4j of this file alone, with a password. It starts while the first tests wait for other servers. */
let guarded: LaunchedNeo4j;
let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'neo4j-kept-'));
  endings.push(() => rm(home, { recursive: true, force: true }));
  guarded = await launchNeo4j({ home, password: PASSWORD });
  endings.push(guarded.kill);
});
afterAll(async () => {
  for (const end of endings.reverse()) await end();
});

test('without a server the error names the address and what to check', async () => {
  const uri = 'neo4j://127.0.0.1:1';
  const store = createNeo4jStore({ uri, timeoutMs: 1_000 });
  const error = {
    code: 'STORE_UNAVAILABLE',
    message: `Neo4j at ${uri} does not answer.`,
    hint: 'Check that it runs and that NEO4J_URI is its Bolt address (port 7687 by default).',
  };
  await expect(store.dataset()).rejects.toMatchObject(error);
  await expect(importDataset({ uri, timeoutMs: 1_000 }, dataset)).rejects.toMatchObject(error);
  await store.close();
});

test('queries of many callers and imports time out if the server accepts connections and stays silent', async () => {
  const { uri, connections } = await startSilentServer();
  const store = createNeo4jStore({ uri, timeoutMs: 600 });
  for (const callers of [30, 1, 30]) {
    const answers = await Promise.allSettled(Array.from({ length: callers }, () => store.entities(['xinghe'])));
    expect(answers.map((answer) => answer.status === 'rejected' && answer.reason.code)).toEqual(
      Array.from({ length: callers }, () => 'STORE_UNAVAILABLE'),
    );
  }
  // The first thirty fill the pool of twenty; of the following ones one at a time is tried.
  expect(connections()).toBeLessThanOrEqual(22);
  await store.close();
  await expect(importDataset({ uri, timeoutMs: 600 }, dataset)).rejects.toMatchObject({
    code: 'STORE_UNAVAILABLE',
    message: `Neo4j at ${uri} does not answer.`,
  });
});

test('an address of something else is rejected at once', () => {
  expect(() => createNeo4jStore({ uri: 'http://localhost' })).toThrow(
    expect.objectContaining({ code: 'BAD_CONFIG', message: expect.stringContaining('"http://localhost"') }),
  );
});

test('a query that exceeds its time limit is stopped, also in Neo4j, and the connection remains usable', async () => {
  const connection = openConnection({ ...neo4jForTests(), timeoutMs: 3_000 });
  const slow = { name: 'slow', text: 'UNWIND range(1, $end) AS x UNWIND range(1, $end) AS y RETURN count(*)' };
  await expect(connection.read(slow, { end: 1_000_000 })).rejects.toMatchObject({
    code: 'TIMED_OUT',
    message: 'The query took longer than 3000 ms and was stopped.',
    details: { timeoutMs: 3_000 },
  });
  const running = {
    name: 'running',
    text: "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND'",
  };
  await expect.poll(() => connection.read(running, {})).toEqual([]);
  await connection.close();
});

test('without a password, or with a wrong one, the error names the setting', async () => {
  await guarded.ready;
  const { uri } = guarded;
  const ask = (login: { user?: string; password?: string }) => {
    const store = createNeo4jStore({ uri, ...login, timeoutMs: 30_000 });
    return store.dataset().finally(() => store.close());
  };
  await expect(ask({})).rejects.toMatchObject({
    code: 'STORE_UNAVAILABLE',
    message: `Neo4j at ${uri} requires a password.`,
    hint: 'Set NEO4J_PASSWORD (and NEO4J_USER).',
  });
  await expect(ask({ password: 'wrong-horse' })).rejects.toMatchObject({
    code: 'STORE_UNAVAILABLE',
    message: expect.stringContaining('refuses the user "neo4j"'),
    hint: 'Check NEO4J_USER and NEO4J_PASSWORD.',
  });
  // Neo4j locks the account after three wrong logins in a row; a store does not repeat its own.
  const wrong = createNeo4jStore({ uri, password: 'wrong-horse', timeoutMs: 30_000 });
  endings.push(() => wrong.close());
  for (let count = 0; count < 10; count += 1)
    await expect(wrong.dataset()).rejects.toMatchObject({ details: { isRefused: true } });
  await expect(ask({ password: PASSWORD })).rejects.toMatchObject({ code: 'NOT_READY' });
  await importDataset({ uri, password: PASSWORD, timeoutMs: 30_000 }, dataset);
  expect((await ask({ password: PASSWORD })).version).toBe(dataset.version);
});

test('the same store answers again after the server was killed and restarted', async () => {
  await guarded.ready;
  const { uri } = guarded;
  const config = { uri, password: PASSWORD, timeoutMs: 30_000 };
  await importDataset(config, dataset);
  const store = createNeo4jStore(config);
  endings.push(() => store.close());
  expect(await store.entities(['xinghe'])).toEqual([entity('xinghe')]);

  await guarded.kill();
  await expect(store.entities(['xinghe'])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });

  const second = await startNeo4j({ home, password: PASSWORD, port: Number(new URL(uri).port) });
  endings.push(second.kill);
  expect(await store.entities(['xinghe'])).toEqual([entity('xinghe')]);
});

async function startSilentServer(): Promise<{ uri: string; connections: () => number }> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endings.push(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { uri: `bolt://127.0.0.1:${port}`, connections: () => sockets.length };
}
