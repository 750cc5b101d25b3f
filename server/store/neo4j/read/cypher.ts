import type { EntitySort, FigureSort, RelationSort } from '../../GraphStore.ts';
import type { CypherQuery } from '../connect.ts';
import { FULL_TEXT_INDEX } from '../schema.ts';
import { type EntityCondition, type RelationCondition, where } from './conditions.ts';
import { guarded } from './guarded.ts';
import { COLUMNS } from './records.ts';

/*
 * All reads. Each is one text with parameters; the text itself varies only with the shape of a request (which filters
 * are set, how deep, which order), so that Neo4j plans each once. Names in a text come from the vocabulary, checked.
 */

/**
 * The state of the dataset and, unless its load is `$known` already, what it is, its documents, and which ids lead where.
 * A former id that an entity bears again is that entity.
 */
export const SUMMARY: CypherQuery = {
  name: 'summary',
  text: `
OPTIONAL MATCH (dataset:Dataset {id: 'dataset'})
WITH dataset, coalesce(dataset.load = $known, false) AS known
RETURN dataset.state AS state, dataset.load AS load, dataset.format AS format,
  CASE WHEN known THEN null ELSE ${COLUMNS.summary('dataset')} END AS summary,
  CASE WHEN known THEN [] ELSE COLLECT {
    MATCH (d:Document)
    WITH d ORDER BY d.id
    RETURN ${COLUMNS.document('d')}
  } END AS documents,
  CASE WHEN known THEN [] ELSE COLLECT {
    MATCH (redirect:Redirect) WHERE NOT EXISTS { MATCH (:Entity {id: redirect.from}) }
    RETURN [redirect.from, redirect.to]
  } END AS redirects`.trim(),
};

/**
 * Facts by id: entities, relations as [subject, object, id], figures. All other questions answer with ids, which is most
 * of the work saved: see factCache.ts.
 */
export const FACTS = guarded(
  'facts',
  `
CALL () {
  MATCH (e:Entity) WHERE e.id IN $entities
  RETURN collect(e.record) AS entities
}
CALL () {
  UNWIND $relations AS asked
  MATCH (:Entity {id: asked[0]})-[r]->(:Entity {id: asked[1]}) WHERE r.id = asked[2]
  RETURN collect(r.record) AS relations
}
CALL () {
  MATCH (f:Figure) WHERE f.id IN $figures
  RETURN collect(f.record) AS figures
}
WITH [entities, relations, figures] AS answer`,
);

/** One page for each document of the entities that it names, in the order of its lines. */
export const ENTITIES_IN = factsIn('entitiesIn', 'MATCH (fact:Entity)-[:MENTIONED_IN]->(:Document {id: document})');

/** SUBJECT_IN leads to subjects that the document states something of without naming them. */
export const RELATIONS_IN = factsIn(
  'relationsIn',
  `MATCH (subject:Entity)-[:MENTIONED_IN|SUBJECT_IN]->(:Document {id: document})
  MATCH (subject)-[fact]->(:Entity) WHERE document IN fact.documents
  WITH document, fact`,
);

export const FIGURES_IN = factsIn('figuresIn', 'MATCH (fact:Figure)-[:STATED_IN]->(:Document {id: document})');

/** A citation is `document:lines`, and those of a fact are in order: the first that is of the document says its line. */
function factsIn(name: string, match: string): CypherQuery {
  return guarded(
    name,
    `
UNWIND $documents AS document
CALL (document) {
  ${match} WHERE NOT $onlyHere OR size(fact.documents) = 1
  WITH document, fact, head([citation IN fact.citations WHERE citation STARTS WITH document + ':']) AS first
  WITH fact, toInteger(split(substring(first, size(document) + 1), '-')[0]) AS line ORDER BY line, fact.id
  WITH collect(fact) AS found
  RETURN [fact IN found[$offset..$end] | fact.id] AS items, size(found) AS total
}
WITH collect([document, items, total]) AS answer`,
  );
}

/** `$keys` is a full-text query; the caller compares the names. */
export const ENTITIES_BY_KEY = guarded(
  'entitiesNamed',
  `
CALL db.index.fulltext.queryNodes('${FULL_TEXT_INDEX}', $keys) YIELD node AS e
WITH e ORDER BY e.id
WITH collect(e.id) AS answer`,
);

