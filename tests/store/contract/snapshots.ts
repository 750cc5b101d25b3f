import { describe, expect, test } from 'vitest';
import type { ContractWorld } from './ContractWorld.ts';

export function snapshotContract(world: ContractWorld): void {
  const { entities, engine } = world;

  describe('snapshots', () => {
    const begin = (milliseconds = 3_600_000) => {
      const controller = new AbortController();
      return { controller, scope: { signal: controller.signal, deadline: Date.now() + milliseconds } };
    };

    test('answer like the store, and the result of the work is returned', async () => {
      const result = await world.store.withSnapshot(begin().scope, async (snapshot) => ({
        engine: snapshot.engine,
        dataset: await snapshot.dataset(),
        found: await snapshot.entities(['xinghe', 'nobody']),
        total: (await snapshot.search({ text: '星河', types: [], limit: 1 })).total,
      }));
      expect(result).toEqual({
        engine,
        dataset: await world.store.dataset(),
        found: await world.store.entities(['xinghe', 'nobody']),
        total: (await world.store.search({ text: '星河', types: [], limit: 1 })).total,
      });
    });

    test('errors of the work are thrown, without another attempt', async () => {
      let rounds = 0;
      const work = async () => {
        rounds += 1;
        throw new Error('of its own');
      };
      await expect(world.store.withSnapshot(begin().scope, work)).rejects.toThrow('of its own');
      expect(rounds).toBe(1);
    });

    test('queries reject with the reason after the signal has aborted', async () => {
      const { controller, scope } = begin();
      const reason = new Error('the caller went away');
      const result = world.store.withSnapshot(scope, async (snapshot) => {
        const before = await snapshot.entities(['xinghe']);
        controller.abort(reason);
        const after = await Promise.allSettled([snapshot.entities(['xinghe']), snapshot.overview({ limit: 1 })]);
        return { before, after };
      });
      expect(await result).toEqual({
        before: entities(['xinghe']),
        after: [
          { status: 'rejected', reason },
          { status: 'rejected', reason },
        ],
      });
      expect(await world.store.entities(['xinghe'])).toEqual(entities(['xinghe']));
    });

    test('queries reject with TIMED_OUT after the deadline', async () => {
      const result = world.store.withSnapshot(begin(-1).scope, (snapshot) => snapshot.overview({ limit: 1 }));
      await expect(result).rejects.toMatchObject({ code: 'TIMED_OUT' });
    });
  });
}
