import { int } from 'neo4j-driver';
import { toLabel, toRelationshipType } from '../../../model/neo4jNames.ts';
import type { EntityOrder, FigureOrder, ListQueries, RelationOrder } from '../../queries/lists.ts';
import { pageByDate } from '../../totals.ts';
import type { CypherQuery } from '../connect.ts';
import { createConditions, type EntityCondition, hasIds, type RelationCondition, where } from './conditions.ts';
import type { WithReader } from './DatasetReader.ts';
import { guarded } from './guarded.ts';
import { entityKey, figureOrderBy, figureProperty, orderParameters, relationOrderBy, sortByKey } from './orders.ts';
import type { PageOfIds } from './pages.ts';

export function createListQueries(withReader: WithReader): ListQueries {
  return {
    listEntities: ({ filter, limit, offset, ...order }) =>
      withReader(async ({ run, readFacts, dataset }) => {
        const [onlyType, rest] = onlyOne(filter, 'types');
        const type = onlyType === null ? null : { label: toLabel(onlyType) };
        const conditions = createConditions(dataset);
        const byIds = hasIds(filter) || hasIds(filter.related?.other);
        const key = entityKey(order, conditions);
        const query = listEntitiesQuery(key, order, conditions.entity(rest, 'find'), {
          type,
          byIds,
        });
        const page = { limit: int(limit), offset: int(offset) };
        const [ids, total] = await run<PageOfIds>(query, { ...conditions.parameters, ...page, type: onlyType });
        const { entities } = await readFacts({ entities: ids });
        return { items: entities.all(ids), total };
      }),

    listRelations: ({ filter, limit, offset, ...order }) =>
      withReader(async ({ run, readFacts, dataset }) => {
        const [onlyPredicate, rest] = onlyOne(filter, 'predicates');
        const type = onlyPredicate === null ? null : toRelationshipType(onlyPredicate);
        const conditions = createConditions(dataset);
        const relation = conditions.relation(rest);
        const all = dataset.summary.counts.relations;
        if (order.sort === 'date' && type === null && relation('r') === null) {
          const ids = pageByDate(dataset.totals, { ...order, limit, offset }, all);
          if (ids) return { items: (await readFacts({ relations: ids })).relations.all(ids), total: all };
        }
        const query = listRelationsQuery(order, relation, type);
        const page = { limit: int(limit), offset: int(offset), all: int(all) };
        const [ids, total] = await run<PageOfIds>(query, {
          ...conditions.parameters,
          ...page,
          ...orderParameters(order),
        });
        const { relations } = await readFacts({ relations: ids });
        return { items: relations.all(ids), total };
      }),

    listFigures: ({ filter, limit, offset, ...order }) =>
      withReader(async ({ run, readFacts, dataset }) => {
        const conditions = createConditions(dataset);
        const query = listFiguresQuery(order, conditions.figure(filter, 'find'));
        const page = { limit: int(limit), offset: int(offset), ...orderParameters(order) };
        const [ids, total] = await run<PageOfIds>(query, { ...conditions.parameters, ...page });
        const { figures } = await readFacts({ figures: ids });
        return { items: figures.all(ids), total };
      }),
  };
}

/** Splits off the only value of a filter's list, if there is exactly one. */
export function onlyOne<Field extends string, Filter extends { readonly [Key in Field]?: readonly string[] }>(
  filter: Filter,
  field: Field,
): [value: string | null, rest: Filter] {
  const [value, ...others] = new Set(filter[field]);
  return value === undefined || others.length > 0 ? [null, filter] : [value, { ...filter, [field]: [] }];
}

/**
 * Returns one page of ids and the total, sorted by a property or by a number to count. For a single type, its label lets Neo4j count from its statistics if nothing else
 * is filtered. The redundant IS NOT NULL makes Neo4j use the index of the sort key; with given ids (`byIds`) it would
 * only keep Neo4j from looking the entities up by id.
 */
function listEntitiesQuery(
  key: string | ((e: string) => string),
  order: EntityOrder,
  entity: EntityCondition,
  { type, byIds }: { readonly type: { readonly label: string } | null; readonly byIds: boolean },
): CypherQuery {
  const test = entity('e');
  const labelled = type ? `(e:\`${type.label}\`)` : '(e:Entity)';
  const oneType = type ? 'e.type = $type' : null;
  const direction = order.descending ? ' DESC' : '';
  const sorted =
    typeof key === 'string'
      ? `MATCH (e:Entity) ${where(oneType, test, byIds ? null : `e.${key} IS NOT NULL`)}
  WITH e ORDER BY ${oneType ? 'e.type, ' : ''}e.${key}${direction}, e.id`
      : `MATCH ${labelled} ${where(test)}
  ${sortByKey('e', key('e'), order)}`;
  return guarded(
    'listEntities',
    `
CALL () {
  MATCH ${labelled} ${where(test)}
  RETURN count(e) AS total
}
CALL () {
  ${sorted} SKIP $offset LIMIT $limit
  RETURN collect(e.id) AS items
}
WITH [items, total] AS answer`,
  );
}

/**
 * Returns one page of ids and the total. A relation's id begins with its subject's id, and no character of an id sorts
 * before the hyphen, so in the order of ids relations are read subject by subject from an index. In other orders Neo4j
 * sorts them, keeping only the page. `type` is the only relationship type, if there is one. The number of all relations
 * is known and passed as `$all`.
 */
function listRelationsQuery(order: RelationOrder, relation: RelationCondition, type: string | null): CypherQuery {
  const test = relation('r', { subject: 'subject', object: 'object' });
  const pattern = `MATCH (subject:Entity)-[r${type ? `:\`${type}\`` : ''}]->(object:Entity)`;
  const { sort, descending } = order;
  const direction = descending ? ' DESC' : '';
  const orderBy = sort === 'id' ? `subject.id${direction}, r.id${direction}` : relationOrderBy('r', order);
  return guarded(
    'listRelations',
    `
CALL () {
  ${type || test ? `${pattern} ${where(test)} RETURN count(r) AS total` : 'RETURN $all AS total'}
}
CALL () {
  ${pattern} ${where(test, sort === 'id' ? 'subject.id IS NOT NULL' : null)}
  WITH r${sort === 'id' ? ', subject' : ''} ORDER BY ${orderBy} SKIP $offset LIMIT $limit
  RETURN collect(r.id) AS items
}
WITH [items, total] AS answer`,
  );
}

function listFiguresQuery(order: FigureOrder, figure: EntityCondition): CypherQuery {
  const test = figure('f');
  const property = figureProperty(order.sort);
  return guarded(
    'listFigures',
    `
CALL () {
  MATCH (f:Figure) ${where(test)}
  RETURN count(f) AS total
}
CALL () {
  MATCH (f:Figure) ${where(test, property && `f.${property} IS NOT NULL`)}
  WITH f ORDER BY ${figureOrderBy('f', order)} SKIP $offset LIMIT $limit
  RETURN collect(f.id) AS items
}
WITH [items, total] AS answer`,
  );
}
