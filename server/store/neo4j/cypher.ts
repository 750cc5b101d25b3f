import type { EntitySort } from '../GraphStore.ts';
import type { Statement } from './connect.ts';
import { type Condition, where } from './filters.ts';
import { COLUMNS } from './records.ts';
import { FULL_TEXT_INDEX } from './schema.ts';

/*
 * All reads. Each is one text with parameters; the text itself varies only with the shape of a request (which filters
 * are set, how deep, which order), so that Neo4j plans each once. Names in a text come from the vocabulary, checked.
 *
 * Each text gathers its `answer` and then asks whether the dataset is still the one that it was asked of: complete, and
 * of the same load. An import marks the dataset before it changes anything, so an answer that passes was not mixed.
 */

const STILL_SERVED = "MATCH (dataset:Dataset {id: 'dataset', state: 'complete', load: $load})\nRETURN answer";

function served(name: string, text: string): Statement {
  return { name, text: `${text.trim()}\n${STILL_SERVED}` };
}

/**
 * The state of the dataset and, unless its load is `$known` already, what it is and which ids lead where. A former id
 * that an entity bears again is that entity.
 */
export const SUMMARY: Statement = {
  name: 'summary',
  text: `
OPTIONAL MATCH (dataset:Dataset {id: 'dataset'})
WITH dataset, coalesce(dataset.load = $known, false) AS known
RETURN dataset.state AS state, dataset.load AS load, dataset.format AS format,
  CASE WHEN known THEN null ELSE ${COLUMNS.summary('dataset')} END AS summary,
  CASE WHEN known THEN [] ELSE COLLECT {
    MATCH (redirect:Redirect) WHERE NOT EXISTS { MATCH (:Entity {id: redirect.from}) }
    RETURN [redirect.from, redirect.to]
  } END AS redirects`.trim(),
};

export const DOCUMENTS = served(
  'documents',
  `
MATCH (d:Document)
WITH d ORDER BY d.id
WITH collect(${COLUMNS.document('d')}) AS answer`,
);

/** SUBJECT_IN leads to subjects that the document states something of without naming them. */
export const DOCUMENT_FACTS = served(
  'documentFacts',
  `
OPTIONAL MATCH (d:Document {id: $id})
CALL (d) {
  MATCH (e:Entity)-[:MENTIONED_IN]->(d)
  RETURN collect(${COLUMNS.entity('e')}) AS entities
}
CALL (d) {
  MATCH (subject:Entity)-[:MENTIONED_IN|SUBJECT_IN]->(d)
  MATCH (subject)-[r]->(:Entity) WHERE $id IN r.documents
  RETURN collect(${COLUMNS.relation('r')}) AS relations
}
CALL (d) {
  MATCH (f:Figure)-[:STATED_IN]->(d)
  RETURN collect(${COLUMNS.figure('f')}) AS figures
}
WITH CASE WHEN d IS NULL THEN null ELSE [${COLUMNS.document('d')}, entities, relations, figures] END AS answer`,
);

export const ENTITIES = served(
  'entities',
  `
MATCH (e:Entity) WHERE e.id IN $ids
WITH collect(${COLUMNS.entity('e')}) AS answer`,
);

/** `$keys` is a full-text query; the caller compares the names. */
export const ENTITIES_BY_KEY = served(
  'entitiesNamed',
  `
CALL db.index.fulltext.queryNodes('${FULL_TEXT_INDEX}', $keys) YIELD node AS e
WITH e ORDER BY e.id
WITH collect(${COLUMNS.entity('e')}) AS answer`,
);

/** The property that an order goes by. */
const SORT_PROPERTIES: Record<EntitySort, string> = {
  id: 'id',
  nameZh: 'sortZh',
  nameEn: 'sortEn',
  type: 'typeOrder',
  degree: 'degree',
  centrality: 'centrality',
  betweenness: 'betweenness',
};

/**
 * One page and the total. `label` names the one type that is asked for, if there is one: its nodes are then counted by
 * Neo4j's own statistics where nothing else is filtered. That every entity has the property that it is sorted by goes
 * without saying, but must be said for the index to be used.
 */
