import type { GraphStore } from './GraphStore.ts';

/**
 * Runs every kind of query once, so that users do not wait for work that an engine does only once: Neo4j plans a query,
 * which can take seconds, and the memory store sorts its lists. Rejects with the errors of the store.
 */
export async function warmUp(store: GraphStore): Promise<void> {
  const { entities } = await store.overview({ limit: 2 });
  const ids = entities.map(({ id }) => id);
  const [from = '', to = ''] = ids;
  const filters = { entityFilter: {}, relationFilter: {} };
  const documents = (await store.documents()).slice(0, 1).map(({ document }) => document.id);
  const page = { limit: 1, offset: 0 };
  const inDocument = { onlyHere: false, filter: {}, ...page };
  await store.entitiesIn(documents, inDocument);
  await store.relationsIn(documents, inDocument);
  await store.figuresIn(documents, inDocument);
  await store.entities(ids);
  await store.entitiesNamed([from]);
  await store.listEntities({ filter: {}, sort: 'degree', descending: true, ...page });
  await store.listRelations({ filter: {}, sort: 'date', descending: true, ...page });
  const { items } = await store.listFigures({ filter: {}, sort: 'date', descending: true, ...page });
  await store.search({ text: from, types: [], limit: 1 });
  await store.searchTexts({ text: from, types: [], limit: 1 });
  const relations = await store.relationsAmong(ids, {});
  await store.relations(relations.map(({ id }) => id));
  await store.relationsOf(ids, { filter: {}, direction: 'both', ...page });
  await store.neighborsOf(ids, { ...filters, direction: 'both', ...page });
  await store.figures(items.map(({ id }) => id));
  await store.figuresOf(ids, { filter: {}, ...page });
  for (const depth of [1, 2]) await store.neighborhood({ ids: [from], depth, ...filters, limit: 1 });
  for (const mode of ['shortest', 'all'] as const) {
    await store.paths({ from, to, mode, maxLength: mode === 'all' ? 3 : 6, filter: {}, limit: 1 });
  }
  await store.common({ ids, atLeast: 1, ...filters, limit: 1 });
  await store.facets(filters);
  await store.timeline({ ...filters, by: 'year' });
}
