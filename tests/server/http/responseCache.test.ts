import { get as httpGet } from 'node:http';
import { expect, test } from 'vitest';
import { UserError } from '../../../server/errors.ts';
import type { GraphStore, LatestDataset, OverviewRequest, Scope } from '../../../server/store/GraphStore.ts';
import { createMemoryStore } from '../../../server/store/memory/memoryStore.ts';
import { serve } from '../api/serve.ts';
import { buildWheels, buildWorld } from '../api/world.ts';

const PREFLIGHT = { 'apollo-require-preflight': 'yes' };
/** A few kilobytes. */
const GRAPH = 'query Graph($limit: Int!) { overview(limit: $limit) { entities { id name { zh en } } } }';
const WHEELS = buildWheels(5, 30);

/** Wraps a store so that its overview runs `first` and records its limit. */
function watched(store: GraphStore, first: (request: OverviewRequest) => Promise<void> = async () => {}) {
  const asked: number[] = [];
  const overview: GraphStore['overview'] = async (request) => {
    asked.push(request.limit);
    await first(request);
    return store.overview(request);
  };
  return { store: { ...store, overview }, asked };
}

/** A promise that a test resolves. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

const urlOf = (query: string, variables: object) =>
  `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;

test('equal requests, however formatted and sent, query the store once', async () => {
  const { store, asked } = watched(createMemoryStore(WHEELS));
  const { post, get } = await serve({ store });
  const spread = `# a comment\n${GRAPH.replaceAll(' ', '\n  ')}`;
  const bodies = [
    await post({ query: GRAPH, variables: { limit: 20 } }),
    await post({ query: GRAPH, variables: { limit: 20 } }),
    await post({ variables: { limit: 20 }, query: spread, extensions: null, operationName: null }),
    await get(urlOf(GRAPH, { limit: 20 }), PREFLIGHT),
    await get(urlOf(spread, { limit: 20 }), { ...PREFLIGHT, accept: 'text/html, application/json;q=0.5' }),
  ].map((response) => response.text());
  const [first, ...others] = await Promise.all(bodies);
  expect(JSON.parse(first ?? '').data.overview.entities).toHaveLength(20);
  expect(others).toEqual(others.map(() => first));
  expect(asked).toEqual([20]);
});

test('another variable, operation or media type is another request', async () => {
  const { store, asked } = watched(createMemoryStore(WHEELS));
  const { post } = await serve({ store });
  const two = `${GRAPH} query Count { overview(limit: 5) { totalNeighbors } }`;
  const responses = [
    await post({ query: GRAPH, variables: { limit: 20 } }),
    await post({ query: GRAPH, variables: { limit: 21 } }),
    await post({ query: two, operationName: 'Graph', variables: { limit: 20 } }),
    await post({ query: two, operationName: 'Count' }),
    await post({ query: GRAPH, variables: { limit: 20 } }, { accept: 'application/graphql-response+json' }),
  ];
  expect(responses.map(({ headers }) => headers.get('content-type'))).toEqual([
    ...Array.from({ length: 4 }, () => 'application/json; charset=utf-8'),
    'application/graphql-response+json; charset=utf-8',
  ]);
  expect(asked).toEqual([20, 21, 20, 5, 20]);
});

test('each encoding has its own strong ETag, which saves its bytes', async () => {
  const { store, asked } = watched(createMemoryStore(WHEELS));
  const { get } = await serve({ store });
  const path = urlOf(GRAPH, { limit: 30 });
  const tags: (string | null)[] = [];
  for (const encoding of ['br', 'gzip', 'identity']) {
    const headers = { ...PREFLIGHT, 'accept-encoding': encoding };
    const first = await get(path, headers);
    expect((await first.json()).data.overview.entities).toHaveLength(30);
    expect(first.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
    expect(first.headers.get('vary')).toBe('accept, accept-encoding');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    const again = await get(path, { ...headers, 'if-none-match': `"other", W/${etag}` });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    tags.push(etag);
  }
  expect(new Set(tags).size).toBe(3);
  expect(asked).toEqual([30]);
});

test('an answer with an error is not cached', async () => {
  let isWell = false;
  const { store, asked } = watched(createMemoryStore(WHEELS), async () => {
    if (!isWell) throw new UserError('STORE_UNAVAILABLE', 'Neo4j does not answer.');
  });
  const { ask } = await serve({ store });
  expect((await ask(GRAPH, { limit: 3 })).errors?.[0]?.extensions.code).toBe('STORE_UNAVAILABLE');
  isWell = true;
  asked.length = 0;
  expect((await ask(GRAPH, { limit: 3 })).data.overview.entities).toHaveLength(3);
  expect(asked).toEqual([3]);
});

test('concurrent equal requests share one execution, also when the first client disconnects', async () => {
  const held = gate();
  const running = gate();
  const { store, asked } = watched(createMemoryStore(WHEELS), async () => {
    running.open();
    await held.opened;
  });
  let arrived = 0;
  const latest: GraphStore['latest'] = () => {
    arrived += 1;
    return store.latest();
  };
  const { url, post, ask } = await serve({ store: { ...store, latest } });
  const first = httpGet(`${url}${urlOf(GRAPH, { limit: 20 })}`, { headers: PREFLIGHT });
  const gone = new Promise((resolve) => first.once('error', resolve));
  await running.opened;
  const others = Array.from({ length: 9 }, () => post({ query: GRAPH, variables: { limit: 20 } }));
  await expect.poll(() => arrived).toBe(10);
  // The server answers in order of arrival, so the earlier requests are running.
  await ask('{ meta { version } }');
  first.destroy(new Error('gone'));
  await gone;
  await ask('{ meta { licence } }');
  held.open();
  const lengths = await Promise.all(
    others.map(async (response) => (await (await response).json()).data.overview.entities.length),
  );
  expect(lengths).toEqual(lengths.map(() => 20));
  expect(asked).toEqual([20]);
});

test('an execution without callers is aborted, and the next caller starts a new one', async () => {
  const scopes: Scope[] = [];
  const taken = gate();
  const inner = createMemoryStore(WHEELS);
  const withSnapshot: GraphStore['withSnapshot'] = async (scope, work) => {
    scopes.push(scope);
    taken.open();
    if (scopes.length === 1) await new Promise((resolve) => scope.signal.addEventListener('abort', resolve));
    return inner.withSnapshot(scope, work);
  };
  const { url, ask, log } = await serve({ store: { ...inner, withSnapshot } });
  const first = httpGet(`${url}${urlOf(GRAPH, { limit: 20 })}`, { headers: PREFLIGHT });
  first.once('error', () => {});
  await taken.opened;
  first.destroy();
  await expect.poll(() => scopes[0]?.signal.aborted).toBe(true);
  expect((await ask(GRAPH, { limit: 20 })).data.overview.entities).toHaveLength(20);
  expect([scopes.length, scopes[1]?.signal.aborted]).toEqual([2, false]);
  expect(log).toEqual([]);
});

test('answers about a former version are dropped', async () => {
  const [former, present] = [createMemoryStore(buildWorld()), createMemoryStore(WHEELS)];
  let served = former;
  const store: GraphStore = {
    ...former,
    latest: () => served.latest(),
    withSnapshot: (scope, work) => served.withSnapshot(scope, work),
  };
  const { post } = await serve({ store });
  const versions: (string | null)[] = [];
  const lengths: number[] = [];
  for (const next of [former, former, present, present]) {
    served = next;
    const response = await post({ query: GRAPH, variables: { limit: 40 } });
    versions.push(response.headers.get('x-dataset-version'));
    lengths.push((await response.json()).data.overview.entities.length);
  }
  const [a, b] = await Promise.all([former.dataset(), present.dataset()]);
  expect(versions).toEqual([a.version, a.version, b.version, b.version]);
  expect(lengths).toEqual([6, 6, 35, 35]);
});

test('a request whose dataset is replaced during execution is answered from the new one, and names it', async () => {
  const [former, present] = [createMemoryStore(buildWorld()), createMemoryStore(WHEELS)];
  const { post } = await serve({
    store: { ...former, withSnapshot: (scope, work) => present.withSnapshot(scope, work) },
  });
  const response = await post({ query: '{ meta { version } }' });
  const { version } = await present.dataset();
  expect(response.headers.get('x-dataset-version')).toBe(version);
  expect((await response.json()).data.meta.version).toBe(version);
});

test('while the store is unavailable, cached answers are served with their age', async () => {
  const inner = createMemoryStore(WHEELS);
  const gone = new UserError('STORE_UNAVAILABLE', 'Neo4j does not answer.', 'Try again in a moment.');
  let unconfirmedFor: LatestDataset['unconfirmedFor'] = null;
  const store: GraphStore = {
    ...inner,
    latest: async () => ({ dataset: await inner.dataset(), unconfirmedFor }),
    withSnapshot: (scope, work) => (unconfirmedFor === null ? inner.withSnapshot(scope, work) : Promise.reject(gone)),
  };
  const { post } = await serve({ store });
  const whole = { query: GRAPH, variables: { limit: 20 } };
  const before = await post(whole);
  expect(before.headers.get('x-dataset-stale')).toBeNull();
  unconfirmedFor = 3_200;
  const still = await post(whole);
  expect([still.status, still.headers.get('x-dataset-stale')]).toEqual([200, '4']);
  expect(await still.text()).toBe(await before.text());
  const other = await post({ query: GRAPH, variables: { limit: 21 } });
  expect([other.status, other.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await other.json()).toEqual({
    errors: [{ message: gone.message, extensions: { code: 'STORE_UNAVAILABLE', hint: 'Try again in a moment.' } }],
  });
});

test('a cached answer is refused to a GET that a foreign page can send', async () => {
  const { get } = await serve({ dataset: WHEELS });
  const path = urlOf(GRAPH, { limit: 20 });
  expect((await get(path, PREFLIGHT)).status).toBe(200);
  expect((await get(path)).status).toBe(400);
});

test.each([
  ['none at all', 0, [20, 20, 20]],
  ['what fits', 1_000_000, [20]],
])('the cache keeps as many bytes as the setting allows: %s', async (_, cacheBytes, expected) => {
  const { store, asked } = watched(createMemoryStore(WHEELS));
  const { ask } = await serve({ store, limits: { cacheBytes } });
  for (let round = 0; round < 3; round += 1) await ask(GRAPH, { limit: 20 });
  expect(asked).toEqual(expected);
});

test('the least recently used answer makes room', async () => {
  const { store, asked } = watched(createMemoryStore(WHEELS));
  // Space for two of these answers, each also cached compressed.
  const { post } = await serve({ store, limits: { cacheBytes: 12_000 } });
  const askFor = async (limit: number) => (await post({ query: GRAPH, variables: { limit } })).text();
  const size = (await askFor(35)).length;
  expect(size).toBeGreaterThan(2_000);
  for (const limit of [34, 33, 32, 31, 30, 35]) await askFor(limit);
  expect(asked).toEqual([35, 34, 33, 32, 31, 30, 35]);
});
