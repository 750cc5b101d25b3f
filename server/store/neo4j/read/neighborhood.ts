import { int } from 'neo4j-driver';
import type { Direction } from '../../filters/filters.ts';
import type { EntityOrder, RelationOrder } from '../../queries/lists.ts';
import type { NeighborhoodQueries } from '../../queries/neighborhood.ts';
import type { CypherQuery } from '../connect.ts';
import { neighborsProperty, relationsProperty } from '../storedPages.ts';
import { ARROWS, createConditions, type EntityCondition, type RelationCondition, where } from './conditions.ts';
import { presentId, presentIds, type WithReader } from './DatasetReader.ts';
import { guarded } from './guarded.ts';
import { orderParameters, relationOrderBy, sortEntities } from './orders.ts';
import { type PagesOfIds, readPages, toEnds } from './pages.ts';
import { otherEnd } from './records.ts';

export function createNeighborhoodQueries(withReader: WithReader): NeighborhoodQueries {
  return {
    relationsOf: (entityIds, { filter, direction, order = BY_PREDICATE, limit, offset }) =>
      withReader(async ({ run, readFacts, dataset }) => {
        if (entityIds.length === 0) return [];
        const conditions = createConditions(dataset);
        const relation = conditions.relation(filter);
        const stored = direction === 'both' && relation('r') === null ? relationsProperty(order) : null;
        const query = relationsOfQuery(direction, relation, relationOrderBy('r', order), stored);
        const page = { ids: presentIds(entityIds, dataset), ...toEnds({ limit, offset }), ...orderParameters(order) };
        const pages = await run<PagesOfIds>(query, { ...conditions.parameters, ...page });
        const othersOf = new Map(pages.map(([of, ids]) => [of, ids.map((id) => otherEnd(id, of))]));
        const { relations, entities } = await readFacts({
          relations: pages.flatMap(([, ids]) => ids),
          entities: [...othersOf.values()].flat(),
        });
        const byId = new Map(
          pages.map(([id, ids, total]) => {
            const others = entities.all(othersOf.get(id) ?? []);
            return [id, { items: relations.all(ids), total, others }];
          }),
        );
        return entityIds.map((id) => byId.get(presentId(id, dataset)) ?? { items: [], total: 0, others: [] });
      }),

    neighborsOf: (entityIds, { entityFilter, relationFilter, direction, order = BY_DEGREE, limit, offset }) =>
      withReader(async (reader) => {
        if (entityIds.length === 0) return [];
        const { run, dataset } = reader;
        const conditions = createConditions(dataset);
        const [entity, relation] = [conditions.entity(entityFilter), conditions.relation(relationFilter)];
        const passAll = direction === 'both' && entity('e') === null && relation('r') === null;
        const stored = passAll ? neighborsProperty(order) : null;
        const query = neighborsOfQuery(direction, entity, relation, sortEntities('e', order, conditions), stored);
        const page = { ids: presentIds(entityIds, dataset), ...toEnds({ limit, offset }) };
        const pages = await run<PagesOfIds>(query, { ...conditions.parameters, ...page });
        const owners = entityIds.map((id) => presentId(id, dataset));
        return readPages(reader, 'entities', owners, pages);
      }),

    neighborhood: ({ ids, depth, entityFilter, relationFilter, limit }) =>
      withReader(async ({ run, readFacts, dataset }) => {
        const conditions = createConditions(dataset);
        const [entity, relation] = [conditions.entity(entityFilter), conditions.relation(relationFilter)];
        const query = neighborhoodQuery(depth, entity, relation);
        const given = presentIds(ids, dataset);
        type Found = [neighbors: string[], relations: string[], total: number];
        const parameters = { ...conditions.parameters, ids: given, limit: int(limit) };
        const [neighbors, among, total] = await run<Found>(query, parameters);
        const { entities, relations } = await readFacts({ entities: [...given, ...neighbors], relations: among });
        return {
          entities: [...given.flatMap((id) => entities.get(id) ?? []), ...entities.all(neighbors)],
          relations: relations.all(among),
          total,
        };
      }),

    overview: ({ limit }) =>
      withReader(async ({ run, readFacts, dataset }) => {
        type Found = [entities: string[], relations: string[]];
        const [kept, among] = await run<Found>(OVERVIEW, { limit: int(limit) });
        const { entities, relations } = await readFacts({ entities: kept, relations: among });
        const total = dataset.summary.counts.entities;
        return { entities: entities.all(kept), relations: relations.all(among), total };
      }),

    relationsAmong: (entityIds, filter) =>
      withReader(async ({ run, readFacts, dataset }) => {
        const conditions = createConditions(dataset);
        const query = relationsAmongQuery(conditions.relation(filter));
        const ids = await run<string[]>(query, { ...conditions.parameters, ids: presentIds(entityIds, dataset) });
        const { relations } = await readFacts({ relations: ids });
        return relations.all(ids);
      }),

    common: ({ ids, atLeast, entityFilter, relationFilter, limit }) =>
      withReader(async ({ run, readFacts, dataset }) => {
        const conditions = createConditions(dataset);
        const query = commonQuery(conditions.entity(entityFilter), conditions.relation(relationFilter));
        const given = presentIds(ids, dataset);
        type Found = [connectors: string[], relatedTo: string[][], relations: string[], total: number];
        const [connectors, relatedTo, joining, total] = await run<Found>(query, {
          ...conditions.parameters,
          ...{ ids: given, atLeast: int(atLeast), limit: int(limit) },
        });
        const { entities, relations } = await readFacts({ entities: connectors, relations: joining });
        return {
          connectors: entities.all(connectors).map((entity, index) => {
            const related = new Set(relatedTo[index]);
            return { entity, ids: given.filter((id) => related.has(id)) };
          }),
          relations: relations.all(joining),
          total,
        };
      }),
  };
}

