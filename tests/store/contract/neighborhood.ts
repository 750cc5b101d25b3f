import { describe, expect, test } from 'vitest';
import type { Entity } from '../../../server/model/entity.ts';
import { MAX_INT } from '../../../server/model/maxInt.ts';
import type {
  CommonRequest,
  EntityOrder,
  NeighborhoodRequest,
  NeighborsRequest,
  RelationFilter,
  RelationOrder,
  RelationsRequest,
} from '../../../server/store/GraphStore.ts';
import { type ContractWorld, idsOf } from './ContractWorld.ts';

export function neighborhoodContract(world: ContractWorld): void {
  const { dataset, entity, entities, relations } = world;

  describe('relations of entities', () => {
    const OF_XINGHE = [
      'wang-bo--holds_post_at--xinghe',
      'xinghe--organised--hai-convention',
      'xinghe--operates--xinghe-app',
      'xinghe--owns--xinghe-app',
      'xinghe--cooperates_with--yunfan--2023',
      'xinghe--cooperates_with--yunfan--2024',
      'xinghe--launched--microdrama',
    ];
    const wholeOf = (ids: readonly string[], filter: RelationFilter = {}, rest: Partial<RelationsRequest> = {}) =>
      world.store.relationsOf(ids, { filter, direction: 'both', limit: 100, offset: 0, ...rest });
    const of = async (...args: Parameters<typeof wholeOf>) =>
      (await wholeOf(...args)).map(({ items, total }) => ({ items, total }));
    const page = (ids: readonly string[], total = ids.length) => ({ items: relations(ids), total });

    test("are sorted by predicate in the vocabulary's order, then by id", async () => {
      expect(await of(['xinghe'])).toEqual([page(OF_XINGHE)]);
    });

    test('in each direction', async () => {
      expect(await of(['xinghe'], {}, { direction: 'out' })).toEqual([page(OF_XINGHE.slice(1))]);
      expect(await of(['xinghe'], {}, { direction: 'in' })).toEqual([page(OF_XINGHE.slice(0, 1))]);
    });

    test('a relation from an entity to itself is listed once, in every direction', async () => {
      for (const direction of ['both', 'out', 'in'] as const) {
        const [yunfan] = await of(['yunfan'], { predicates: ['owns'] }, { direction });
        expect(yunfan).toEqual(page(['yunfan--owns--yunfan']));
      }
      const [all] = await of(['yunfan']);
      expect(all).toEqual(
        page([
          'li-an--holds_post_at--yunfan',
          'yunfan--attended--hai-convention',
          'yunfan--owns--yunfan',
          'xinghe--cooperates_with--yunfan--2023',
          'xinghe--cooperates_with--yunfan--2024',
        ]),
      );
    });

    test('have their other ends in parallel', async () => {
      const pages = await wholeOf(['nobody', 'yunfan', 'star-river'], {}, { limit: 4, offset: 1 });
      expect(pages.map(({ others }) => others)).toEqual([
        [],
        entities(['hai-convention', 'yunfan', 'xinghe', 'xinghe']),
        entities(['hai-convention', 'xinghe-app', 'xinghe-app', 'yunfan']),
      ]);
    });

    test.each<[RelationOrder, number[]]>([
      [{ sort: 'predicate', descending: true }, [6, 4, 5, 3, 2, 1, 0]],
      [{ sort: 'date', descending: false }, [3, 0, 4, 6, 5, 1, 2]],
      [{ sort: 'date', descending: true, origins: ['fact', 'document'] }, [1, 5, 6, 4, 0, 3, 2]],
      [{ sort: 'documents', descending: true }, [1, 0, 4, 5, 6, 2, 3]],
    ])('in another order: %j', async (order, positions) => {
      const ids = positions.map((position) => OF_XINGHE[position] ?? '');
      expect(await of(['xinghe', 'gudao'], {}, { order })).toEqual([page(ids), page([])]);
      expect(await of(['xinghe'], {}, { order, limit: 3, offset: 2 })).toEqual([page(ids.slice(2, 5), 7)]);
    });

    test('one page for each entity; former ids are resolved, unknown ones have an empty page', async () => {
      const pages = await of(['gudao', 'star-river', 'nobody', 'wang-bo', 'xinghe'], {}, { limit: 2, offset: 1 });
      expect(pages).toEqual([
        page([]),
        page(OF_XINGHE.slice(1, 3), 7),
        page([]),
        page(['wang-bo--spoke_at--hai-convention'], 2),
        page(OF_XINGHE.slice(1, 3), 7),
      ]);
    });

    test('an offset past the end returns an empty page with the total', async () => {
      for (const offset of [7, MAX_INT]) expect(await of(['xinghe'], {}, { limit: 5, offset })).toEqual([page([], 7)]);
      expect(await of([])).toEqual([]);
    });

    test.each<[string, RelationFilter, number[]]>([
      ['one predicate', { predicates: ['owns'] }, [3]],
      ['one predicate or another', { predicates: ['owns', 'operates'] }, [2, 3]],
      ['a predicate that the entity does not have', { predicates: ['streams'] }, []],
      ['one document', { documents: ['d2'] }, [1, 2, 5]],
      ['one document or another', { documents: ['d3', 'd2'] }, [1, 2, 5, 6]],
      ['an unknown document', { documents: ['d9'] }, []],
      ['asserted', { statuses: ['asserted'] }, [0, 1, 2, 3, 4, 5]],
      ['implied', { statuses: ['implied'] }, [6]],
      ['either', { statuses: ['implied', 'asserted'] }, [0, 1, 2, 3, 4, 5, 6]],
      ['a minimum number of documents', { minDocuments: 3 }, [1]],
      ['empty lists', { predicates: [], documents: [], statuses: [] }, [0, 1, 2, 3, 4, 5, 6]],
      [
        'several fields, which must all hold',
        { predicates: ['cooperates_with'], documents: ['d1'], statuses: ['asserted'] },
        [4],
      ],
    ])('filtered by %s', async (_, filter, positions) => {
      expect(await of(['xinghe'], filter)).toEqual([page(positions.map((position) => OF_XINGHE[position] ?? ''))]);
    });

    // Open from 2020; 2024-03-23/30; undated; 2018/2022-06-30; 2023; 2024; 2023-10/12.
    test.each<[string, RelationFilter, number[]]>([
      ['from a day on', { from: '2024-03-31' }, [0, 5]],
      ['from the last day of a relation', { from: '2024-03-30' }, [0, 1, 5]],
      ['up to a day', { to: '2022-12-31' }, [0, 3]],
      ['up to the first day of a relation', { to: '2023-01-01' }, [0, 3, 4]],
      ['up to a day before all relations', { to: '2017-12-31' }, []],
      ['between two days', { from: '2022-07-01', to: '2023-09-30' }, [0, 4]],
      ['from an early day: all relations with a date', { from: '0001-01-01' }, [0, 1, 3, 4, 5, 6]],
      ['up to a distant day: all relations with a date', { to: '9999-12-31' }, [0, 1, 3, 4, 5, 6]],
    ])('filtered by dates, %s', async (_, filter, positions) => {
      expect(await of(['xinghe'], filter)).toEqual([page(positions.map((position) => OF_XINGHE[position] ?? ''))]);
    });

    test('an unknown first day may be any day', async () => {
      const post = page(['li-an--holds_post_at--yunfan']);
      const predicates = ['holds_post_at'];
      expect(await of(['yunfan'], { predicates, to: '1950-01-01' })).toEqual([post]);
      expect(await of(['yunfan'], { predicates, from: '2019-06-30' })).toEqual([post]);
      expect(await of(['yunfan'], { predicates, from: '2019-07-01' })).toEqual([page([])]);
    });
  });

  describe('neighbours of entities', () => {
    const of = (ids: readonly string[], rest: Partial<NeighborsRequest> = {}) =>
      world.store.neighborsOf(ids, {
        entityFilter: {},
        relationFilter: {},
        direction: 'both',
        limit: 100,
        offset: 0,
        ...rest,
      });
    const page = (ids: readonly string[], total = ids.length) => ({ items: entities(ids), total });
    const OF_XINGHE = ['yunfan', 'hai-convention', 'xinghe-app', 'microdrama', 'wang-bo'];

    test.each<[EntityOrder, string[]]>([
      [{ sort: 'id', descending: true }, ['yunfan', 'xinghe-app', 'wang-bo', 'microdrama', 'hai-convention']],
      [{ sort: 'degree', descending: false }, ['microdrama', 'wang-bo', 'xinghe-app', 'hai-convention', 'yunfan']],
      [
        { sort: 'relations', descending: true, countedRelations: { direction: 'in', relation: {} } },
        ['hai-convention', 'yunfan', 'microdrama', 'xinghe-app', 'wang-bo'],
      ],
      [{ sort: 'figures', descending: true }, ['microdrama', 'hai-convention', 'wang-bo', 'xinghe-app', 'yunfan']],
    ])('in another order: %j', async (order, ids) => {
      expect(await of(['xinghe', 'nobody'], { order })).toEqual([page(ids), page([])]);
      expect(await of(['xinghe'], { order, limit: 2, offset: 1 })).toEqual([page(ids.slice(1, 3), 5)]);
    });

    test('are unique, sorted by degree, then id, and exclude the entity itself', async () => {
      expect(await of(['xinghe', 'yunfan'])).toEqual([page(OF_XINGHE), page(['xinghe', 'hai-convention', 'li-an'])]);
    });

    test('in each direction', async () => {
      expect(await of(['xinghe'], { direction: 'out' })).toEqual([page(OF_XINGHE.slice(0, 4))]);
      expect(await of(['xinghe'], { direction: 'in' })).toEqual([page(['wang-bo'])]);
    });

    test('one page for each entity; former ids are resolved, unknown ones have an empty page', async () => {
      expect(await of(['gudao', 'star-river', 'nobody', 'xinghe'], { limit: 2, offset: 1 })).toEqual([
        page([]),
        page(OF_XINGHE.slice(1, 3), 5),
        page([]),
        page(OF_XINGHE.slice(1, 3), 5),
      ]);
      expect(await of([])).toEqual([]);
    });

    test('pass both filters', async () => {
      expect(await of(['xinghe'], { relationFilter: { documents: ['d2'] } })).toEqual([
        page(['yunfan', 'hai-convention', 'xinghe-app']),
      ]);
      expect(
        await of(['xinghe'], { entityFilter: { documents: ['d3'] }, relationFilter: { statuses: ['asserted'] } }),
      ).toEqual([page(['hai-convention'])]);
    });
  });

  describe('neighbourhood', () => {
    const around = (ids: readonly string[], rest: Partial<NeighborhoodRequest> = {}) =>
      world.store.neighborhood({ ids, depth: 1, entityFilter: {}, relationFilter: {}, limit: 100, ...rest });

    test('has neighbours by degree, then id, and all relations among the returned entities', async () => {
      expect(await around(['li-an'])).toEqual({
        entities: entities(['li-an', 'yunfan', 'hai-convention']),
        relations: relations([
          'li-an--holds_post_at--yunfan',
          'li-an--spoke_at--hai-convention',
          'yunfan--attended--hai-convention',
          'yunfan--owns--yunfan',
        ]),
        total: 2,
      });
    });

    test('sorts by distance, then degree', async () => {
      const rings = ['li-an', 'yunfan', 'hai-convention', 'xinghe', 'wang-bo', 'xinghe-app', 'microdrama'];
      expect(idsOf((await around(['li-an'], { depth: 2 })).entities)).toEqual(rings.slice(0, 5));
      const all = await around(['li-an'], { depth: 3 });
      expect(all).toEqual({ entities: entities(rings), relations: dataset.relations, total: 6 });
    });

    test('starts with the given entities in the given order, without repetition and unknown ids', async () => {
      const answer = await around(['wang-bo', 'nobody', 'old-sail', 'wang-bo', 'yunfan', 'li-an']);
      expect(idsOf(answer.entities)).toEqual(['wang-bo', 'yunfan', 'li-an', 'xinghe', 'hai-convention']);
      expect(answer.total).toBe(2);
    });

    test('is empty for unknown ids', async () => {
      const nothing = { entities: [], relations: [], total: 0 };
      expect(await around(['nobody'])).toEqual(nothing);
      expect(await around([])).toEqual(nothing);
    });

    test('of an entity without relations is the entity', async () => {
      expect(await around(['gudao'], { depth: 3 })).toEqual({ entities: entities(['gudao']), relations: [], total: 0 });
    });

    test('the limit removes the farthest and least connected entities with their relations; the total stays', async () => {
      expect(await around(['li-an'], { depth: 3, limit: 1 })).toEqual({
        entities: entities(['li-an', 'yunfan']),
        relations: relations(['li-an--holds_post_at--yunfan', 'yunfan--owns--yunfan']),
        total: 6,
      });
    });

    test('does not pass through entities that the filter excludes; given entities are never filtered', async () => {
      const answer = await around(['li-an', 'gudao'], { depth: 3, entityFilter: { types: ['event', 'person'] } });
      expect(answer).toEqual({
        entities: entities(['li-an', 'gudao', 'hai-convention', 'wang-bo']),
        relations: relations(['li-an--spoke_at--hai-convention', 'wang-bo--spoke_at--hai-convention']),
        total: 2,
      });
    });

    test('follows and returns only relations that pass the filter', async () => {
      const answer = await around(['wang-bo'], { depth: 3, relationFilter: { documents: ['d1'], from: '2023-01-01' } });
      expect(answer).toEqual({
        entities: entities(['wang-bo', 'xinghe', 'hai-convention', 'yunfan']),
        relations: relations([
          'wang-bo--holds_post_at--xinghe',
          'wang-bo--spoke_at--hai-convention',
          'xinghe--cooperates_with--yunfan--2023',
          'xinghe--organised--hai-convention',
        ]),
        total: 3,
      });
    });

    test('the documents of both filters are independent', async () => {
      const answer = await around(['microdrama'], {
        depth: 2,
        entityFilter: { documents: ['d2'] },
        relationFilter: { documents: ['d3'] },
      });
      expect(idsOf(answer.entities)).toEqual(['microdrama', 'xinghe', 'xinghe-app', 'hai-convention']);
      expect(idsOf(answer.relations)).toEqual([
        'xinghe--launched--microdrama',
        'xinghe--organised--hai-convention',
        'xinghe-app--streams--microdrama',
      ]);
    });
  });

  describe('overview', () => {
    const byCentrality = [...dataset.entities].sort((a, b) => b.centrality - a.centrality || (a.id < b.id ? -1 : 1));
    const among = (kept: readonly Entity[]) => {
      const ids = new Set(idsOf(kept));
      return dataset.relations.filter(({ subject, object }) => ids.has(subject) && ids.has(object));
    };

    test.each([1, 3, 8, 100])('has the %i most central entities and all relations among them', async (limit) => {
      const kept = byCentrality.slice(0, limit);
      expect(await world.store.overview({ limit })).toEqual({ entities: kept, relations: among(kept), total: 8 });
    });
  });

  describe('relations among entities', () => {
    test('have both ends among the given entities; unknown ids are ignored, former ones resolved', async () => {
      expect(await world.store.relationsAmong(['yunfan', 'nobody', 'star-river', 'yunfan'], {})).toEqual(
        relations([
          'xinghe--cooperates_with--yunfan--2023',
          'xinghe--cooperates_with--yunfan--2024',
          'yunfan--owns--yunfan',
        ]),
      );
    });

    test('pass the filter', async () => {
      expect(
        await world.store.relationsAmong(['yunfan', 'xinghe'], { statuses: ['asserted'], to: '2023-12-31' }),
      ).toEqual(relations(['xinghe--cooperates_with--yunfan--2023']));
    });

    test('of one entity are those to itself; without ids there are none', async () => {
      expect(await world.store.relationsAmong(['yunfan'], {})).toEqual(relations(['yunfan--owns--yunfan']));
      expect(await world.store.relationsAmong(['xinghe'], {})).toEqual([]);
      expect(await world.store.relationsAmong([], {})).toEqual([]);
    });
  });

  describe('connectors of entities', () => {
    const common = (ids: readonly string[], rest: Partial<CommonRequest> = {}) =>
      world.store.common({ ids, atLeast: 2, entityFilter: {}, relationFilter: {}, limit: 100, ...rest });
    const connector = (id: string, ids: readonly string[]) => ({ entity: entity(id), ids });

    test('are related to all given entities and come with these relations', async () => {
      expect(await common(['li-an', 'wang-bo'])).toEqual({
        connectors: [connector('hai-convention', ['li-an', 'wang-bo'])],
        relations: relations(['li-an--spoke_at--hai-convention', 'wang-bo--spoke_at--hai-convention']),
        total: 1,
      });
    });

    test('are sorted by connections, then degree; the limit cuts them and their relations, not the total', async () => {
      const [hai, xinghe, yunfan] = [
        connector('hai-convention', ['wang-bo', 'li-an']),
        connector('xinghe', ['wang-bo']),
        connector('yunfan', ['li-an']),
      ];
      const all = await common(['wang-bo', 'li-an'], { atLeast: 1 });
      expect(all.connectors).toEqual([hai, xinghe, yunfan]);
      // The relation between xinghe and the convention joins no given entity.
      expect(await common(['wang-bo', 'li-an'], { atLeast: 1, limit: 2 })).toEqual({
        connectors: [hai, xinghe],
        relations: relations([
          'li-an--spoke_at--hai-convention',
          'wang-bo--holds_post_at--xinghe',
          'wang-bo--spoke_at--hai-convention',
        ]),
        total: 3,
      });
    });

    test('come with the relations among the given entities; former ids are resolved, unknown ones ignored', async () => {
      expect(await common(['old-sail', 'nobody', 'star-river', 'yunfan'])).toEqual({
        connectors: [connector('hai-convention', ['yunfan', 'xinghe'])],
        relations: relations([
          'xinghe--cooperates_with--yunfan--2023',
          'xinghe--cooperates_with--yunfan--2024',
          'xinghe--organised--hai-convention',
          'yunfan--attended--hai-convention',
          'yunfan--owns--yunfan',
        ]),
        total: 1,
      });
    });

    test('pass both filters', async () => {
      expect(await common(['xinghe', 'li-an', 'wang-bo'], { relationFilter: { documents: ['d1'] } })).toEqual({
        connectors: [connector('hai-convention', ['xinghe', 'wang-bo'])],
        relations: relations([
          'wang-bo--holds_post_at--xinghe',
          'wang-bo--spoke_at--hai-convention',
          'xinghe--organised--hai-convention',
        ]),
        total: 1,
      });
      expect((await common(['li-an', 'wang-bo'], { entityFilter: { not: { types: ['event'] } } })).total).toBe(0);
    });

    test('need at least the required number of known entities', async () => {
      expect(await common(['xinghe', 'nobody'])).toEqual({ connectors: [], relations: [], total: 0 });
      expect(await common([], { atLeast: 1 })).toEqual({ connectors: [], relations: [], total: 0 });
    });
  });
}
