import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../server/store/index.ts';
import { importDataset } from '../../server/store/neo4j/import/importDataset.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4jStore.ts';
import { serve } from '../server/api/serve.ts';
import { neo4jForTests } from '../support/globalNeo4j.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcpProxy.ts';
import { buildWorld } from '../support/world.ts';

const config = neo4jForTests();
const { dataset } = buildWorld();
const GRAPH = { query: '{ overview { totalNeighbors entities { id } } }' };
const OTHER = { query: '{ overview(limit: 3) { totalNeighbors } }' };

beforeAll(async () => {
  await importDataset(config, dataset);
});

const opened: TcpProxy[] = [];
afterAll(() => Promise.all(opened.map((proxy) => proxy.close())));

async function serveThroughProxy() {
  const { hostname, port } = new URL(config.uri);
  const proxy = await startTcpProxy({ host: hostname, port: Number(port) });
  opened.push(proxy);
  // With neo4j:// the driver would learn Neo4j's own address and bypass the proxy. The timeout is the default.
  const store = createNeo4jStore({ ...config, uri: `bolt://127.0.0.1:${proxy.port}`, timeoutMs: 2_500, poolSize: 5 });
  const server = await serve({ store, limits: { timeoutMs: 10_000 } });
  onTestFinished(() => store.close());
  return { ...server, proxy };
}

test.each(['refuse', 'silence', 'truncate'] as const)(
  'while the connection to Neo4j is cut (%s), cached answers are served, others fail with the reason, and all recover afterwards',
  async (fault) => {
    const { post, get, proxy, log } = await serveThroughProxy();
    const before = await post(GRAPH);
    const text = await before.text();
    expect([before.status, before.headers.get('x-dataset-stale')]).toEqual([200, null]);

    proxy[fault]();
    await expect
      .poll(async () => (await post(GRAPH)).headers.get('x-dataset-stale'), { timeout: 10_000 })
      .toMatch(/^\d+$/);
    const still = await post(GRAPH);
    expect([still.status, still.headers.get('x-dataset-version'), await still.text()]).toEqual([
      200,
      dataset.version,
      text,
    ]);
    const [other, ready, alive] = await Promise.all([post(OTHER), get('/readyz'), get('/healthz')]);
    expect([other.status, ready.status, alive.status]).toEqual([503, 503, 200]);
    for (const response of [other, ready])
      expect(await response.json()).toMatchObject({
        errors: [
          {
            message: expect.not.stringContaining('127.0.0.1'),
            extensions: { code: 'STORE_UNAVAILABLE' },
          },
        ],
      });
    expect(other.headers.get('retry-after')).toBe('1');

    proxy.restore();
    await expect.poll(async () => (await get('/readyz')).status, { timeout: 20_000 }).toBe(200);
    await expect.poll(async () => (await post(OTHER)).status, { timeout: 20_000 }).toBe(200);
    await expect.poll(async () => (await post(GRAPH)).headers.get('x-dataset-stale'), { timeout: 20_000 }).toBeNull();
    expect(proxy.connections()).toBeLessThanOrEqual(5);
    // The operator reads the reason, once.
    expect(log.map(({ msg }) => msg)).toEqual([expect.stringMatching(/^Neo4j at bolt:.* does not answer\.\n/)]);
  },
);

test('a server that starts before Neo4j waits for it', async () => {
  const { hostname, port } = new URL(config.uri);
  const proxy = await startTcpProxy({ host: hostname, port: Number(port) });
  opened.push(proxy);
  proxy.refuse();
  const neo4j = {
    uri: `bolt://127.0.0.1:${proxy.port}`,
    user: config.user ?? 'neo4j',
    password: config.password ?? null,
  };
  const reasons = new Set<string>();
  const { store, loaded } = await openStore(
    { neo4j: { ...neo4j, database: null, import: 'never', factCacheBytes: 1_000_000 }, seedsDir: '' },
    ({ message }) => reasons.add(message),
  );
  onTestFinished(() => store.close());
  const { get } = await serve({ store });
  expect((await get('/readyz')).status).toBe(503);
  proxy.restore();
  await loaded;
  expect((await get('/readyz')).status).toBe(200);
  expect([...reasons]).toEqual([`Neo4j at ${neo4j.uri} does not answer.`]);
});
