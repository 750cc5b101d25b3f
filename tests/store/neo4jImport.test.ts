import neo4j from 'neo4j-driver';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { SeedDataset } from '../../server/dataset/seedDataset.ts';
import type { Dataset } from '../../server/model/dataset.ts';
import type { GraphSnapshot, GraphStore } from '../../server/store/GraphStore.ts';
import { createMemoryStore } from '../../server/store/memory/memoryStore.ts';
import { type ImportProgress, importDataset, isImported } from '../../server/store/neo4j/import/importDataset.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4jStore.ts';
import { neo4jForTests } from '../support/globalNeo4j.ts';
import { buildWorld, cite, predicate, SEED_WORLD, seedEntity, text } from '../support/world.ts';

const config = neo4jForTests();
const { dataset: world } = buildWorld();
/** The world without its platform and its conventions, with a new entity, and with other facts under the same ids. */
const { dataset: otherWorld } = buildWorld(withoutSome(SEED_WORLD));

const driver = neo4j.driver(
  config.uri,
  config.password ? neo4j.auth.basic(config.user ?? 'neo4j', config.password) : undefined,
  { disableLosslessIntegers: true },
);
const cypher = async (query: string) => (await driver.executeQuery(query)).records.map((record) => record.toObject());

beforeEach(async () => {
  await cypher('MATCH (n) DETACH DELETE n');
});
afterAll(() => driver.close());

test('an imported dataset is readable, and the report says what was done', async () => {
  const report = await importDataset(config, world);
  expect(report).toEqual({
    outcome: 'loaded',
    version: world.version,
    previousVersion: null,
    counts: { documents: 4, entities: 8, relations: 13, figures: 4 },
    milliseconds: expect.any(Number),
    factsPerSecond: expect.any(Number),
  });
  await expectReadable(world);
});

test('names of 300 characters are imported, and found as in memory', async () => {
  const long = (start: string, part: string) => `${start}${part.repeat(300)}`.slice(0, 300);
  const names = [
    text(long('甲', '星河视频网络协会'), long('First ', 'Xinghe Video ')),
    text(long('乙', '𠮷'), long('b', 'abcdefghij')),
    text(long('丙', '星'), long('', 'a')),
  ];
  const { dataset } = buildWorld({
    ...SEED_WORLD,
    entities: SEED_WORLD.entities.map((entity, index) => ({ ...entity, name: names[index] ?? entity.name })),
  });
  await importDataset(config, dataset);
  await expectReadable(dataset);
  const [inMemory, store] = [createMemoryStore(dataset), createNeo4jStore(config)];
  const parts = names.flatMap(({ zh, en }) => [zh, en, zh.slice(0, 290), zh.slice(1), zh.slice(150), en.slice(0, 290)]);
  for (const part of [...parts, 'xinghe video', 'jiaxinghe', 'jxh', '河视频网', 'a', '𠮷𠮷']) {
    const found = await store.search({ text: part, types: [], limit: 20 });
    expect(found).toEqual(await inMemory.search({ text: part, types: [], limit: 20 }));
    expect(found.total).toBeGreaterThan(0);
  }
  await store.close();
});

test('a version that Neo4j holds is not loaded again unless forced', async () => {
  await importDataset(config, world);
  const [before] = await cypher('MATCH (d:Dataset) RETURN d.load AS load');
  const again = await importDataset(config, world);
  expect([again.outcome, again.previousVersion, again.counts]).toEqual([
    'already loaded',
    world.version,
    { documents: 4, entities: 8, relations: 13, figures: 4 },
  ]);
  expect(await cypher('MATCH (d:Dataset) RETURN d.load AS load')).toEqual([before]);

  expect((await importDataset(config, world, { force: true })).outcome).toBe('loaded');
  expect(await cypher('MATCH (d:Dataset) RETURN d.load AS load')).not.toEqual([before]);
  await expectReadable(world);
});

test.each([
  ['an earlier', 'SET d.format = d.format - 1'],
  ['one without a number', 'REMOVE d.format'],
])('a version in another format, %s, is not readable and is loaded again', async (_, change) => {
  expect(await isImported(config, world.version)).toBe(false);
  await importDataset(config, world);
  expect([await isImported(config, world.version), await isImported(config, otherWorld.version)]).toEqual([
    true,
    false,
  ]);

  await cypher(`MATCH (d:Dataset) ${change} WITH d MATCH (e:Entity) REMOVE e.betweenness`);
  expect(await isImported(config, world.version)).toBe(false);
  const store = createNeo4jStore(config);
  await expect(store.dataset()).rejects.toMatchObject({
    code: 'NOT_READY',
    message: expect.stringContaining('stores it in another form'),
    hint: 'Load it again with `npm run graph -- import`.',
  });
  expect((await importDataset(config, world)).outcome).toBe('loaded');
  expect(await store.overview({ limit: 8 })).toEqual(await createMemoryStore(world).overview({ limit: 8 }));
  await store.close();
  await expectReadable(world);
});

