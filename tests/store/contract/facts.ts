import { describe, expect, test } from 'vitest';
import {
  ALL_FIGURES,
  type FigureFilter,
  type FigureOrder,
  type FiguresRequest,
} from '../../../server/store/GraphStore.ts';
import { type ContractWorld, idsOf } from './ContractWorld.ts';

export function factContract(world: ContractWorld): void {
  const { dataset, entity, entities, relation, relations, figure } = world;

  describe('entities by id', () => {
    test('are parallel to the ids, with null for unknown ones', async () => {
      expect(await world.store.entities(['xinghe', 'nobody', 'li-an', 'xinghe'])).toEqual([
        entity('xinghe'),
        null,
        entity('li-an'),
        entity('xinghe'),
      ]);
    });

    test('former ids are resolved, also next to the present id', async () => {
      expect(await world.store.entities(['star-river', 'xinghe', 'old-sail'])).toEqual(
        entities(['xinghe', 'xinghe', 'yunfan']),
      );
    });

    test('no ids return no entities', async () => {
      expect(await world.store.entities([])).toEqual([]);
    });
  });

  describe('relations by id', () => {
    test('are parallel to the ids, with null for unknown ones', async () => {
      const ids = idsOf(dataset.relations);
      const requested = [
        '',
        ...ids,
        'x--y',
        'xinghe--operates--yunfan',
        'xinghe--cooperates_with--yunfan',
        ids[0] ?? '',
      ];
      expect(await world.store.relations(requested)).toEqual([
        null,
        ...relations(ids),
        null,
        null,
        null,
        relation(ids[0] ?? ''),
      ]);
    });

    test('no ids return no relations', async () => {
      expect(await world.store.relations([])).toEqual([]);
    });
  });

  describe('figures', () => {
    test('are parallel to the ids, with null for unknown ones', async () => {
      const ids = idsOf(dataset.figures);
      expect(await world.store.figures([...ids, 'xinghe--users', ids[1] ?? ''])).toEqual([
        ...ids.map(figure),
        null,
        figure(ids[1] ?? ''),
      ]);
      expect(await world.store.figures([])).toEqual([]);
    });

    const MANY = 'xinghe--users--10.74-yi_persons--2023-12';
    const ONE = 'xinghe--users--1-yi_persons';
    const REVENUE = 'xinghe--revenue--3.50-wan_yuan--2023';
    const FEW = 'microdrama--users--7-persons';
    const page = (ids: readonly string[], total = ids.length) => ({ items: ids.map(figure), total });
    const ofXinghe = async (request: Partial<FiguresRequest>) =>
      (await world.store.figuresOf(['xinghe'], { ...ALL_FIGURES, ...request }))[0];

    test("of entities are sorted by measure in the vocabulary's order, then by id", async () => {
      const ids = ['microdrama', 'nobody', 'star-river', 'li-an', 'xinghe'];
      const all = page([ONE, MANY, REVENUE]);
      expect(await world.store.figuresOf(ids, ALL_FIGURES)).toEqual([page([FEW]), page([]), all, page([]), all]);
      expect(await world.store.figuresOf([], ALL_FIGURES)).toEqual([]);
    });

    test('of entities are returned page by page, each with its own total', async () => {
      expect(await world.store.figuresOf(['microdrama', 'xinghe'], { filter: {}, limit: 1, offset: 1 })).toEqual([
        page([], 1),
        page([MANY], 3),
      ]);
      expect(await ofXinghe({ offset: 3 })).toEqual(page([], 3));
    });

    test.each<[FigureFilter, string[]]>([
      [{ measures: ['users'] }, [ONE, MANY]],
      [{ minDocuments: 2 }, [MANY]],
      [{ subject: { ids: ['microdrama'] } }, []],
      [{ accordingTo: {} }, [REVENUE]],
    ])('of entities can be filtered: %j', async (filter, ids) => {
      expect(await ofXinghe({ filter })).toEqual(page(ids));
    });

    test.each<[FigureOrder, string[]]>([
      [{ sort: 'id', descending: true }, [MANY, ONE, REVENUE]],
      [{ sort: 'date', descending: true }, [MANY, REVENUE, ONE]],
      [{ sort: 'date', descending: false, origins: ['document'] }, [REVENUE, ONE, MANY]],
      [{ sort: 'value', descending: false }, [REVENUE, ONE, MANY]],
    ])('of entities are sorted: %j', async (order, ids) => {
      expect(await ofXinghe({ order })).toEqual(page(ids));
      expect(await ofXinghe({ order, limit: 1, offset: 1 })).toEqual(page(ids.slice(1, 2), 3));
    });
  });

  describe('scans', () => {
    test.each([1, 3, 100])('in pieces of %i return all facts by id', async (limit) => {
      async function whole<T extends { readonly id: string }>(
        scan: (after: string | null, limit: number) => Promise<readonly T[]>,
      ): Promise<T[]> {
        const found: T[] = [];
        for (let after: string | null = null; ; after = found.at(-1)?.id ?? null) {
          const piece = await scan(after, limit);
          expect(piece.length).toBeLessThanOrEqual(limit);
          if (piece.length === 0) return found;
          found.push(...piece);
        }
      }
      expect(await whole(world.store.scanEntities)).toEqual(dataset.entities);
      expect(await whole(world.store.scanRelations)).toEqual(dataset.relations);
      expect(await whole(world.store.scanFigures)).toEqual(dataset.figures);
    });

    test('may start after an unknown id', async () => {
      expect(idsOf(await world.store.scanEntities('xinghe-ap', 2))).toEqual(['xinghe-app', 'yunfan']);
      expect(idsOf(await world.store.scanRelations('xinghe--p', 2))).toEqual([
        'xinghe-app--streams--microdrama',
        'yunfan--attended--hai-convention',
      ]);
      expect(await world.store.scanFigures('y', 2)).toEqual([]);
    });
  });
}
