import { expect, test } from 'vitest';
import type { GraphStore } from '../../server/store/GraphStore.ts';
import { createMemoryStore } from '../../server/store/memory/memoryStore.ts';
import { serve } from '../server/api/serve.ts';
import { buildWorld } from '../server/api/world.ts';
import { connect, connectOverHttp } from './connect.ts';
import { createHeldStore } from './heldStore.ts';
import { toTransport } from './toTransport.ts';

const HEADERS = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
const SEARCH = {
  jsonrpc: '2.0',
  id: 1,
  method: 'tools/call',
  params: { name: 'search', arguments: { text: '星河' } },
};

test('two clients at once get their own results', async () => {
  const { url } = await serve();
  const clients = await Promise.all([connect(toTransport(url)), connect(toTransport(url))]);
  const names = ['galaxy', 'yunfan', 'yuanshan', 'light-1', 'qingdao', 'lin-xiao'];
  const answers = await Promise.all(
    names.map((entity, index) => clients[index % 2]?.call('entity', { entity, lang: 'en' })),
  );
  expect(answers.map((answer) => answer?.data.entity.id)).toEqual(names);
});

test('a response is one JSON object that must not be stored', async () => {
  const { url } = await serve();
  const response = await fetch(`${url}/mcp`, { method: 'POST', headers: HEADERS, body: JSON.stringify(SEARCH) });
  expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
    200,
    'application/json',
    'no-store',
  ]);
  expect(await response.json()).toMatchObject({ jsonrpc: '2.0', id: 1, result: { structuredContent: { total: 1 } } });
});

test.each(['https://evil.example', 'http://127.0.0.1.evil.example', 'null'])(
  'a page of %s may not ask',
  async (origin) => {
    const { url } = await serve();
    const body = JSON.stringify(SEARCH);
    const response = await fetch(`${url}/mcp`, { method: 'POST', headers: { ...HEADERS, origin }, body });
    expect([response.status, await response.json()]).toEqual([
      403,
      {
        jsonrpc: '2.0',
        error: {
          code: -32000,
          message: `Pages of ${origin} may not use this server, only pages of this machine and of CORS_ORIGINS.`,
        },
        id: null,
      },
    ]);
  },
);

test('requests of pages on this machine are accepted', async () => {
  const { url } = await serve();
  const headers = { ...HEADERS, origin: 'http://localhost:6274' };
  const response = await fetch(`${url}/mcp`, { method: 'POST', headers, body: JSON.stringify(SEARCH) });
  expect([response.status, await response.json()]).toMatchObject([200, { id: 1 }]);
});

test('streams, sessions and batches are refused', async () => {
  const { url } = await serve();
  const stream = await fetch(`${url}/mcp`, { headers: { accept: 'text/event-stream' } });
  expect([stream.status, stream.headers.get('allow')]).toEqual([405, 'POST']);
  expect((await fetch(`${url}/mcp`, { method: 'DELETE' })).status).toBe(405);
  const body = JSON.stringify([SEARCH, { ...SEARCH, id: 2 }]);
  const batch = await fetch(`${url}/mcp`, { method: 'POST', headers: HEADERS, body });
  expect([batch.status, await batch.json()]).toMatchObject([
    400,
    { error: { message: 'Send one message at a time; batches are not supported.' } },
  ]);
});

test('invalid messages are refused', async () => {
  const { url } = await serve();
  const post = (body: string) => fetch(`${url}/mcp`, { method: 'POST', headers: HEADERS, body });
  expect((await post('{')).status).toBe(400);
  expect((await post('{}')).status).toBe(400);
  expect((await post(JSON.stringify({ ...SEARCH, pad: 'x'.repeat(70_000) }))).status).toBe(413);
});

test('a closed connection cancels the request, and nothing is logged', async () => {
  const { store, seen } = createHeldStore();
  const { url, log } = await serve({ store });
  const controller = new AbortController();
  const { signal } = controller;
  const asked = fetch(`${url}/mcp`, { method: 'POST', headers: HEADERS, body: JSON.stringify(SEARCH), signal }).catch(
    () => 'left',
  );
  await expect.poll(() => seen.begun).toBe(1);
  controller.abort();
  expect(await asked).toBe('left');
  await expect.poll(() => seen.ended).toBe(1);
  expect(log).toEqual([]);
});

test('a timeout is an error that names the limit', async () => {
  const { store, seen } = createHeldStore();
  const { call } = await connectOverHttp({ store, limits: { timeoutMs: 200 } });
  expect(await call('search', { text: '星河' })).toEqual({
    isError: true,
    text: 'The answer took longer than 200 ms.\nRequest less: a smaller `first`, `limit` or `depth`, or a narrower filter.',
    data: undefined,
  });
  expect(seen.ended).toBe(1);
});

test('an internal error has a plain message with the id of its log entry', async () => {
  const inner = createMemoryStore(buildWorld());
  const withSnapshot: GraphStore['withSnapshot'] = (scope, work) =>
    inner.withSnapshot(scope, (view) =>
      work({
        ...view,
        documents: async () => {
          throw new Error('a secret');
        },
      }),
    );
  const { call, log } = await connectOverHttp({ store: { ...inner, withSnapshot } });
  const { isError, text } = await call('documents');
  expect(isError).toBe(true);
  expect(text).toMatch(/^An internal error occurred; it has been logged\.\nQuote this id when you report it: /);
  expect(log).toHaveLength(1);
});

test('requests count towards the rate limit of their address', async () => {
  const { url } = await serve({ limits: { requestsPerMinute: 2 } });
  const statuses: number[] = [];
  for (let request = 0; request < 3; request++) {
    const response = await fetch(`${url}/mcp`, { method: 'POST', headers: HEADERS, body: JSON.stringify(SEARCH) });
    await response.text();
    statuses.push(response.status);
  }
  expect(statuses).toEqual([200, 200, 429]);
});
