import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ENTITY_SORTS,
  type EntityFilter,
  type Facets,
  type GraphStore,
  type Page,
  type RelationFilter,
} from '../../server/store/GraphStore.ts';
import { createMemoryStore } from '../../server/store/memory/memoryStore.ts';
import { importDataset } from '../../server/store/neo4j/importDataset.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4jStore.ts';
import { neo4jForTests } from '../support/globalNeo4j.ts';
import { DATASETS, DOCUMENT_IDS, ENTITY_IDS, PREDICATE_IDS, TYPE_IDS } from '../support/randomDatasets.ts';

const someOf = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
const ids = fc.array(fc.constantFrom(...ENTITY_IDS), { minLength: 2, maxLength: 5 });
const depth = fc.integer({ min: 1, max: 3 });
const limit = fc.integer({ min: 1, max: 8 });
const page = { limit, offset: fc.nat({ max: 5 }) };
const anySort = fc.constantFrom(...ENTITY_SORTS);

// Few shapes of filters, each with many values: Neo4j plans every shape anew, which is most of what this test takes. The
// contract tries every field on its own.
const entityFilter: fc.Arbitrary<EntityFilter> = fc.oneof(
  fc.constant({}),
  fc.record({
    types: someOf(TYPE_IDS),
    documents: someOf(DOCUMENT_IDS),
    minDegree: fc.integer({ min: 0, max: 3 }),
    maxDegree: fc.integer({ min: 2, max: 9 }),
  }),
);
const relationFilter: fc.Arbitrary<RelationFilter> = fc.oneof(
  fc.constant({}),
  fc.record({
    predicates: someOf(PREDICATE_IDS),
    documents: someOf(DOCUMENT_IDS),
    minDocuments: fc.integer({ min: 1, max: 2 }),
    from: fc.constantFrom('0001-01-01', '2020-01-02', '2020-02-29'),
    to: fc.constantFrom('2020-02-29', '2021-06-01', '9999-12-31'),
  }),
);
const searchText = fc.oneof(
  fc.constantFrom('星', '星河', 'xing', 'xh', 'a', 'ab', 'é', '2 星', '长', 'chang', 'zhang', '𠀀', '云 a', '"', ''),
  fc.string({ unit: fc.constantFrom('星', '河', '云', 'a', 'b', '2', ' '), maxLength: 3 }),
);

/** One request, as something that any store can be asked. */
type Request = readonly [name: string, ask: (store: GraphStore) => Promise<unknown>];

const requests: fc.Arbitrary<Request> = fc.oneof(
  fc.constant<Request>(['documents', (store) => store.documents()]),
  fc
    .constantFrom(...DOCUMENT_IDS, 'd9')
    .map((id): Request => [`documentFacts ${id}`, (store) => store.documentFacts(id)]),
  ids.map((asked): Request => [`entities ${asked}`, (store) => store.entities(asked)]),
  ids.map((asked): Request => [`figuresOf ${asked}`, (store) => store.figuresOf(asked)]),
  searchText.map((name): Request => [`entitiesNamed ${name}`, (store) => store.entitiesNamed(name)]),
  toRequest('listEntities', { ...page, filter: fc.constant({}), sort: anySort, descending: fc.boolean() }),
  toRequest('listEntities', {
    ...page,
    filter: entityFilter,
    sort: fc.constant('degree'),
    descending: fc.constant(true),
  }),
  toRequest('search', { text: searchText, types: fc.oneof(fc.constant([]), someOf(TYPE_IDS)), limit }),
  fc
    .tuple(
      ids,
      fc.record({
        ...page,
        filter: relationFilter,
        direction: fc.constantFrom('out' as const, 'in' as const, 'both' as const),
      }),
    )
    .map(
      ([asked, request]): Request => [
        `relationsOf ${asked} ${JSON.stringify(request)}`,
        (store) => store.relationsOf(asked, request),
      ],
    ),
  toRequest('neighborhood', { ids, depth, entityFilter: fc.constant({}), relationFilter: fc.constant({}), limit }),
  toRequest('neighborhood', { ids, depth: fc.constant(3), entityFilter, relationFilter, limit }),
  toRequest('overview', { limit }),
  fc
    .tuple(ids, relationFilter)
    .map(
      ([asked, filter]): Request => [
        `relationsAmong ${asked} ${JSON.stringify(filter)}`,
        (store) => store.relationsAmong(asked, filter),
      ],
    ),
  toRequest('paths', {
    from: fc.constantFrom(...ENTITY_IDS),
    to: fc.constantFrom(...ENTITY_IDS),
    maxLength: fc.constantFrom(2, 6),
    filter: relationFilter,
    limit,
  }),
  entityFilter.map((filter): Request => [`facets ${JSON.stringify(filter)}`, (store) => store.facets(filter)]),
);

