import type { Dataset } from '../../model/dataset.ts';
import type { Entity } from '../../model/entity.ts';
import { beginningOf } from '../../model/extent.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import type { When } from '../../model/when.ts';
import { addUpFacets, addUpTimeline, type EntityGroup, type PeriodGroup, type RelationGroup } from '../addUpCounts.ts';
import { OWN_DATE } from '../filters/FilterField.ts';
import type { Facets, FacetsRequest, FactsRequest, Timeline, TimelineRequest } from '../queries/counts.ts';
import type { Filters } from './filters.ts';

export function countFacets(dataset: Dataset, filters: Filters, request: FacetsRequest): Facets {
  const { entities, relations } = partOf(dataset, filters, request);
  const beginningOfDate = createBeginnings();
  function* entityGroups(): Generator<EntityGroup> {
    for (const { type, kind, community, documents } of entities) yield [type, kind, community, documents, 1];
  }
  function* relationGroups(): Generator<RelationGroup> {
    for (const relation of relations) {
      const beginning = beginningOfDate(dateOf(relation, request.origins));
      yield [relation.predicate, relation.status, beginning?.slice(0, 4) ?? null, 1];
    }
  }
  return addUpFacets(entityGroups(), relationGroups());
}

export function countByPeriod(dataset: Dataset, filters: Filters, request: TimelineRequest): Timeline {
  const { entities, relations, figures } = partOf(dataset, filters, request);
  const beginningOfDate = createBeginnings();
  function* groups(): Generator<PeriodGroup> {
    for (const relation of relations) yield ['relations', beginningOfDate(dateOf(relation, request.origins)), 1];
    for (const figure of figures) yield ['figures', beginningOfDate(dateOf(figure, request.origins)), 1];
    for (const { start, end } of entities) yield ['entities', beginningOf({ date: null, start, end }), 1];
  }
  return addUpTimeline(groups(), request.by);
}

/** Returns the entities that pass, the relations that pass and join two of them, and the figures about them. */
function partOf(dataset: Dataset, filters: Filters, { entityFilter, relationFilter }: FactsRequest) {
  const entities: Entity[] = dataset.entities.filter(filters.entity(entityFilter));
  const ids = new Set(entities.map(({ id }) => id));
  const passes = filters.relation(relationFilter);
  const joinsTwo =
    ids.size === dataset.entities.length
      ? () => true
      : ({ subject, object }: Relation) => ids.has(subject) && ids.has(object);
  const relations = dataset.relations.filter((relation) => joinsTwo(relation) && passes(relation));
  const figures: Figure[] = dataset.figures.filter(({ subject }) => ids.has(subject));
  return { entities, relations, figures };
}

/** Returns the date of one of these origins. */
function dateOf({ when, whenOrigin }: When, origins = OWN_DATE): string | null {
  return whenOrigin !== null && origins.includes(whenOrigin) ? when : null;
}

/** Returns a function that gives the beginning of a date. It reads each date once, since many facts have the same. */
function createBeginnings(): (date: string | null) => string | null {
  const known = new Map<string | null, string | null>();
  return (date) => {
    const beginning = known.get(date);
    if (beginning !== undefined) return beginning;
    const read = beginningOf({ date, start: null, end: null });
    known.set(date, read);
    return read;
  };
}
