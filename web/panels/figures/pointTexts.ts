import { formatCompact } from '../../i18n/compactNumber.ts';
import { formatDate } from '../../i18n/dates.ts';
import type { Dictionary } from '../../i18n/en.ts';
import type { Language } from '../../i18n/language.ts';
import type { ChartPoint } from '../../state/selectors/chartSeries.ts';

/** The value in the unit of the axis, with what the document says about its exactness: `> 1.15万亿`. */
export function pointLabel({ figure }: ChartPoint, factor: number, language: Language): string {
  const value = formatCompact(figure.value / factor, language);
  return figure.comparator === '=' ? value : `${figure.comparator} ${value}`;
}

/** The date of a point, with its origin if the figure has none of its own. */
export function dateText({ figure }: ChartPoint, language: Language, text: Dictionary['chart']): string {
  if (!figure.when) return text.undated;
  const date = formatDate(figure.when.date, language);
  if (figure.when.origin === 'FACT') return date;
  return figure.when.origin === 'EVENT' ? text.byEvent(date) : text.byDocument(date);
}
