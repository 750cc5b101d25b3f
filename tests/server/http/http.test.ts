import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { UserError } from '../../../server/errors.ts';
import { createMemoryStore } from '../../../server/store/memory/memoryStore.ts';
import { serve } from '../api/serve.ts';
import { buildWorld } from '../api/world.ts';

const PREFLIGHT = { 'apollo-require-preflight': 'yes' };
const META = '/graphql?query=%7Bmeta%7Bversion%7D%7D';

test('every GraphQL answer names its version of the dataset, errors included', async () => {
  const dataset = buildWorld();
  const { post, get } = await serve({ dataset });
  const responses = await Promise.all([
    post({ query: '{ meta { version } }' }),
    post({ query: '{ nonsense }' }),
    post('{ not json'),
    post({}),
    get(META, PREFLIGHT),
    get('/graphql'),
  ]);
  expect(responses.map(({ status }) => status)).toEqual([200, 200, 400, 400, 200, 400]);
  expect(responses.map(({ headers }) => headers.get('x-dataset-version'))).toEqual(
    responses.map(() => dataset.version),
  );
});

test('GET answers queries, with an ETag that saves the next answer', async () => {
  const { get } = await serve();
  const first = await get(META, PREFLIGHT);
  expect(await first.json()).toHaveProperty('data.meta.version');
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[\w-]{22}"$/);
  expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  const second = await get(META, { ...PREFLIGHT, 'if-none-match': etag });
  expect([second.status, await second.text(), second.headers.get('etag')]).toEqual([304, '', etag]);
  const other = await get('/graphql?query=%7Bmeta%7Blicence%7D%7D', { ...PREFLIGHT, 'if-none-match': etag });
  expect(other.status).toBe(200);
});

test('an ETag of another version of the dataset does not match', async () => {
  const old = await serve({ dataset: buildWorld({ curatedOn: '2020-01-01' }) });
  const etag = (await old.get(META, PREFLIGHT)).headers.get('etag') ?? '';
  const { get } = await serve();
  expect((await get(META, { ...PREFLIGHT, 'if-none-match': etag })).status).toBe(200);
});

test('answers to POST and answers with errors are not stored', async () => {
  const { get, post } = await serve();
  const posted = await post({ query: '{ meta { version } }' });
  expect([posted.headers.get('cache-control'), posted.headers.get('etag')]).toEqual(['no-store', null]);
  const failed = await get('/graphql?query=%7Bentity%7Bid%7D%7D', PREFLIGHT);
  expect(await failed.json()).toHaveProperty('errors[0].extensions.code', 'BAD_INPUT');
  expect([failed.headers.get('cache-control'), failed.headers.get('etag')]).toEqual(['no-store', null]);
});

test('a GET that a foreign page can send is refused, and the error names the missing header', async () => {
  const { get } = await serve();
  const response = await get(META);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    errors: [{ message: expect.stringContaining('apollo-require-preflight'), extensions: { code: 'BAD_REQUEST' } }],
  });
});

test.each([
  ['invalid JSON', '{"query": ', 'application/json', 400, 'BAD_INPUT'],
  ['another media type', '<query/>', 'application/xml', 415, 'BAD_INPUT'],
  ['JSON as plain text', '{"query":"{meta{version}}"}', 'text/plain', 415, 'BAD_INPUT'],
  ['no query', '{"variables":{}}', 'application/json', 400, 'BAD_INPUT'],
  ['a list of queries', '[{"query":"{meta{version}}"}]', 'application/json', 400, 'BAD_INPUT'],
  [
    'variables that are not an object',
    '{"query":"{meta{version}}","variables":"x"}',
    'application/json',
    400,
    'BAD_REQUEST',
  ],
])('%s is an error of the common format', async (_name, body, contentType, status, code) => {
  const { post, log } = await serve();
  const response = await post(body, { 'content-type': contentType });
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(await response.json()).toEqual({
    errors: [{ message: expect.any(String), extensions: expect.objectContaining({ code }) }],
  });
  expect(response.status).toBe(status);
  expect(log).toEqual([]);
});

test('other methods get the list of supported methods', async () => {
  const { url } = await serve();
  const response = await fetch(`${url}/graphql`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{meta{version}}"}',
  });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
});