/** The property that an order goes by. Only those of `earliest` may be missing. */
const ENTITY_KEYS: Record<EntitySort, string> = {
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
const FIGURE_KEYS: Record<FigureSort, string> = { id: 'id', measure: 'order', date: 'earliest', value: 'value' };

interface Order<Sort> {
  readonly sort: Sort;
  readonly descending: boolean;
}

/**
 * One page and the total. `label` names the one type that is asked for, if there is one: its nodes are then counted by
 * Neo4j's own statistics where nothing else is filtered. That every entity has the property that it is sorted by goes
 * without saying, but must be said for the index to be used: not where the filter names its entities (`areNamed`), which
 * are found sooner by their ids.
 */
export function listEntities(
  { sort, descending }: Order<EntitySort>,
  entity: EntityCondition,
  { type, areNamed }: { readonly type: { readonly label: string } | null; readonly areNamed: boolean },
): CypherQuery {
  const key = ENTITY_KEYS[sort];
  const test = entity('e');
  const counted = type ? `(e:\`${type.label}\`)` : '(e:Entity)';
  const oneType = type ? 'e.type = $type' : null;
  return guarded(
    'listEntities',
    `
CALL () {
  MATCH ${counted} ${where(test)}
  RETURN count(e) AS total
}
CALL () {
  MATCH (e:Entity) ${where(oneType, test, areNamed ? null : `e.${key} IS NOT NULL`)}
  WITH e ORDER BY ${oneType ? 'e.type, ' : ''}e.${key}${descending ? ' DESC' : ''}, e.id SKIP $offset LIMIT $limit
  RETURN collect(e.id) AS items
}
WITH [items, total] AS answer`,
  );
}

/**
 * The same for relations. Their ids begin with their subject's, and no character of an id comes before the hyphen: in
 * the order of ids they are read subject by subject, from an index. Other orders are sorted by Neo4j, which keeps no more
 * than the page. `type` is the one relationship type that is asked for, if there is one. Unfiltered relations are not
 * counted: the dataset says how many there are.
 */
export function listRelations(
  { sort, descending }: Order<RelationSort>,
  relation: RelationCondition,
  type: string | null,
): CypherQuery {
  const test = relation('r', { subject: 'subject', object: 'object' });
  const pattern = `MATCH (subject:Entity)-[r${type ? `:\`${type}\`` : ''}]->(object:Entity)`;
  const direction = descending ? ' DESC' : '';
  const order =
    sort === 'id' ? `subject.id${direction}, r.id${direction}` : orderBy('r', RELATION_KEYS[sort], descending);
  return guarded(
    'listRelations',
    `
CALL () {
  ${type || test ? `${pattern} ${where(test)} RETURN count(r) AS total` : 'RETURN $all AS total'}
}
CALL () {
  ${pattern} ${where(test, sort === 'id' ? 'subject.id IS NOT NULL' : null)}
  WITH r${sort === 'id' ? ', subject' : ''} ORDER BY ${order} SKIP $offset LIMIT $limit
  RETURN collect(r.id) AS items
}
WITH [items, total] AS answer`,
  );
}

export function listFigures({ sort, descending }: Order<FigureSort>, figure: EntityCondition): CypherQuery {
  const test = figure('f');
  const key = FIGURE_KEYS[sort];
  return guarded(
    'listFigures',
    `
CALL () {
  MATCH (f:Figure) ${where(test)}
  RETURN count(f) AS total
}
CALL () {
  MATCH (f:Figure) ${where(test, key === 'earliest' ? null : `f.${key} IS NOT NULL`)}
  WITH f ORDER BY ${orderBy('f', key, descending)} SKIP $offset LIMIT $limit
  RETURN collect(f.id) AS items
}
WITH [items, total] AS answer`,
  );
}

/** What has no key comes last either way; Neo4j would put it first where the order descends. */
function orderBy(variable: string, key: string, descending: boolean): string {
  const missing = key === 'earliest' ? `${variable}.${key} IS NULL, ` : '';
  return `${missing}${variable}.${key}${descending ? ' DESC' : ''}, ${variable}.id`;
}

/** The best connected of the entities that a full-text query finds. */
export function search(entity: EntityCondition): CypherQuery {
  return guarded(
    'search',
    `
CALL db.index.fulltext.queryNodes('${FULL_TEXT_INDEX}', $keys) YIELD node AS e ${where(entity('e'))}
WITH e ORDER BY e.degree DESC, e.id LIMIT $candidates
WITH collect(e.id) AS answer`,
  );
}

/** Whole facts in the order of ids, after `$after`. */
export const SCAN_ENTITIES = guarded(
  'scanEntities',
  `
MATCH (e:Entity) WHERE e.id > $after
WITH e ORDER BY e.id LIMIT $limit
WITH collect(e.record) AS answer`,
);

/** `$subject` is that of the relation `$after`. For the order see listRelations. */
export const SCAN_RELATIONS = guarded(
  'scanRelations',
  `
MATCH (subject:Entity)-[r]->(:Entity) WHERE subject.id >= $subject AND r.id > $after
WITH r, subject ORDER BY subject.id, r.id LIMIT $limit
WITH collect(r.record) AS answer`,
);

export const SCAN_FIGURES = guarded(
  'scanFigures',
  `
MATCH (f:Figure) WHERE f.id > $after
WITH f ORDER BY f.id LIMIT $limit
WITH collect(f.record) AS answer`,
);

export const FIGURES_OF = guarded(
  'figuresOf',
  `
MATCH (f:Figure)-[:OF]->(e:Entity) WHERE e.id IN $ids
WITH f ORDER BY f.order, f.id
WITH collect(f.id) AS answer`,
);
