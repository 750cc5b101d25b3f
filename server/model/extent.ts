import { type DayRange, parseEdtf } from './edtf.ts';

/** EDTF dates of a fact: `date` for its whole extent, or else its start and end. */
export interface Dated {
  readonly date: string | null;
  readonly start: string | null;
  readonly end: string | null;
}

const UNKNOWN: DayRange = { earliest: null, latest: null };

/** Returns the first and last possible day; null if unknown or open. */
export function extentOf({ date, start, end }: Dated): DayRange {
  if (date !== null) return parseEdtf(date) ?? UNKNOWN;
  const earliest = start === null ? null : (parseEdtf(start)?.earliest ?? null);
  const latest = end === null ? null : (parseEdtf(end)?.latest ?? null);
  return { earliest, latest };
}

/** Whether a day of the beginning or of the end is known. */
export function hasDate(dated: Dated): boolean {
  const { earliest, latest } = extentOf(dated);
  return earliest !== null || latest !== null;
}

/**
 * Returns the month of the beginning, or its year if no month is known: `2024-05` or `2024`. If the beginning is unknown,
 * returns that of the end; null if both are unknown.
 */
export function beginningOf(dated: Dated): string | null {
  const { earliest, latest } = extentOf(dated);
  const { date, start, end } = dated;
  if (earliest !== null) return toMonth((date ?? start)?.split('/')[0]);
  if (latest !== null) return toMonth((date ?? end)?.split('/').at(-1));
  return null;
}

/** Reduces a quarter, whose number is above 12, to its year. */
function toMonth(instant = ''): string {
  const month = instant.slice(0, 7);
  return Number(month.slice(5)) <= 12 ? month : month.slice(0, 4);
}
