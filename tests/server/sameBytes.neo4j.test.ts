import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Dataset } from '../../server/model/dataset.ts';
import { readDataset as readSeeds } from '../../server/seeds/readSeeds.ts';
import type { GraphStore } from '../../server/store/GraphStore.ts';
import { createMemoryStore } from '../../server/store/memory/memoryStore.ts';
import { importDataset } from '../../server/store/neo4j/import/importDataset.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4jStore.ts';
import type { RunQuery } from '../../web/api/client.ts';
import { readDataset } from '../../web/api/dataset.ts';
import { readEntity } from '../../web/api/entity.ts';
import { readNeighborhood } from '../../web/api/neighborhood.ts';
import { readOverview } from '../../web/api/overview.ts';
import { readPaths } from '../../web/api/paths.ts';
import { readSearch } from '../../web/api/search.ts';
import { toNeighborhoodRequest, toPathsRequest } from '../../web/state/selectors/toRequest.ts';
import type { QueryCondition } from '../../web/state/view/queryConditions.ts';
import { checkRequestsProperty } from '../fuzz/checkRequestsProperty.ts';
import { neo4jForTests } from '../support/globalNeo4j.ts';
import { openServer } from './api/serve.ts';

const expansion = (id: string, limit: number, types: readonly string[]) =>
  toNeighborhoodRequest({ kind: 'expand', id, limit, types, conditions: [] }, []);
const pathsBetween = (conditions: readonly QueryCondition[]) =>
  toPathsRequest({ from: 'gong-yu', to: 'nrta', conditions });

/**
 * Requests of the page, by its own functions, with the number of round trips to Neo4j once the fact cache is warm: one for
 * each level of a query that Neo4j must answer.
 */
const PAGE_REQUESTS: readonly [name: string, roundTrips: number, act: (runQuery: RunQuery) => Promise<unknown>][] = [
  ['the current dataset', 0, (runQuery) => readDataset(runQuery)],
  ['the start view', 1, (runQuery) => readOverview(runQuery, 40)],
  ['the whole graph', 1, (runQuery) => readOverview(runQuery, 2000)],
  ['an expansion', 1, (runQuery) => readNeighborhood(runQuery, expansion('cnav-convention-11', 200, []))],
  [
    'an expansion by type',
    1,
    (runQuery) => readNeighborhood(runQuery, expansion('iqiyi', 25, ['production', 'person'])),
  ],
  ['an entity with its relations and figures', 2, (runQuery) => readEntity(runQuery, 'microdrama')],
  ['paths', 1, (runQuery) => readPaths(runQuery, pathsBetween([]), 20)],
  // Names and texts are searched at the same time.
  ['a search by initials', 2, (runQuery) => readSearch(runQuery, 'aqy', 25)],
  ['a search by one character', 1, (runQuery) => readSearch(runQuery, '视', 25)],
];

