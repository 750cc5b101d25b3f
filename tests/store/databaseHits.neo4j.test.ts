import neo4j, { type ProfiledPlan } from 'neo4j-driver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dataset } from '../../server/model/dataset.ts';
import { readDataset } from '../../server/seeds/readSeeds.ts';
import type { GraphSnapshot } from '../../server/store/GraphStore.ts';
import { importDataset } from '../../server/store/neo4j/import/importDataset.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4jStore.ts';
import type { SentQuery } from '../../server/store/neo4j/read/currentDataset.ts';
import { enlarge } from '../support/enlarge.ts';
import { neo4jForTests } from '../support/globalNeo4j.ts';
import { BUDGETS, HUB } from './databaseHits.ts';

const TIMEOUT_MS = 600_000;
const TIMES = 5;
/** A budget this many times as high as the hits is useless. */
const TOO_MUCH = 2;
/** The hub and the guard of the dataset. */
const MOST_FOR_A_STORED_PAGE = 25;
/** Neo4j's storage layout depends on its former data and changes the hits by a few in a thousand. */
const LAYOUT_TOLERANCE = 1.02;

const config = neo4jForTests();
const driver = neo4j.driver(
  config.uri,
  config.password ? neo4j.auth.basic(config.user ?? 'neo4j', config.password) : undefined,
  { disableLosslessIntegers: true },
);
const sent: SentQuery[] = [];
/** Caches no facts, so that reading the facts of an answer counts too. */
const store = createNeo4jStore({ ...config, factCacheBytes: 0, onQuery: (_, question) => sent.push(question) });
let dataset: Dataset;

beforeAll(async () => {
  dataset = await readDataset('graph-seeds');
});
afterAll(async () => {
  await store.close();
  await driver.close();
});

let hitsInSeeds: readonly number[];

test('no query needs more database hits than its budget', { timeout: TIMEOUT_MS }, async () => {
  hitsInSeeds = await takenOver(dataset, BUDGETS);
  const wrong = BUDGETS.flatMap(({ query, most }, index) => {
    const hits = hitsInSeeds[index] ?? 0;
    return hits > most || most > TOO_MUCH * hits ? [`${query}: ${hits} hits, budget ${most}`] : [];
  });
  expect(wrong).toEqual([]);
});

test(`look-ups need the same hits in a graph ${TIMES} times as large`, { timeout: TIMEOUT_MS }, async () => {
  hitsInSeeds ??= await takenOver(dataset, BUDGETS);
  const lookups = BUDGETS.flatMap((budget, index) =>
    budget.growsWith === undefined ? [{ ...budget, before: hitsInSeeds[index] ?? 0 }] : [],
  );
  const large = await takenOver(enlarge(dataset, TIMES), lookups);
  const grown = lookups.flatMap(({ query, before }, index) => {
    const after = large[index] ?? 0;
    return after > before * LAYOUT_TOLERANCE ? [`${query}: ${before} hits, then ${after}`] : [];
  });
  expect(grown).toEqual([]);
});

test('a stored page of a hub is found without its relations', { timeout: TIMEOUT_MS }, async () => {
  await importDataset(config, dataset, { storedIds: 50, force: true });
  const page = { limit: 25, offset: 25 };
  const around = { entityFilter: {}, relationFilter: {}, direction: 'both' } as const;
  const lists: readonly ((snapshot: GraphSnapshot) => Promise<unknown>)[] = [
    (snapshot) => snapshot.relationsOf([HUB], { filter: {}, direction: 'both', ...page }),
    (snapshot) =>
      snapshot.relationsOf([HUB], {
        ...{ filter: {}, direction: 'both', order: { sort: 'date', descending: true } },
        ...page,
      }),
    (snapshot) => snapshot.neighborsOf([HUB], { ...around, ...page }),
    (snapshot) => snapshot.neighborsOf([HUB], { ...around, order: { sort: 'nameZh', descending: false }, ...page }),
  ];
  for (const list of lists) {
    expect(await hitsOf(list, ['relationsOf', 'neighborsOf'])).toBeLessThanOrEqual(MOST_FOR_A_STORED_PAGE);
  }
});

async function takenOver(
  loaded: Dataset,
  budgets: readonly Pick<(typeof BUDGETS)[number], 'run'>[],
): Promise<number[]> {
  await load(loaded);
  const taken: number[] = [];
  for (const { run } of budgets) taken.push(await hitsOf(run));
  return taken;
}

/** Loads a dataset, renews Neo4j's statistics and discards its query plans. */
async function load(wanted: Dataset): Promise<void> {
  await importDataset(config, wanted);
  await driver.executeQuery('CALL db.prepareForReplanning(60)');
  // The store must not query the former dataset any more.
  await expect.poll(async () => (await store.latest()).dataset.version).toBe(wanted.version);
}

/** Returns the hits of all queries, or of those with these names. */
async function hitsOf(run: (store: GraphSnapshot) => Promise<unknown>, names?: readonly string[]): Promise<number> {
  await store.withSnapshot(
    { signal: new AbortController().signal, deadline: Date.now() + TIMEOUT_MS },
    async (snapshot) => {
      sent.length = 0;
      await run(snapshot);
    },
  );
  let hits = 0;
  for (const { query, parameters } of sent) {
    if (names && !names.includes(query.name)) continue;
    const { summary } = await driver.executeQuery(`PROFILE ${query.text}`, parameters);
    if (!summary.profile) throw new Error(`${query.name} was not profiled`);
    hits += sumUp(summary.profile);
  }
  return hits;
}

function sumUp({ dbHits, children }: ProfiledPlan): number {
  return children.reduce((sum, child) => sum + sumUp(child), dbHits);
}
