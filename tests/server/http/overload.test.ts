import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { GraphStore } from '../../../server/store/GraphStore.ts';
import { createMemoryStore } from '../../../server/store/memory/memoryStore.ts';
import { serve } from '../api/serve.ts';
import { buildWorld } from '../api/world.ts';

const overviewOf = (limit: number) => ({ query: `{ overview(limit: ${limit}) { totalNeighbors } }` });

/** A store whose overviews wait until they are released. */
function blockedStore() {
  const inner = createMemoryStore(buildWorld());
  const waiting: (() => void)[] = [];
  const overview: GraphStore['overview'] = async (request) => {
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
    });
    return inner.overview(request);
  };
  const release = () => {
    for (const resolve of waiting.splice(0)) resolve();
  };
  return { store: { ...inner, overview }, waiting, release };
}

test('running and waiting requests are limited, and the rest gets a Retry-After', async () => {
  const { store, waiting, release } = blockedStore();
  const { post, get, ask } = await serve({ store, limits: { running: 2, waiting: 1 } });
  const ready = { query: '{ meta { version } }' };
  await (await post(ready)).text();

  const running = [post(overviewOf(1)), post(overviewOf(2))];
  await expect.poll(() => waiting.length).toBe(2);
  const next = post(overviewOf(3));
  let refused = await post(overviewOf(4));
  // The order of arrival is not certain: either of the two may be refused.
  if (refused.status !== 503) refused = await next;
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await refused.json()).toEqual({
    errors: [
      {
        message: '1 requests are already waiting, which is the limit.',
        extensions: {
          code: 'OVERLOADED',
          hint: 'Retry in a moment. Cached answers are still served.',
          limit: 1,
          value: 1,
          measured: 'waiting',
        },
      },
    ],
  });

  // Cached answers and health checks do not wait.
  expect((await post(ready)).status).toBe(200);
  expect([(await get('/healthz')).status, (await get('/readyz')).status]).toEqual([200, 200]);

  release();
  await Promise.all(running);
  await expect.poll(() => waiting.length).toBe(1);
  release();
  expect((await next).status).toBe(200);
  expect((await ask('{ meta { licence } }')).errors).toBeUndefined();
});

test('a client that leaves the queue makes room for another', async () => {
  const { store, waiting, release } = blockedStore();
  const { url, post } = await serve({ store, limits: { running: 1, waiting: 1 } });
  const running = post(overviewOf(1));
  await expect.poll(() => waiting.length).toBe(1);
  const controller = new AbortController();
  const body = JSON.stringify(overviewOf(2));
  const headers = { 'content-type': 'application/json' };
  const leaving = fetch(`${url}/graphql`, { method: 'POST', headers, body, signal: controller.signal }).catch(
    () => 'left',
  );
  await expect.poll(async () => (await post(overviewOf(3), { connection: 'close' })).status).toBe(503);
  controller.abort();
  expect(await leaving).toBe('left');
  release();
  expect((await running).status).toBe(200);
});

test('while the event loop is slow, new requests are refused; once it is not, they are answered', async () => {
  const { post, get } = await serve({ limits: { eventLoopDelayMs: 100 } });
  const version = { query: '{ meta { version } }' };
  await (await post(version)).text();
  const block = (milliseconds: number) => {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
  };
  // One long computation delays the requests that arrive meanwhile, but nothing is slow after it.
  const late = post(overviewOf(1));
  block(1_000);
  expect((await late).status).toBe(200);

  let isSlow = true;
  const slow = (async () => {
    for (; isSlow; await setImmediate()) block(150);
  })();
  const refused = await post(overviewOf(2));
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await refused.json()).toMatchObject({
    errors: [
      {
        message: expect.stringMatching(/^The event loop is \d+ ms behind; the limit is 100 ms\.$/),
        extensions: { code: 'OVERLOADED', limit: 100, measured: 'eventLoopDelayMs' },
      },
    ],
  });
  expect((await post(version)).status).toBe(200);
  expect((await get('/healthz')).status).toBe(200);
  isSlow = false;
  await slow;
  expect((await post(overviewOf(2))).status).toBe(200);
});

test('a rate limit applies to each address', async () => {
  const dataset = buildWorld();
  const { post, get } = await serve({ dataset, limits: { requestsPerMinute: 3 } });
  const statuses: number[] = [];
  for (let count = 0; count < 3; count += 1) statuses.push((await post({ query: '{ meta { version } }' })).status);
  const refused = await post({ query: '{ meta { version } }' });
  expect([...statuses, refused.status]).toEqual([200, 200, 200, 429]);
  const seconds = Number(refused.headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(refused.headers.get('x-dataset-version')).toBe(dataset.version);
  expect(await refused.json()).toEqual({
    errors: [
      {
        message: 'This address sent more than 3 requests in a minute, which is the limit.',
        extensions: {
          code: 'RATE_LIMITED',
          hint: expect.stringMatching(/^Retry in \d+ s\.$/),
          limit: 3,
          measured: 'requestsPerMinute',
        },
      },
    ],
  });
  expect((await get('/readyz')).status).toBe(200);
});

test('without a rate limit requests are not counted', async () => {
  const { post } = await serve();
  const responses = await Promise.all(Array.from({ length: 50 }, () => post({ query: '{ meta { version } }' })));
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]));
  expect(responses[0]?.headers.get('x-ratelimit-limit')).toBeNull();
});