test('large answers are compressed for clients that accept it', async () => {
  const { post } = await serve();
  const response = await post({ query: '{ __schema { types { name description } } }' }, { 'accept-encoding': 'br' });
  expect(response.headers.get('content-encoding')).toBe('br');
  expect(await response.json()).toHaveProperty('data.__schema.types[0].name');
});

test('/schema.graphql serves the contract', async () => {
  const { get } = await serve();
  const response = await get('/schema.graphql');
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await response.text()).toBe(await readFile('schema.graphql', 'utf8'));
});

test('/healthz and /readyz of a healthy server', async () => {
  const dataset = buildWorld();
  const { get } = await serve({ dataset });
  expect(await (await get('/healthz')).json()).toEqual({ status: 'up' });
  const ready = await get('/readyz');
  expect([ready.status, ready.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(await ready.json()).toEqual({
    status: 'ready',
    store: 'memory',
    datasetVersion: dataset.version,
    counts: { documents: 2, entities: 6, relations: 5, figures: 2 },
  });
});

test('without a complete dataset /readyz and /graphql report it, and /healthz is up', async () => {
  const notReady = new UserError('NOT_READY', 'Neo4j holds no complete dataset.', 'Run `npm run graph -- import`.');
  const { get, post } = await serve({
    store: { ...createMemoryStore(buildWorld()), dataset: () => Promise.reject(notReady) },
  });
  const body = {
    errors: [
      {
        message: 'Neo4j holds no complete dataset.',
        extensions: { code: 'NOT_READY', hint: 'Run `npm run graph -- import`.' },
      },
    ],
  };
  for (const response of [await get('/readyz'), await post({ query: '{ meta { version } }' })]) {
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual(body);
  }
  expect((await get('/healthz')).status).toBe(200);
});

test('/readyz does not wait for a store that does not answer', async () => {
  const { get } = await serve({ store: { ...createMemoryStore(buildWorld()), dataset: () => new Promise(() => {}) } });
  const response = await get('/readyz');
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({
    errors: [{ message: 'The memory store does not answer.', extensions: { code: 'STORE_UNAVAILABLE' } }],
  });
});

test('an unknown path is an error in plain words', async () => {
  const { get } = await serve();
  const response = await get('/nowhere?x=1');
  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({
    errors: [
      {
        message: 'There is nothing at /nowhere.',
        extensions: {
          code: 'NOT_FOUND',
          hint: 'The explorer is at /, the API at /graphql, its schema at /schema.graphql and GraphiQL at /graphiql.',
        },
      },
    ],
  });
});

test('built pages are served with a strict policy; hashed files are kept for ever, the page itself is not', async () => {
  const webRoot = await mkdtemp(join(tmpdir(), 'web-'));
  onTestFinished(() => rm(webRoot, { recursive: true }));
  await mkdir(join(webRoot, 'assets'));
  await mkdir(join(webRoot, 'graphiql'));
  await writeFile(join(webRoot, 'index.html'), '<title>explorer</title>');
  await writeFile(join(webRoot, 'graphiql', 'index.html'), '<title>graphiql</title>');
  await writeFile(join(webRoot, 'assets', 'main-abc123.js'), 'export {};');
  const { get } = await serve({ webRoot });

  const page = await get('/');
  expect(await page.text()).toBe('<title>explorer</title>');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');

  const graphiql = await get('/graphiql');
  expect(await graphiql.text()).toBe('<title>graphiql</title>');
  expect(graphiql.headers.get('content-security-policy')).toContain("style-src 'self' 'unsafe-inline'");

  const asset = await get('/assets/main-abc123.js');
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await get('/assets/../../package.json')).status).toBe(404);
  expect((await get('/assets/%2e%2e%2f%2e%2e%2fpackage.json')).status).toBe(404);
});

test('a server that shuts down finishes running requests', async () => {
  const store = createMemoryStore(buildWorld());
  let proceed = () => {};
  const held = new Promise<void>((resolve) => {
    proceed = resolve;
  });
  let asked = () => {};
  const running = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const overview: typeof store.overview = async (request) => {
    asked();
    await held;
    return store.overview(request);
  };
  const { app, ask } = await serve({ store: { ...store, overview } });
  const answer = ask('{ overview { entities { id figures { id } } } }');
  await running;
  const closed = app.close();
  proceed();
  expect((await answer).data.overview.entities).toHaveLength(6);
  await closed;
  await expect(ask('{ meta { version } }')).rejects.toThrow('fetch failed');
});
