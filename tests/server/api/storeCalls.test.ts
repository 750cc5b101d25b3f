import { expect, test } from 'vitest';
import type { GraphStore } from '../../../server/store/GraphStore.ts';
import { createMemoryStore } from '../../../server/store/memory/memoryStore.ts';
import { serve } from './serve.ts';
import { buildWheels, buildWorld } from './world.ts';

/** Calls that take no round trip while the dataset is unchanged. */
const FREE = new Set(['latest', 'withSnapshot', 'dataset']);

/** Wraps a store to record its calls. */
function counted(store: GraphStore) {
  const calls: Record<string, number> = {};
  const counting = new Proxy(store, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => {
        if (!FREE.has(String(name))) calls[String(name)] = (calls[String(name)] ?? 0) + 1;
        return Reflect.apply(member, receiver, given);
      };
    },
  });
  return { store: counting, calls };
}

test('fifty entities with ten relations each and the names of both ends take two calls', async () => {
  const { store, calls } = counted(createMemoryStore(buildWheels(50, 10)));
  const { ask } = await serve({ store });
  const { data } = await ask(`{ entities(first: 50, sort: { by: ID }) { nodes {
    id relations(first: 10) { totalCount nodes { subject { name { zh } } object { name { zh en } } predicate { label { en } } } }
  } } }`);
  expect(data.entities.nodes).toHaveLength(50);
  expect(
    data.entities.nodes.every((node: { relations: { totalCount: number } }) => node.relations.totalCount === 10),
  ).toBe(true);
  expect(calls).toEqual({ listEntities: 1, relationsOf: 1 });
});

test('each different list of relations takes one call, for any number of entities', async () => {
  const { store, calls } = counted(createMemoryStore(buildWheels(20, 5)));
  const { ask } = await serve({ store });
  await ask(`{ entities(first: 25) { nodes {
    out: relations(direction: OUT) { totalCount }
    in: relations(direction: IN) { totalCount }
    owns: relations(filter: { predicates: ["owns"], documents: ["d001"] }) { totalCount }
  } } }`);
  expect(calls).toEqual({ listEntities: 1, relationsOf: 3, documents: 1 });
});

test('each different list of figures takes one call, for any number of entities', async () => {
  const { store, calls } = counted(createMemoryStore(buildWheels(20, 5)));
  const { ask } = await serve({ store });
  await ask(`{ entities(first: 25) { nodes {
    figureList(first: 5) { totalCount }
    byValue: figureList(filter: { measures: ["users"] }, sort: { by: VALUE }) { totalCount }
  } } }`);
  expect(calls).toEqual({ listEntities: 1, figuresOf: 2 });
});

test('each further level takes one more call', async () => {
  const { store, calls } = counted(createMemoryStore(buildWheels(10, 10)));
  const { ask } = await serve({ store });
  await ask(
    `{ entity(id: "hub-000") { relations { nodes { object { relations { nodes { subject { figures { id } } } } } } } } }`,
  );
  expect(calls).toEqual({ entities: 1, relationsOf: 2, figuresOf: 1 });
});

test('a subgraph already contains its ends, and documents are read once', async () => {
  const { store, calls } = counted(createMemoryStore(buildWheels(10, 10)));
  const { ask } = await serve({ store });
  await ask(`{ overview(limit: 20) {
    entities { label documents { label } }
    relations { subject { label } object { label } citations { document { label } } documents { id } }
  } }`);
  expect(calls).toEqual({ overview: 1, documents: 1 });
});

test('nodes takes one call for each sort of node', async () => {
  const { store, calls } = counted(createMemoryStore(buildWorld()));
  const { ask } = await serve({ store });
  const ids = [
    'galaxy',
    'yunfan',
    'd001',
    'yunfan--operates--galaxy',
    'light-1--held_in--qingdao',
    'galaxy--users--1.2-wan_persons--2023-12',
  ];
  await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
  expect(calls).toEqual({ entities: 1, documents: 1, relations: 1, figures: 1 });
});

test('entities by several names take one call, and so do their relations', async () => {
  const { store, calls } = counted(createMemoryStore(buildWorld()));
  const { ask } = await serve({ store });
  await ask(
    '{ entitiesNamed(names: ["星河视频", "同名", "x"]) { entity { id } entities { relations { totalCount } } } }',
  );
  expect(calls).toEqual({ entitiesNamed: 1, relationsOf: 1 });
});

test('labels of relations and figures read their ends once, in the same call as the ends themselves', async () => {
  const { store, calls } = counted(createMemoryStore(buildWheels(30, 5)));
  const { ask } = await serve({ store });
  await ask(
    `{ relations(first: 150) { nodes { label en: label(lang: EN) subject { id label } object { id } place { id } } } }`,
  );
  expect(calls).toEqual({ listRelations: 1, entities: 1 });
  const world = counted(createMemoryStore(buildWorld()));
  const served = await serve({ store: world.store });
  await served.ask('{ figures { nodes { label subject { label } accordingTo { label } } } }');
  expect(world.calls).toEqual({ listFigures: 1, entities: 1 });
});

test('neighbours of many entities take one call for each different list, including their names', async () => {
  const { store, calls } = counted(createMemoryStore(buildWheels(20, 5)));
  const { ask } = await serve({ store });
  await ask(`{ entities(first: 25) { nodes {
    all: neighbors { nodes { id relations(first: 1) { nodes { label } } } }
    rims: neighbors(filter: { text: "rim" }, direction: OUT) { nodes { label } }
  } } }`);
  expect(calls).toEqual({ listEntities: 1, neighborsOf: 2, relationsOf: 1 });
});

test('connectors of several entities take one call, and one for the names of the given entities', async () => {
  const { store, calls } = counted(createMemoryStore(buildWheels(10, 10)));
  const { ask } = await serve({ store });
  await ask(`{ common(ids: ["hub-000", "hub-001", "hub-002"]) {
    connectors { entity { label } connects { label } } relations { label }
  } }`);
  expect(calls).toEqual({ common: 1, entities: 1 });
});

test('each different list of a document takes one call, and the ends of its facts one for all', async () => {
  const { store, calls } = counted(createMemoryStore(buildWorld()));
  const { ask } = await serve({ store });
  await ask(`{
    documents { relations { nodes { label } } }
    document(id: "d001") { relations { totalCount } alone: relations(onlyHere: true) { totalCount } }
  }`);
  expect(calls).toEqual({ documents: 1, relationsIn: 2, entities: 1 });
});

test('facets and a timeline take one call each, with any filter', async () => {
  const { store, calls } = counted(createMemoryStore(buildWorld()));
  const { ask } = await serve({ store });
  await ask(`{
    facets(filter: { related: { relation: { documents: ["d001"] } } }) { types { count } documents { count label { en } } }
    timeline(relations: { not: { documents: ["d002"] } }) { periods { period } }
  }`);
  expect(calls).toEqual({ facets: 1, timeline: 1, documents: 1 });
});
