import { get as httpGet } from 'node:http';
import { afterAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { ALL_FIGURES, type GraphSnapshot, type GraphStore, type Scope } from '../../server/store/GraphStore.ts';
import { createMemoryStore } from '../../server/store/memory/memoryStore.ts';
import { type CypherQuery, openConnection } from '../../server/store/neo4j/connect.ts';
import { importDataset } from '../../server/store/neo4j/import/importDataset.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4jStore.ts';
import { openCurrentDataset } from '../../server/store/neo4j/read/currentDataset.ts';
import { serve } from '../server/api/serve.ts';
import { neo4jForTests } from '../support/globalNeo4j.ts';
import { startTcpProxy } from '../support/tcpProxy.ts';
import { buildWorld, SEED_WORLD } from '../support/world.ts';

const config = neo4jForTests();
const { dataset: world } = buildWorld();
const { dataset: otherWorld } = buildWorld({ ...SEED_WORLD, curatedOn: '2020-01-01', figures: [] });

const watch = openConnection(config);
afterAll(() => watch.close());

beforeEach(async () => {
  await importDataset(config, world);
});

/** A query that would take hours. Its name distinguishes it from those of other tests. */
function slowQuery(name: string): [query: CypherQuery, parameters: object] {
  const text = `
    UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS ${name}
    WITH count(${name}) AS answer
    MATCH (:Dataset {id: 'dataset', state: 'complete', load: $load})
    RETURN answer`;
  return [{ name, text }, {}];
}

/** Number of transactions with this query in Neo4j. */
async function running(name: string): Promise<number> {
  const text = 'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $sign RETURN count(*) AS number';
  const [row] = await watch.read({ name: 'running', text }, { sign: `count(${name})` });
  return row?.get('number');
}

function scopeOf(milliseconds: number): Scope & { abort(reason: Error): void } {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    deadline: Date.now() + milliseconds,
    abort: (reason) => controller.abort(reason),
  };
}

const inAnHour = () => scopeOf(3_600_000);

describe('a running query', () => {
  test('is stopped in Neo4j at the deadline', async () => {
    const current = openCurrentDataset(config);
    onTestFinished(() => current.close());
    await current.read();
    const result = current.withSnapshot(scopeOf(10_000), ({ run }) => run(...slowQuery('late')));
    const failed = expect(result).rejects.toMatchObject({ code: 'TIMED_OUT' });
    await expect.poll(() => running('late')).toBe(1);
    await failed;
    await expect.poll(() => running('late'), { timeout: 10_000 }).toBe(0);
  });

  test('is stopped in Neo4j when the signal aborts, and rejects with its reason', async () => {
    const current = openCurrentDataset(config);
    onTestFinished(() => current.close());
    const scope = inAnHour();
    const reason = new Error('the caller went away');
    const result = current.withSnapshot(scope, ({ run }) => run(...slowQuery('aborted')));
    const failed = expect(result).rejects.toBe(reason);
    await expect.poll(() => running('aborted')).toBe(1);
    scope.abort(reason);
    await failed;
    await expect.poll(() => running('aborted'), { timeout: 10_000 }).toBe(0);
  });

  test('is stopped in Neo4j when the HTTP client disconnects', async () => {
    const current = openCurrentDataset(config);
    const inner = createNeo4jStore(config);
    onTestFinished(async () => {
      await current.close();
      await inner.close();
    });
    const withSnapshot: GraphStore['withSnapshot'] = (scope, work) =>
      current.withSnapshot(scope, ({ run }) =>
        inner.withSnapshot(scope, (snapshot) => {
          const overview: GraphSnapshot['overview'] = async () => {
            await run(...slowQuery('left'));
            throw new Error('that would have taken hours');
          };
          return work(Object.create(snapshot, { overview: { value: overview } }));
        }),
      );
    const { url, ask, log } = await serve({ store: { ...inner, withSnapshot } });
    const query = new URLSearchParams({ query: '{ overview { totalNeighbors } }' });
    const request = httpGet(`${url}/graphql?${query}`, { headers: { 'apollo-require-preflight': 'yes' } });
    request.once('error', () => {});
    await expect.poll(() => running('left')).toBe(1);
    request.destroy();
    await expect.poll(() => running('left'), { timeout: 10_000 }).toBe(0);
    expect((await ask('{ meta { version } }')).data.meta.version).toBe(world.version);
    expect(log).toEqual([]);
  });

  test('releases its connection, however many are aborted at once', async () => {
    const { hostname, port } = new URL(config.uri);
    const proxy = await startTcpProxy({ host: hostname, port: Number(port) });
    const current = openCurrentDataset({ ...config, uri: `bolt://127.0.0.1:${proxy.port}`, poolSize: 4 });
    onTestFinished(async () => {
      await current.close();
      await proxy.close();
    });
    for (let round = 0; round < 3; round += 1) {
      const scope = inAnHour();
      const result = Array.from({ length: 12 }, () =>
        current.withSnapshot(scope, ({ run }) => run(...slowQuery('many'))).catch((error: Error) => error.message),
      );
      await expect.poll(() => running('many')).toBe(4);
      scope.abort(new Error('left'));
      expect(new Set(await Promise.all(result))).toEqual(new Set(['left']));
      await expect.poll(() => running('many'), { timeout: 10_000 }).toBe(0);
    }
    expect((await current.read()).summary.version).toBe(world.version);
    expect(proxy.connections()).toBeLessThanOrEqual(4);
  });
});

