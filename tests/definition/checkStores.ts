import assert from 'node:assert/strict';
import { fold } from '../../server/search/fold.ts';
import { ENTITY_SORTS, FIGURE_SORTS, type GraphStore, RELATION_SORTS } from '../../server/store/GraphStore.ts';
import type { AnySeeds } from './anySeeds.ts';

const ALL = { filter: {}, limit: 50, offset: 0 };
const GROUPS = { ...ALL, includeMissing: true, having: {}, sort: 'count', descending: true } as const;
const NO_FILTERS = { entityFilter: {}, relationFilter: {} };

/** Both stores give the same bytes for the main queries of the contract, and find every name. */
export async function checkStores(seeds: AnySeeds, memory: GraphStore, neo4j: GraphStore): Promise<void> {
  for (const [name, run] of requestsFor(seeds)) {
    const [expected, actual] = await Promise.all([run(memory), run(neo4j)]);
    assert.equal(JSON.stringify(actual), JSON.stringify(expected), name);
  }
  for (const { aliases, id, name } of seeds.entities) {
    for (const text of [name.zh, name.en, ...aliases]) await checkSearch(memory, text, id);
  }
  const texts = { listRelations: seeds.notes, listFigures: seeds.scopes };
  for (const [list, values] of Object.entries(texts) as [keyof typeof texts, AnySeeds['notes']][]) {
    for (const text of values.flatMap(({ en, zh }) => [zh, en])) {
      if (fold(text) === '') continue;
      const { total } = await memory[list]({ filter: { text }, sort: 'id', descending: false, limit: 1, offset: 0 });
      assert.ok(total > 0, `${list} by the text ${JSON.stringify(text)}`);
    }
  }
}

/** The entity is the first hit of its name, except after others that match the name as exactly. */
async function checkSearch(store: GraphStore, text: string, id: string): Promise<void> {
  const { hits } = await store.search({ text, types: [], limit: 50 });
  const index = hits.findIndex(({ entity }) => entity.id === id);
  const before = hits.slice(0, index).map(({ kind }) => kind);
  assert.ok(
    index >= 0 && before.every((kind) => kind === 'exact'),
    `a search for ${JSON.stringify(text)} finds ${id} first`,
  );
  const [named = []] = await store.entitiesNamed([text]);
  assert.ok(
    named.some((entity) => entity.id === id),
    `${id} is named ${JSON.stringify(text)}`,
  );
}

function requestsFor(seeds: AnySeeds): readonly (readonly [string, (store: GraphStore) => Promise<unknown>])[] {
  const ids = seeds.entities.map((entity) => entity.id);
  const documents = seeds.documents.map((document) => document.id);
  const types = [...new Set(seeds.entities.map(({ type }) => type))];
  const names = seeds.entities.flatMap(({ aliases, name }) => [name.zh, name.en, ...aliases]);
  const [from = '', to = ''] = [ids[0], ids.at(-1)];
  return [
    ['dataset', (store) => store.dataset()],
    ['documents', (store) => store.documents()],
    ['redirects', (store) => store.redirects()],
    ['entities', (store) => store.entities([...ids, 'toString', '__proto__'])],
    ['figuresOf', (store) => store.figuresOf(ids, ALL)],
    ['relationsOf', (store) => store.relationsOf(ids, { ...ALL, direction: 'both' })],
    ['neighborsOf', (store) => store.neighborsOf(ids, { ...NO_FILTERS, direction: 'out', limit: 9, offset: 0 })],
    ['entitiesIn', (store) => store.entitiesIn(documents, { filter: {}, limit: 50, offset: 0, onlyHere: false })],
    ['relationsIn', (store) => store.relationsIn(documents, { filter: {}, limit: 50, offset: 0, onlyHere: true })],
    ['figuresIn', (store) => store.figuresIn(documents, { filter: {}, limit: 50, offset: 0, onlyHere: false })],
    ['neighborhood', (store) => store.neighborhood({ ...NO_FILTERS, ids: [from], depth: 2, limit: 50 })],
    ['overview', (store) => store.overview({ limit: 50 })],
    ['relationsAmong', (store) => store.relationsAmong(ids, {})],
    ['paths', (store) => store.paths({ from, to, mode: 'all', maxLength: 4, filter: {}, limit: 20 })],
    ['common', (store) => store.common({ ...NO_FILTERS, ids: [from, to], atLeast: 1, limit: 20 })],
    ['facets', (store) => store.facets(NO_FILTERS)],
    [
      'groupRelations',
      (store) => store.groupRelations({ ...GROUPS, by: ['predicate', 'document'], numbers: ['subjects'] }),
    ],
    ['groupFigures', (store) => store.groupFigures({ ...GROUPS, by: ['measure', 'unit'], numbers: ['values'] })],
    ['groupEntities', (store) => store.groupEntities({ ...GROUPS, by: ['type', 'kind'], numbers: ['documents'] })],
    ['timeline', (store) => store.timeline({ ...NO_FILTERS, by: 'month' })],
    ['entities by type', (store) => store.listEntities({ ...ALL, filter: { types }, sort: 'id', descending: false })],
    [
      'entities by document',
      (store) => store.listEntities({ ...ALL, filter: { documents }, sort: 'id', descending: true }),
    ],
    ...ENTITY_SORTS.map(
      (sort) =>
        [
          `entities by ${sort}`,
          (store: GraphStore) => store.listEntities({ ...ALL, sort, descending: false }),
        ] as const,
    ),
    ...RELATION_SORTS.map(
      (sort) =>
        [
          `relations by ${sort}`,
          (store: GraphStore) => store.listRelations({ ...ALL, sort, descending: true }),
        ] as const,
    ),
    ...FIGURE_SORTS.map(
      (sort) =>
        [`figures by ${sort}`, (store: GraphStore) => store.listFigures({ ...ALL, sort, descending: false })] as const,
    ),
    ...names.flatMap((text) => [
      [`search ${JSON.stringify(text)}`, (store: GraphStore) => store.search({ text, types: [], limit: 20 })] as const,
      [`named ${JSON.stringify(text)}`, (store: GraphStore) => store.entitiesNamed([text])] as const,
      [
        `filter ${JSON.stringify(text)}`,
        (store: GraphStore) => store.listEntities({ ...ALL, filter: { text }, sort: 'id', descending: false }),
      ] as const,
    ]),
    ...seeds.notes.map(
      ({ zh: text }) =>
        [
          `relations with ${JSON.stringify(text)}`,
          (store: GraphStore) => store.listRelations({ ...ALL, filter: { text }, sort: 'id', descending: false }),
        ] as const,
    ),
    ...seeds.entities.map(
      ({ description: { zh: text } }) =>
        [
          `texts with ${JSON.stringify(text)}`,
          (store: GraphStore) => store.searchTexts({ text, types: [], limit: 20 }),
        ] as const,
    ),
    ...seeds.scopes.map(
      ({ en: text }) =>
        [
          `figures with ${JSON.stringify(text)}`,
          (store: GraphStore) => store.listFigures({ ...ALL, filter: { text }, sort: 'id', descending: false }),
        ] as const,
    ),
  ];
}
