import { isolate } from '../../server/model/isolate.ts';
import type { FigureCardFragment } from '../api/generated/operations.ts';
import type { Language } from './language.ts';

/** `> 1.7 万部`; no space before a unit that is a sign: `51.6%`. */
export function formatAmount(
  { comparator, amount, unit }: Pick<FigureCardFragment, 'comparator' | 'amount' | 'unit'>,
  language: Language,
): string {
  const label = isolate(unit.label[language]);
  const joined = /^[%/]/.test(label) ? `${amount}${label}` : `${amount} ${label}`;
  return comparator === '=' ? joined : `${comparator} ${joined}`;
}
