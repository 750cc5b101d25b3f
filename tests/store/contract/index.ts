import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../../server/model/dataset.ts';
import { type GraphStore, MAX_COUNTED_PATHS } from '../../../server/store/GraphStore.ts';
import { buildWorld, cite, SEED_WORLD, seedEntity, seedRelation, text } from '../../support/world.ts';
import { type ContractWorld, idsOf } from './ContractWorld.ts';
import { countContract } from './counts.ts';
import { documentContract } from './documents.ts';
import { factContract } from './facts.ts';
import { groupContract } from './groups.ts';
import { listContract } from './lists.ts';
import { neighborhoodContract } from './neighborhood.ts';
import { pathContract } from './paths.ts';
import { searchContract } from './search.ts';
import { snapshotContract } from './snapshots.ts';

/** Tests that every engine passes, over the small world: the comments of GraphStore.ts and queries/, case by case. */
export function storeContract(engine: GraphStore['engine'], open: (dataset: Dataset) => Promise<GraphStore>): void {
  const { dataset, entity, relation, figure } = buildWorld();
  let store: GraphStore;

  beforeAll(async () => {
    store = await open(dataset);
  });
  afterAll(() => store.close());

  const world: ContractWorld = {
    ...{ engine, dataset, entity, relation, figure },
    entities: (ids) => ids.map(entity),
    relations: (ids) => ids.map(relation),
    get store() {
      return store;
    },
  };

  snapshotContract(world);
  documentContract(world);
  factContract(world);
  listContract(world);
  searchContract(world);
  neighborhoodContract(world);
  pathContract(world);
  countContract(world);
  groupContract(world);

  test('the store has the name of its engine', () => {
    expect(store.engine).toBe(engine);
  });

  test('the dataset is returned without its facts', async () => {
    const { version, title, curatedOn, licence, vocabulary, communities } = dataset;
    const counts = { documents: 4, entities: 8, relations: 13, figures: 4 };
    expect(await store.dataset()).toEqual({ version, title, curatedOn, licence, vocabulary, communities, counts });
  });

  // Sequential: with many concurrent queries the engine may confirm it too late.
  test.sequential('the latest dataset is confirmed while the engine answers', async () => {
    expect(await store.latest()).toEqual({ dataset: await store.dataset(), unconfirmedFor: null });
  });

  test('a second close does nothing', async () => {
    const another = await open(dataset);
    await another.entities(['xinghe']);
    await another.close();
    await another.close();
    expect(await store.entities(['xinghe'])).toEqual([entity('xinghe')]);
  });

  // Replaces the dataset of the world, so this runs last.
  describe.sequential('a complete graph of twelve entities with three relations between any two', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `e${String(index).padStart(2, '0')}`);
    const dense = buildWorld({
      ...SEED_WORLD,
      entities: ids.map((id) => seedEntity({ id, type: 'person', name: text(id, id), citations: [cite('d1', 1)] })),
      relations: ids.flatMap((subject, index) =>
        ids
          .slice(index + 1)
          .flatMap((object) =>
            ['owns', 'streams', 'launched'].map((predicate) =>
              seedRelation({ subject, predicate, object, citations: [cite('d1', 1)] }),
            ),
          ),
      ),
      figures: [],
      redirects: [],
    });
    let denseStore: GraphStore;
    beforeAll(async () => {
      denseStore = await open(dense.dataset);
    });
    afterAll(() => denseStore.close());

    test('counts paths up to the limit and still returns the first ones', async () => {
      const request = { from: 'e11', to: 'e00', maxLength: 6, filter: {}, limit: 13 };
      const { paths, total } = await denseStore.paths({ ...request, mode: 'all' });
      expect(paths.map(({ entities }) => idsOf(entities))).toEqual([
        ['e11', 'e00'],
        ...ids.slice(1, 11).map((id) => ['e11', id, 'e00']),
        ['e11', 'e01', 'e02', 'e00'],
        ['e11', 'e01', 'e03', 'e00'],
      ]);
      expect(paths[1]?.steps.map(({ relations }) => relations.length)).toEqual([3, 3]);
      expect(total).toBe(MAX_COUNTED_PATHS);
      expect((await denseStore.paths({ ...request, mode: 'all', maxLength: 3 })).total).toBe(1 + 10 + 90);
      expect((await denseStore.paths({ ...request, mode: 'shortest' })).total).toBe(1);
    });
  });
}