export function listEntities(request: {
  readonly sort: EntitySort;
  readonly descending: boolean;
  readonly entity: Condition;
  readonly type: { readonly label: string } | null;
}): Statement {
  const { sort, descending, entity, type } = request;
  const property = SORT_PROPERTIES[sort];
  const test = entity.where('e');
  const counted = type ? `(e:\`${type.label}\`)` : '(e:Entity)';
  const oneType = type ? 'e.type = $type' : null;
  return served(
    'listEntities',
    `
CALL () {
  MATCH ${counted} ${where(test)}
  RETURN count(e) AS total
}
CALL () {
  MATCH (e:Entity) ${where(oneType, test, `e.${property} IS NOT NULL`)}
  WITH e ORDER BY ${oneType ? 'e.type, ' : ''}e.${property}${descending ? ' DESC' : ''}, e.id SKIP $offset LIMIT $limit
  RETURN collect(${COLUMNS.entity('e')}) AS items
}
WITH [items, total] AS answer`,
  );
}

/** The best connected of the entities that a full-text query finds. */
export function search(entity: Condition): Statement {
  return served(
    'search',
    `
CALL db.index.fulltext.queryNodes('${FULL_TEXT_INDEX}', $keys) YIELD node AS e ${where(entity.where('e'))}
WITH e ORDER BY e.degree DESC, e.id LIMIT $candidates
WITH collect(${COLUMNS.entity('e')}) AS answer`,
  );
}

/** `$asked` is a list of [subject, object, id]. */
export const RELATIONS = served(
  'relations',
  `
UNWIND $asked AS asked
MATCH (:Entity {id: asked[0]})-[r]->(:Entity {id: asked[1]}) WHERE r.id = asked[2]
WITH collect(${COLUMNS.relation('r')}) AS answer`,
);

export function relationsOf(direction: 'out' | 'in' | 'both', relation: Condition): Statement {
  const [left, right] = { out: ['-', '->'], in: ['<-', '-'], both: ['-', '-'] }[direction];
  return served(
    'relationsOf',
    `
UNWIND $ids AS id
CALL (id) {
  MATCH (:Entity {id: id})${left}[r]${right}(:Entity) ${where(relation.where('r'))}
  WITH DISTINCT r ORDER BY r.order, r.id
  WITH collect(r) AS found
  RETURN [r IN found[$offset..$end] | ${COLUMNS.relation('r')}] AS items, size(found) AS total
}
WITH collect([id, items, total]) AS answer`,
  );
}

export const FIGURES = served(
  'figures',
  `
MATCH (f:Figure) WHERE f.id IN $ids
WITH collect(${COLUMNS.figure('f')}) AS answer`,
);

export const FIGURES_OF = served(
  'figuresOf',
  `
MATCH (f:Figure)-[:OF]->(e:Entity) WHERE e.id IN $ids
WITH f ORDER BY f.order, f.id
WITH collect(${COLUMNS.figure('f')}) AS answer`,
);

/**
 * Ring by ring, each from the whole ring before; an entity is as far away as the first ring that it is in. The asked
 * ones are ring 0.
 */
export function neighborhood(depth: number, entity: Condition, relation: Condition): Statement {
  const rings = Array.from({ length: depth + 1 }, (_, distance) => `ring${distance}`);
  const steps = rings.slice(1).map(
    (ring, index) => `
CALL (ring${index}) {
  UNWIND ring${index} AS near
  MATCH (near)-[r]-(e:Entity) ${where(relation.where('r'), entity.where('e'))}
  RETURN collect(DISTINCT e) AS ${ring}
}`,
  );
  return served(
    'neighborhood',
    `
MATCH (asked:Entity) WHERE asked.id IN $ids
WITH collect(asked) AS ring0${steps.join('')}
CALL (${rings.join(', ')}) {
  UNWIND [${rings.map((ring, distance) => `[${distance}, ${ring}]`).join(', ')}] AS ring
  UNWIND ring[1] AS e
  WITH e, min(ring[0]) AS distance WHERE distance > 0
  WITH e ORDER BY distance, e.degree DESC, e.id
  WITH collect(e) AS found
  RETURN found[..$limit] AS neighbors, size(found) AS total
}
WITH ring0, neighbors, total, ring0 + neighbors AS kept
${relationsAmongKept(relation)}
WITH [[e IN ring0 | ${COLUMNS.entity('e')}], [e IN neighbors | ${COLUMNS.entity('e')}], relations, total] AS answer`,
  );
}

