import type { Status } from '../model/relation.ts';
import type { FacetCount, Facets, Period, PeriodCounts, Timeline, TimelineRequest } from './queries/counts.ts';

/*
 * Both stores count groups of facts that are alike in everything that is counted, and add them up here. Neo4j returns large
 * groups; the memory store counts facts by groups that it has formed before.
 */

/** Number of entities with the same type, kind, community and documents. */
export type EntityGroup = readonly [
  ...[type: string, kind: string | null, community: number, documents: readonly string[]],
  number: number,
];

/** Number of relations with the same predicate, status and year. */
export type RelationGroup = readonly [predicate: string, status: Status, year: string | null, number: number];

/** Number of facts of one kind that begin in the same month, or year if the month is unknown (null: date unknown). */
export type PeriodGroup = readonly [kind: keyof PeriodCounts, beginning: string | null, number: number];

/** Returns sums of groups for facets. */
export function createFacetSums() {
  const [types, kinds, documents, communities] = [createSum(), createSum(), createSum(), createSum()];
  const [predicates, statuses, years] = [createSum(), createSum(), createSum()];
  return {
    addEntities([type, kind, community, ids, number]: EntityGroup): void {
      types.add(type, number);
      if (kind !== null) kinds.add(`${type}/${kind}`, number);
      communities.add(community, number);
      for (const id of ids) documents.add(id, number);
    },
    addRelations([predicate, status, year, number]: RelationGroup): void {
      predicates.add(predicate, number);
      statuses.add(status, number);
      if (year !== null) years.add(year, number);
    },
    addDocuments(ids: readonly string[]): void {
      for (const id of ids) documents.add(id, 1);
    },
    addYears: (year: string, number: number) => years.add(year, number),
    facets: (): Facets => ({
      types: types.sorted(),
      kinds: kinds.sorted(),
      documents: documents.sorted(),
      communities: communities.sorted(),
      predicates: predicates.sorted(),
      statuses: statuses.sorted(),
      years: years.sorted(),
    }),
  };
}

/** Returns sums of groups for a timeline; by year, the months of a year are one period. */
export function createTimelineSums(by: TimelineRequest['by']) {
  const counts = new Map<string | null, { -readonly [Kind in keyof PeriodCounts]: number }>();
  const countsOf = (period: string | null) => {
    const known = counts.get(period) ?? { relations: 0, figures: 0, entities: 0 };
    counts.set(period, known);
    return known;
  };
  return {
    add([kind, beginning, number]: PeriodGroup): void {
      countsOf(by === 'year' && beginning !== null ? beginning.slice(0, 4) : beginning)[kind] += number;
    },
    timeline(): Timeline {
      const undated = countsOf(null);
      const periods = [...counts].flatMap(([period, counted]): Period[] =>
        period === null ? [] : [{ period, ...counted }],
      );
      return { periods: periods.sort((a, b) => (a.period < b.period ? -1 : 1)), undated };
    },
  };
}

function createSum() {
  const counts = new Map<string | number, number>();
  return {
    add(key: string | number, number: number): void {
      counts.set(key, (counts.get(key) ?? 0) + number);
    },
    /** Sorted by count (highest first), then key. */
    sorted(): FacetCount[] {
      return [...counts]
        .map(([key, count]) => ({ key: String(key), count }))
        .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
    },
  };
}
