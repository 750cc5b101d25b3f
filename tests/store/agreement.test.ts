import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DATE_ORIGINS } from '../../server/model/when.ts';
import {
  ENTITY_SORTS,
  type EntityFilter,
  type EntityGroupBy,
  type Facets,
  type FactsRequest,
  FIGURE_SORTS,
  type FigureFilter,
  type FigureGroupBy,
  type GraphStore,
  type Group,
  type Page,
  type PeriodCounts,
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

const someOf = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
const ids = fc.array(fc.constantFrom(...ENTITY_IDS), { minLength: 2, maxLength: 5 });
const depth = fc.integer({ min: 1, max: 3 });
const limit = fc.integer({ min: 1, max: 8 });
const page = { limit, offset: fc.nat({ max: 5 }) };
const anySort = fc.constantFrom(...ENTITY_SORTS);

const day = fc.constantFrom('0001-01-01', '2020-01-02', '2020-02-29', '2021-06-01', '9999-12-31');
const direction = fc.constantFrom('out' as const, 'in' as const, 'both' as const);
const origins = someOf(DATE_ORIGINS);
const lines = someOf(['d1:1-3', 'd1:2', 'd2:1-99', 'd9:1']);
const someText = fc.constantFrom('星', '星河', 'a', 'ab', 'É', '2', '甲', 'ONE', '《');

/** Filters with one field each, so that few of the composed ones match nothing. */
const entityField: fc.Arbitrary<EntityFilter> = fc.oneof(
  fc.constant({}),
  fc.record({ types: someOf(TYPE_IDS) }),
  fc.record({ kinds: someOf(['person/producer', 'company/producer', 'company/group']) }),
  fc.record({ documents: someOf(DOCUMENT_IDS) }),
  fc.record({ ids: someOf(ENTITY_IDS) }),
  fc.record({ text: someText }),
  fc.record({ from: day }),
  fc.record({ to: day }),
  fc.record({ minDegree: fc.integer({ min: 0, max: 3 }), maxDegree: fc.integer({ min: 2, max: 9 }) }),
  fc.record({ from: day, undated: fc.boolean() }),
  fc.record({ lines }),
  fc.record({ has: someOf(['kind', 'aliases', 'start']) }),
  fc.record({ lacks: someOf(['kind', 'aliases', 'end']) }),
);
const relationField: fc.Arbitrary<RelationFilter> = fc.oneof(
  fc.constant({}),
  fc.record({ predicates: someOf(PREDICATE_IDS) }),
  fc.record({ documents: someOf(DOCUMENT_IDS), minDocuments: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ statuses: fc.constantFrom(['asserted' as const], ['implied' as const]) }),
  fc.record({ text: someText }),
  fc.record({ from: day, origins, undated: fc.boolean() }),
  fc.record({ to: day, origins, undated: fc.boolean() }),
  fc.record({ lines }),
  fc.record({ has: someOf(['role', 'date', 'place', 'when']) }),
  fc.record({ lacks: someOf(['start', 'note', 'when']) }),
);
const figureField: fc.Arbitrary<FigureFilter> = fc.oneof(
  fc.constant({}),
  fc.record({ measures: fc.constantFrom(['users'], ['revenue']) }),
  fc.record({ units: someOf(['persons', 'yi_persons', 'wan_yuan']) }),
  fc.record({ comparators: someOf(['=', '≈', '≥'] as const) }),
  fc.record({ minValue: fc.constantFrom(-35_000, 0.5, 10) }),
  fc.record({ maxValue: fc.constantFrom(-1, 10, 1e9) }),
  fc.record({ text: someText }),
  fc.record({ from: day, origins, undated: fc.boolean() }),
  fc.record({ lines }),
  fc.record({ lacks: someOf(['asOf', 'accordingTo', 'reason']) }),
);

type Composed = {
  readonly entity: EntityFilter;
  readonly relation: RelationFilter;
  readonly figure: FigureFilter;
};

/** Filters that contain filters of all kinds. */
const composed = fc.letrec<Composed>((tie) => {
  const compose = <Filter extends object>(field: fc.Arbitrary<Filter>, self: fc.Arbitrary<Filter>) => [
    field,
    fc.record({ and: fc.array(self, { maxLength: 2 }), or: fc.array(self, { maxLength: 2 }) }),
    fc.tuple(field, self).map(([own, not]) => ({ ...own, not })),
  ];
  const related = fc
    .record({
      direction,
      relation: tie('relation'),
      other: tie('entity'),
      minRelations: fc.constantFrom(1, 1, 2),
      maxRelations: fc.constantFrom(9, 1, 3),
    })
    .map((r) => ({ related: r }));
  return {
    entity: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      ...compose(entityField, tie('entity')),
      related,
      fc.record({ figures: tie('figure') }),
    ),
    relation: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      ...compose(relationField, tie('relation')),
      fc.record({ subject: tie('entity') }),
      fc.record({ object: tie('entity') }),
      fc.record({ place: tie('entity') }),
    ),
    figure: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      ...compose(figureField, tie('figure')),
      fc.record({ subject: tie('entity') }),
      fc.record({ accordingTo: tie('entity') }),
    ),
  };
});

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

