import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDataset as readSeeds } from '../../server/seeds/readSeeds.ts';
import type { GraphStore } from '../../server/store/GraphStore.ts';
import { createMemoryStore } from '../../server/store/memory/memoryStore.ts';
import { importDataset } from '../../server/store/neo4j/importDataset.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4jStore.ts';
import type { Ask } from '../../web/api/client.ts';
import { readDataset } from '../../web/api/dataset.ts';
import { readEntity } from '../../web/api/entity.ts';
import { readNeighborhood } from '../../web/api/neighborhood.ts';
import { readOverview } from '../../web/api/overview.ts';
import { readPaths } from '../../web/api/paths.ts';
import { readSearch } from '../../web/api/search.ts';
import { neo4jForTests } from '../support/globalNeo4j.ts';
import { serve } from './api/serve.ts';

/**
 * What the page asks, by its own functions, and the round trips to Neo4j that it may cost: one for the dataset's version,
 * one for the question, one for each level below it (ends, figures), one for the documents that citations name.
 */
const BY_THE_PAGE: readonly [name: string, roundTrips: number, act: (ask: Ask) => Promise<unknown>][] = [
  ['what is served', 2, (ask) => readDataset(ask)],
  ['the start view', 3, (ask) => readOverview(ask, 40)],
  ['the whole graph', 3, (ask) => readOverview(ask, 2000)],
  ['an expansion', 3, (ask) => readNeighborhood(ask, 'cnav-convention-11', [], 200)],
  ['an expansion by type', 3, (ask) => readNeighborhood(ask, 'iqiyi', ['production', 'person'], 25)],
  ['an entity with its relations and figures', 6, (ask) => readEntity(ask, 'microdrama', 0)],
  ['paths', 3, (ask) => readPaths(ask, 'gong-yu', 'nrta')],
  ['a search by initials', 2, (ask) => readSearch(ask, 'aqy', 25)],
  ['a search by one character', 2, (ask) => readSearch(ask, '视', 25)],
];

/** What a researcher may ask. */
const BY_RESEARCHERS: readonly [name: string, roundTrips: number, query: string][] = [
  [
    'fifty entities with their relations and the names of both ends',
    5,
    `{ entities(first: 50, sort: { by: NAME_ZH }) { totalCount pageInfo { endCursor hasNextPage }
      nodes { id label(lang: EN) centrality betweenness community x y kind { id }
        relations(first: 10) { totalCount nodes { id date subject { id label } object { id label } place { label } } } } } }`,
  ],
  [
    'a filtered list',
    3,
    `{ entities(filter: { types: ["production", "event"], documents: ["d000", "d001"], minDegree: 2 },
      sort: { by: NAME_EN, direction: DESCENDING }, first: 200, offset: 3) { totalCount nodes { id name { zh en } } } }`,
  ],
  [
    'facets',
    2,
    '{ facets { types { key count } predicates { key count label { zh en } } years { key count } kinds { key } } }',
  ],
  [
    'documents and what one supports',
    4,
    `{ documents { id support { entities relations figures } supportOnlyHere { relations } }
      document(id: "d003") { figures(first: 100) { nodes { id amount value } } relations(first: 200) { nodes { id } } } }`,
  ],
  [
    'a neighbourhood two relations deep, of one document, capped',
    3,
    `{ neighborhood(ids: ["douyin", "nrta"], depth: 2, relations: { documents: ["d001"] }, limit: 30) {
      totalNeighbors entities { id } relations { id citations { firstLine lastLine } } } }`,
  ],
  [
    'things by id, some of them unknown',
    5,
    '{ nodes(ids: ["nrta", "no-such-thing", "d002"]) { id __typename } entity(name: "NRTA") { id } }',
  ],
];

let memory: GraphStore;
let neo4j: GraphStore;
let roundTrips = 0;

beforeAll(async () => {
  const dataset = await readSeeds(fileURLToPath(new URL('../../graph-seeds', import.meta.url)));
  await importDataset(neo4jForTests(), dataset);
  memory = createMemoryStore(dataset);
  neo4j = createNeo4jStore({
    ...neo4jForTests(),
    onQuery: () => {
      roundTrips += 1;
    },
  });
});

afterAll(async () => {
  await neo4j.close();
});

describe('the server answers from either store with the same bytes', () => {
  it.each(BY_THE_PAGE)('asked by the page for %s, in at most %i round trips', async (_, most, act) => {
    await expectSameBytes(act, most);
  });

  it.each(BY_RESEARCHERS)('asked by a researcher for %s, in at most %i round trips', async (_, most, query) => {
    await expectSameBytes((ask) => ask(query, {}), most);
  });
});

async function expectSameBytes(act: (ask: Ask) => Promise<unknown>, most: number): Promise<void> {
  const [fromMemory, fromNeo4j]: [string[], string[]] = [[], []];
  for (const [store, texts] of [
    [memory, fromMemory],
    [neo4j, fromNeo4j],
  ] as const) {
    const { post } = await serve({ store });
    roundTrips = 0;
    await act(async <Answer>(query: string, variables: Readonly<Record<string, unknown>>) => {
      const text = await (await post({ query, variables })).text();
      texts.push(text);
      const { data, errors } = JSON.parse(text) as { data: Answer; errors?: unknown };
      expect(errors).toBeUndefined();
      return data;
    });
  }
  expect(fromMemory.join().length).toBeGreaterThan(50);
  expect(fromNeo4j).toEqual(fromMemory);
  expect(roundTrips).toBeLessThanOrEqual(most);
}
