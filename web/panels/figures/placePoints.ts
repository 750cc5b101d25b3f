import { scaleLinear, scaleUtc } from 'd3-scale';
import type { ChartPoint, ChartSeries } from '../../state/selectors/chartSeries.ts';

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** A point of a chart at its place in pixels. */
export interface PlacedPoint {
  readonly point: ChartPoint;
  readonly series: ChartSeries;
  readonly x: number;
  readonly y: number;
  /** The time that the date covers, in pixels; null beside the time axis. */
  readonly span: readonly [number, number] | null;
}

export interface Tick<Value> {
  readonly value: Value;
  readonly at: number;
}

export interface PlacedChart {
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** The band of points without a date; null if every point has one. */
  readonly undated: { readonly left: number; readonly right: number } | null;
  /** In the order of the series and of time. */
  readonly points: readonly PlacedPoint[];
  readonly valueTicks: readonly Tick<number>[];
  /** Values are EDTF dates, no more precise than the axis needs. */
  readonly timeTicks: readonly Tick<string>[];
}

interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const VALUE_TICK_SPACE = 44;
const TIME_TICK_SPACE = 96;
const UNDATED_SPACE = 26;
/** Largest share of the width for points without a date, if others have one. */
const UNDATED_SHARE = 0.35;
const YEAR_MS = 365.25 * 86_400_000;

/** Places the points on a time axis, or beside it, and on a linear axis of values in units of `factor`, which includes 0. */
export function placePoints(
  series: readonly ChartSeries[],
  factor: number,
  { width, height }: ChartSize,
  margins: Margins,
): PlacedChart {
  const all = series.flatMap((one) => one.points.map((point) => ({ series: one, point })));
  const undatedCount = all.filter(({ point }) => !point.time).length;
  const inner = Math.max(1, width - margins.left - margins.right);
  const isUndated = undatedCount === all.length;
  const wanted = (undatedCount + 1) * UNDATED_SPACE;
  const undatedWidth = isUndated ? inner : undatedCount === 0 ? 0 : Math.min(wanted, inner * UNDATED_SHARE);
  const plot = {
    left: margins.left,
    right: width - margins.right - undatedWidth,
    top: margins.top,
    bottom: height - margins.bottom,
  };

  const values = all.map(({ point }) => point.figure.value / factor);
  const y = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values) || 1])
    .nice(Math.max(2, Math.floor((plot.bottom - plot.top) / VALUE_TICK_SPACE)))
    .range([plot.bottom, plot.top]);
  const [first, last] = timeDomain(all.flatMap(({ point }) => point.time ?? []));
  const x = scaleUtc().domain([first, last]).range([plot.left, plot.right]);

  let undated = 0;
  const points = all.map(({ series: one, point }): PlacedPoint => {
    const at = { point, series: one, y: y(point.figure.value / factor) };
    if (point.time) {
      const span = [x(point.time.first), x(point.time.last)] as const;
      return { ...at, x: (span[0] + span[1]) / 2, span };
    }
    undated += 1;
    return { ...at, x: plot.right + (undatedWidth * undated) / (undatedCount + 1), span: null };
  });

  const timeTicks = isUndated ? [] : x.ticks(Math.max(2, Math.floor((plot.right - plot.left) / TIME_TICK_SPACE)));
  return {
    plot,
    undated: undatedWidth > 0 ? { left: plot.right, right: width - margins.right } : null,
    points,
    valueTicks: y
      .ticks(Math.max(2, Math.floor((plot.bottom - plot.top) / VALUE_TICK_SPACE)))
      .map((value) => ({ value, at: y(value) })),
    timeTicks: toDates(timeTicks).map(([date, edtf]) => ({ value: edtf, at: x(date) })),
  };
}

/** Returns the first and the last time with a margin, at least a year apart, so that one date is in the middle. */
function timeDomain(times: readonly NonNullable<ChartPoint['time']>[]): readonly [number, number] {
  if (times.length === 0) return [0, YEAR_MS];
  const first = Math.min(...times.map((time) => time.first));
  const last = Math.max(...times.map((time) => time.last));
  const margin = Math.max((last - first) * 0.04, (YEAR_MS - (last - first)) / 2);
  return [first - margin, last + margin];
}

/** Returns the dates as EDTF: years if all begin a year, else months or days. */
function toDates(dates: readonly Date[]): readonly (readonly [Date, string])[] {
  const length = dates.every((date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1)
    ? 'YYYY'.length
    : dates.every((date) => date.getUTCDate() === 1)
      ? 'YYYY-MM'.length
      : 'YYYY-MM-DD'.length;
  return dates.map((date) => [date, date.toISOString().slice(0, length)] as const);
}

/** Returns the point nearest to a place, at most `radius` away. */
export function nearestPoint(
  points: readonly PlacedPoint[],
  at: { readonly x: number; readonly y: number },
  radius: number,
): PlacedPoint | null {
  let nearest: PlacedPoint | null = null;
  let smallest = radius;
  for (const point of points) {
    const distance = Math.hypot(point.x - at.x, point.y - at.y);
    if (distance > smallest) continue;
    smallest = distance;
    nearest = point;
  }
  return nearest;
}

/** A value beside its point, above or below it. */
export interface PlacedLabel {
  readonly point: PlacedPoint;
  readonly y: number;
}

const LABEL_HEIGHT = 14;
/** Space that a point takes above and below its middle. */
const MARK = 6;
const ARROW = 17;

/** Places the labels that overlap no other label and no point, for each point above it or else below it. */
export function placeLabels(
  points: readonly PlacedPoint[],
  widthOf: (point: PlacedPoint) => number,
  bounds: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): readonly PlacedLabel[] {
  type Box = readonly [left: number, top: number, right: number, bottom: number];
  const reachOf = ({ point: { figure } }: PlacedPoint) => ({
    above: /[>≥]/.test(figure.comparator) ? ARROW : MARK,
    below: /[<≤]/.test(figure.comparator) ? ARROW : MARK,
  });
  const marks = points.map((point): Box => {
    const { above, below } = reachOf(point);
    return [point.x - MARK, point.y - above, point.x + MARK, point.y + below];
  });
  const taken: Box[] = [];
  const overlap = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  return points.flatMap((point, index): readonly PlacedLabel[] => {
    const half = widthOf(point) / 2;
    if (point.x - half < bounds.left || point.x + half > bounds.right) return [];
    const { above, below } = reachOf(point);
    for (const y of [point.y - above - 5, point.y + below + LABEL_HEIGHT + 1]) {
      const box: Box = [point.x - half, y - LABEL_HEIGHT + 3, point.x + half, y + 3];
      if (box[1] < bounds.top || box[3] > bounds.bottom) continue;
      if (taken.some((other) => overlap(box, other))) continue;
      if (marks.some((other, position) => position !== index && overlap(box, other))) continue;
      taken.push(box);
      return [{ point, y }];
    }
    return [];
  });
}
