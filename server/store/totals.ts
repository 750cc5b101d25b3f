import type { Entity } from '../model/entity.ts';
import { beginningOf } from '../model/extent.ts';
import type { Figure } from '../model/figure.ts';
import type { Relation } from '../model/relation.ts';
import type { DateOrigin, When } from '../model/when.ts';
import { createFacetSums, createTimelineSums, type PeriodGroup } from './addUpCounts.ts';
import { OWN_DATE } from './filters/FilterField.ts';
import type { Facets, Timeline, TimelineRequest } from './queries/counts.ts';

/** Counts of all facts of a dataset, from which facets and timelines without a filter are made. A JSON value. */
export interface Totals {
  readonly facets: Omit<Facets, 'years'>;
  readonly beginnings: readonly BeginningTotal[];
}

/**
 * Number of facts of one kind whose date has this origin and beginning (null: unknown). Entities have only dates of their
 * own.
 */
type BeginningTotal = readonly [
  ...[kind: PeriodGroup[0], origin: DateOrigin | null, beginning: PeriodGroup[1]],
  number: number,
];

/** Adds up the totals of facts that are read one by one. */
export function createTotals() {
  const sums = createFacetSums();
  const counts = new Map<string, number>();
  const addBeginning = (kind: PeriodGroup[0], origin: DateOrigin | null, beginning: string | null) => {
    const key = JSON.stringify([kind, origin, beginning]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  const addDate = (kind: PeriodGroup[0], { when, whenOrigin }: When) =>
    addBeginning(kind, whenOrigin, beginningOf({ date: when, start: null, end: null }));
  return {
    addEntity({ type, kind, community, documents, start, end }: Entity): void {
      sums.addEntities([type, kind, community, documents, 1]);
      addBeginning('entities', null, beginningOf({ date: null, start, end }));
    },
    addRelation(relation: Relation): void {
      sums.addRelations([relation.predicate, relation.status, null, 1]);
      addDate('relations', relation);
    },
    addFigure: (figure: Figure) => addDate('figures', figure),
    totals(): Totals {
      const { years: _, ...facets } = sums.facets();
      return { facets, beginnings: [...counts].map(([key, number]) => [...JSON.parse(key), number] as never) };
    },
  };
}

/** Returns the facets of all facts; the years of dates of these origins. */
export function facetsOfAll({ facets, beginnings }: Totals, origins: readonly DateOrigin[] = OWN_DATE): Facets {
  const sums = createFacetSums();
  for (const [kind, origin, beginning, number] of beginnings) {
    if (kind !== 'relations' || !isChosen(origin, origins) || beginning === null) continue;
    sums.addYears(beginning.slice(0, 4), number);
  }
  return { ...facets, years: sums.facets().years };
}

/** Returns the timeline of all facts. */
export function timelineOfAll(
  { beginnings }: Totals,
  by: TimelineRequest['by'],
  origins: readonly DateOrigin[] = OWN_DATE,
): Timeline {
  const sums = createTimelineSums(by);
  for (const [kind, origin, beginning, number] of beginnings) {
    sums.add([kind, kind === 'entities' || isChosen(origin, origins) ? beginning : null, number]);
  }
  return sums.timeline();
}

function isChosen(origin: DateOrigin | null, origins: readonly DateOrigin[]): boolean {
  return origin !== null && origins.includes(origin);
}
