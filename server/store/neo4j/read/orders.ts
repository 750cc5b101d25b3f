import type {
  ENTITY_SORTS,
  EntityOrder,
  FigureOrder,
  FigureSort,
  Order,
  RelationOrder,
  RelationSort,
} from '../../queries/lists.ts';
import type { Conditions } from './conditions.ts';

/** Properties of the sort keys. Only `earliest` may be missing. */
const ENTITY_KEYS: Record<(typeof ENTITY_SORTS)[number], string> = {
  id: 'id',
  nameZh: 'sortZh',
  nameEn: 'sortEn',
  type: 'typeOrder',
  degree: 'degree',
  centrality: 'centrality',
  betweenness: 'betweenness',
};
const RELATION_KEYS: Record<RelationSort, string> = {
  id: 'id',
  predicate: 'order',
  date: 'earliest',
  documents: 'documentCount',
};
export const FIGURE_KEYS: Record<FigureSort, string> = { id: 'id', measure: 'order', date: 'earliest', value: 'value' };

/** Returns the property of the sort key, or an expression for the number to count. */
export function entityKey(order: EntityOrder, conditions: Conditions): string | ((e: string) => string) {
  const { sort, countedRelations, countedFigures } = order;
  if (sort === 'relations') return conditions.relationCount(countedRelations ?? { direction: 'both', relation: {} });
  return sort === 'figures' ? conditions.figureCount(countedFigures ?? {}) : ENTITY_KEYS[sort];
}

/** Returns clauses that sort the rows, which have only the entity `e`. */
export function sortEntities(e: string, order: EntityOrder, conditions: Conditions): string {
  const key = entityKey(order, conditions);
  const value = typeof key === 'string' ? `${e}.${key}` : key(e);
  return `WITH ${e}, ${value} AS key ORDER BY key${order.descending ? ' DESC' : ''}, ${e}.id`;
}

export function relationOrderBy(r: string, order: RelationOrder): string {
  return orderBy(r, RELATION_KEYS[order.sort], order);
}

export function figureOrderBy(f: string, order: FigureOrder): string {
  return orderBy(f, FIGURE_KEYS[order.sort], order);
}

/** Parameters of a query with `relationOrderBy` or `figureOrderBy`. */
export function orderParameters({ origins = [] }: Pick<Order<unknown>, 'origins'> = {}) {
  return { origins };
}

/** Puts facts without a key last; Neo4j would put them first in descending order. */
function orderBy(fact: string, key: string, { descending, origins }: Order<unknown>): string {
  const isDate = key === 'earliest';
  const value =
    isDate && origins ? `CASE WHEN ${fact}.whenOrigin IN $origins THEN ${fact}.whenEarliest END` : `${fact}.${key}`;
  return `${isDate ? `${value} IS NULL, ` : ''}${value}${descending ? ' DESC' : ''}, ${fact}.id`;
}