const WHOLE = { sort: 'id', descending: false, limit: 100, offset: 0 } as const;

test('both stores give the same answers, which obey the laws of sets and graphs', { timeout: 600_000 }, async () => {
  const property = fc.asyncProperty(
    DATASETS,
    fc.array(requests, { minLength: 30, maxLength: 30 }),
    composed.entity,
    composed.relation,
    composed.figure,
    async (dataset, sample, ofEntities, ofRelations, ofFigures) => {
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
        await Promise.all(
          [memory, neo4j].flatMap((store) => [
            expectFacetsToAddUp(store, { entityFilter: ofEntities, relationFilter: ofRelations }),
            expectPagesToUnite(store, ofRelations),
            expectGroupsToAddUp(store, ofEntities, ofRelations, ofFigures),
            expectPathsToBeSymmetric(store, ofRelations),
            expectLogic(store.listEntities, ofEntities, { documents: ['d1'] }),
            expectLogic(store.listRelations, ofRelations, { documents: ['d1'] }),
            expectLogic(store.listFigures, ofFigures, { documents: ['d1'] }),
          ]),
        );
      } finally {
        await neo4j.close();
      }
    },
  );
  await fc.assert(property, { numRuns: 12, endOnFailure: true, seed: 1 });
});

async function expectFacetsToAddUp(store: GraphStore, request: FactsRequest): Promise<void> {
  const { entityFilter, relationFilter } = request;
  const facets = await store.facets(request);
  const timeline = await store.timeline({ ...request, by: 'month' });
  const { items, total } = await store.listEntities({ filter: entityFilter, ...WHOLE });
  const sum = (name: keyof Facets) => facets[name].reduce((count, facet) => count + facet.count, 0);
  expect(sum('types')).toBe(total);
  expect(sum('communities')).toBe(total);
  expect(sum('kinds')).toBe(items.filter(({ kind }) => kind !== null).length);
  expect(sum('documents')).toBe(items.reduce((count, { documents }) => count + documents.length, 0));
  const among = await store.relationsAmong(
    items.map(({ id }) => id),
    relationFilter,
  );
  expect(sum('predicates')).toBe(among.length);
  expect(sum('statuses')).toBe(among.length);
  expect(sum('years')).toBe(among.filter(({ earliest, latest }) => earliest !== null || latest !== null).length);

  const inTime = (kind: keyof PeriodCounts) =>
    [timeline.undated, ...timeline.periods].reduce((count, period) => count + period[kind], 0);
  expect(inTime('entities')).toBe(total);
  expect(inTime('relations')).toBe(among.length);
  expect(inTime('figures')).toBe(items.reduce((count, { figureCount }) => count + figureCount, 0));
}

