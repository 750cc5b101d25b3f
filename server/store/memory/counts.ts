import type { Dataset } from '../../model/dataset.ts';
import type { Entity } from '../../model/entity.ts';
import { beginningOf } from '../../model/extent.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import type { DateOrigin, When } from '../../model/when.ts';
import { addUpKeys, addUpTimeline, type PeriodGroup } from '../addUpCounts.ts';
import { OWN_DATE } from '../filters/FilterField.ts';
import type { FacetCount, Facets, FactsRequest, PeriodCounts, Timeline, TimelineRequest } from '../queries/counts.ts';
import type { Filters } from './filters.ts';

/** The entities that pass, the relations that pass and join two of them, and the figures about them. */
export interface Part {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  readonly figures: readonly Figure[];
}

export function partOf(dataset: Dataset, filters: Filters, { entityFilter, relationFilter }: FactsRequest): Part {
  const entities = dataset.entities.filter(filters.entity(entityFilter));
  const ids = new Set(entities.map(({ id }) => id));
  const passes = filters.relation(relationFilter);
  return {
    entities,
    relations: dataset.relations.filter(
      (relation) => ids.has(relation.subject) && ids.has(relation.object) && passes(relation),
    ),
    figures: dataset.figures.filter(({ subject }) => ids.has(subject)),
  };
}

export function countFacets({ entities, relations }: Part, origins = OWN_DATE): Facets {
  const beginnings = relations.flatMap((relation) => beginningFrom(relation, origins) ?? []);
  return {
    types: count(entities.map(({ type }) => type)),
    kinds: count(entities.flatMap(({ type, kind }) => (kind === null ? [] : [`${type}/${kind}`]))),
    documents: count(entities.flatMap(({ documents }) => documents)),
    communities: count(entities.map(({ community }) => String(community))),
    predicates: count(relations.map(({ predicate }) => predicate)),
    statuses: count(relations.map(({ status }) => status)),
    years: count(beginnings.map((beginning) => beginning.slice(0, 4))),
  };
}

function count(keys: readonly string[]): FacetCount[] {
  return addUpKeys(keys.map((key) => [key, 1]));
}

export function timelineOf(
  { entities, relations, figures }: Part,
  by: TimelineRequest['by'],
  origins = OWN_DATE,
): Timeline {
  const statements = (kind: keyof PeriodCounts, facts: readonly When[]) =>
    facts.map((fact): PeriodGroup => [kind, beginningFrom(fact, origins), 1]);
  const ofEntities = entities.map(
    ({ start, end }): PeriodGroup => ['entities', beginningOf({ date: null, start, end }), 1],
  );
  return addUpTimeline([...statements('relations', relations), ...statements('figures', figures), ...ofEntities], by);
}

/** Returns the beginning of a date of one of these origins. */
function beginningFrom({ when, whenOrigin }: When, origins: readonly DateOrigin[]): string | null {
  if (whenOrigin === null || !origins.includes(whenOrigin)) return null;
  return beginningOf({ date: when, start: null, end: null });
}
