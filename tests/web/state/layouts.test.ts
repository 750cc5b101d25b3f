import { afterEach, expect, test, vi } from 'vitest';
import type { Point } from '../../../server/model/geometry.ts';
import { createClient } from '../../../web/api/client.ts';
import { LAYOUTS } from '../../../web/layouts/index.ts';
import type { LayoutAnswer, LayoutTask } from '../../../web/layouts/placeInWorker.ts';
import { projection } from '../../../web/layouts/projection.ts';
import { createExplorer } from '../../../web/state/createExplorer.ts';
import { denseMiddle } from '../../../web/state/selectors/placeEntities.ts';
import { placesOfEntities } from '../../../web/state/selectors/places.ts';
import { serve } from '../../server/api/serve.ts';
import {
  buildWorld,
  cite,
  SEED_WORLD,
  seedEntity,
  seedRelation,
  text,
  VOCABULARY_WITH_PLACES,
} from '../../support/world.ts';

/** A worker that answers when a test says so. */
class FakeWorker {
  static all: FakeWorker[] = [];
  isTerminated = false;
  task: LayoutTask | null = null;
  private readonly listeners: ((event: { readonly data: LayoutAnswer }) => void)[] = [];
  constructor() {
    FakeWorker.all.push(this);
  }
  addEventListener(kind: string, listener: (event: { readonly data: LayoutAnswer }) => void): void {
    if (kind === 'message') this.listeners.push(listener);
  }
  postMessage(task: LayoutTask): void {
    this.task = task;
  }
  terminate(): void {
    this.isTerminated = true;
  }
  answer(data: LayoutAnswer): void {
    for (const listener of this.listeners) listener({ data });
  }
  /** Places all nodes at a point. */
  placeAt({ x, y }: Point): ReadonlyMap<string, Point> {
    return new Map(this.task?.nodes.map(({ id }) => [id, { x, y }]));
  }
}

const last = (): FakeWorker => {
  const worker = FakeWorker.all.at(-1);
  if (!worker) throw new Error('No layout runs.');
  return worker;
};

async function openPage(fragment: string, dataset = buildWorld().dataset) {
  FakeWorker.all = [];
  vi.stubGlobal('Worker', FakeWorker);
  const { url } = await serve({ dataset });
  const explorer = createExplorer(
    { language: 'zh', theme: 'light', systemDark: false, languageChosen: false },
    createClient(`${url}/graphql`),
  );
  await explorer.actions.navigation.open(fragment);
  const view = () => explorer.store.get().view;
  return { ...explorer, view, at: (id: string) => view().positions.get(id) };
}

afterEach(() => vi.unstubAllGlobals());

const TWO = '#view=entity.gudao~entity.wang-bo';

test('a layout runs once however often it is chosen, and is one step', async () => {
  const { actions, store, view, at } = await openPage(TWO);
  const before = view();
  const run = actions.layouts.run('grid');
  void actions.layouts.run('grid');
  expect(FakeWorker.all).toHaveLength(1);
  expect(store.get().layoutRun).toEqual({ id: 'grid', share: null });
  last().answer({ kind: 'progress', share: 0.4, positions: last().placeAt({ x: 1, y: 1 }) });
  expect(store.get().layoutRun).toEqual({ id: 'grid', share: 0.4 });
  expect(view()).toBe(before);
  last().answer({ kind: 'done', positions: last().placeAt({ x: 7, y: 8 }), ticks: [] });
  await run;
  expect(store.get()).toMatchObject({ layoutRun: null, past: [{ label: { kind: 'layout', layout: 'grid' } }] });
  expect(at('gudao')).toEqual({ x: 7, y: 8 });
  expect(view().layout).toEqual({ id: 'grid', isChanged: false, ticks: [] });
  actions.edits.move(new Map([['gudao', { x: 0, y: 0 }]]));
  expect(view().layout.isChanged).toBe(true);
  actions.edits.undo();
  actions.edits.undo();
  expect(view()).toEqual(before);
});

test('a stopped layout leaves entities where it has brought them, or where they were', async () => {
  const { actions, store, view, at } = await openPage(TWO);
  const before = view();
  void actions.layouts.run('tree');
  actions.layouts.stop();
  expect(last().isTerminated).toBe(true);
  expect(view()).toBe(before);
  void actions.layouts.run('force');
  last().answer({ kind: 'progress', share: 0.2, positions: last().placeAt({ x: 3, y: 4 }) });
  actions.layouts.stop();
  expect(at('wang-bo')).toEqual({ x: 3, y: 4 });
  expect(store.get()).toMatchObject({ layoutRun: null, past: [{ label: { layout: 'force' } }] });
  last().answer({ kind: 'done', positions: last().placeAt({ x: 9, y: 9 }), ticks: [] });
  expect(at('wang-bo')).toEqual({ x: 3, y: 4 });
});

