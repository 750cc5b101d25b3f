import { formatAmount as formatShared } from '../../server/model/formatAmount.ts';
import type { FigureCardFragment } from '../api/generated/operations.ts';
import type { Language } from './language.ts';

/** Formats an amount in the words of a language, with the printed form in brackets: `752 million people (7.52 亿人)`. */
export function formatAmount(
  figure: Pick<FigureCardFragment, 'comparator' | 'amount' | 'unit'>,
  language: Language,
): string {
  const { text, printed } = formatShared(figure, figure.unit.label, language);
  return printed === null ? text : `${text} (${printed})`;
}
