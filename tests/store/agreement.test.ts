import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ENTITY_SORTS,
  type EntityFilter,
  type EntityGroupBy,
  FIGURE_SORTS,
  type FigureGroupBy,
  type GraphStore,
  RELATION_SORTS,
  type RelationFilter,
  type RelationGroupBy,
  STATISTICS,
} from '../../server/store/GraphStore.ts';
import { ENTITY_GROUP_KEYS, FIGURE_GROUP_KEYS, RELATION_GROUP_KEYS } from '../../server/store/groupKeys.ts';
import { createMemoryStore } from '../../server/store/memory/memoryStore.ts';
import { importDataset } from '../../server/store/neo4j/import/importDataset.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4jStore.ts';
import { neo4jForTests } from '../support/globalNeo4j.ts';
import { DATASETS, DOCUMENT_IDS, ENTITY_IDS, PREDICATE_IDS, TYPE_IDS } from '../support/randomDatasets.ts';
import { composed, direction, origins, someOf } from './anyFilters.ts';

const ids = fc.array(fc.constantFrom(...ENTITY_IDS), { minLength: 2, maxLength: 5 });
const depth = fc.integer({ min: 1, max: 3 });
const limit = fc.integer({ min: 1, max: 8 });
const page = { limit, offset: fc.nat({ max: 5 }) };
const anySort = fc.constantFrom(...ENTITY_SORTS);

// Neo4j plans each combination of fields separately, which takes most of the time of this test. Most requests therefore
// use few combinations with many values; lists, which are planned fastest, use any. The contract tests every field.
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
    not: fc.record({ object: fc.record({ types: someOf(TYPE_IDS) }) }),
  }),
);
const facts = { entityFilter, relationFilter };
const searchText = fc.oneof(
  fc.constantFrom(
    '星',
    '星河',
    'xing',
    'xh',
    'a',
    'ab',
    'é',
    '2 星',
    '长',
    'chang',
    'zhang',
    '𠀀',
    '云 a',
    '"',
    '',
    'xingh',
    'xinhe',
    '形合',
    'aplha',
    'lü',
    'LYU',
    'å',
    'ss',
    'aß',
  ),
  fc.string({ unit: fc.constantFrom('星', '河', '云', '旅', 'a', 'b', 'ü', 'ß', '2', ' '), maxLength: 3 }),
);

const groups = { ...page, includeMissing: fc.boolean(), descending: fc.boolean() };
const ENTITY_KEYS = Object.keys(ENTITY_GROUP_KEYS) as EntityGroupBy[];
const RELATION_KEYS = Object.keys(RELATION_GROUP_KEYS) as RelationGroupBy[];
const FIGURE_KEYS = Object.keys(FIGURE_GROUP_KEYS) as FigureGroupBy[];

const PAGED = ['limit', 'offset'] as const;
const entityOrder = fc.oneof(
  fc.record({ sort: anySort, descending: fc.boolean() }),
  fc.record({
    sort: fc.constant('relations' as const),
    descending: fc.boolean(),
    countedRelations: fc.record({ direction, relation: relationFilter, other: entityFilter }),
  }),
  fc.record({ sort: fc.constant('figures' as const), descending: fc.boolean(), countedFigures: composed.figure }),
);
const relationOrder = fc.record(
  { sort: fc.constantFrom(...RELATION_SORTS), descending: fc.boolean(), origins },
  { requiredKeys: ['sort', 'descending'] },
);
const figureOrder = fc.record(
  { sort: fc.constantFrom(...FIGURE_SORTS), descending: fc.boolean(), origins },
  { requiredKeys: ['sort', 'descending'] },
);

type Request = readonly [name: string, run: (store: GraphStore) => Promise<unknown>];