const BY_PREDICATE: RelationOrder = { sort: 'predicate', descending: false };
const BY_DEGREE: EntityOrder = { sort: 'degree', descending: true };

function relationsOfQuery(
  direction: Direction,
  relation: RelationCondition,
  orderBy: string,
  stored: string | null,
): CypherQuery {
  const [left, right] = ARROWS[direction];
  const match = (
    ...more: readonly string[]
  ) => `MATCH (near)${left}[r]${right}(:Entity) ${where(...more, relation('r'))}
  WITH DISTINCT r ORDER BY ${orderBy}
  WITH collect(r.id) AS found`;
  return guarded('relationsOf', pagesQuery(match, stored, 'degree'));
}

/**
 * Returns a page of a list of ids for each entity `near`. `match` finds the whole list, unless a property of the entity has
 * the page; another property then has the length of the list.
 */
function pagesQuery(match: (...tests: readonly string[]) => string, stored: string | null, total: string): string {
  if (stored === null) {
    return `
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  ${match()}
  RETURN found[$offset..$end] AS items, size(found) AS total
}
WITH collect([near.id, items, total]) AS answer`;
  }
  return `
UNWIND $ids AS id
MATCH (near:Entity {id: id})
WITH near, coalesce(size(near.${stored}) >= $end OR size(near.${stored}) = near.${total}, false) AS isStored
CALL (near, isStored) {
  ${match('NOT isStored')}
  RETURN found
}
WITH collect(CASE WHEN isStored THEN [near.id, near.${stored}[$offset..$end], near.${total}]
  ELSE [near.id, found[$offset..$end], size(found)] END) AS answer`;
}

/** Tests each neighbour once, not once per relation. */
function neighborsOfQuery(
  direction: Direction,
  entity: EntityCondition,
  relation: RelationCondition,
  sort: string,
  stored: string | null,
): CypherQuery {
  const [left, right] = ARROWS[direction];
  const match = (...more: readonly string[]) =>
    `MATCH (near)${left}[r]${right}(e:Entity) ${where(...more, 'e <> near', relation('r'))}
  WITH DISTINCT e ${where(entity('e'))}
  ${sort}
  WITH collect(e.id) AS found`;
  return guarded('neighborsOf', pagesQuery(match, stored, 'neighborCount'));
}

