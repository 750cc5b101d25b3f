import type { GraphStore } from './GraphStore.ts';

/**
 * Asks every kind of question once, so that what an engine does only the first time (Neo4j plans a query for up to
 * seconds, memory sorts its lists) is done before a person waits for it. Throws what the store throws.
 */
export async function warmUp(store: GraphStore): Promise<void> {
  const { entities } = await store.overview({ limit: 2 });
  const ids = entities.map(({ id }) => id);
  const [from = '', to = ''] = ids;
  const filters = { entityFilter: {}, relationFilter: {} };
  await store.documents();
  await store.entities(ids);
  await store.relationsOf(ids, { filter: {}, direction: 'both', limit: 1, offset: 0 });
  await store.figuresOf(ids);
  for (const depth of [1, 2]) await store.neighborhood({ ids: [from], depth, ...filters, limit: 1 });
  await store.relationsAmong(ids, {});
  await store.search({ text: from, types: [], limit: 1 });
  await store.paths({ from, to, mode: 'shortest', maxLength: 6, filter: {}, limit: 1 });
  await store.listEntities({ filter: {}, sort: 'degree', descending: true, limit: 1, offset: 0 });
  await store.facets(filters);
}
