import { describe, expect, test } from 'vitest';
import type {
  EntitiesInRequest,
  EntityFilter,
  EntityOrder,
  FigureFilter,
  FigureOrder,
  RelationFilter,
  RelationOrder,
} from '../../../server/store/GraphStore.ts';
import type { ContractWorld } from './ContractWorld.ts';

export function documentContract(world: ContractWorld): void {
  const { dataset, entities, relations, figure } = world;

  describe('documents', () => {
    test('are listed by id with the number of facts that each supports, and supports alone', async () => {
      const support = (facts: [number, number, number], onlyHere: [number, number, number]) => ({
        entities: facts[0],
        relations: facts[1],
        figures: facts[2],
        entitiesOnlyHere: onlyHere[0],
        relationsOnlyHere: onlyHere[1],
        figuresOnlyHere: onlyHere[2],
      });
      const [d1, d2, d3, d4] = dataset.documents;
      expect(await world.store.documents()).toEqual([
        { document: d1, ...support([4, 5, 2], [1, 3, 1]) },
        { document: d2, ...support([5, 8, 2], [2, 6, 1]) },
        { document: d3, ...support([3, 3, 1], [2, 2, 1]) },
        { document: d4, ...support([0, 0, 0], [0, 0, 0]) },
      ]);
    });

    const facts = async (document: string, rest: Pick<Partial<EntitiesInRequest>, 'onlyHere'> = {}) => {
      const request = { onlyHere: false, filter: {}, limit: 100, offset: 0, ...rest };
      return {
        entities: (await world.store.entitiesIn([document], request))[0],
        relations: (await world.store.relationsIn([document], request))[0],
        figures: (await world.store.figuresIn([document], request))[0],
      };
    };
    const lists = (entityIds: string[], relationIds: string[], figureIds: string[]) => ({
      entities: { items: entities(entityIds), total: entityIds.length },
      relations: { items: relations(relationIds), total: relationIds.length },
      figures: { items: figureIds.map(figure), total: figureIds.length },
    });

    test('have their facts in the order of lines, then ids', async () => {
      expect(await facts('d1')).toEqual(
        lists(
          ['hai-convention', 'xinghe', 'yunfan', 'wang-bo'],
          [
            'xinghe--organised--hai-convention',
            'xinghe--cooperates_with--yunfan--2023',
            'wang-bo--holds_post_at--xinghe',
            'wang-bo--spoke_at--hai-convention',
            'xinghe--owns--xinghe-app',
          ],
          ['xinghe--users--10.74-yi_persons--2023-12', 'xinghe--revenue--3.50-wan_yuan--2023'],
        ),
      );
    });

    test('support relations also if they do not mention the subject', async () => {
      expect(await facts('d3')).toEqual(
        lists(
          ['hai-convention', 'microdrama', 'gudao'],
          ['xinghe--organised--hai-convention', 'xinghe--launched--microdrama', 'xinghe-app--streams--microdrama'],
          ['microdrama--users--7-persons'],
        ),
      );
    });

    test('return only the facts that no other document supports', async () => {
      expect(await facts('d2', { onlyHere: true })).toEqual(
        lists(
          ['xinghe-app', 'li-an'],
          [
            'xinghe--cooperates_with--yunfan--2024',
            'xinghe--operates--xinghe-app',
            'yunfan--attended--hai-convention',
            'yunfan--owns--yunfan',
            'li-an--holds_post_at--yunfan',
            'li-an--spoke_at--hai-convention',
          ],
          ['xinghe--users--1-yi_persons'],
        ),
      );
    });

    test('return a page of facts with the total', async () => {
      const request = { onlyHere: false, filter: {}, limit: 2, offset: 1 };
      expect(await world.store.entitiesIn(['d1'], request)).toEqual([
        { items: entities(['xinghe', 'yunfan']), total: 4 },
      ]);
      expect(await world.store.relationsIn(['d3'], { ...request, onlyHere: true })).toEqual([
        { items: relations(['xinghe-app--streams--microdrama']), total: 2 },
      ]);
      expect(await world.store.figuresIn(['d1'], { ...request, offset: 2 })).toEqual([{ items: [], total: 2 }]);
    });

    test.each<[string, EntityFilter, EntityOrder | undefined, string[]]>([
      ['filtered', { types: ['person', 'company'] }, undefined, ['xinghe', 'yunfan', 'wang-bo']],
      ['sorted', {}, { sort: 'degree', descending: false }, ['wang-bo', 'hai-convention', 'yunfan', 'xinghe']],
      [
        'sorted by a number of relations',
        { minDegree: 3 },
        {
          sort: 'relations',
          descending: true,
          countedRelations: { direction: 'in', relation: { predicates: ['spoke_at'] } },
        },
        ['hai-convention', 'xinghe', 'yunfan'],
      ],
      [
        'sorted by a number of figures',
        { types: ['company'] },
        { sort: 'figures', descending: false, countedFigures: { measures: ['users'] } },
        ['yunfan', 'xinghe'],
      ],
    ])('return their entities %s', async (_, filter, order, ids) => {
      const request = { onlyHere: false, filter, limit: 2, offset: 1, ...(order && { order }) };
      expect(await world.store.entitiesIn(['d4', 'd1'], request)).toEqual([
        { items: [], total: 0 },
        { items: entities(ids.slice(1, 3)), total: ids.length },
      ]);
    });

    test.each<[string, RelationFilter, RelationOrder | undefined, string[]]>([
      [
        'filtered',
        { object: { types: ['event'] } },
        undefined,
        ['xinghe--organised--hai-convention', 'wang-bo--spoke_at--hai-convention'],
      ],
      [
        'sorted',
        {},
        { sort: 'date', descending: false },
        [
          'xinghe--owns--xinghe-app',
          'wang-bo--holds_post_at--xinghe',
          'xinghe--cooperates_with--yunfan--2023',
          'xinghe--organised--hai-convention',
          'wang-bo--spoke_at--hai-convention',
        ],
      ],
    ])('return their relations %s', async (_, filter, order, ids) => {
      const request = { onlyHere: false, filter, limit: 2, offset: 1, ...(order && { order }) };
      expect(await world.store.relationsIn(['d4', 'd1'], request)).toEqual([
        { items: [], total: 0 },
        { items: relations(ids.slice(1, 3)), total: ids.length },
      ]);
    });

    test.each<[string, FigureFilter, FigureOrder | undefined, string[]]>([
      ['filtered', { measures: ['revenue'] }, undefined, ['xinghe--revenue--3.50-wan_yuan--2023']],
      [
        'sorted',
        {},
        { sort: 'value', descending: false },
        ['xinghe--revenue--3.50-wan_yuan--2023', 'xinghe--users--10.74-yi_persons--2023-12'],
      ],
    ])('return their figures %s', async (_, filter, order, ids) => {
      const request = { onlyHere: false, filter, limit: 1, offset: ids.length - 1, ...(order && { order }) };
      expect(await world.store.figuresIn(['d4', 'd1'], request)).toEqual([
        { items: [], total: 0 },
        { items: ids.slice(-1).map(figure), total: ids.length },
      ]);
    });

    test('return one page for each given document, in the given order, repeated ones too', async () => {
      const request = { onlyHere: false, filter: {}, limit: 1, offset: 0 };
      const [d1, d3] = [
        { items: entities(['hai-convention']), total: 4 },
        { items: entities(['hai-convention']), total: 3 },
      ];
      expect(await world.store.entitiesIn(['d3', 'd1', 'nothing', 'd3'], request)).toEqual([
        d3,
        d1,
        { items: [], total: 0 },
        d3,
      ]);
    });

    test('return empty pages for documents without facts and for unknown ones', async () => {
      expect(await facts('d4')).toEqual(lists([], [], []));
      expect(await facts('d5')).toEqual(lists([], [], []));
      expect(await facts('d5', { onlyHere: true })).toEqual(lists([], [], []));
    });
  });

  test('redirects are sorted by former id', async () => {
    expect(await world.store.redirects()).toEqual([
      { from: 'old-sail', to: 'yunfan' },
      { from: 'star-river', to: 'xinghe' },
    ]);
  });
}