const requests: fc.Arbitrary<Request> = fc.oneof(
  fc.constant<Request>(['documents', (store) => store.documents()]),
  fc
    .tuple(
      fc.constantFrom(...DOCUMENT_IDS, 'd9'),
      fc.record({ ...page, onlyHere: fc.boolean() }),
      fc.record({ filter: composed.entity, order: entityOrder }, { requiredKeys: ['filter'] }),
      fc.record({ filter: composed.relation, order: relationOrder }, { requiredKeys: ['filter'] }),
      fc.record({ filter: composed.figure, order: figureOrder }, { requiredKeys: ['filter'] }),
    )
    .map(
      ([document, request, ofEntities, ofRelations, ofFigures]): Request => [
        `facts in ${document} ${JSON.stringify([request, ofEntities, ofRelations, ofFigures])}`,
        async (store) => [
          await store.entitiesIn([document, 'd1'], { ...request, ...ofEntities }),
          await store.relationsIn([document, 'd1'], { ...request, ...ofRelations }),
          await store.figuresIn([document, 'd1'], { ...request, ...ofFigures }),
        ],
      ],
    ),
  fc
    .tuple(fc.constantFrom(null, 'e1', 'e1--owns--e2', 'e2--users', 'e9'), limit)
    .map(
      ([after, most]): Request => [
        `scans after ${after}`,
        async (store) => [
          await store.scanEntities(after, most),
          await store.scanRelations(after, most),
          await store.scanFigures(after, most),
        ],
      ],
    ),
  ids.map((some): Request => [`entities ${some}`, (store) => store.entities(some)]),
  fc
    .tuple(
      ids,
      fc.record({ ...page, filter: composed.figure, order: figureOrder }, { requiredKeys: [...PAGED, 'filter'] }),
    )
    .map(
      ([some, request]): Request => [
        `figuresOf ${some} ${JSON.stringify(request)}`,
        (store) => store.figuresOf(some, request),
      ],
    ),
  fc
    .array(searchText, { maxLength: 3 })
    .map((names): Request => [`entitiesNamed ${names}`, (store) => store.entitiesNamed(names)]),
  toRequest('listEntities', { ...page, filter: fc.constant({}), sort: anySort, descending: fc.boolean() }),
  toRequest('listEntities', {
    ...page,
    filter: entityFilter,
    sort: fc.constant('degree'),
    descending: fc.constant(true),
  }),
  toRequest('listEntities', {
    ...page,
    filter: composed.entity,
    sort: fc.constant('nameZh'),
    descending: fc.constant(false),
  }),
  toRequest('listEntities', {
    ...page,
    filter: entityFilter,
    sort: fc.constant('relations'),
    descending: fc.boolean(),
    countedRelations: fc.record({ direction, relation: relationFilter, other: entityFilter }),
  }),
  toRequest('listEntities', {
    ...page,
    filter: fc.constant({}),
    sort: fc.constant('figures'),
    descending: fc.boolean(),
    countedFigures: composed.figure,
  }),
  toRequest('listRelations', {
    ...page,
    filter: fc.constant({}),
    sort: fc.constantFrom(...RELATION_SORTS),
    descending: fc.boolean(),
  }),
  toRequest('listRelations', {
    ...page,
    filter: composed.relation,
    sort: fc.constant('date'),
    descending: fc.constant(true),
    origins,
  }),
  toRequest('listFigures', {
    ...page,
    filter: composed.figure,
    sort: fc.constantFrom(...FIGURE_SORTS),
    descending: fc.boolean(),
  }),
  toRequest('search', { text: searchText, types: fc.oneof(fc.constant([]), someOf(TYPE_IDS)), limit }),
  toRequest('searchTexts', { text: searchText, types: fc.oneof(fc.constant([]), someOf(TYPE_IDS)), limit }),
  fc
    .tuple(
      ids,
      fc.record(
        { ...page, filter: relationFilter, direction, order: relationOrder },
        { requiredKeys: [...PAGED, 'filter', 'direction'] },
      ),
    )
    .map(
      ([some, request]): Request => [
        `relationsOf ${some} ${JSON.stringify(request)}`,
        (store) => store.relationsOf(some, request),
      ],
    ),
  fc
    .tuple(
      ids,
      fc.record(
        { ...page, ...facts, direction, order: entityOrder },
        { requiredKeys: [...PAGED, 'entityFilter', 'relationFilter', 'direction'] },
      ),
    )
    .map(
      ([some, request]): Request => [
        `neighborsOf ${some} ${JSON.stringify(request)}`,
        (store) => store.neighborsOf(some, request),
      ],
    ),
  toRequest('neighborhood', { ids, depth, entityFilter: fc.constant({}), relationFilter: fc.constant({}), limit }),
  toRequest('neighborhood', { ids, depth: fc.constant(3), entityFilter, relationFilter, limit }),
  toRequest('overview', { limit }),
  fc
    .tuple(ids, relationFilter)
    .map(
      ([some, filter]): Request => [
        `relationsAmong ${some} ${JSON.stringify(filter)}`,
        (store) => store.relationsAmong(some, filter),
      ],
    ),
  toRequest('paths', {
    from: fc.constantFrom(...ENTITY_IDS),
    to: fc.constantFrom(...ENTITY_IDS),
    mode: fc.constantFrom('shortest' as const, 'all' as const),
    maxLength: fc.constantFrom(3, 6),
    filter: relationFilter,
    limit,
  }),
  toRequest('paths', {
    from: fc.constantFrom(...ENTITY_IDS),
    to: fc.constantFrom(...ENTITY_IDS),
    mode: fc.constantFrom('shortest' as const, 'all' as const),
    maxLength: fc.constantFrom(2, 4, 6),
    filter: relationFilter,
    direction,
    via: fc.array(entityFilter, { maxLength: 3 }),
    avoid: fc.option(composed.entity, { nil: undefined }),
    prefer: fc.subarray(['documents' as const, 'lowDegree' as const]),
    limit,
  }),
  toRequest('common', { ids, atLeast: fc.integer({ min: 1, max: 3 }), ...facts, limit }),
  toRequest('groupEntities', {
    ...groups,
    filter: entityFilter,
    by: fc.subarray(ENTITY_KEYS, { minLength: 1, maxLength: 2 }),
    having: fc.oneof(fc.constant({}), fc.constant({ documents: 2 })),
    sort: fc.constantFrom('key', 'count', 'documents'),
    numbers: fc.constant(['documents']),
  }),
  toRequest('groupRelations', {
    ...groups,
    filter: composed.relation,
    by: fc.subarray(RELATION_KEYS, { minLength: 1, maxLength: 2 }),
    having: fc.oneof(fc.constant({}), fc.constant({ count: 2, subjects: 2 })),
    sort: fc.constantFrom('key', 'count', 'subjects', 'objects', 'documents'),
    numbers: fc.constant(['subjects', 'objects', 'documents']),
  }),
  toRequest('groupFigures', {
    ...groups,
    filter: composed.figure,
    by: fc.subarray(FIGURE_KEYS, { minLength: 1, maxLength: 2 }),
    having: fc.constant({}),
    sort: fc.constantFrom('key', 'count', ...STATISTICS),
    numbers: fc.constant(['values']),
  }),
  toRequest('facets', { ...facts, origins }),
  toRequest('timeline', { ...facts, origins, by: fc.constantFrom('year' as const, 'month' as const) }),
);