/** A method that takes one argument, an object with these fields. */
function toRequest<Name extends 'listEntities' | 'search' | 'neighborhood' | 'overview' | 'paths'>(
  name: Name,
  fields: { [Key in keyof Parameters<GraphStore[Name]>[0]]: fc.Arbitrary<Parameters<GraphStore[Name]>[0][Key]> },
): fc.Arbitrary<Request> {
  return fc.record(fields).map(
    (request): Request => [
      `${name} ${JSON.stringify(request)}`,
      // The fields are those of this method's argument; TypeScript cannot follow that through a choice of methods.
      (store) => (store[name] as (argument: unknown) => Promise<unknown>)(request),
    ],
  );
}

test('both stores give the same answers, and the answers keep the laws', { timeout: 300_000 }, async () => {
  const property = fc.asyncProperty(
    DATASETS,
    fc.array(requests, { minLength: 30, maxLength: 30 }),
    entityFilter,
    relationFilter,
    async (dataset, asked, ofEntities, ofRelations) => {
      await importDataset(neo4jForTests(), dataset, { force: true });
      const memory = createMemoryStore(dataset);
      const neo4j = createNeo4jStore(neo4jForTests());
      try {
        expect(await neo4j.dataset()).toEqual(await memory.dataset());
        for (const list of ['relations', 'figures'] as const) {
          expect(await neo4j[list](dataset[list].map(({ id }) => id))).toEqual(dataset[list]);
        }
        for (const [name, ask] of asked) {
          const [expected, actual] = await Promise.all([ask(memory), ask(neo4j)]);
          expect(actual, name).toEqual(expected);
        }
        for (const store of [memory, neo4j]) {
          await expectFacetsToAddUp(store, ofEntities);
          await expectPagesToUnite(store, ofEntities);
          await expectPathsToBeSymmetric(store, ofRelations);
          await expectFiltersToCommute(store, ofEntities);
        }
      } finally {
        await neo4j.close();
      }
    },
  );
  await fc.assert(property, { numRuns: 20, endOnFailure: true });
});

async function expectFacetsToAddUp(store: GraphStore, filter: EntityFilter): Promise<void> {
  const facets = await store.facets(filter);
  const { items, total } = await wholeList(store, filter);
  const sum = (name: keyof Facets) => facets[name].reduce((count, facet) => count + facet.count, 0);
  expect(sum('types')).toBe(total);
  expect(sum('communities')).toBe(total);
  expect(sum('kinds')).toBe(items.filter(({ kind }) => kind !== null).length);
  expect(sum('documents')).toBe(items.reduce((count, { documents }) => count + documents.length, 0));
  const among = await store.relationsAmong(
    items.map(({ id }) => id),
    {},
  );
  expect(sum('predicates')).toBe(among.length);
  expect(sum('statuses')).toBe(among.length);
  expect(sum('years')).toBe(among.filter(({ earliest, latest }) => earliest !== null || latest !== null).length);
}

async function expectPagesToUnite(store: GraphStore, filter: EntityFilter): Promise<void> {
  const request = { filter, sort: 'degree', descending: true, limit: 4 } as const;
  const whole = await store.listEntities({ ...request, limit: 100, offset: 0 });
  const pages: Page<unknown>[] = [];
  for (let offset = 0; offset < whole.total; offset += 4) pages.push(await store.listEntities({ ...request, offset }));
  expect(pages.flatMap(({ items }) => items)).toEqual(whole.items);
  expect(pages.every(({ total }) => total === whole.items.length)).toBe(true);
}

async function expectPathsToBeSymmetric(store: GraphStore, filter: RelationFilter): Promise<void> {
  const ways = async (from: string, to: string) => {
    const { paths, total } = await store.paths({ from, to, maxLength: 6, filter, limit: 1000 });
    expect(paths.length).toBe(total);
    return paths.map(({ entities }) => entities.map(({ id }) => id));
  };
  const back = await ways('e1', 'e0');
  const forth = await ways('e0', 'e1');
  expect(back.map((way) => way.toReversed().join(' ')).sort()).toEqual(forth.map((way) => way.join(' ')).sort());
}

/** Filtering by both of two things is filtering by one, and then by the other, whichever comes first. */
async function expectFiltersToCommute(store: GraphStore, filter: EntityFilter): Promise<void> {
  const [byFilter, byDocument, byBoth] = await Promise.all([
    wholeList(store, { ...filter, documents: [] }),
    wholeList(store, { documents: ['d1'] }),
    wholeList(store, { ...filter, documents: ['d1'] }),
  ]);
  const idsOf = ({ items }: Awaited<ReturnType<typeof wholeList>>) => items.map(({ id }) => id);
  const inDocument = new Set(idsOf(byDocument));
  const passing = new Set(idsOf(byFilter));
  expect(idsOf(byBoth)).toEqual(idsOf(byFilter).filter((id) => inDocument.has(id)));
  expect(idsOf(byBoth)).toEqual(idsOf(byDocument).filter((id) => passing.has(id)));
}

function wholeList(store: GraphStore, filter: EntityFilter) {
  return store.listEntities({ filter, sort: 'id', descending: false, limit: 100, offset: 0 });
}