/** Typical queries of researchers, with the number of round trips. */
const RESEARCHER_QUERIES: readonly [name: string, roundTrips: number, query: string][] = [
  [
    'fifty entities with their relations and the names of both ends',
    2,
    `{ entities(first: 50, sort: { by: NAME_ZH }) { totalCount pageInfo { endCursor hasNextPage }
      nodes { id label(lang: EN) centrality betweenness community x y kind { id }
        relations(first: 10) { totalCount nodes { id date subject { id label } object { id label } place { label } } } } } }`,
  ],
  [
    'a filtered list',
    1,
    `{ entities(filter: { types: ["production", "event"], documents: ["d000", "d001"], minDegree: 2 },
      sort: { by: NAME_EN, direction: DESCENDING }, first: 200, offset: 3) { totalCount nodes { id name { zh en } } } }`,
  ],
  [
    'facets',
    0,
    '{ facets { types { key count } predicates { key count label { zh en } } years { key count } kinds { key } } }',
  ],
  [
    'documents and what one supports',
    2,
    `{ documents { id support { entities relations figures } supportOnlyHere { relations } }
      document(id: "d003") { figures(first: 100) { nodes { id amount value } } relations(first: 200) { nodes { id } } } }`,
  ],
  [
    'a neighbourhood two relations deep, of one document, capped',
    1,
    `{ neighborhood(ids: ["douyin", "nrta"], depth: 2, relations: { documents: ["d001"] }, limit: 30) {
      totalNeighbors entities { id } relations { id citations { firstLine lastLine } } } }`,
  ],
  [
    // Two for the fields. Three look for ids that are similar to the unknown one: those with the same beginning, and
    // names by a search, which finds none and searches again with typing errors forgiven.
    'nodes by id, some of them unknown',
    5,
    '{ nodes(ids: ["nrta", "no-such-thing", "d002"]) { id __typename } entity(name: "NRTA") { id } }',
  ],
  [
    'relations of a month, with labels and citations',
    1,
    `{ relations(filter: { from: "2024-03-01", to: "2024-03-31", not: { statuses: [IMPLIED] } }, sort: { by: DATE, direction: DESCENDING }, first: 100) {
      totalCount nodes { id label en: label(lang: EN) date subject { id } citations { document { id } firstLine } } } }`,
  ],
  [
    'relations by number of documents, between types',
    1,
    `{ relations(filter: { subject: { types: ["person"] }, object: { types: ["event"], minDegree: 5 } }, sort: { by: DOCUMENTS, direction: DESCENDING }) {
      totalCount nodes { id label documents { id } } } }`,
  ],
  [
    'figures by value, in base units',
    1,
    `{ figures(filter: { minValue: 100, comparators: ["=", "≈", "≥"], or: [{ text: "全国" }, { from: "2023-01-01" }] }, sort: { by: VALUE, direction: DESCENDING }, first: 200) {
      totalCount nodes { id label(lang: EN) value asOf accordingTo { label } } } }`,
  ],
  [
    'entities by related entities, three relations away',
    1,
    `{ entities(filter: { types: ["person"], related: { direction: OUT, relation: { predicates: ["spoke_at"] },
      other: { related: { relation: { predicates: ["guided", "organised"] }, other: { text: "广播电视" } } } } }, sort: { by: NAME_ZH }) {
      totalCount nodes { id label } } }`,
  ],
  [
    'neighbours of the neighbours of one entity, with their names',
    2,
    `{ entity(id: "nrta") { neighbors(first: 20, filter: { not: { types: ["person"] } }) { totalCount nodes { id label
      neighbors(first: 5, relations: { documents: ["d000", "d001"] }, direction: IN) { totalCount nodes { id label(lang: EN) } } } } } }`,
  ],
  [
    'connectors of several entities',
    1,
    `{ common(ids: ["iqiyi", "kuaishou", "douyin", "nrta"], atLeast: 3) {
      totalCount connectors { entity { id label degree } connects { id label } } relations { id label } } }`,
  ],
  [
    'all paths of up to four relations',
    1,
    `{ paths(from: "iqiyi", to: "nrta", mode: ALL, maxLength: 4, limit: 100) {
      totalCount paths { length entities { id label } steps { from to relations { id } } } } }`,
  ],
  [
    'facets of the relations of one document',
    1,
    `{ facets(filter: { documents: ["d002"] }, relations: { documents: ["d002"], statuses: [ASSERTED] }) {
      types { key count } predicates { key count } years { key count } documents { key label { en } } } }`,
  ],
  [
    'timelines by month and year',
    1,
    `fragment Counts on TimelineCounts { relations figures entities }
    { months: timeline(by: MONTH) { periods { period counts { ...Counts } } undated { ...Counts } }
      years: timeline(filter: { text: "微短剧" }) { periods { period counts { ...Counts } } undated { ...Counts } } }`,
  ],
  [
    'entities by numbers of their relations and figures',
    3,
    `{ streaming: entities(filter: { related: { direction: OUT, relation: { predicates: ["streams"] }, minRelations: 3 } },
        sort: { by: RELATIONS, direction: DESCENDING, related: { direction: OUT, relation: { predicates: ["streams"] } } }) {
        totalCount nodes { id relations(filter: { predicates: ["streams"] }, direction: OUT) { totalCount } } }
      counted: entities(sort: { by: FIGURES, direction: DESCENDING, figures: { measures: ["users"] } }) { nodes { id label } } }`,
  ],
  [
    'groups of all facts, with their nodes and statistics',
    4,
    `fragment Key on GroupKey { value label(lang: EN) node { id label } }
    { relationGroups(by: [OBJECT, DOCUMENT], having: { minCount: 2 }, sort: { by: SUBJECTS, direction: DESCENDING }, first: 200) {
      totalCount pageInfo { endCursor } nodes { keys { ...Key } count subjectCount objectCount documentCount } }
      years: relationGroups(by: [WHEN_YEAR]) { nodes { keys { ...Key } count subjectCount } }
      figureGroups(by: [MEASURE, YEAR], sort: { by: SUM, direction: DESCENDING }, first: 200) { totalCount nodes { keys { ...Key }
        subjectCount documentCount values { unit { id } count minimum maximum mean sum } } }
      entityGroups(by: [COMMUNITY], filter: { minDegree: 2 }, includeMissing: false) { nodes { keys { ...Key } count documentCount } } }`,
  ],
  [
    'lists of entities and of a document, filtered and sorted',
    // One for the entities, three for their lists, three for those of the document.
    7,
    `{ entities(filter: { ids: ["iqiyi", "microdrama", "nrta"] }, sort: { by: ID }) { nodes { id
        relations(sort: { by: DATE, direction: DESCENDING, origins: [FACT, EVENT, DOCUMENT] }, first: 30) { totalCount nodes { id } }
        neighbors(sort: { by: FIGURES, direction: DESCENDING, figures: { measures: ["users"] } }, first: 30) { totalCount nodes { id } }
        figureList(filter: { minValue: 10 }, sort: { by: VALUE }, first: 5, offset: 1) { totalCount nodes { id documents { id } } } } }
      document(id: "d001") {
        entities(filter: { types: ["company"] }, sort: { by: RELATIONS, related: { direction: OUT } }) { totalCount nodes { id } }
        relations(filter: { subject: { types: ["person"] } }, sort: { by: PREDICATE, direction: DESCENDING }, first: 100) { totalCount nodes { id } }
        figures(filter: { measures: ["users", "revenue"] }, sort: { by: DATE }, offset: 2147483647) { totalCount nodes { id } } }
      documentList(sort: { by: PUBLISHED, direction: DESCENDING }) { totalCount nodes { id published } } }`,
  ],
  [
    'facts that only one document supports, by line',
    3,
    `{ document(id: "d001") { supportOnlyHere { entities relations figures }
      entities(onlyHere: true, first: 20) { totalCount nodes { id } } relations(onlyHere: true, offset: 10) { totalCount nodes { id label } }
      figures(onlyHere: true) { totalCount nodes { id label } } } }`,
  ],
];

