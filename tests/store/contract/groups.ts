import { describe, expect, test } from 'vitest';
import type {
  EntityFilter,
  EntityGroupBy,
  FigureFilter,
  FigureGroupBy,
  Group,
  GroupRequest,
  RelationFilter,
  RelationGroupBy,
  ValueStatistics,
} from '../../../server/store/GraphStore.ts';
import type { ContractWorld } from './ContractWorld.ts';

const ALL = {
  includeMissing: true,
  having: {},
  sort: 'key',
  descending: false,
  limit: 100,
  offset: 0,
} as const;
const NOTHING = { subjects: null, objects: null, documents: null, values: null };

export function groupContract(world: ContractWorld): void {
  const { dataset } = world;
  type Rest<Filter, By extends string> = Partial<GroupRequest<Filter, By>>;
  const entityGroups = (by: readonly EntityGroupBy[], rest: Rest<EntityFilter, EntityGroupBy> = {}) =>
    world.store.groupEntities({ by, filter: {}, ...ALL, numbers: [], ...rest });
  const relationGroups = (by: readonly RelationGroupBy[], rest: Rest<RelationFilter, RelationGroupBy> = {}) =>
    world.store.groupRelations({ by, filter: {}, ...ALL, numbers: [], ...rest });
  const figureGroups = (by: readonly FigureGroupBy[], rest: Rest<FigureFilter, FigureGroupBy> = {}) =>
    world.store.groupFigures({ by, filter: {}, ...ALL, numbers: [], ...rest });
  /** Groups as `[...keys, count]`. */
  const counts = (groups: readonly Group[]) => groups.map(({ keys, count }) => [...keys, count]);
  const sumOf = (groups: readonly Group[]) => groups.reduce((sum, { count }) => sum + count, 0);

  describe('groups of entities', () => {
    test.each<[EntityGroupBy, (string | number | null)[][]]>([
      [
        'type',
        [
          ['company', 2],
          ['concept', 2],
          ['event', 1],
          ['person', 2],
          ['short_video_app', 1],
        ],
      ],
      [
        'kind',
        [
          ['company/group', 1],
          ['company/producer', 1],
          [null, 6],
        ],
      ],
      ['community', dataset.communities.map(({ index, size }) => [index, size])],
      [
        'document',
        [
          ['d1', 4],
          ['d2', 5],
          ['d3', 3],
        ],
      ],
      [
        'year',
        [
          ['2010', 1],
          ['2015', 1],
          [null, 6],
        ],
      ],
    ])('by %s', async (by, expected) => {
      const { items, total } = await entityGroups([by]);
      expect(counts(items)).toEqual(expected);
      expect(total).toBe(expected.length);
    });

    test('by two keys, with the number of documents', async () => {
      const { items } = await entityGroups(['type', 'document'], { filter: { minDegree: 1 }, numbers: ['documents'] });
      expect(items).toEqual(
        [
          ['company', 'd1', 2, 2],
          ['company', 'd2', 2, 2],
          ['concept', 'd3', 1, 1],
          ['event', 'd1', 1, 3],
          ['event', 'd2', 1, 3],
          ['event', 'd3', 1, 3],
          ['person', 'd1', 1, 1],
          ['person', 'd2', 1, 1],
          ['short_video_app', 'd2', 1, 1],
        ].map(([type, document, count, documents]) => ({ ...NOTHING, keys: [type, document], count, documents })),
      );
    });

    test('of entities by ids, former ones too', async () => {
      const { items } = await entityGroups(['type'], { filter: { ids: ['star-river', 'li-an', 'nobody'] } });
      expect(counts(items)).toEqual([
        ['company', 1],
        ['person', 1],
      ]);
    });
  });

  describe('groups of relations', () => {
    test.each<[RelationGroupBy, (string | null)[]]>([
      [
        'predicate',
        [
          'attended',
          'cooperates_with',
          'holds_post_at',
          'launched',
          'operates',
          'organised',
          'owns',
          'spoke_at',
          'streams',
        ],
      ],
      ['subject', ['li-an', 'wang-bo', 'xinghe', 'xinghe-app', 'yunfan']],
      ['subjectType', ['company', 'person', 'short_video_app']],
      ['subjectKind', ['company/group', 'company/producer', null]],
      ['object', ['hai-convention', 'microdrama', 'xinghe', 'xinghe-app', 'yunfan']],
      ['objectType', ['company', 'concept', 'event', 'short_video_app']],
      ['objectKind', ['company/group', 'company/producer', null]],
      ['place', ['gudao', null]],
      ['status', ['asserted', 'implied']],
      ['document', ['d1', 'd2', 'd3']],
      ['year', ['2018', '2019', '2020', '2023', '2024', null]],
      ['whenYear', ['2018', '2019', '2020', '2023', '2024', null]],
      ['origin', ['document', 'event', 'fact', null]],
    ])('by %s', async (by, expected) => {
      const { items, total } = await relationGroups([by]);
      expect(items.map(({ keys }) => keys)).toEqual(expected.map((value) => [value]));
      expect(total).toBe(expected.length);
      const several = dataset.relations.reduce((sum, { documents }) => sum + documents.length, 0);
      expect(sumOf(items)).toBe(by === 'document' ? several : dataset.relations.length);
    });

    test.each(['subject', 'object'] as const)('by the community of the %s', async (end) => {
      const communityOf = new Map(dataset.entities.map(({ id, community }) => [id, community]));
      const communities = dataset.relations.map((relation) => communityOf.get(relation[end]));
      const { items } = await relationGroups([`${end}Community`]);
      expect(counts(items)).toEqual(
        [...new Set(communities)]
          .sort()
          .map((index) => [index, communities.filter((community) => community === index).length]),
      );
    });

    test('have numbers of different subjects, objects and documents', async () => {
      const numbers = ['subjects', 'objects', 'documents'] as const;
      const { items } = await relationGroups(['predicate'], { numbers, filter: { object: { types: ['company'] } } });
      expect(items).toEqual([
        { ...NOTHING, keys: ['cooperates_with'], count: 2, subjects: 1, objects: 1, documents: 2 },
        { ...NOTHING, keys: ['holds_post_at'], count: 2, subjects: 2, objects: 2, documents: 2 },
        { ...NOTHING, keys: ['owns'], count: 1, subjects: 1, objects: 1, documents: 1 },
      ]);
    });

    test('of one predicate', async () => {
      const { items } = await relationGroups(['predicate', 'subject'], { filter: { predicates: ['owns'] } });
      expect(counts(items)).toEqual([
        ['owns', 'xinghe', 1],
        ['owns', 'yunfan', 1],
      ]);
    });

    test('without those that lack a value of a key', async () => {
      const { items, total } = await relationGroups(['year', 'place'], { includeMissing: false });
      expect(counts(items)).toEqual([['2024', 'gudao', 1]]);
      expect(total).toBe(1);
    });

    test('with minimum numbers', async () => {
      const having = { count: 2, objects: 2 };
      const { items, total } = await relationGroups(['subject'], { having, numbers: ['objects'] });
      expect(items).toEqual([
        { ...NOTHING, keys: ['li-an'], count: 2, objects: 2 },
        { ...NOTHING, keys: ['wang-bo'], count: 2, objects: 2 },
        { ...NOTHING, keys: ['xinghe'], count: 6, objects: 4 },
        { ...NOTHING, keys: ['yunfan'], count: 2, objects: 2 },
      ]);
      expect(total).toBe(4);
      expect(await relationGroups(['subject'], { having: { count: 7 } })).toEqual({ items: [], total: 0 });
    });

    test('sorted by a number; those that are alike by key, ascending', async () => {
      const sorted = async (descending: boolean) =>
        counts((await relationGroups(['subjectType', 'status'], { sort: 'count', descending })).items);
      expect(await sorted(true)).toEqual([
        ['company', 'asserted', 5],
        ['person', 'asserted', 4],
        ['company', 'implied', 3],
        ['short_video_app', 'asserted', 1],
      ]);
      expect(await sorted(false)).toEqual([
        ['short_video_app', 'asserted', 1],
        ['company', 'implied', 3],
        ['person', 'asserted', 4],
        ['company', 'asserted', 5],
      ]);
      const byObjects = await relationGroups(['subject'], { sort: 'objects', descending: true, numbers: ['objects'] });
      expect(byObjects.items.map(({ keys, objects }) => [...keys, objects])).toEqual([
        ['xinghe', 4],
        ['li-an', 2],
        ['wang-bo', 2],
        ['yunfan', 2],
        ['xinghe-app', 1],
      ]);
    });

    test('sorted by key in descending order, null last', async () => {
      const { items } = await relationGroups(['status', 'year'], { descending: true });
      expect(counts(items)).toEqual([
        ['implied', '2024', 1],
        ['implied', '2023', 1],
        ['implied', null, 1],
        ['asserted', '2024', 3],
        ['asserted', '2023', 1],
        ['asserted', '2020', 1],
        ['asserted', '2019', 1],
        ['asserted', '2018', 1],
        ['asserted', null, 3],
      ]);
    });

    test('pages do not overlap and have the number of all groups', async () => {
      const request = { sort: 'count', descending: true, limit: 3 } as const;
      const whole = await relationGroups(['predicate'], { ...request, limit: 100 });
      const pages = await Promise.all([0, 3, 6].map((offset) => relationGroups(['predicate'], { ...request, offset })));
      expect(pages.flatMap(({ items }) => items)).toEqual(whole.items);
      expect(await relationGroups(['predicate'], { ...request, offset: 9 })).toEqual({ items: [], total: 9 });
    });

    test('of nothing are none', async () => {
      expect(await relationGroups(['predicate'], { filter: { documents: ['d9'] } })).toEqual({ items: [], total: 0 });
    });
  });

  describe('groups of figures', () => {
    const statistics = (unit: string, count: number, minimum: number, maximum: number, sum: number) =>
      ({ unit, count, minimum, maximum, mean: sum / count, sum }) satisfies ValueStatistics;

    test.each<[FigureGroupBy, (string | null)[]]>([
      ['measure', ['revenue', 'users']],
      ['unit', ['persons', 'wan_yuan', 'yi_persons']],
      ['subject', ['microdrama', 'xinghe']],
      ['subjectType', ['company', 'concept']],
      ['subjectKind', ['company/group', null]],
      ['accordingTo', ['yunfan', null]],
      ['status', ['asserted', 'implied']],
      ['document', ['d1', 'd2', 'd3']],
      ['year', ['2023', null]],
      ['whenYear', ['2023', '2024', null]],
      ['origin', ['document', 'fact', null]],
    ])('by %s', async (by, expected) => {
      const { items, total } = await figureGroups([by]);
      expect(items.map(({ keys }) => keys)).toEqual(expected.map((value) => [value]));
      expect(total).toBe(expected.length);
      expect(sumOf(items)).toBe(by === 'document' ? 5 : 4);
    });

    test('have statistics of their values, one for each base unit', async () => {
      const { items } = await figureGroups(['subject'], { numbers: ['values', 'documents', 'subjects'] });
      expect(items).toEqual([
        {
          ...{ ...NOTHING, keys: ['microdrama'], count: 1, subjects: 1, documents: 1 },
          values: [statistics('persons', 1, 7, 7, 7)],
        },
        {
          ...{ ...NOTHING, keys: ['xinghe'], count: 3, subjects: 1, documents: 2 },
          values: [
            statistics('persons', 2, 100_000_000, 1_074_000_000, 1_174_000_000),
            statistics('yuan', 1, 35_000, 35_000, 35_000),
          ],
        },
      ]);
    });

    test.each(['minimum', 'maximum', 'mean', 'sum'] as const)(
      'sorted by the %s; groups with several base units last in either direction',
      async (sort) => {
        const numbers = ['values'] as const;
        const sorted = async (by: FigureGroupBy, descending: boolean) =>
          (await figureGroups([by], { numbers, sort, descending })).items.map(({ keys }) => keys[0]);
        expect(await sorted('unit', false)).toEqual(['persons', 'wan_yuan', 'yi_persons']);
        expect(await sorted('unit', true)).toEqual(['yi_persons', 'wan_yuan', 'persons']);
        expect(await sorted('subject', false)).toEqual(['microdrama', 'xinghe']);
        expect(await sorted('subject', true)).toEqual(['microdrama', 'xinghe']);
      },
    );

    test('of a part', async () => {
      const filter = { subject: { ids: ['star-river'] }, minDocuments: 1 };
      const { items } = await figureGroups(['measure', 'year'], { filter, having: { count: 1 } });
      expect(counts(items)).toEqual([
        ['revenue', '2023', 1],
        ['users', '2023', 1],
        ['users', null, 1],
      ]);
    });
  });
}
