import type { Dataset } from '../../model/dataset.ts';
import type { Entity } from '../../model/entity.ts';
import { beginningOf } from '../../model/extent.ts';
import type { Relation } from '../../model/relation.ts';
import { hasOrigin, type When } from '../../model/when.ts';
import { createFacetSums, createTimelineSums } from '../addUpCounts.ts';
import { OWN_DATE } from '../filters/FilterField.ts';
import type { Facets, FacetsRequest, FactsRequest, Timeline, TimelineRequest } from '../queries/counts.ts';
import { forEachItem, type Steps } from '../steps.ts';
import type { Filters } from './filters.ts';

/**
 * Returns counts of facts. Facts that are alike in everything that is counted have one number, known when the dataset is read,
 * so that a count looks at each fact once and at texts and dates once for each number.
 */
export function createCounts(dataset: Dataset, filters: Filters) {
  const { entities, relations, figures } = dataset;
  const positions = new Map(entities.map(({ id }, position) => [id, position]));
  const positionsOf = (ids: readonly string[]) => Uint32Array.from(ids, (id) => positions.get(id) ?? 0);
  const subjects = positionsOf(relations.map(({ subject }) => subject));
  const objects = positionsOf(relations.map(({ object }) => object));
  const figureSubjects = positionsOf(figures.map(({ subject }) => subject));
  const entityKinds = findAlike(entities, ({ type, kind, community, start, end }) => [
    type,
    kind,
    community,
    start,
    end,
  ]);
  const relationKinds = findAlike(relations, ({ predicate, status, whenOrigin, when }) => [
    ...[predicate, status, whenOrigin, when],
  ]);
  const figureKinds = findAlike(figures, ({ whenOrigin, when }) => [whenOrigin, when]);

  /** Marks the entities that pass, and counts them by kind. */
  function* countEntities(passes: (entity: Entity) => boolean) {
    const isIncluded = new Uint8Array(entities.length);
    const counts = new Uint32Array(entityKinds.first.length);
    yield* forEachItem(entities, (entity, at) => {
      if (!passes(entity)) return;
      isIncluded[at] = 1;
      countOne(counts, entityKinds.numbers[at]);
    });
    return { isIncluded, counts };
  }

  /** Counts the relations that pass and join two of the entities, by kind. */
  function* countRelations(passes: (relation: Relation) => boolean, isIncluded: Uint8Array): Steps<Uint32Array> {
    const counts = new Uint32Array(relationKinds.first.length);
    yield* forEachItem(relations, (relation, at) => {
      if (isIncluded[subjects[at] ?? 0] !== 1 || isIncluded[objects[at] ?? 0] !== 1) return;
      if (passes(relation)) countOne(counts, relationKinds.numbers[at]);
    });
    return counts;
  }

  function* countFacts({ entityFilter, relationFilter }: FactsRequest) {
    const ofEntities = yield* countEntities(filters.entity(entityFilter));
    const ofRelations = yield* countRelations(filters.relation(relationFilter), ofEntities.isIncluded);
    return { isIncluded: ofEntities.isIncluded, ofEntities: ofEntities.counts, ofRelations };
  }

  return {
    *facets(request: FacetsRequest): Steps<Facets> {
      const { isIncluded, ofEntities, ofRelations } = yield* countFacts(request);
      const sums = createFacetSums();
      for (const [{ type, kind, community }, count] of counted(entityKinds.first, ofEntities))
        sums.addEntities([type, kind, community, [], count]);
      yield* forEachItem(entities, ({ documents }, at) => {
        if (isIncluded[at] === 1) sums.addDocuments(documents);
      });
      for (const [relation, count] of counted(relationKinds.first, ofRelations)) {
        const year = beginningOfFact(relation, request.origins)?.slice(0, 4) ?? null;
        sums.addRelations([relation.predicate, relation.status, year, count]);
      }
      return sums.facets();
    },

    *timeline(request: TimelineRequest): Steps<Timeline> {
      const { isIncluded, ofEntities, ofRelations } = yield* countFacts(request);
      const ofFigures = new Uint32Array(figureKinds.first.length);
      yield* forEachItem(figures, (_figure, at) => {
        if (isIncluded[figureSubjects[at] ?? 0] === 1) countOne(ofFigures, figureKinds.numbers[at]);
      });
      const sums = createTimelineSums(request.by);
      for (const [relation, count] of counted(relationKinds.first, ofRelations))
        sums.add(['relations', beginningOfFact(relation, request.origins), count]);
      for (const [figure, count] of counted(figureKinds.first, ofFigures))
        sums.add(['figures', beginningOfFact(figure, request.origins), count]);
      for (const [{ start, end }, count] of counted(entityKinds.first, ofEntities))
        sums.add(['entities', beginningOf({ date: null, start, end }), count]);
      return sums.timeline();
    },
  };
}

/** Numbers facts so that those with equal values have the same number. `first` has the first fact of each number. */
function findAlike<Fact>(facts: readonly Fact[], valuesOf: (fact: Fact) => readonly (string | number | null)[]) {
  const known = new Map<string, number>();
  const first: Fact[] = [];
  const numbers = Uint32Array.from(facts, (fact) => {
    // Ids and dates contain no line break and are never empty.
    const key = valuesOf(fact).join('\n');
    const number = known.get(key) ?? first.length;
    if (number === first.length) {
      known.set(key, number);
      first.push(fact);
    }
    return number;
  });
  return { first, numbers };
}

function countOne(counts: Uint32Array, number = 0): void {
  counts[number] = (counts[number] ?? 0) + 1;
}

/** Returns the facts whose count is not 0, with it. */
function counted<Fact>(facts: readonly Fact[], counts: Uint32Array): (readonly [Fact, number])[] {
  return facts.flatMap((fact, index) => (counts[index] ? [[fact, counts[index]] as const] : []));
}

/** Returns the beginning of the date of one of these origins. */
function beginningOfFact({ when, whenOrigin }: When, origins = OWN_DATE): string | null {
  return hasOrigin(whenOrigin, origins) ? beginningOf({ date: when, start: null, end: null }) : null;
}
