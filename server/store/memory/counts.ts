import type { Dataset } from '../../model/dataset.ts';
import type { Entity } from '../../model/entity.ts';
import { beginningOf, type Dated } from '../../model/extent.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import { addUpKeys, addUpTimeline, type PeriodGroup } from '../addUpCounts.ts';
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

export function countFacets({ entities, relations }: Part): Facets {
  return {
    types: count(entities.map(({ type }) => type)),
    kinds: count(entities.flatMap(({ type, kind }) => (kind === null ? [] : [`${type}/${kind}`]))),
    documents: count(entities.flatMap(({ documents }) => documents)),
    communities: count(entities.map(({ community }) => String(community))),
    predicates: count(relations.map(({ predicate }) => predicate)),
    statuses: count(relations.map(({ status }) => status)),
    years: count(relations.flatMap(({ earliest, latest }) => (earliest ?? latest ?? '').slice(0, 4) || [])),
  };
}

function count(keys: readonly string[]): FacetCount[] {
  return addUpKeys(keys.map((key) => [key, 1]));
}

export function timelineOf({ entities, relations, figures }: Part, by: TimelineRequest['by']): Timeline {
  const groups = (kind: keyof PeriodCounts, facts: readonly Dated[]) =>
    facts.map((dated): PeriodGroup => [kind, beginningOf(dated), 1]);
  const datedFigures = figures.map(({ asOf }) => ({ date: asOf, start: null, end: null }));
  const datedEntities = entities.map(({ start, end }) => ({ date: null, start, end }));
  return addUpTimeline(
    [...groups('relations', relations), ...groups('figures', datedFigures), ...groups('entities', datedEntities)],
    by,
  );
}