describe.each([
  ['in one transaction', {}],
  ['in batches', { atomicUpTo: 0 }],
])('%s', (_, options) => {
  test('facts that are no longer in the dataset are deleted completely', async () => {
    await importDataset(config, otherWorld, options);
    const expected = await everything();
    await importDataset(config, world, { ...options, force: true });
    const report = await importDataset(config, otherWorld, options);
    expect(report.previousVersion).toBe(world.version);
    await expectReadable(otherWorld);
    expect(await everything()).toEqual(expected);
  });

  test('nodes of other programs are left alone', async () => {
    await cypher("CREATE (:Note {text: 'theirs'})-[:ABOUT]->(:Place)");
    await importDataset(config, world, options);
    await importDataset(config, otherWorld, options);
    expect(await cypher('MATCH (n:Note)-[:ABOUT]->(:Place) RETURN n.text AS text')).toEqual([{ text: 'theirs' }]);
  });
});

test.each<ImportProgress['stage']>([
  'deleting',
  'documents',
  'entities',
  'relations',
  'figures',
  'redirects',
  'indexes',
])('an import in batches that ends after %s leaves NOT_READY, and the next one completes', async (stage) => {
  await importDataset(config, otherWorld);
  const store = createNeo4jStore(config);
  await store.overview({ limit: 1 });
  await expect(importDataset(config, world, { atomicUpTo: 0, onProgress: endAfter(stage) })).rejects.toThrow('ended');

  // Both a store that knew the former dataset and a new one throw it.
  for (const reader of [store, createNeo4jStore(config)]) {
    await expect(reader.overview({ limit: 5 })).rejects.toMatchObject({
      code: 'NOT_READY',
      message: expect.stringMatching(/^A dataset is being loaded into Neo4j at \S+?(: \d+ %)?\.$/),
    });
    await expect(reader.dataset()).rejects.toMatchObject({ code: 'NOT_READY' });
  }
  expect((await importDataset(config, world)).previousVersion).toBeNull();
  expect(await store.overview({ limit: 5 })).toEqual(await createMemoryStore(world).overview({ limit: 5 }));
  await store.close();
  await expectReadable(world);
});

test.each<ImportProgress['stage']>(['deleting', 'relations', 'redirects'])(
  'an import in one transaction that ends after %s leaves the former dataset',
  async (stage) => {
    await importDataset(config, otherWorld);
    await expect(importDataset(config, world, { onProgress: endAfter(stage) })).rejects.toThrow('ended');
    await expectReadable(otherWorld);
  },
);

test('a large import that was interrupted says how much is loaded, and is resumed', async () => {
  const inBatches = { atomicUpTo: 0 };
  await importDataset(config, otherWorld);
  const ended = importDataset(config, world, { ...inBatches, onProgress: endAfter('relations') });
  await expect(ended).rejects.toThrow('ended');
  const store = createNeo4jStore(config);
  await expect(store.documents()).rejects.toMatchObject({
    code: 'NOT_READY',
    message: expect.stringMatching(/: \d+ %\.$/),
  });
  await store.close();
  // A constraint would reject a batch that is written again.
  const stages: string[] = [];
  await importDataset(config, world, { ...inBatches, onProgress: ({ stage }) => stages.push(stage) });
  expect(stages).not.toContain('deleting');
  await expectReadable(world);
});

test.each([
  ['before the transaction was committed', "SET d.former = d.load, d.load = 'next', d.state = 'committing'"],
  [
    'after the transaction was committed',
    `MATCH (w:ImportWorker {number: 0}) SET w = properties(d) SET w.number = 0, w.load = 'next' REMOVE w.id
     SET d.version = 'former', d.former = d.load, d.load = 'next', d.state = 'committing'`,
  ],
])('an import that ends during its commit, %s, leaves a readable dataset', async (_, change) => {
  await importDataset(config, otherWorld);
  await cypher(`MATCH (d:Dataset {id: 'dataset'}) ${change}`);
  const store = createNeo4jStore(config);
  await expect(store.documents()).rejects.toMatchObject({ code: 'NOT_READY' });
  const version = () =>
    store.dataset().then(
      (summary) => summary.version,
      () => null,
    );
  await expect.poll(version).toBe(otherWorld.version);
  await store.close();
  await expectReadable(otherWorld);
});

