import { expect, test } from 'vitest';
import { serve } from '../api/serve.ts';

const NOTEBOOK = 'https://notebook.example';
const OTHER = 'https://other.example';
const QUERY = JSON.stringify({ query: '{ meta { version } }' });
const MESSAGE = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
const JSON_TYPE = { 'content-type': 'application/json' };

interface Case {
  readonly path: string;
  readonly status: number;
  readonly init?: RequestInit;
}

const CASES: readonly Case[] = [
  { path: '/graphql', status: 200, init: { method: 'POST', headers: JSON_TYPE, body: QUERY } },
  { path: '/graphql', status: 200, init: { method: 'POST', headers: JSON_TYPE, body: '{"query":"{ nonsense }"}' } },
  { path: '/graphql', status: 400, init: { method: 'POST', headers: JSON_TYPE, body: '{' } },
  {
    path: '/graphql?query=%7Bmeta%7Bversion%7D%7D',
    status: 200,
    init: { headers: { 'apollo-require-preflight': '1' } },
  },
  { path: '/schema.graphql', status: 200 },
  { path: '/export', status: 200 },
  { path: '/export/csv', status: 200 },
  { path: '/export/json?ids=galaxy', status: 200 },
  { path: '/export/json', status: 200, init: { method: 'POST', headers: JSON_TYPE, body: '{"ids":["galaxy"]}' } },
  { path: '/export/checksums', status: 200 },
  { path: '/healthz', status: 200 },
  { path: '/readyz', status: 200 },
  {
    path: '/mcp',
    status: 200,
    init: {
      method: 'POST',
      headers: { ...JSON_TYPE, accept: 'application/json, text/event-stream' },
      body: JSON.stringify(MESSAGE),
    },
  },
  { path: '/nothing', status: 404 },
];

function request(url: string, { path, init = {} }: Case, origin: string): Promise<Response> {
  return fetch(`${url}${path}`, { ...init, headers: { ...init.headers, origin } });
}

test.each(CASES)('a page of a listed origin may read $path ($init.method $status)', async (asked) => {
  const { url } = await serve({ corsOrigins: ['http://localhost:8888', NOTEBOOK] });
  const { headers, status } = await request(url, asked, NOTEBOOK);
  expect([status, headers.get('access-control-allow-origin')]).toEqual([asked.status, NOTEBOOK]);
  expect(headers.get('access-control-allow-credentials')).toBeNull();
  expect(headers.get('access-control-expose-headers')).toContain('etag');
  expect(headers.get('vary')?.toLowerCase().split(', ')).toContain('origin');

  const preflight = await sendPreflight(url, asked, NOTEBOOK);
  expect(preflight.status).toBe(204);
  expect(Object.fromEntries(preflight.headers)).toMatchObject({
    'access-control-allow-origin': NOTEBOOK,
    'access-control-allow-methods': 'GET,HEAD,POST',
    'access-control-allow-headers': 'content-type,if-none-match',
    'access-control-max-age': '7200',
  });
});

test.each([
  ['no origins', null],
  ['other origins', [NOTEBOOK]],
])('with %s in CORS_ORIGINS, a page may read nothing', async (_, corsOrigins) => {
  const { url } = await serve(corsOrigins ? { corsOrigins } : {});
  for (const asked of CASES) {
    for (const response of [await request(url, asked, OTHER), await sendPreflight(url, asked, OTHER)])
      expect([asked.path, response.headers.get('access-control-allow-origin')]).toEqual([asked.path, null]);
  }
});

test('* allows every page, to which answers then do not differ by origin', async () => {
  const { url } = await serve({ corsOrigins: ['*'] });
  for (const asked of CASES) {
    const { headers, status } = await request(url, asked, OTHER);
    expect([asked.path, status, headers.get('access-control-allow-origin')]).toEqual([asked.path, asked.status, '*']);
  }
});

test('answers from caches have the origin of their own request', async () => {
  const { url, get } = await serve({ corsOrigins: [NOTEBOOK, OTHER] });
  const path = '/graphql?query=%7Bmeta%7Bversion%7D%7D';
  const headers = { 'apollo-require-preflight': '1' };
  const first = await get(path, { ...headers, origin: NOTEBOOK });
  const second = await get(path, { ...headers, origin: OTHER, 'if-none-match': first.headers.get('etag') ?? '' });
  const exported = await get('/export/json', { origin: NOTEBOOK });
  const known = await fetch(`${url}/export/json`, {
    headers: { origin: OTHER, 'if-none-match': exported.headers.get('etag') ?? '' },
  });
  expect(
    [first, second, exported, known].map(({ headers, status }) => [status, headers.get('access-control-allow-origin')]),
  ).toEqual([
    [200, NOTEBOOK],
    [304, OTHER],
    [200, NOTEBOOK],
    [304, OTHER],
  ]);
});

test('a page can read that it sent too many requests, and preflights do not count', async () => {
  const { url } = await serve({ corsOrigins: [NOTEBOOK], limits: { requestsPerMinute: 2 } });
  const [asked] = CASES;
  if (!asked) throw new Error('no case');
  const statuses: (number | string | null)[][] = [];
  for (const _ of [1, 2, 3]) {
    await sendPreflight(url, asked, NOTEBOOK);
    const { headers, status } = await request(url, asked, NOTEBOOK);
    statuses.push([status, headers.get('access-control-allow-origin')]);
  }
  expect(statuses).toEqual([
    [200, NOTEBOOK],
    [200, NOTEBOOK],
    [429, NOTEBOOK],
  ]);
});

test('a listed origin changes nothing about requests that need no preflight', async () => {
  const { get, post } = await serve({ corsOrigins: [NOTEBOOK] });
  expect((await get('/graphql?query=%7Bmeta%7Bversion%7D%7D', { origin: NOTEBOOK })).status).toBe(400);
  expect((await post(QUERY, { 'content-type': 'text/plain', origin: NOTEBOOK })).status).toBe(415);
});

function sendPreflight(url: string, { path, init = {} }: Case, origin: string): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': init.method ?? 'GET',
      'access-control-request-headers': 'content-type,if-none-match',
    },
  });
}
