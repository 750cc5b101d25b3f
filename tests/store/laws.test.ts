import fc from 'fast-check';
import { expect, test } from 'vitest';
import type {
  EntityFilter,
  EntityGroupBy,
  Facets,
  FactsRequest,
  FigureFilter,
  FigureGroupBy,
  GraphStore,
  Group,
  Page,
  PeriodCounts,
  RelationFilter,
  RelationGroupBy,
} from '../../server/store/GraphStore.ts';
import { ENTITY_GROUP_KEYS, FIGURE_GROUP_KEYS, RELATION_GROUP_KEYS } from '../../server/store/groupKeys.ts';
import { createMemoryStore } from '../../server/store/memory/memoryStore.ts';
import { DATASETS_IN_ORDER } from '../support/randomDatasets.ts';
import { composed } from './anyFilters.ts';

const WHOLE = { sort: 'id', descending: false, limit: 100, offset: 0 } as const;

// In memory, where many runs are cheap. Neo4j gives the same answers (agreement.test.ts).
test('answers obey the laws of sets and graphs', async () => {
  const property = fc.asyncProperty(
    DATASETS_IN_ORDER,
    composed.entity,
    composed.relation,
    composed.figure,
    async (dataset, ofEntities, ofRelations, ofFigures) => {
      const store = createMemoryStore(dataset);
      await expectFacetsToAddUp(store, { entityFilter: ofEntities, relationFilter: ofRelations });
      await expectPagesToUnite(store, ofRelations);
      await expectGroupsToAddUp(store, ofEntities, ofRelations, ofFigures);
      await expectPathsToBeSymmetric(store, ofRelations);
      await expectLogic(store.listEntities, ofEntities, { documents: ['d1'] });
      await expectLogic(store.listRelations, ofRelations, { documents: ['d1'] });
      await expectLogic(store.listFigures, ofFigures, { documents: ['d1'] });
    },
  );
  await fc.assert(property, { numRuns: 100, endOnFailure: true, seed: 1 });
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
  await expectSum(await listEntities({ filter: ofEntities, ...WHOLE }), Object.keys(ENTITY_GROUP_KEYS), (by) =>
    groupEntities({ ...request, ...slice, filter: ofEntities, by: [by as EntityGroupBy] }),
  );
  await expectSum(await listRelations({ filter: ofRelations, ...WHOLE }), Object.keys(RELATION_GROUP_KEYS), (by) =>
    groupRelations({ ...request, ...slice, filter: ofRelations, by: [by as RelationGroupBy] }),
  );
  await expectSum(await listFigures({ filter: ofFigures, ...WHOLE }), Object.keys(FIGURE_GROUP_KEYS), (by) =>
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