test('the limit of one transaction counts the dataset and the former one together', async () => {
  const facts = ({ entities, relations, figures }: Dataset) => entities.length + relations.length + figures.length;
  const both = facts(otherWorld) + facts(world);
  const interrupted = { onProgress: endAfter('entities'), force: true };
  await importDataset(config, otherWorld);
  await expect(importDataset(config, world, { ...interrupted, atomicUpTo: both })).rejects.toThrow('ended');
  await expectReadable(otherWorld);
  await expect(importDataset(config, world, { ...interrupted, atomicUpTo: both - 1 })).rejects.toThrow('ended');
  await expect(createNeo4jStore(config).documents()).rejects.toMatchObject({ code: 'NOT_READY' });
});

test('an import stops if another one begins, and the other one completes', async () => {
  let other: Promise<unknown> | null = null;
  const overtaken = importDataset(config, world, {
    atomicUpTo: 0,
    onProgress: ({ stage }) => {
      if (stage === 'documents') other = importDataset(config, otherWorld, { atomicUpTo: 0 });
    },
  });
  await expect(overtaken).rejects.toMatchObject({ code: 'NOT_READY' });
  await other;
  await expectReadable(otherWorld);
});

test('an open store returns the new dataset after an import', async () => {
  await importDataset(config, world);
  const store = createNeo4jStore(config);
  expect((await store.dataset()).version).toBe(world.version);
  await importDataset(config, otherWorld);
  const request = {
    ids: ['star-river', 'old-sail', 'newcomer'],
    depth: 1,
    entityFilter: {},
    relationFilter: {},
    limit: 9,
  };
  expect(await store.neighborhood(request)).toEqual(await createMemoryStore(otherWorld).neighborhood(request));
  expect((await store.dataset()).version).toBe(otherWorld.version);
  await store.close();
});

test('without a dataset the store throws NOT_READY, with how to load one', async () => {
  const store = createNeo4jStore(config);
  await expect(store.documents()).rejects.toMatchObject({
    code: 'NOT_READY',
    message: `Neo4j at ${config.uri} holds no dataset.`,
    hint: 'Load one with `npm run graph -- import`.',
  });
  await store.close();
});

test('a dry run reports what would be done and writes nothing', async () => {
  await importDataset(config, otherWorld);
  const before = await everything();
  const report = await importDataset(config, world, { dryRun: true });
  expect([report.outcome, report.previousVersion, report.counts.relations]).toEqual([
    'nothing written',
    otherWorld.version,
    13,
  ]);
  expect(await everything()).toEqual(before);
});

test('a database with other nodes of the same labels is rejected and not changed', async () => {
  await cypher("CREATE (:Entity {id: 'theirs'})-[:KNOWS]->(:Document {id: 'theirs too'})");
  await expect(importDataset(config, world)).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringContaining('that this program did not import'),
  });
  expect(await cypher('MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN n.id AS id, type(r) AS type ORDER BY id')).toEqual([
    { id: 'theirs', type: 'KNOWS' },
    { id: 'theirs too', type: null },
  ]);
});

test('facts may come from generators, in more than one batch', async () => {
  const [pattern] = world.entities;
  if (!pattern) throw new Error('the world is empty');
  const more = Array.from({ length: 5_100 }, (_, index) => ({ ...pattern, id: `a-copy-${10_000 + index}` }));
  const many = { ...world, version: 'many', entities: [...more, ...world.entities] };
  const seen: ImportProgress[] = [];
  const report = await importDataset(
    config,
    {
      ...many,
      documents: oneByOne(many.documents),
      entities: oneByOne(many.entities),
      relations: oneByOne(many.relations),
      figures: oneByOne(many.figures),
      redirects: oneByOne(many.redirects),
    },
    { onProgress: (progress) => seen.push(progress) },
  );
  expect(report.counts).toEqual({ documents: 4, entities: 5_108, relations: 13, figures: 4 });
  // Batches are written at the same time, so the smaller one may end first.
  const entities = seen.filter(({ stage }) => stage === 'entities');
  expect(entities).toHaveLength(2);
  expect(entities.at(-1)).toEqual({ stage: 'entities', done: 5_108, total: null });
  await expectReadable(many);
});

