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
      cost: 2,
      entities: entities(['li-an', 'hai-convention', 'xinghe']),
      steps: [
        step('li-an', 'hai-convention', ['li-an--spoke_at--hai-convention']),
        step('hai-convention', 'xinghe', ['xinghe--organised--hai-convention']),
      ],
    };
    const VIA_YUNFAN = {
      cost: 2,
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
        paths: [{ cost: 1, entities: entities(['xinghe-app', 'xinghe']), steps: [step('xinghe-app', 'xinghe', ids)] }],
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
            ...VIA_YUNFAN,
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

    /** Ids of the entities of each path, with its cost if that is not the number of steps. */
    const pathsOf = async (...given: Parameters<typeof between>) => {
      const { paths, total } = await between(...given);
      expect(total).toBe(paths.length);
      return paths.map(({ entities, steps, cost }) => [
        idsOf(entities).join(' '),
        ...(cost === steps.length ? [] : [cost]),
      ]);
    };

    test('lead from subject to object in direction out, and the reverse in direction in', async () => {
      const filter = { not: { predicates: ['cooperates_with'] } };
      expect(await pathsOf('li-an', 'hai-convention', { mode: 'all', direction: 'out', filter })).toEqual([
        ['li-an hai-convention'],
        ['li-an yunfan hai-convention'],
      ]);
      expect(await pathsOf('hai-convention', 'li-an', { mode: 'all', direction: 'in', filter })).toEqual([
        ['hai-convention li-an'],
        ['hai-convention yunfan li-an'],
      ]);
      expect(await pathsOf('hai-convention', 'li-an', { mode: 'all', direction: 'out' })).toEqual([]);
    });

    test('follow relations of a symmetric predicate in every direction', async () => {
      expect(await pathsOf('yunfan', 'microdrama', { direction: 'out', mode: 'all' })).toEqual([
        ['yunfan xinghe microdrama'],
        ['yunfan xinghe xinghe-app microdrama'],
      ]);
      expect(await pathsOf('microdrama', 'yunfan', { direction: 'in' })).toEqual([['microdrama xinghe yunfan']]);
    });

    test('a step has only the relations of its direction', async () => {
      const { paths } = await between('li-an', 'microdrama', { direction: 'out' });
      expect(paths).toEqual([
        {
          cost: 3,
          entities: entities(['li-an', 'yunfan', 'xinghe', 'microdrama']),
          steps: [
            step('li-an', 'yunfan', ['li-an--holds_post_at--yunfan']),
            step('yunfan', 'xinghe', [
              'xinghe--cooperates_with--yunfan--2023',
              'xinghe--cooperates_with--yunfan--2024',
            ]),
            step('xinghe', 'microdrama', ['xinghe--launched--microdrama']),
          ],
        },
      ]);
    });

    test('pass an entity of each filter, in any order, which makes the shortest path longer', async () => {
      const all = { mode: 'all' as const };
      expect(await pathsOf('li-an', 'xinghe', { via: [{ ids: ['wang-bo'] }] })).toEqual([
        ['li-an hai-convention wang-bo xinghe'],
      ]);
      expect(await pathsOf('li-an', 'xinghe', { ...all, via: [{ ids: ['wang-bo'] }, { ids: ['old-sail'] }] })).toEqual([
        ['li-an yunfan hai-convention wang-bo xinghe'],
      ]);
      expect(await pathsOf('li-an', 'xinghe', { via: [{ types: ['company'] }] })).toEqual([['li-an yunfan xinghe']]);
      expect(await pathsOf('li-an', 'yunfan', { via: [{}] })).toEqual([['li-an hai-convention yunfan']]);
    });

    test('do not pass a filter at an end', async () => {
      expect(await pathsOf('li-an', 'xinghe', { mode: 'all', via: [{ ids: ['xinghe'] }] })).toEqual([]);
      expect(await pathsOf('li-an', 'xinghe', { mode: 'all', via: [{ ids: ['nobody'] }] })).toEqual([]);
    });

    test('avoid entities that pass a filter, except at the ends', async () => {
      expect(await pathsOf('li-an', 'xinghe', { avoid: { ids: ['hai-convention'] } })).toEqual([
        ['li-an yunfan xinghe'],
      ]);
      expect(await pathsOf('li-an', 'xinghe', { mode: 'all', avoid: { types: ['company'] } })).toEqual([
        ['li-an hai-convention xinghe'],
        ['li-an hai-convention wang-bo xinghe'],
      ]);
      expect(await pathsOf('li-an', 'xinghe', { avoid: {} })).toEqual([]);
      expect(await pathsOf('li-an', 'hai-convention', { avoid: {} })).toEqual([['li-an hai-convention']]);
    });

    test('avoid entities of high degree', async () => {
      const { degree } = world.entity('hai-convention');
      expect(await pathsOf('li-an', 'wang-bo', { avoid: { minDegree: degree } })).toEqual([]);
      expect(await pathsOf('li-an', 'wang-bo', { avoid: { minDegree: degree + 1 } })).toEqual([
        ['li-an hai-convention wang-bo'],
      ]);
    });

    test('have a lower cost if more documents support their steps', async () => {
      expect(await pathsOf('li-an', 'xinghe', { prefer: ['documents'] })).toEqual([
        ['li-an hai-convention xinghe', 1.333],
        ['li-an yunfan xinghe'],
      ]);
    });

    test('have a higher cost if their entities have more relations', async () => {
      expect(await pathsOf('li-an', 'xinghe', { prefer: ['lowDegree'] })).toEqual([
        ['li-an hai-convention xinghe', 2.602],
        ['li-an yunfan xinghe', 2.699],
      ]);
    });

    test('the best ones are chosen from all of them', async () => {
      const request = { mode: 'all', prefer: ['documents', 'lowDegree'] } as const;
      const all = await between('li-an', 'xinghe', request);
      expect(all.total).toBe(6);
      expect(all.paths.map(({ cost }) => cost)).toEqual(all.paths.map(({ cost }) => cost).toSorted((a, b) => a - b));
      expect(await between('li-an', 'xinghe', { ...request, limit: 2 })).toEqual({
        paths: all.paths.slice(0, 2),
        total: 6,
      });
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