/** Checks that the groups of any key contain each fact once, by document once for each of its documents. */
async function expectGroupsToAddUp(
  store: GraphStore,
  ofEntities: EntityFilter,
  ofRelations: RelationFilter,
  ofFigures: FigureFilter,
): Promise<void> {
  const request = {
    includeMissing: true,
    having: {},
    numbers: [],
    sort: 'key',
    descending: false,
  } as const;
  const slice = { limit: 1_000, offset: 0 };
  const expectSum = async (
    { items }: Page<{ readonly documents: readonly string[] }>,
    keys: readonly string[],
    group: (by: string) => Promise<Page<Group>>,
  ) => {
    const key = keys[items.length % keys.length] ?? '';
    for (const by of [key, 'document']) {
      const { items: found, total } = await group(by);
      const expected = by === 'document' ? items.flatMap(({ documents }) => documents).length : items.length;
      expect(found.length).toBe(total);
      expect(
        found.reduce((sum, { count }) => sum + count, 0),
        by,
      ).toBe(expected);
    }
  };
  const { listEntities, listRelations, listFigures, groupEntities, groupRelations, groupFigures } = store;
  await expectSum(await listEntities({ filter: ofEntities, ...WHOLE }), ENTITY_KEYS, (by) =>
    groupEntities({ ...request, ...slice, filter: ofEntities, by: [by as EntityGroupBy] }),
  );
  await expectSum(await listRelations({ filter: ofRelations, ...WHOLE }), RELATION_KEYS, (by) =>
    groupRelations({ ...request, ...slice, filter: ofRelations, by: [by as RelationGroupBy] }),
  );
  await expectSum(await listFigures({ filter: ofFigures, ...WHOLE }), FIGURE_KEYS, (by) =>
    groupFigures({ ...request, ...slice, filter: ofFigures, by: [by as FigureGroupBy] }),
  );
}

async function expectPagesToUnite(store: GraphStore, filter: RelationFilter): Promise<void> {
  const request = { filter, sort: 'date', descending: true, limit: 4 } as const;
  const whole = await store.listRelations({ ...request, limit: 100, offset: 0 });
  const pages: Page<unknown>[] = [];
  for (let offset = 0; offset < whole.total; offset += 4) pages.push(await store.listRelations({ ...request, offset }));
  expect(pages.flatMap(({ items }) => items)).toEqual(whole.items);
  expect(pages.every(({ total }) => total === whole.items.length)).toBe(true);
}

async function expectPathsToBeSymmetric(store: GraphStore, filter: RelationFilter): Promise<void> {
  const pathsBetween = async (from: string, to: string) => {
    const { paths, total } = await store.paths({ from, to, mode: 'all', maxLength: 4, filter, limit: 10_000 });
    expect(paths.length).toBe(total);
    return paths.map(({ entities }) => entities.map(({ id }) => id));
  };
  const back = await pathsBetween('e1', 'e0');
  const forth = await pathsBetween('e0', 'e1');
  expect(back.map((path) => path.toReversed().join(' ')).sort()).toEqual(forth.map((path) => path.join(' ')).sort());
}

interface Logic<Filter> {
  readonly and?: readonly Filter[];
  readonly or?: readonly Filter[];
  readonly not?: Filter;
}

/** Checks that `and`, `or` and `not` of two filters are intersection, union and complement. */
async function expectLogic<Filter extends Logic<Filter>>(
  list: (request: { filter: Filter } & typeof WHOLE) => Promise<Page<{ readonly id: string }>>,
  a: Filter,
  b: Filter,
): Promise<void> {
  const passing = async (filter: Logic<Filter>) => {
    // TypeScript does not see that all other fields are optional.
    const { items, total } = await list({ filter: filter as Filter, ...WHOLE });
    expect(items.length).toBe(total);
    return items.map(({ id }) => id);
  };
  const [all, byA, byB] = await Promise.all([passing({}), passing(a), passing(b)]);
  const both = byA.filter((id) => byB.includes(id));
  expect(await passing({ and: [a, b] })).toEqual(both);
  expect(await passing({ and: [b, a] })).toEqual(both);
  expect(await passing({ or: [a, b] })).toEqual(all.filter((id) => byA.includes(id) || byB.includes(id)));
  expect(await passing({ not: a })).toEqual(all.filter((id) => !byA.includes(id)));
  expect(await passing({ not: { not: a } as Filter })).toEqual(byA);
}