/** Breadth-first search, ring by ring from `$ids`, which are ring 0. The first ring with an entity is its distance. */
function neighborhoodQuery(depth: number, entity: EntityCondition, relation: RelationCondition): CypherQuery {
  const rings = Array.from({ length: depth + 1 }, (_, distance) => `ring${distance}`);
  const steps = rings.slice(1).map(
    (ring, index) => `
CALL (ring${index}) {
  UNWIND ring${index} AS near
  MATCH (near)-[r]-(e:Entity) ${where(relation('r'), entity('e'))}
  RETURN collect(DISTINCT e) AS ${ring}
}`,
  );
  return guarded(
    'neighborhood',
    `
MATCH (given:Entity) WHERE given.id IN $ids
WITH collect(given) AS ring0${steps.join('')}
CALL (${rings.join(', ')}) {
  UNWIND [${rings.map((ring, distance) => `[${distance}, ${ring}]`).join(', ')}] AS ring
  UNWIND ring[1] AS e
  WITH e, min(ring[0]) AS distance WHERE distance > 0
  WITH e ORDER BY distance, e.degree DESC, e.id
  WITH collect(e) AS found
  RETURN found[..$limit] AS neighbors, size(found) AS total
}
WITH neighbors, total, ring0 + neighbors AS kept
${relationsAmongKept(relation)}
WITH [[e IN neighbors | e.id], relations, total] AS answer`,
  );
}

const OVERVIEW = guarded(
  'overview',
  `
CALL () {
  MATCH (e:Entity) WHERE e.centrality IS NOT NULL
  WITH e ORDER BY e.centrality DESC, e.id LIMIT $limit
  RETURN collect(e) AS kept
}
${relationsAmongKept(() => null)}
WITH [[e IN kept | e.id], relations] AS answer`,
);

function relationsAmongQuery(relation: RelationCondition): CypherQuery {
  return guarded(
    'relationsAmong',
    `
MATCH (given:Entity) WHERE given.id IN $ids
WITH collect(given) AS kept
${relationsAmongKept(relation)}
WITH relations AS answer`,
  );
}

/** Relations with both ends in `kept` are matched from both ends. Testing each other end would cost more. */
function relationsAmongKept(relation: RelationCondition): string {
  return `CALL (kept) {
  UNWIND kept AS e
  MATCH (e)-[r]-(:Entity) ${where(relation('r'))}
  WITH r, count(*) AS ends WHERE ends = 2 OR startNode(r) = endNode(r)
  WITH r.id AS id ORDER BY id
  RETURN collect(id) AS relations
}`;
}

/** Returns connectors with the given ids that they are related to, and the relations of the given entities to both. */
function commonQuery(entity: EntityCondition, relation: RelationCondition): CypherQuery {
  return guarded(
    'common',
    `
MATCH (start:Entity) WHERE start.id IN $ids
WITH collect(start) AS given
CALL (given) {
  UNWIND given AS start
  MATCH (start)-[r]-(e:Entity) ${where('NOT e IN given', relation('r'))}
  WITH e, collect(DISTINCT start.id) AS ids
  ${where('size(ids) >= $atLeast', entity('e'))}
  WITH e, ids ORDER BY size(ids) DESC, e.degree DESC, e.id
  WITH collect(e) AS found, collect(ids) AS idsOf
  RETURN found[..$limit] AS connectors, idsOf[..$limit] AS idsOf, size(found) AS total
}
WITH connectors, idsOf, total, given, given + connectors AS kept
CALL (given, kept) {
  UNWIND given AS start
  MATCH (start)-[r]-(other:Entity) ${where('other IN kept', relation('r'))}
  WITH DISTINCT r.id AS id ORDER BY id
  RETURN collect(id) AS relations
}
WITH [[e IN connectors | e.id], idsOf, relations, total] AS answer`,
  );
}
