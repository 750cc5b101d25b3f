import { toRelationshipType } from '../../../model/neo4jNames.ts';
import type { Status } from '../../../model/relation.ts';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import type { DateOrigin } from '../../../model/when.ts';
import { addUpKeys, addUpTimeline, type PeriodGroup } from '../../addUpCounts.ts';
import type { CountQueries, Facets } from '../../queries/counts.ts';
import type { CypherQuery } from '../connect.ts';
import { createConditions, type EntityCondition, type RelationCondition, where } from './conditions.ts';
import type { WithReader } from './DatasetReader.ts';
import { guarded } from './guarded.ts';

export function createCountQueries(withReader: WithReader): CountQueries {
  return {
    facets: ({ entityFilter, relationFilter, origins }) =>
      withReader(async ({ run, dataset }) => {
        const conditions = createConditions(dataset);
        const query = facetsQuery(conditions.entity(entityFilter), conditions.relation(relationFilter), origins);
        const [entities, relations] = await run<[EntityGroup[], RelationGroup[]]>(query, {
          ...conditions.parameters,
          origins: origins ?? [],
        });
        return addUpFacets(entities, relations, dataset.summary.vocabulary);
      }),

    timeline: ({ entityFilter, relationFilter, by, origins }) =>
      withReader(async ({ run, dataset }) => {
        const conditions = createConditions(dataset);
        const query = timelineQuery(conditions.entity(entityFilter), conditions.relation(relationFilter), origins);
        return addUpTimeline(await run<PeriodGroup[]>(query, { ...conditions.parameters, origins: origins ?? [] }), by);
      }),
  };
}

function facetsQuery(entity: EntityCondition, relation: RelationCondition, origins: Origins): CypherQuery {
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
  WITH type(r) AS type, r.status AS status, ${origins ? `left(${beginning('r', origins)}, 4)` : 'r.year'} AS year, count(*) AS number
  RETURN collect([type, status, year, number]) AS relations
}
WITH [entities, relations] AS answer`,
  );
}

function timelineQuery(entity: EntityCondition, relation: RelationCondition, origins: Origins): CypherQuery {
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
  WITH ${beginning('r', origins)} AS beginning, count(*) AS number
  RETURN collect(['relations', beginning, number]) AS relations
}
CALL () {
  MATCH (f:Figure)-[:OF]->(e:Entity) ${where(entity('e'))}
  WITH ${beginning('f', origins)} AS beginning, count(*) AS number
  RETURN collect(['figures', beginning, number]) AS figures
}
WITH entities + relations + figures AS answer`,
  );
}

type Origins = readonly DateOrigin[] | undefined;

/** Beginning of a date of `$origins`; without chosen origins, of the fact's own date. */
function beginning(fact: string, origins: Origins): string {
  return origins ? `CASE WHEN ${fact}.whenOrigin IN $origins THEN ${fact}.whenBeginning END` : `${fact}.beginning`;
}

/** Matches the relations `r` that pass and join two entities that pass. */
function relationsOfPart(entity: EntityCondition, relation: RelationCondition): string {
  const passes = where(entity('e'), entity('other'), relation('r', { subject: 'e', object: 'other' }));
  return `MATCH (e:Entity)-[r]->(other:Entity) ${passes}`;
}

/* Neo4j groups facts that are alike in everything that is counted; the groups are added up here. */

/** Number of entities with the same type, kind, community and documents. */
type EntityGroup = readonly [
  ...[type: string, kind: string | null, community: number, documents: readonly string[]],
  number: number,
];

/** Number of relations with the same relationship type, status and year. */
type RelationGroup = readonly [relationshipType: string, status: Status, year: number | string | null, number: number];

function addUpFacets(
  entities: readonly EntityGroup[],
  relations: readonly RelationGroup[],
  { predicates }: Vocabulary,
): Facets {
  const predicateOf = new Map(predicates.map(({ id }) => [toRelationshipType(id), id]));
  return {
    types: addUpKeys(entities.map(([type, , , , number]) => [type, number])),
    kinds: addUpKeys(
      entities.flatMap(([type, kind, , , number]) => (kind === null ? [] : [[`${type}/${kind}`, number]])),
    ),
    documents: addUpKeys(entities.flatMap(([, , , documents, number]) => documents.map((id) => [id, number] as const))),
    communities: addUpKeys(entities.map(([, , community, , number]) => [String(community), number])),
    predicates: addUpKeys(relations.map(([type, , , number]) => [predicateOf.get(type) ?? type, number])),
    statuses: addUpKeys(relations.map(([, status, , number]) => [status, number])),
    years: addUpKeys(
      relations.flatMap(([, , year, number]) => (year === null ? [] : [[String(year).padStart(4, '0'), number]])),
    ),
  };
}
