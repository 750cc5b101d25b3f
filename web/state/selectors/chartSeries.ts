import { compare } from '../../../server/model/compare.ts';
import { parseEdtf } from '../../../server/model/edtf.ts';
import { groupBy } from '../../../server/model/groupBy.ts';
import type { LocalisedText } from '../../../server/model/vocabulary.ts';
import type { FigureCardFragment } from '../../api/generated/operations.ts';

type Figure = FigureCardFragment & { readonly subject: { readonly id: string } };

/** A figure in a chart. */
export interface ChartPoint {
  readonly figure: Figure;
  /** First and last possible time in milliseconds; null for a figure without a date, or with only that of its document. */
  readonly time: { readonly first: number; readonly last: number } | null;
  /** Whether the date is that of an event or a report, not of the figure itself. */
  readonly isEventDate: boolean;
  /** Figures of the same series and date that contradict this one. */
  readonly contradictedBy: readonly Figure[];
}

/** The figures of one entity and scope. Only these are values of one thing at several times. */
export interface ChartSeries {
  readonly key: string;
  readonly entity: string;
  readonly scope: LocalisedText | null;
  /** Sorted by time; those without a time come last. */
  readonly points: readonly ChartPoint[];
  /** Number of different dates. */
  readonly dateCount: number;
}

/** Entities that a chart shows unless others are chosen. */
const DEFAULT_ENTITIES = 6;
const DAY_MS = 86_400_000;
/** Share by which an approximate value may differ from the printed one. */
const APPROXIMATION = 0.1;

/** Returns the series of figures of one measure and base unit: those with most dates first. */
export function toSeries(figures: readonly Figure[]): readonly ChartSeries[] {
  const groups = groupBy(figures, (figure) => `${figure.subject.id} ${figure.scope?.zh ?? ''}`);
  return [...groups]
    .flatMap(([key, group]): ChartSeries | [] => {
      const [first] = group;
      if (!first) return [];
      const points = group.map((figure) => toPoint(figure, group)).sort(byTime);
      return {
        key,
        entity: first.subject.id,
        scope: first.scope,
        points,
        dateCount: new Set(points.flatMap(({ time }) => time?.first ?? [])).size,
      };
    })
    .sort((a, b) => b.dateCount - a.dateCount || b.points.length - a.points.length || compare(a.key, b.key));
}

/** Returns the entities of the series, in the same order, with their numbers of figures. */
export function entitiesOfSeries(
  series: readonly ChartSeries[],
): readonly { readonly id: string; readonly count: number }[] {
  return [...groupBy(series, ({ entity }) => entity)].map(([id, group]) => ({
    id,
    count: group.reduce((sum, { points }) => sum + points.length, 0),
  }));
}

/** Returns the entities to show at first: those with most dates; if none has a date, the first ones. */
export function defaultChartEntities(series: readonly ChartSeries[]): readonly string[] {
  const dated = series.filter(({ dateCount }) => dateCount > 0);
  const ids = entitiesOfSeries(dated.length > 0 ? dated : series).map(({ id }) => id);
  return ids.slice(0, DEFAULT_ENTITIES);
}

/** Returns the base unit in which figures of one measure have values at two dates or more, the most common one; null if there is none. */
export function chartableUnit(figures: readonly Pick<Figure, 'unit' | 'when'>[]): string | null {
  const dated = groupBy(
    figures.filter((figure) => dateOf(figure) !== null),
    ({ unit }) => unit.base,
  );
  const [unit] = [...dated]
    .map(([base, group]) => ({ base, dateCount: new Set(group.map(dateOf)).size }))
    .filter(({ dateCount }) => dateCount > 1)
    .sort((a, b) => b.dateCount - a.dateCount);
  return unit?.base ?? null;
}

/** A unit as charts need it. */
export interface AxisUnit {
  readonly label: LocalisedText;
  /** Number of base units in one unit. */
  readonly factor: number;
}

/**
 * Returns the unit for an axis: the one in which most figures are printed (%, days), but the base unit instead of its powers of
 * ten (ten thousand people), which a number can contain.
 */
export function axisUnitOf(figures: readonly Pick<Figure, 'unit'>[], base: AxisUnit): AxisUnit {
  const units = [...groupBy(figures, ({ unit }) => unit.id).values()].sort((a, b) => b.length - a.length);
  const unit = units[0]?.[0]?.unit;
  const isPowerOfTen = unit && unit.factor > 1 && Number.isInteger(Math.log10(unit.factor));
  return unit && !isPowerOfTen ? unit : base;
}

function toPoint(figure: Figure, group: readonly Figure[]): ChartPoint {
  const date = dateOf(figure);
  const contradicting = (other: Figure) => date !== null && dateOf(other) === date && contradict(figure, other);
  return {
    figure,
    time: date === null ? null : toTime(date),
    isEventDate: figure.when?.origin === 'EVENT',
    contradictedBy: group.filter(contradicting),
  };
}

/** Returns the date for the axis. A document only says that a value held by its date. */
function dateOf({ when }: Pick<Figure, 'when'>): string | null {
  return when && when.origin !== 'DOCUMENT' ? when.date : null;
}

function toTime(edtf: string): ChartPoint['time'] {
  const range = parseEdtf(edtf);
  const first = range?.earliest ?? range?.latest;
  const last = range?.latest ?? range?.earliest;
  return first && last ? { first: Date.parse(first), last: Date.parse(last) + DAY_MS } : null;
}

/** Returns whether two figures cannot both be right: a number beside `> 40` contradicts it only up to 40. */
function contradict(a: Figure, b: Figure): boolean {
  const [lowA, highA] = rangeOf(a);
  const [lowB, highB] = rangeOf(b);
  return highA < lowB || highB < lowA;
}

/** Returns the smallest and the largest number that the printed one may stand for. */
function rangeOf({ value, amount, unit, comparator }: Figure): readonly [number, number] {
  // Slightly less than half, so that neighbours such as 10.4 and 10.5 do not meet.
  const rounding = unit.factor * 10 ** -(amount.split('.')[1]?.length ?? 0) * 0.499;
  switch (comparator) {
    case '>':
    case '≥':
      return [value - rounding, Number.POSITIVE_INFINITY];
    case '<':
    case '≤':
      return [Number.NEGATIVE_INFINITY, value + rounding];
    case '≈':
      return [value * (1 - APPROXIMATION), value * (1 + APPROXIMATION)];
    default:
      return [value - rounding, value + rounding];
  }
}

function byTime(a: ChartPoint, b: ChartPoint): number {
  if (!a.time || !b.time) return Number(!a.time) - Number(!b.time);
  return a.time.first - b.time.first || a.time.last - b.time.last || a.figure.value - b.figure.value;
}
