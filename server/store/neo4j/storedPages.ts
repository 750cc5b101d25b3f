import type { EntityOrder, EntitySort, RelationOrder } from '../queries/lists.ts';
import { relationOrderBy, sortByProperty } from './read/orders.ts';

/*
 * An entity with many relations has the first ids of its lists in properties, so that a page of them costs the same as that
 * of any other entity. Other pages, orders and lists with a filter are sorted when they are read.
 */

/** Number of relations from which an entity has such properties, and number of ids in each. */
export const STORED_IDS = 1_000;

const RELATION_LISTS: Readonly<Record<string, RelationOrder>> = {
  relationsByPredicate: { sort: 'predicate', descending: false },
  relationsByDate: { sort: 'date', descending: true },
};

const NEIGHBOR_LISTS: Readonly<Record<string, Omit<EntityOrder, 'sort'> & { readonly sort: StoredSort }>> = {
  neighborsByDegree: { sort: 'degree', descending: true },
  neighborsByNameZh: { sort: 'nameZh', descending: false },
  neighborsByNameEn: { sort: 'nameEn', descending: false },
};
type StoredSort = Extract<EntitySort, 'degree' | 'nameZh' | 'nameEn'>;

/** Returns the property that has the relations of an entity, in both directions, in this order; null if none has. */
export function relationsProperty({ sort, descending, origins }: RelationOrder): string | null {
  return origins ? null : propertyOf(RELATION_LISTS, sort, descending);
}

/** Returns the property that has the neighbours of an entity, in both directions, in this order; null if none has. */
export function neighborsProperty({ sort, descending }: EntityOrder): string | null {
  return propertyOf(NEIGHBOR_LISTS, sort, descending);
}

function propertyOf(lists: Readonly<Record<string, EntityOrder | RelationOrder>>, sort: string, descending: boolean) {
  const found = Object.entries(lists).find(([, order]) => order.sort === sort && order.descending === descending);
  return found?.[0] ?? null;
}

/** Sets these properties of the entities `$rows`, which have an `id` and the number of ids to store. */
export const STORE_PAGES = `
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
${Object.entries(RELATION_LISTS)
  .map(
    ([property, order]) => `CALL (e, row) {
  MATCH (e)-[r]-(:Entity)
  WITH DISTINCT r ORDER BY ${relationOrderBy('r', order)}
  WITH collect(r.id) AS ids
  SET e.${property} = ids[..row.size]
}`,
  )
  .join('\n')}
${Object.entries(NEIGHBOR_LISTS)
  .map(
    ([property, order]) => `CALL (e, row) {
  MATCH (e)-[]-(near:Entity) WHERE near <> e
  WITH DISTINCT near
  ${sortByProperty('near', order)}
  WITH collect(near.id) AS ids
  SET e.${property} = ids[..row.size]
}`,
  )
  .join('\n')}
RETURN count(*) AS written`;