test('a reference to a missing entity ends the import', async () => {
  const relations = world.relations.map((relation, index) =>
    index === 3
      ? { ...relation, object: 'nobody', id: `${relation.subject}--${relation.predicate}--nobody` }
      : relation,
  );
  await expect(importDataset(config, { ...world, relations })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  await expect(createNeo4jStore(config).documents()).rejects.toMatchObject({ code: 'NOT_READY' });
});

test('a predicate with a reserved name in Neo4j is rejected before the first query', async () => {
  const vocabulary = {
    ...world.vocabulary,
    predicates: [...world.vocabulary.predicates, predicate('mentioned_in', text('见于', 'mentioned in'))],
  };
  await expect(importDataset({ uri: 'bolt://127.0.0.1:1' }, { ...world, vocabulary })).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: 'The predicate "mentioned_in" cannot be stored in Neo4j: the name MENTIONED_IN is taken.',
  });
});

test('nodes and relationships have readable properties for the tools of Neo4j', async () => {
  await importDataset(config, world);
  expect(
    await cypher(`
      MATCH (p:Person {name: '王博'})-[s:SPOKE_AT]->(e:Event)<-[:ORGANISED {edition: 11}]-(c:Company)<-[:OF]-(f:Figure)
      MATCH (f)-[in:STATED_IN]->(d:Document {title: '文件d2'})
      RETURN s.date AS date, e.nameEn AS event, c.degree AS degree, f.name AS figure, in.lines AS lines ORDER BY f.id`),
  ).toEqual([
    { date: '2024-03-28', event: 'Haicheng Convention', degree: 7, figure: '>1 亿人', lines: ['4-6'] },
    { date: '2024-03-28', event: 'Haicheng Convention', degree: 7, figure: '10.74 亿人', lines: ['4'] },
  ]);
});

test('a query takes one round trip, and one more for facts that are not cached', async () => {
  await importDataset(config, world);
  const trips: string[] = [];
  const store = createNeo4jStore({ ...config, onQuery: (name) => trips.push(name) });
  const ids = world.entities.map(({ id }) => id);
  const both = { entityFilter: {}, relationFilter: {} };
  const some = { entityFilter: { types: ['platform'] }, relationFilter: {} };
  const page = { limit: 5, offset: 0 };
  const document = { onlyHere: true, filter: {}, ...page };
  const ends = { from: 'li-an', to: 'xinghe-app', maxLength: 6, filter: {}, limit: 10 };
  const queries: readonly [trip: string | null, run: (snapshot: GraphSnapshot) => Promise<unknown>][] = [
    [null, (snapshot) => snapshot.dataset()],
    [null, (snapshot) => snapshot.documents()],
    [null, (snapshot) => snapshot.redirects()],
    ['entitiesIn', (snapshot) => snapshot.entitiesIn(['d1'], document)],
    ['relationsIn', (snapshot) => snapshot.relationsIn(['d1'], document)],
    ['figuresIn', (snapshot) => snapshot.figuresIn(['d1'], document)],
    [null, (snapshot) => snapshot.entities([...ids, 'star-river'])],
    ['facts', (snapshot) => snapshot.entities(['nobody'])],
    ['entitiesNamed', (snapshot) => snapshot.entitiesNamed(['星河视频'])],
    ['listEntities', (snapshot) => snapshot.listEntities({ filter: {}, sort: 'degree', descending: true, ...page })],
    ['listRelations', (snapshot) => snapshot.listRelations({ filter: {}, sort: 'id', descending: true, ...page })],
    // The import stored the first relations by date.
    [null, (snapshot) => snapshot.listRelations({ filter: {}, sort: 'date', descending: true, ...page })],
    ['listFigures', (snapshot) => snapshot.listFigures({ filter: {}, sort: 'value', descending: true, ...page })],
    ['search', (snapshot) => snapshot.search({ text: '星河', types: [], limit: 5 })],
    ['searchTexts', (snapshot) => snapshot.searchTexts({ text: '星河', types: [], limit: 5 })],
    [null, (snapshot) => snapshot.relations(world.relations.map(({ id }) => id))],
    ['relationsOf', (snapshot) => snapshot.relationsOf(ids, { filter: {}, direction: 'both', ...page })],
    ['neighborsOf', (snapshot) => snapshot.neighborsOf(ids, { ...both, direction: 'both', ...page })],
    [null, (snapshot) => snapshot.figures(world.figures.map(({ id }) => id))],
    ['figuresOf', (snapshot) => snapshot.figuresOf(ids, { filter: {}, ...page })],
    ['neighborhood', (snapshot) => snapshot.neighborhood({ ids, depth: 3, ...both, limit: 100 })],
    ['overview', (snapshot) => snapshot.overview({ limit: 5 })],
    ['relationsAmong', (snapshot) => snapshot.relationsAmong(ids, {})],
    ['shortestPaths', (snapshot) => snapshot.paths({ mode: 'shortest', ...ends })],
    ['paths', (snapshot) => snapshot.paths({ mode: 'all', ...ends })],
    ['common', (snapshot) => snapshot.common({ ids, atLeast: 1, ...both, limit: 10 })],
    // The import stored the counts of all facts.
    [null, (snapshot) => snapshot.facets(both)],
    [null, (snapshot) => snapshot.timeline({ ...both, by: 'month' })],
    ['facets', (snapshot) => snapshot.facets(some)],
    ['timeline', (snapshot) => snapshot.timeline({ ...some, by: 'month' })],
    ['scanEntities', (snapshot) => snapshot.scanEntities(null, 5)],
    ['scanRelations', (snapshot) => snapshot.scanRelations(null, 5)],
    ['scanFigures', (snapshot) => snapshot.scanFigures(null, 5)],
  ];
  const tripsOf = (run: (snapshot: GraphSnapshot) => Promise<unknown>) =>
    store.withSnapshot({ signal: new AbortController().signal, deadline: Date.now() + 60_000 }, async (snapshot) => {
      trips.length = 0;
      await run(snapshot);
      return trips.filter((name) => name !== 'summary');
    });
  for (const [trip, run] of queries) {
    const first = await tripsOf(run);
    expect([trip === null ? [] : [trip], trip === null ? ['facts'] : [trip, 'facts']]).toContainEqual(first);
  }
  for (const [trip, run] of queries) expect(await tripsOf(run)).toEqual(trip === null ? [] : [trip]);
  await store.close();
});

