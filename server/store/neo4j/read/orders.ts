import type {
  ENTITY_SORTS,
  EntityOrder,
  EntitySort,
  FigureOrder,
  FigureSort,
  Order,
  RelationOrder,
  RelationSort,
} from '../../queries/lists.ts';
import type { Conditions } from './conditions.ts';

/** Properties of the sort keys that every entity has and that an index contains. */
const INDEXED_KEYS = {
  id: 'id',
  nameZh: 'sortZh',
  nameEn: 'sortEn',
  type: 'typeOrder',
  degree: 'degree',
  centrality: 'centrality',
  betweenness: 'betweenness',
} as const;

/** Returns an expression for the sort key of a fact. */
type Key = (fact: string) => string;

const OTHER_ENTITY_KEYS: Record<Exclude<(typeof ENTITY_SORTS)[number], keyof typeof INDEXED_KEYS>, Key> = {
  community: (e) => `${e}.community`,
  start: (e) => `${e}.earliest`,
  end: (e) => `${e}.latest`,
  documents: (e) => `size(${e}.documents)`,
};
const RELATION_KEYS: Record<RelationSort, Key> = {
  id: (r) => `${r}.id`,
  predicate: (r) => `${r}.order`,
  date: (r) => `${r}.earliest`,
  documents: (r) => `${r}.documentCount`,
  status: (r) => `${r}.status`,
  rank: (r) => `${r}.rank`,
  edition: (r) => `${r}.edition`,
  subjectNameZh: (r) => `startNode(${r}).sortZh`,
  subjectNameEn: (r) => `startNode(${r}).sortEn`,
  subjectType: (r) => `startNode(${r}).typeOrder`,
  objectNameZh: (r) => `endNode(${r}).sortZh`,
  objectNameEn: (r) => `endNode(${r}).sortEn`,
  objectType: (r) => `endNode(${r}).typeOrder`,
};
const FIGURE_KEYS: Record<FigureSort, Key> = {
  id: (f) => `${f}.id`,
  measure: (f) => `${f}.order`,
  date: (f) => `${f}.earliest`,
  value: (f) => `${f}.value`,
  documents: (f) => `size(${f}.documents)`,
  status: (f) => `${f}.status`,
  subjectNameZh: (f) => `head([(${f})-[:OF]->(of:Entity) | of.sortZh])`,
  subjectNameEn: (f) => `head([(${f})-[:OF]->(of:Entity) | of.sortEn])`,
};
/** Sorts whose key some facts lack. */
const OPTIONAL_KEYS: ReadonlySet<EntitySort | RelationSort | FigureSort> = new Set([
  'start',
  'end',
  'date',
  'rank',
  'edition',
]);

/** Returns the property of the sort key, if an index contains it, or an expression. */
export function entityKey(order: EntityOrder, conditions: Conditions): string | Key {
  const { sort, countedRelations, countedFigures } = order;
  if (sort === 'relations') return conditions.relationCount(countedRelations ?? { direction: 'both', relation: {} });
  if (sort === 'figures') return conditions.figureCount(countedFigures ?? {});
  return sort in INDEXED_KEYS
    ? INDEXED_KEYS[sort as keyof typeof INDEXED_KEYS]
    : OTHER_ENTITY_KEYS[sort as keyof typeof OTHER_ENTITY_KEYS];
}

/** Returns clauses that sort the rows, which have only the entity `e`. */
export function sortEntities(e: string, order: EntityOrder, conditions: Conditions): string {
  const key = entityKey(order, conditions);
  return sortByKey(e, typeof key === 'string' ? `${e}.${key}` : key(e), order);
}

/** Like {@link sortEntities}, for an order by a property that an index contains. */
export function sortByProperty(e: string, order: EntityOrder & { readonly sort: keyof typeof INDEXED_KEYS }): string {
  return sortByKey(e, `${e}.${INDEXED_KEYS[order.sort]}`, order);
}

/** Like {@link sortEntities}, by the value of an expression. */
export function sortByKey(e: string, value: string, { sort, descending }: EntityOrder): string {
  const missing = OPTIONAL_KEYS.has(sort) ? 'key IS NULL, ' : '';
  return `WITH ${e}, ${value} AS key ORDER BY ${missing}key${descending ? ' DESC' : ''}, ${e}.id`;
}

/** Returns the property of the sort key that every figure has; null for other sorts. An index may contain it. */
export function figureProperty(sort: FigureSort): string | null {
  return sort === 'id' || sort === 'value' ? sort : null;
}

export function relationOrderBy(r: string, order: RelationOrder): string {
  return orderBy(r, RELATION_KEYS[order.sort](r), order);
}

export function figureOrderBy(f: string, order: FigureOrder): string {
  return orderBy(f, FIGURE_KEYS[order.sort](f), order);
}

/** Parameters of a query with `relationOrderBy` or `figureOrderBy`. */
export function orderParameters({ origins = [] }: Pick<Order<unknown>, 'origins'> = {}) {
  return { origins };
}

/** Puts facts without a key last; Neo4j would put them first in descending order. */
function orderBy(fact: string, key: string, { sort, descending, origins }: Order<RelationSort | FigureSort>): string {
  const value =
    sort === 'date' && origins ? `CASE WHEN ${fact}.whenOrigin IN $origins THEN ${fact}.whenEarliest END` : key;
  return `${OPTIONAL_KEYS.has(sort) ? `${value} IS NULL, ` : ''}${value}${descending ? ' DESC' : ''}, ${fact}.id`;
}
