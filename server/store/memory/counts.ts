import { memoize } from 'es-toolkit';
import type { Dataset } from '../../model/dataset.ts';
import { beginningOf } from '../../model/extent.ts';
import type { When } from '../../model/when.ts';
import { createFacetSums, createTimelineSums } from '../addUpCounts.ts';
import { OWN_DATE } from '../filters/FilterField.ts';
import type { Facets, FacetsRequest, FactsRequest, Timeline, TimelineRequest } from '../queries/counts.ts';
import { filterItems, forEachItem, type Steps } from '../steps.ts';
import type { Filters } from './filters.ts';

export function* countFacets(dataset: Dataset, filters: Filters, request: FacetsRequest): Steps<Facets> {
  const { entities, relations } = yield* partOf(dataset, filters, request);
  const sums = createFacetSums();
  const beginningOfDate = createBeginnings();
  yield* forEachItem(entities, ({ type, kind, community, documents }) =>
    sums.addEntities([type, kind, community, documents, 1]),
  );
  yield* forEachItem(relations, (relation) => {
    const beginning = beginningOfDate(dateOf(relation, request.origins));
    sums.addRelations([relation.predicate, relation.status, beginning?.slice(0, 4) ?? null, 1]);
  });
  return sums.facets();
}

export function* countByPeriod(dataset: Dataset, filters: Filters, request: TimelineRequest): Steps<Timeline> {
  const { entities, ids, relations } = yield* partOf(dataset, filters, request);
  const figures = yield* filterItems(dataset.figures, ({ subject }) => ids.has(subject));
  const sums = createTimelineSums(request.by);
  const beginningOfDate = createBeginnings();
  const beginningOfFact = (fact: When) => beginningOfDate(dateOf(fact, request.origins));
  yield* forEachItem(relations, (relation) => sums.add(['relations', beginningOfFact(relation), 1]));
  yield* forEachItem(figures, (figure) => sums.add(['figures', beginningOfFact(figure), 1]));
  yield* forEachItem(entities, ({ start, end }) => sums.add(['entities', beginningOf({ date: null, start, end }), 1]));
  return sums.timeline();
}

/** Finds the entities that pass, and the relations that pass and join two of them. */
function* partOf(dataset: Dataset, filters: Filters, { entityFilter, relationFilter }: FactsRequest) {
  const entities = yield* filterItems(dataset.entities, filters.entity(entityFilter));
  const ids = new Set(entities.map(({ id }) => id));
  const isWhole = ids.size === dataset.entities.length;
  const passes = filters.relation(relationFilter);
  const relations = yield* filterItems(
    dataset.relations,
    (relation) => (isWhole || (ids.has(relation.subject) && ids.has(relation.object))) && passes(relation),
  );
  return { entities, ids, relations };
}

/** Returns the date of one of these origins. */
function dateOf({ when, whenOrigin }: When, origins = OWN_DATE): string | null {
  return whenOrigin !== null && origins.includes(whenOrigin) ? when : null;
}

/** Returns a function that gives the beginning of a date. It reads each date once, since many facts have the same. */
function createBeginnings() {
  return memoize((date: string | null) => beginningOf({ date, start: null, end: null }));
}
