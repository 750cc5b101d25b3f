import type { DayRange } from '../../../server/model/edtf.ts';
import type { RelationCard } from '../../api/subgraph.ts';
import { type DatesCondition, type DocumentDates, datesOfRelation, overlaps } from '../view/pageFilters.ts';

export const PERIOD_UNITS = ['year', 'quarter', 'month'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** A year, quarter or month of a time axis. */
export interface Period {
  /** EDTF. */
  readonly date: string;
  /** First and last month, YYYY-MM. */
  readonly from: string;
  readonly to: string;
}

/** Choice of the dates that count. */
export type DateBasis = Pick<DatesCondition, 'of' | 'origins'>;

const MONTHS_IN: Readonly<Record<PeriodUnit, number>> = { year: 12, quarter: 3, month: 1 };
const FIRST_QUARTER = 33;
/** More bars than this would be thinner than a pixel. */
const MAX_PERIODS = 600;

/** Returns the periods from the first to the last known day; none if the unit would give too many. */
export function toPeriods(
  relations: readonly RelationCard[],
  basis: DateBasis,
  documentDates: DocumentDates,
  unit: PeriodUnit,
): readonly Period[] {
  let first: string | null = null;
  let last: string | null = null;
  for (const relation of relations) {
    for (const { earliest, latest } of datesOfRelation(relation, basis, documentDates)) {
      for (const day of [earliest, latest]) {
        if (day === null) continue;
        if (first === null || day < first) first = day;
        if (last === null || day > last) last = day;
      }
    }
  }
  if (first === null || last === null) return [];
  const length = MONTHS_IN[unit];
  const start = Math.floor(monthNumber(first) / length);
  const end = Math.floor(monthNumber(last) / length);
  if (end - start >= MAX_PERIODS) return [];
  return Array.from({ length: end - start + 1 }, (_, index) => toPeriod(start + index, unit));
}

function toPeriod(index: number, unit: PeriodUnit): Period {
  const length = MONTHS_IN[unit];
  const [from, to] = [toMonth(index * length), toMonth(index * length + length - 1)];
  const year = from.slice(0, 4);
  const date = { year, quarter: `${year}-${FIRST_QUARTER + (index % 4)}`, month: from }[unit];
  return { date, from, to };
}

/** Counts months from year 0. */
function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function toMonth(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

export interface PeriodCounts {
  readonly counts: readonly number[];
  readonly undated: number;
}

/** Counts each relation in every period in which it may be, as the filter does, and those without a date. */
export function countPeriods(
  periods: readonly Period[],
  relations: readonly RelationCard[],
  basis: DateBasis,
  documentDates: DocumentDates,
): PeriodCounts {
  const counts = periods.map(() => 0);
  const known = new Map<string, readonly number[]>();
  /** Returns the indices of the periods of a date, found once for each date. */
  const periodsOf = (range: DayRange): readonly number[] => {
    const key = `${range.earliest} ${range.latest}`;
    let indices = known.get(key);
    if (!indices) {
      indices = periods.flatMap(({ from, to }, index) => (overlaps(range, from, to) ? [index] : []));
      known.set(key, indices);
    }
    return indices;
  };
  let undated = 0;
  for (const relation of relations) {
    const dates = datesOfRelation(relation, basis, documentDates);
    if (dates.length === 0) undated += 1;
    for (const index of new Set(dates.flatMap(periodsOf))) counts[index] = (counts[index] ?? 0) + 1;
  }
  return { counts, undated };
}

/** First and last index of the periods that a condition chooses. */
export type PeriodWindow = readonly [from: number, to: number];

/** Returns the window of a condition on the axis; without one, the whole axis. */
export function windowOf(periods: readonly Period[], condition: DatesCondition | null): PeriodWindow {
  const last = periods.length - 1;
  const { from = null, to = null } = condition ?? {};
  const first = from === null ? 0 : periods.findIndex((period) => period.to >= from);
  const end = to === null ? last : periods.findLastIndex((period) => period.from <= to);
  const start = first < 0 ? last : first;
  return [Math.min(start, Math.max(end, 0)), Math.max(end, 0)];
}

export type PlayMode = 'move' | 'grow';

/** Returns the first window of a play: from the beginning if the present one is at the end. */
export function firstWindow([from, to]: PeriodWindow, last: number, mode: PlayMode): PeriodWindow {
  if (to < last) return [from, to];
  if (mode === 'grow') return [from === last ? 0 : from, from === last ? 0 : from];
  return from === 0 ? [0, 0] : [0, to - from];
}

/** Returns the next window, or null at the end. */
export function nextWindow([from, to]: PeriodWindow, last: number, mode: PlayMode): PeriodWindow | null {
  if (to >= last) return null;
  return mode === 'grow' ? [from, to + 1] : [from + 1, to + 1];
}
