import { BYTE_ORDER_MARK, toCsvLine } from '../../../server/model/csv.ts';
import { guardFormula } from '../../../server/model/guardFormula.ts';
import type { Dictionary } from '../../i18n/en.ts';
import type { Language } from '../../i18n/language.ts';
import { formatCitation } from '../../i18n/sentence.ts';
import type { AxisUnit, ChartSeries } from '../../state/selectors/chartSeries.ts';

/** Returns the points of a chart as a table for spreadsheets, with ids, names, and values as printed and as converted. */
export function toCsv(
  series: readonly ChartSeries[],
  unit: AxisUnit,
  language: Language,
  nameOf: (id: string) => string,
  text: Dictionary['chart'],
): string {
  const header = ['id', ...text.columns(unit.label[language])];
  const rows = series.flatMap(({ entity, scope, points }) =>
    points.map(({ figure }) => [
      figure.id,
      entity,
      nameOf(entity),
      figure.measure.label[language],
      scope?.[language] ?? '',
      figure.when?.date ?? '',
      figure.when?.origin ?? '',
      figure.comparator,
      figure.amount,
      figure.unit.label[language],
      String(figure.value / unit.factor),
      figure.accordingTo?.name[language] ?? '',
      figure.status,
      figure.citations.map(formatCitation).join(' '),
    ]),
  );
  return BYTE_ORDER_MARK + [header, ...rows].map((row) => toCsvLine(row.map(guardFormula))).join('');
}