export function overview(relation: Condition): Statement {
  return served(
    'overview',
    `
CALL () {
  MATCH (e:Entity) WHERE e.centrality IS NOT NULL
  WITH e ORDER BY e.centrality DESC, e.id LIMIT $limit
  RETURN collect(e) AS kept
}
${relationsAmongKept(relation)}
WITH [[e IN kept | ${COLUMNS.entity('e')}], relations] AS answer`,
  );
}

export function relationsAmong(relation: Condition): Statement {
  return served(
    'relationsAmong',
    `
MATCH (asked:Entity) WHERE asked.id IN $ids
WITH collect(asked) AS kept
${relationsAmongKept(relation)}
WITH relations AS answer`,
  );
}

/** A relation with both ends among `kept` is met from both; asking of each whether its other end is there costs more. */
function relationsAmongKept(relation: Condition): string {
  return `CALL (kept) {
  UNWIND kept AS e
  MATCH (e)-[r]-(:Entity) ${where(relation.where('r'))}
  WITH r, count(*) AS ends WHERE ends = 2 OR startNode(r) = endNode(r)
  WITH r ORDER BY r.id
  RETURN collect(${COLUMNS.relation('r')}) AS relations
}`;
}

/**
 * The distinct shortest ways as entities, and the relations along the first `$limit` of them. `types` are the
 * relationship types of the vocabulary: named, they keep evidence out of the search while it runs.
 */
export function paths(types: readonly string[], maxLength: number, relation: Condition): Statement {
  const names = types.map((type) => `\`${type}\``).join('|');
  const passing = relation.where('r');
  return served(
    'paths',
    `
OPTIONAL MATCH (a:Entity {id: $from})
OPTIONAL MATCH (b:Entity {id: $to}) WHERE $from <> $to
CALL (a, b) {
  MATCH way = allShortestPaths((a)-[steps:${names}*..${maxLength}]-(b))
  ${passing ? `WHERE all(r IN steps WHERE ${passing})` : ''}
  WITH DISTINCT nodes(way) AS entities
  WITH entities, [e IN entities | e.id] AS ids ORDER BY ids
  RETURN collect(entities) AS ways
}
WITH ways[..$limit] AS ways, size(ways) AS total
CALL (ways) {
  UNWIND ways AS way
  UNWIND way AS e
  WITH DISTINCT e
  RETURN collect(${COLUMNS.entity('e')}) AS entities
}
CALL (ways) {
  UNWIND ways AS way
  UNWIND range(1, size(way) - 1) AS position
  WITH DISTINCT way[position - 1] AS here, way[position] AS there
  MATCH (here)-[r]-(there) ${where(passing)}
  WITH DISTINCT r ORDER BY r.id
  RETURN collect(${COLUMNS.relation('r')}) AS relations
}
WITH [[way IN ways | [e IN way | e.id]], total, entities, relations] AS answer`,
  );
}

/** Counts of what is alike in all that facets tell apart; the caller adds them up. */
export function facets(entity: Condition): Statement {
  return served(
    'facets',
    `
CALL () {
  MATCH (e:Entity) ${where(entity.where('e'))}
  WITH e.type AS type, e.kind AS kind, e.community AS community, e.documents AS documents, count(*) AS number
  RETURN collect([type, kind, community, documents, number]) AS entities
}
CALL () {
  MATCH (e:Entity)-[r]->(other:Entity) ${where(entity.where('e'), entity.where('other'))}
  WITH type(r) AS type, r.status AS status, r.year AS year, count(*) AS number
  RETURN collect([type, status, year, number]) AS relations
}
WITH [entities, relations] AS answer`,
  );
}
