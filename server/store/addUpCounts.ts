import type { FacetCount, Period, PeriodCounts, Timeline, TimelineRequest } from './queries/counts.ts';

/** Number of facts of one kind that begin in the same month, or year if the month is unknown (null: date unknown). */
export type PeriodGroup = readonly [kind: keyof PeriodCounts, beginning: string | null, number: number];

/** Adds up groups to a timeline; by year, the months of a year are one period. */
export function addUpTimeline(groups: readonly PeriodGroup[], by: TimelineRequest['by']): Timeline {
  const counts = new Map<string | null, { -readonly [Kind in keyof PeriodCounts]: number }>();
  const countsOf = (period: string | null) => {
    const known = counts.get(period) ?? { relations: 0, figures: 0, entities: 0 };
    counts.set(period, known);
    return known;
  };
  for (const [kind, beginning, number] of groups) {
    countsOf(by === 'year' && beginning !== null ? beginning.slice(0, 4) : beginning)[kind] += number;
  }
  const undated = countsOf(null);
  const periods = [...counts].flatMap(([period, counted]): Period[] =>
    period === null ? [] : [{ period, ...counted }],
  );
  return { periods: periods.sort((a, b) => (a.period < b.period ? -1 : 1)), undated };
}

/** Adds up the numbers of equal keys, sorted by count (highest first), then key. */
export function addUpKeys(parts: readonly (readonly [key: string, number: number])[]): FacetCount[] {
  const counts = new Map<string, number>();
  for (const [key, number] of parts) counts.set(key, (counts.get(key) ?? 0) + number);
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