test('another layout, or a view of other entities, replaces the running one', async () => {
  const { actions, store, view } = await openPage(TWO);
  void actions.layouts.run('tree');
  const first = last();
  const run = actions.layouts.run('grid');
  expect(first.isTerminated).toBe(true);
  await actions.navigation.showAll();
  last().answer({ kind: 'done', positions: last().placeAt({ x: 7, y: 8 }), ticks: [] });
  await run;
  expect(view().layout.id).toBe('force');
  expect(store.get().past.map(({ label }) => label.kind)).toEqual(['showAll']);
});

test('a link that names a layout without positions runs it', async () => {
  const { view } = await openPage(`${TWO}&layout=grid`);
  expect(last().task?.layout).toBe('grid');
  last().answer({ kind: 'done', positions: last().placeAt({ x: 7, y: 8 }), ticks: [] });
  await expect.poll(() => view().layout.id).toBe('grid');
});

test('the map has places at their coordinates, what is related to them beside them, and the rest below', async () => {
  const citations = [cite('d1', 1)];
  const { dataset } = buildWorld({
    ...SEED_WORLD,
    vocabulary: VOCABULARY_WITH_PLACES,
    entities: [
      ...SEED_WORLD.entities,
      seedEntity({
        id: 'chengdu',
        type: 'concept',
        name: text('成都', 'Chengdu'),
        latitude: 30.66,
        longitude: 104.07,
        citations,
      }),
    ],
    relations: [
      ...SEED_WORLD.relations,
      seedRelation({ subject: 'xinghe', predicate: 'located_in', object: 'chengdu', citations }),
    ],
  });
  const { actions, store, at } = await openPage('#view=all', dataset);
  const run = actions.layouts.run('map');
  await expect.poll(() => FakeWorker.all.length).toBe(1);
  const { nodes, links } = last().task ?? { nodes: [], links: [] };
  const map = LAYOUTS.find(({ id }) => id === 'map');
  last().answer({ kind: 'done', positions: map?.place(nodes, links) ?? new Map(), ticks: [] });
  await run;
  const [x = 0, y = 0] = projection([104.07, 30.66]) ?? [];
  expect(at('chengdu')).toEqual({ x: Math.round(x), y: Math.round(y) });
  const beside = at('xinghe') ?? { x: 0, y: 0 };
  expect(Math.hypot(beside.x - x, beside.y - y)).toBeLessThan(200);
  expect(at('gudao')?.y).toBeGreaterThan(0);
  const notices = store.get().notices.map(({ message }) => message);
  expect(notices).toEqual([{ kind: 'unplaced', ids: expect.arrayContaining(['gudao', 'wang-bo']) }]);
});

test('an entity is where a relation says that it is; of several places, that of the first predicate, then the one with fewer relations', () => {
  const relation = (subject: string, predicate: string, object: string) => ({
    subject: { id: subject },
    predicate: { id: predicate },
    object: { id: object },
  });
  const coordinates = new Map([
    ['china', { latitude: 35, longitude: 105 }],
    ['beijing', { latitude: 39.9, longitude: 116.4 }],
  ]);
  const relations = [
    relation('studio', 'comes_from', 'beijing'),
    relation('studio', 'located_in', 'china'),
    relation('film', 'located_in', 'china'),
    relation('film', 'located_in', 'beijing'),
    relation('song', 'exported_to', 'beijing'),
    relation('platform', 'linked_to_place', 'beijing'),
    relation('beijing', 'located_in', 'china'),
  ];
  const predicates = [
    { id: 'located_in', group: { id: 'places' }, derivedFrom: null },
    { id: 'comes_from', group: { id: 'places' }, derivedFrom: null },
    { id: 'exported_to', group: null, derivedFrom: null },
    { id: 'linked_to_place', group: { id: 'places' }, derivedFrom: 'place' },
  ];
  const places = placesOfEntities({ coordinates, relations }, predicates);
  const latitudes = Object.fromEntries([...places].map(([id, { latitude, isOwn }]) => [id, [latitude, isOwn]]));
  expect(latitudes).toEqual({
    china: [35, true],
    beijing: [39.9, true],
    studio: [35, false],
    film: [39.9, false],
  });
});

test('a map is fitted to most of its entities, without a few that are far away', () => {
  const at = (x: number, y: number): Point => ({ x, y });
  const near = Array.from({ length: 12 }, (_, i) => [`n${i}`, at(i * 10, i % 3)] as const);
  const ids = near.map(([id]) => id);
  expect(denseMiddle(new Map(near))).toEqual(ids);
  expect(denseMiddle(new Map([...near, ['far', at(-900, 1)]]))).toEqual(ids);
  expect(denseMiddle(new Map([['only', at(5, 5)]]))).toEqual(['only']);
});
