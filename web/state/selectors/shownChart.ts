import type { MeasureChoice, MeasuredFigure } from '../../api/figures.ts';
import type { Chart } from '../view/view.ts';
import { type ChartSeries, defaultChartEntities, toSeries } from './chartSeries.ts';

/** Returns the measure of a chart; without a chart, the first one with a value at two dates or more. Null if there are no figures. */
export function chosenMeasure(choices: readonly MeasureChoice[], chart: Chart | null): MeasureChoice | null {
  const ofMeasure = choices.filter(({ measure }) => measure.id === chart?.measure);
  return (
    ofMeasure.find(({ unit }) => unit.id === chart?.unit) ??
    ofMeasure[0] ??
    choices.find(({ dated }) => dated > 1) ??
    choices[0] ??
    null
  );
}

/** The series of a measure, and the entities that are shown. */
export interface ShownChart {
  /** Series of all entities: those with most dates first. */
  readonly series: readonly ChartSeries[];
  readonly entities: readonly string[];
}

/** Returns what a chart shows of the figures of its measure. */
export function shownChart(
  figures: readonly MeasuredFigure[],
  { measure, unit }: MeasureChoice,
  chart: Chart | null,
): ShownChart {
  const series = toSeries(figures.filter((figure) => figure.unit.base === unit.id));
  const known = new Set(series.map(({ entity }) => entity));
  const chosen = chart?.measure === measure.id ? chart.entities.filter((id) => known.has(id)) : [];
  return { series, entities: chosen.length > 0 ? chosen : defaultChartEntities(series) };
}