type Asked =
  | 'groupEntities'
  | 'groupRelations'
  | 'groupFigures'
  | 'listEntities'
  | 'listRelations'
  | 'listFigures'
  | 'search'
  | 'searchTexts'
  | 'neighborhood'
  | 'overview'
  | 'paths'
  | 'common'
  | 'facets'
  | 'timeline';

/** Requests of a method with one argument, an object of these fields. */
function toRequest<Name extends Asked>(
  name: Name,
  fields: { [Key in keyof Parameters<GraphStore[Name]>[0]]: fc.Arbitrary<Parameters<GraphStore[Name]>[0][Key]> },
): fc.Arbitrary<Request> {
  return fc.record(fields).map(
    (request): Request => [
      `${name} ${JSON.stringify(request)}`,
      // TypeScript cannot see that the fields belong to the argument of this method.
      (store) => (store[name] as (argument: unknown) => Promise<unknown>)(request),
    ],
  );
}

test('both stores give the same answers', { timeout: 600_000 }, async () => {
  const property = fc.asyncProperty(
    DATASETS,
    fc.array(requests, { minLength: 30, maxLength: 30 }),
    async (dataset, sample) => {
      await importDataset(neo4jForTests(), dataset, { force: true });
      const memory = createMemoryStore(dataset);
      const neo4j = createNeo4jStore(neo4jForTests());
      try {
        expect(await neo4j.dataset()).toEqual(await memory.dataset());
        for (const list of ['relations', 'figures'] as const) {
          expect(await neo4j[list](dataset[list].map(({ id }) => id))).toEqual(dataset[list]);
        }
        // Concurrently, because Neo4j plans each query on one core, and planning takes most of the time.
        await Promise.all(
          sample.map(async ([name, run]) => {
            const [expected, actual] = await Promise.all([run(memory), run(neo4j)]);
            expect(actual, name).toEqual(expected);
          }),
        );
      } finally {
        await neo4j.close();
      }
    },
  );
  await fc.assert(property, { numRuns: 12, endOnFailure: true, seed: 1 });
});
