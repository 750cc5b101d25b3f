import { describe, expect, test } from 'vitest';
import type { PathsRequest } from '../../../server/store/GraphStore.ts';
import { type ContractWorld, idsOf } from './ContractWorld.ts';

export function pathContract(world: ContractWorld): void {
  const { entities, relations } = world;

  describe('paths', () => {
    const between = (from: string, to: string, rest: Partial<PathsRequest> = {}) =>
      world.store.paths({ from, to, mode: 'shortest', maxLength: 6, filter: {}, limit: 10, ...rest });
    const step = (from: string, to: string, ids: readonly string[]) => ({ from, to, relations: relations(ids) });

    const VIA_CONVENTION = {
      entities: entities(['li-an', 'hai-convention', 'xinghe']),
      steps: [
        step('li-an', 'hai-convention', ['li-an--spoke_at--hai-convention']),
        step('hai-convention', 'xinghe', ['xinghe--organised--hai-convention']),
      ],
    };
    const VIA_YUNFAN = {
      entities: entities(['li-an', 'yunfan', 'xinghe']),
      steps: [
        step('li-an', 'yunfan', ['li-an--holds_post_at--yunfan']),
        step('yunfan', 'xinghe', ['xinghe--cooperates_with--yunfan--2023', 'xinghe--cooperates_with--yunfan--2024']),
      ],
    };

    test('are all shortest ones by entity ids; parallel relations belong to one path', async () => {
      expect(await between('li-an', 'xinghe')).toEqual({ paths: [VIA_CONVENTION, VIA_YUNFAN], total: 2 });
    });

    test('former ids are resolved', async () => {
      expect(await between('li-an', 'star-river')).toEqual({ paths: [VIA_CONVENTION, VIA_YUNFAN], total: 2 });
    });

    test('the limit cuts the list, not the total', async () => {
      expect(await between('li-an', 'xinghe', { limit: 1 })).toEqual({ paths: [VIA_CONVENTION], total: 2 });
    });

    test('neighbours are one step apart in either direction, with all relations between them', async () => {
      const ids = ['xinghe--operates--xinghe-app', 'xinghe--owns--xinghe-app'];
      expect(await between('xinghe-app', 'xinghe')).toEqual({
        paths: [{ entities: entities(['xinghe-app', 'xinghe']), steps: [step('xinghe-app', 'xinghe', ids)] }],
        total: 1,
      });
    });

    test('every relation passes the filter, also parallel ones', async () => {
      expect(
        await between('li-an', 'xinghe', {
          filter: { predicates: ['holds_post_at', 'cooperates_with'], documents: ['d2'] },
        }),
      ).toEqual({
        paths: [
          {
            entities: VIA_YUNFAN.entities,
            steps: [
              step('li-an', 'yunfan', ['li-an--holds_post_at--yunfan']),
              step('yunfan', 'xinghe', ['xinghe--cooperates_with--yunfan--2024']),
            ],
          },
        ],
        total: 1,
      });
    });

    test('days of the filter are not mistaken for the ends of the path', async () => {
      const { paths, total } = await between('li-an', 'xinghe', { filter: { from: '2019-01-01', to: '2023-12-31' } });
      expect(paths.map((path) => idsOf(path.entities))).toEqual([['li-an', 'yunfan', 'xinghe']]);
      expect(paths[0]?.steps[1]?.relations).toEqual(relations(['xinghe--cooperates_with--yunfan--2023']));
      expect(total).toBe(1);
    });

    test('a filter can make the shortest path longer', async () => {
      const filter = { documents: ['d2', 'd3'], statuses: ['asserted' as const] };
      const { paths, total } = await between('wang-bo', 'microdrama', { filter });
      expect(paths.map((path) => idsOf(path.entities))).toEqual([
        ['wang-bo', 'hai-convention', 'xinghe', 'xinghe-app', 'microdrama'],
      ]);
      expect(total).toBe(1);
    });

    test('longer paths are not returned', async () => {
      expect((await between('li-an', 'xinghe', { maxLength: 2 })).total).toBe(2);
      expect(await between('li-an', 'xinghe', { maxLength: 1 })).toEqual({ paths: [], total: 0 });
    });

    test('in mode all are simple and sorted by length, then by entity ids', async () => {
      const { paths, total } = await between('li-an', 'xinghe', { mode: 'all' });
      expect(paths.slice(0, 2)).toEqual([VIA_CONVENTION, VIA_YUNFAN]);
      expect(paths.slice(2).map((path) => idsOf(path.entities))).toEqual([
        ['li-an', 'hai-convention', 'wang-bo', 'xinghe'],
        ['li-an', 'hai-convention', 'yunfan', 'xinghe'],
        ['li-an', 'yunfan', 'hai-convention', 'xinghe'],
        ['li-an', 'yunfan', 'hai-convention', 'wang-bo', 'xinghe'],
      ]);
      expect(paths[4]?.steps).toEqual([
        step('li-an', 'yunfan', ['li-an--holds_post_at--yunfan']),
        step('yunfan', 'hai-convention', ['yunfan--attended--hai-convention']),
        step('hai-convention', 'xinghe', ['xinghe--organised--hai-convention']),
      ]);
      expect(total).toBe(6);
    });

    test('in mode all are not longer than the maximum', async () => {
      const totals = [1, 2, 3, 4].map(
        async (maxLength) => (await between('li-an', 'xinghe', { mode: 'all', maxLength })).total,
      );
      expect(await Promise.all(totals)).toEqual([0, 2, 5, 6]);
    });

    test('in mode all the limit cuts the list, not the total', async () => {
      const answer = await between('li-an', 'xinghe', { mode: 'all', limit: 1 });
      expect(answer).toEqual({ paths: [VIA_CONVENTION], total: 6 });
    });

    test('in mode all pass a filter of the relations of their ends', async () => {
      const filter = {
        not: { subject: { related: { direction: 'out' as const, relation: { predicates: ['owns'] } } } },
      };
      const { paths, total } = await between('li-an', 'xinghe', { mode: 'all', filter });
      expect(paths.map((path) => idsOf(path.entities))).toEqual([['li-an', 'hai-convention', 'wang-bo', 'xinghe']]);
      expect(total).toBe(1);
    });

    test.each([
      ['from an entity to itself', 'yunfan', 'yunfan'],
      ['from an entity to its former id', 'yunfan', 'old-sail'],
      ['to an entity without relations', 'xinghe', 'gudao'],
      ['from an unknown id', 'nobody', 'xinghe'],
      ['to an unknown id', 'xinghe', 'nobody'],
      ['to a document', 'xinghe', 'd1'],
    ])('do not exist %s', async (_, from, to) => {
      expect(await between(from, to)).toEqual({ paths: [], total: 0 });
      expect(await between(from, to, { mode: 'all' })).toEqual({ paths: [], total: 0 });
    });
  });
}