let dataset: Dataset;
let memory: GraphStore;
let neo4j: GraphStore;
/** Servers without a response cache, so that every request reaches the store. */
let servers: Readonly<Record<'memory' | 'neo4j', Awaited<ReturnType<typeof openServer>>>>;
let roundTrips = 0;

beforeAll(async () => {
  dataset = await readSeeds(fileURLToPath(new URL('../../graph-seeds', import.meta.url)));
  await importDataset(neo4jForTests(), dataset);
  memory = createMemoryStore(dataset);
  neo4j = createNeo4jStore({
    ...neo4jForTests(),
    onQuery: (name) => {
      // The current dataset is polled once a second, independent of requests.
      if (name !== 'summary') roundTrips += 1;
    },
  });
  // The server, too, reads the current dataset before its first request.
  await neo4j.latest();
  const options = { limits: { cacheBytes: 0 } };
  servers = {
    memory: await openServer({ store: memory, ...options }),
    neo4j: await openServer({ store: neo4j, ...options }),
  };
});

afterAll(async () => {
  await Promise.all([servers.memory.close(), servers.neo4j.close()]);
  await neo4j.close();
});

describe('both stores give the same bytes', () => {
  it.each(PAGE_REQUESTS)('for the page: %s, in %i round trips', async (_, expected, act) => {
    await expectSameBytes(act, expected);
  });

  it.each(RESEARCHER_QUERIES)('for a researcher: %s, in %i round trips', async (_, expected, query) => {
    await expectSameBytes((runQuery) => runQuery(query, {}), expected);
  });
});

test('both stores give the same bytes for generated requests', async () => {
  // `npm run test:long -- requests` sends as many as the time allows.
  const options = { dataset, stores: [memory, neo4j], documentsDir: null, seed: 1, runs: 10 };
  const { problem, unreached } = await checkRequestsProperty(options);
  expect(problem).toBeNull();
  // Few requests cannot reach every argument.
  expect(unreached.filter((name) => !name.includes('(')).length).toBeLessThan(10);
});

async function expectSameBytes(
  act: (runQuery: RunQuery) => Promise<unknown>,
  expectedRoundTrips: number,
): Promise<void> {
  const [fromMemory, fromNeo4j, fromNeo4jAgain]: [string[], string[], string[]] = [[], [], []];
  for (const [{ post }, texts] of [
    [servers.memory, fromMemory],
    [servers.neo4j, fromNeo4j],
    // The fact cache is warm now.
    [servers.neo4j, fromNeo4jAgain],
  ] as const) {
    roundTrips = 0;
    await act(async <Data>(query: string, variables: Readonly<Record<string, unknown>>) => {
      const text = await (await post({ query, variables })).text();
      texts.push(text);
      const { data, errors } = JSON.parse(text) as { data: Data; errors?: unknown };
      expect(errors).toBeUndefined();
      return data;
    });
  }
  expect(fromMemory.join().length).toBeGreaterThan(50);
  expect(fromNeo4j).toEqual(fromMemory);
  expect(fromNeo4jAgain).toEqual(fromMemory);
  expect(roundTrips).toBe(expectedRoundTrips);
}
