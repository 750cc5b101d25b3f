import type { Entity } from '../model/entity.ts';
import { beginningOf } from '../model/extent.ts';
import type { Figure } from '../model/figure.ts';
import type { Relation } from '../model/relation.ts';
import { DATE_ORIGINS, type DateOrigin, hasOrigin, type When } from '../model/when.ts';
import { createFacetSums, createTimelineSums, type PeriodGroup } from './addUpCounts.ts';
import { OWN_DATE } from './filters/FilterField.ts';
import { firstDay, inOrder } from './inOrder.ts';
import type { Facets, Timeline, TimelineRequest } from './queries/counts.ts';
import type { RelationOrder, Slice } from './queries/lists.ts';

/**
 * Counts of all facts of a dataset, from which facets and timelines without a filter are made, and the first relations by
 * date. A JSON value.
 */
export interface Totals {
  readonly facets: Omit<Facets, 'years'>;
  readonly beginnings: readonly BeginningTotal[];
  readonly relationsByDate: readonly FirstByDate[];
}

/** Ids of the first relations by the date of these origins. */
interface FirstByDate {
  readonly origins: readonly DateOrigin[];
  readonly descending: boolean;
  readonly ids: readonly string[];
}

/**
 * Number of facts of one kind whose date has this origin and beginning (null: unknown). Entities have only dates of their
 * own.
 */
type BeginningTotal = readonly [
  ...[kind: PeriodGroup[0], origin: DateOrigin | null, beginning: PeriodGroup[1]],
  number: number,
];

/** Adds up the totals of facts that are read one by one, with so many ids of the first relations. */
export function createTotals(firstIds: number) {
  const sums = createFacetSums();
  const counts = new Map<string, number>();
  const byDate = [OWN_DATE, DATE_ORIGINS].flatMap((origins) =>
    [false, true].map((descending) => ({ origins, descending, first: createFirst(descending, origins, firstIds) })),
  );
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
      for (const { first } of byDate) first.add(relation);
    },
    addFigure: (figure: Figure) => addDate('figures', figure),
    totals(): Totals {
      const { years: _, ...facets } = sums.facets();
      return {
        facets,
        beginnings: [...counts].map(([key, number]) => [...JSON.parse(key), number] as never),
        relationsByDate: byDate.map(({ origins, descending, first }) => ({ origins, descending, ids: first.ids() })),
      };
    },
  };
}

/** Keeps the first relations by date of those that are added. */
function createFirst(descending: boolean, origins: readonly DateOrigin[], most: number) {
  type Dated = Pick<Relation, 'id' | 'whenEarliest' | 'whenOrigin'>;
  let kept: readonly Dated[] = [];
  let added: Dated[] = [];
  const sorted = () =>
    inOrder([...kept, ...added], (relation) => firstDay(relation, origins), descending).slice(0, most);
  return {
    add({ id, whenEarliest, whenOrigin }: Relation): void {
      added.push({ id, whenEarliest, whenOrigin });
      if (added.length < 3 * most) return;
      kept = sorted();
      added = [];
    },
    ids: () => sorted().map(({ id }) => id),
  };
}

/** Returns ids of a page of all relations by date; null if the totals do not have it. */
export function pageByDate(
  { relationsByDate }: Totals,
  { descending, origins = OWN_DATE, offset, limit }: Omit<RelationOrder, 'sort'> & Slice,
  total: number,
): readonly string[] | null {
  const list = relationsByDate.find(
    (some) => some.descending === descending && sortedOrigins(some.origins) === sortedOrigins(origins),
  );
  if (!list || (list.ids.length < offset + limit && list.ids.length < total)) return null;
  return list.ids.slice(offset, offset + limit);
}

function sortedOrigins(origins: readonly DateOrigin[]): string {
  return DATE_ORIGINS.filter((origin) => origins.includes(origin)).join();
}

/** Returns the facets of all facts; the years of dates of these origins. */
export function facetsOfAll({ facets, beginnings }: Totals, origins: readonly DateOrigin[] = OWN_DATE): Facets {
  const sums = createFacetSums();
  for (const [kind, origin, beginning, number] of beginnings) {
    if (kind !== 'relations' || !hasOrigin(origin, origins) || beginning === null) continue;
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
    sums.add([kind, kind === 'entities' || hasOrigin(origin, origins) ? beginning : null, number]);
  }
  return sums.timeline();
}
