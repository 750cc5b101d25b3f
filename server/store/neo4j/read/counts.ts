import { toRelationshipType } from '../../../model/neo4jNames.ts';
import type { Status } from '../../../model/relation.ts';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import type { DateOrigin } from '../../../model/when.ts';
import {
  createFacetSums,
  createTimelineSums,
  type EntityGroup,
  type PeriodGroup,
  type RelationGroup,
} from '../../addUpCounts.ts';
import type { CountQueries } from '../../queries/counts.ts';
import { facetsOfAll, timelineOfAll } from '../../totals.ts';
import type { CypherQuery } from '../connect.ts';
import { createConditions, type EntityCondition, type RelationCondition, where } from './conditions.ts';
import type { WithReader } from './DatasetReader.ts';
import { guarded } from './guarded.ts';

export function createCountQueries(withReader: WithReader): CountQueries {
  return {
    facets: ({ entityFilter, relationFilter, origins }) =>
      withReader(async ({ run, dataset }) => {
        const conditions = createConditions(dataset);
        const [entity, relation] = [conditions.entity(entityFilter), conditions.relation(relationFilter)];
        if (passAll(entity, relation)) return facetsOfAll(dataset.totals, origins);
        const query = facetsQuery(entity, relation, origins);
        const [entities, relations] = await run<[EntityGroup[], TypeGroup[]]>(query, {
          ...conditions.parameters,
          origins: origins ?? [],
        });
        const sums = createFacetSums();
        const toGroup = createToGroup(dataset.summary.vocabulary);
        for (const group of entities) sums.addEntities(group);
        for (const group of relations) sums.addRelations(toGroup(group));
        return sums.facets();
      }),

    timeline: ({ entityFilter, relationFilter, by, origins }) =>
      withReader(async ({ run, dataset }) => {
        const conditions = createConditions(dataset);
        const [entity, relation] = [conditions.entity(entityFilter), conditions.relation(relationFilter)];
        if (passAll(entity, relation)) return timelineOfAll(dataset.totals, by, origins);
        const query = timelineQuery(entity, relation, origins);
        const sums = createTimelineSums(by);
        const groups = await run<PeriodGroup[]>(query, { ...conditions.parameters, origins: origins ?? [] });
        for (const group of groups) sums.add(group);
        return sums.timeline();
      }),
  };
}

/** Whether all facts pass, whose totals are stored. */
function passAll(entity: EntityCondition, relation: RelationCondition): boolean {
  return entity('e') === null && relation('r') === null;
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

/** Number of relations with the same relationship type, status and year. */
type TypeGroup = readonly [relationshipType: string, status: Status, year: number | string | null, number: number];

function createToGroup({ predicates }: Vocabulary): (group: TypeGroup) => RelationGroup {
  const predicateOf = new Map(predicates.map(({ id }) => [toRelationshipType(id), id]));
  return ([type, status, year, number]) => [
    predicateOf.get(type) ?? type,
    status,
    year === null ? null : String(year).padStart(4, '0'),
    number,
  ];
}
