import { numeralsFor } from '../documents/numerals.ts';

/** 第十一届, 首届 or 2024年 at the end of a text. */
const ORDINAL_AT_END = /(?:第[^,。\n]{1,6}[届期次]|首届|\d{4}年?)$/;

/** Whether a text before a name says that the name means one edition: 第十一届 in 第十一届光影大会. */
export function endsInOrdinal(text: string): boolean {
  return ORDINAL_AT_END.test(text);
}

const HIGHEST_EDITION = 199;

/** Reads 第十一届, 第11届 or 首届 as a number. */
export function editionOf(ordinal: string): string | null {
  if (ordinal === '首届') return '1';
  const numeral = /^第(.+)[届期次]$/.exec(ordinal)?.[1];
  if (numeral === undefined) return null;
  if (/^\d+$/.test(numeral)) return numeral;
  const numbers = Array.from({ length: HIGHEST_EDITION }, (_, index) => String(index + 1));
  return (
    numbers.find((number) => numeralsFor(number, '').some((form) => new RegExp(`^${form.source}$`).test(numeral))) ??
    null
  );
}
