import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { readDataset } from '../../server/seeds/readSeeds.ts';
import type { GraphSnapshot, GraphStore } from '../../server/store/GraphStore.ts';
import { createMemoryStore } from '../../server/store/memory/memoryStore.ts';
import { importDataset } from '../../server/store/neo4j/import/importDataset.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4jStore.ts';
import { startNeo4j } from '../support/neo4j.ts';
import { median, printTable } from './table.ts';

const ROUNDS = 60;
const HUB = 'cnav-convention-11';
const FAR = 'iqiyi';
const EVERYTHING = { entityFilter: {}, relationFilter: {} };

const QUESTIONS: Readonly<Record<string, (store: GraphSnapshot) => Promise<unknown>>> = {
  'an entity by id': (store) => store.entities([HUB]),
  'its relations': (store) => store.relationsOf([HUB], { filter: {}, direction: 'both', limit: 200, offset: 0 }),
  'a list by degree': (store) =>
    store.listEntities({ filter: {}, sort: 'degree', descending: true, limit: 25, offset: 0 }),
  'search by pinyin': (store) => store.search({ text: 'aiqiyi', types: [], limit: 25 }),
  'search by one character': (store) => store.search({ text: '视', types: [], limit: 25 }),
  'two relations around': (store) =>
    store.neighborhood({ ids: [HUB], depth: 2, entityFilter: {}, relationFilter: {}, limit: 200 }),
  'shortest paths': (store) =>
    store.paths({ from: HUB, to: FAR, mode: 'shortest', maxLength: 6, filter: {}, limit: 20 }),
  'all paths of at most four steps': (store) =>
    store.paths({ from: HUB, to: FAR, mode: 'all', maxLength: 4, filter: {}, limit: 20 }),
  'what two have in common': (store) => store.common({ ids: [HUB, FAR], atLeast: 2, ...EVERYTHING, limit: 25 }),
  facets: (store) => store.facets(EVERYTHING),
  'a timeline by month': (store) => store.timeline({ ...EVERYTHING, by: 'month' }),
  'the start view': (store) => store.overview({ limit: 40 }),
  'the whole graph': (store) => store.overview({ limit: 2000 }),
};

/**
 * Sends the same requests to both stores in turn, from one caller. The answers must be equal; comparing them also fills the fact
 * cache. Round trips are those to Neo4j.
 */
export async function benchStores(): Promise<void> {
  const dataset = await readDataset(fileURLToPath(new URL('../../graph-seeds', import.meta.url)));
  const running = await startNeo4j({ lasting: true });
  const config = { uri: running.uri, user: running.user ?? 'neo4j', password: running.password, database: null };
  let roundTrips = 0;
  const countRoundTrip = (name: string) => {
    // The store reads the dataset's summary once a second, whatever the questions are.
    if (name !== 'summary') roundTrips += 1;
  };
  try {
    const report = await importDataset(config, dataset);
    const memory = createMemoryStore(dataset);
    const neo4j = createNeo4jStore({ ...config, onQuery: countRoundTrip });
    const rows: string[][] = [];
    for (const [name, ask] of Object.entries(QUESTIONS)) {
      if (!isDeepStrictEqual(await request(memory, ask), await request(neo4j, ask)))
        throw new Error(`${name}: the answers of the stores differ`);
      const [inMemory, inNeo4j]: [number[], number[]] = [[], []];
      roundTrips = 0;
      for (let round = 0; round < ROUNDS; round++) {
        inMemory.push(await timed(() => request(memory, ask)));
        inNeo4j.push(await timed(() => request(neo4j, ask)));
      }
      const [fast, slow] = [median(inMemory), median(inNeo4j)];
      const cells = [fast.toFixed(3), slow.toFixed(2), (slow / fast).toFixed(0), String(roundTrips / ROUNDS)];
      rows.push([name, ...cells]);
    }
    printTable(
      `Stores: ${dataset.entities.length} entities, ${dataset.relations.length} relations; import ${report.milliseconds} ms`,
      ['question', 'memory, ms', 'Neo4j, ms', 'ratio', 'round trips'],
      rows,
    );
    await neo4j.close();
  } finally {
    await running.stop();
  }
}

function request<T>(store: GraphStore, ask: (view: GraphSnapshot) => Promise<T>): Promise<T> {
  return store.withSnapshot({ signal: new AbortController().signal, deadline: Date.now() + 60_000 }, ask);
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}
