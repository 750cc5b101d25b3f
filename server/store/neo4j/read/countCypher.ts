import type { CypherQuery } from '../connect.ts';
import { type EntityCondition, type RelationCondition, where } from './conditions.ts';
import { guarded } from './guarded.ts';

/** Reads that count. They group what is alike in all that is told apart; the caller adds the groups up. */

export function facets(entity: EntityCondition, relation: RelationCondition): CypherQuery {
  return guarded(
    'facets',
    `
CALL () {
  MATCH (e:Entity) ${where(entity('e'))}
  WITH e.type AS type, e.kind AS kind, e.community AS community, e.documents AS documents, count(*) AS number
  RETURN collect([type, kind, community, documents, number]) AS entities
}
CALL () {
  ${relationsOfPart(entity, relation)}
  WITH type(r) AS type, r.status AS status, r.year AS year, count(*) AS number
  RETURN collect([type, status, year, number]) AS relations
}
WITH [entities, relations] AS answer`,
  );
}

export function timeline(entity: EntityCondition, relation: RelationCondition): CypherQuery {
  return guarded(
    'timeline',
    `
CALL () {
  MATCH (e:Entity) ${where(entity('e'))}
  WITH e.beginning AS beginning, count(*) AS number
  RETURN collect(['entities', beginning, number]) AS entities
}
CALL () {
  ${relationsOfPart(entity, relation)}
  WITH r.beginning AS beginning, count(*) AS number
  RETURN collect(['relations', beginning, number]) AS relations
}
CALL () {
  MATCH (f:Figure)-[:OF]->(e:Entity) ${where(entity('e'))}
  WITH f.beginning AS beginning, count(*) AS number
  RETURN collect(['figures', beginning, number]) AS figures
}
WITH entities + relations + figures AS answer`,
  );
}

/** The relations `r` that pass and join two entities that pass. */
function relationsOfPart(entity: EntityCondition, relation: RelationCondition): string {
  const passes = where(entity('e'), entity('other'), relation('r', { subject: 'e', object: 'other' }));
  return `MATCH (e:Entity)-[r]->(other:Entity) ${passes}`;
}