test('a store without cache gives the same answers', async () => {
  await importDataset(config, world);
  const store = createNeo4jStore({ ...config, factCacheBytes: 0 });
  expect(await answersOf(store, world)).toEqual(await answersOf(createMemoryStore(world), world));
  await store.close();
});

/** Expects Neo4j and memory to give the same answers about a whole dataset. */
async function expectReadable(dataset: Dataset): Promise<void> {
  const neo4jStore = createNeo4jStore(config);
  const [expected, actual] = await Promise.all(
    [createMemoryStore(dataset), neo4jStore].map((store) => answersOf(store, dataset)),
  );
  await neo4jStore.close();
  expect(actual).toEqual(expected);
}

async function answersOf(store: GraphStore, dataset: Dataset): Promise<unknown> {
  const redirected = dataset.redirects.map(({ from }) => from);
  const [summary, documents, all, figures, former] = await Promise.all([
    store.dataset(),
    store.documents(),
    store.overview({ limit: 10_000 }),
    store.figures(dataset.figures.map(({ id }) => id)),
    store.entities([...redirected, 'xinghe-app', 'newcomer']),
  ]);
  return { summary, documents, all, figures, former };
}

/** All nodes and relationships with their properties, except those that differ between two loads. */
async function everything(): Promise<unknown> {
  const [nodes, relationships] = await Promise.all([
    cypher('MATCH (n) RETURN labels(n) AS labels, n {.*, load: null, importedAt: null} AS properties'),
    cypher('MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, properties(r) AS properties, b.id AS b'),
  ]);
  const inOrder = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row, sortKeys)).sort();
  return { nodes: inOrder(nodes), relationships: inOrder(relationships) };
}

function sortKeys(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function endAfter(last: ImportProgress['stage']) {
  return ({ stage }: ImportProgress) => {
    if (stage === last) throw new Error('ended');
  };
}

async function* oneByOne<T>(facts: readonly T[]): AsyncGenerator<T> {
  yield* facts;
}

function withoutSome(seed: SeedDataset): SeedDataset {
  const removed = new Set(['xinghe-app', 'hai-convention']);
  return {
    ...seed,
    documents: seed.documents.slice(0, 3),
    entities: [
      ...seed.entities.filter(({ id }) => !removed.has(id)).map((entity) => ({ ...entity, aliases: [] })),
      seedEntity({ id: 'newcomer', type: 'person', name: text('新人', 'Newcomer'), citations: [cite('d2', 8)] }),
    ],
    relations: seed.relations
      .filter(({ subject, object }) => !removed.has(subject) && !removed.has(object))
      .map((relation) => ({ ...relation, note: text('另一条', 'Another note') })),
    figures: seed.figures.slice(1),
    redirects: [{ from: 'star-river', to: 'newcomer' }],
  };
}