test('after a failed query a request sends no other one', async () => {
  const trips: string[] = [];
  const current = openCurrentDataset({ ...config, onQuery: (name) => trips.push(name) });
  onTestFinished(() => current.close());
  const failures = await current.withSnapshot(inAnHour(), async ({ run }) => {
    const wrong = await run({ name: 'wrong', text: 'RETURN 1 / 0 AS answer, $load AS load' }, {}).catch(same);
    const next = await run({ name: 'next', text: 'RETURN 1 AS answer, $load AS load' }, {}).catch(same);
    return [wrong, next];
  });
  expect(failures[0]).toBeInstanceOf(Error);
  expect(failures[1]).toBe(failures[0]);
  expect(trips).toEqual(['summary', 'wrong']);
});

const same = (error: unknown) => error;

describe('the current dataset', () => {
  test('is confirmed at most once a second for any number of requests', async () => {
    const trips: string[] = [];
    const store = createNeo4jStore({ ...config, onQuery: (name) => trips.push(name) });
    onTestFinished(() => store.close());
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const requestMany = async () => {
      trips.length = 0;
      for (let request = 0; request < 10; request += 1) {
        await store.latest();
        await store.withSnapshot(inAnHour(), (snapshot) =>
          snapshot.facets({ entityFilter: { types: ['platform'] }, relationFilter: {} }),
        );
      }
      return trips.filter((name) => name === 'summary').length;
    };
    await store.latest();
    expect(await requestMany()).toBe(0);
    vi.setSystemTime(Date.now() + 1_001);
    expect(await requestMany()).toBe(1);
    expect(trips).toHaveLength(11);
  });

  test('is renewed soon after an import, also without other queries', async () => {
    const store = createNeo4jStore(config);
    onTestFinished(() => store.close());
    expect((await store.latest()).dataset.version).toBe(world.version);
    await importDataset(config, otherWorld);
    await expect.poll(async () => (await store.latest()).dataset.version, { timeout: 10_000 }).toBe(otherWorld.version);
  });

  test('does not change within a request: the work is repeated on the new one', async () => {
    const store = createNeo4jStore(config);
    onTestFinished(() => store.close());
    const seen: string[] = [];
    const result = await store.withSnapshot(inAnHour(), async (snapshot) => {
      const { version } = await snapshot.dataset();
      seen.push(version);
      const [before] = await snapshot.documents();
      if (seen.length === 1) await importDataset(config, otherWorld);
      const figures = await snapshot.figuresOf(['xinghe'], ALL_FIGURES).catch((error: Error) => error);
      return { version, before, figures };
    });
    const [before] = await createMemoryStore(otherWorld).documents();
    expect(seen).toEqual([world.version, otherWorld.version]);
    expect(result).toEqual({ version: otherWorld.version, before, figures: [{ items: [], total: 0 }] });
  });

  test('is missing during an import in batches: the request fails with NOT_READY', async () => {
    const store = createNeo4jStore(config);
    onTestFinished(() => store.close());
    const result = store.withSnapshot(inAnHour(), async (snapshot) => {
      const interrupted = importDataset(config, otherWorld, {
        atomicUpTo: 0,
        onProgress: () => {
          throw new Error('interrupted');
        },
      });
      await expect(interrupted).rejects.toThrow('interrupted');
      return snapshot.overview({ limit: 1 });
    });
    await expect(result).rejects.toMatchObject({ code: 'NOT_READY' });
    await expect(store.latest()).rejects.toMatchObject({ code: 'NOT_READY' });
  });
});
