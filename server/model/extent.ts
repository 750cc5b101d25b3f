import { type DayRange, parseEdtf } from './edtf.ts';

/** What is known of when something is: a date that is its whole extent, or else when it began and when it ended. */
export interface Dated {
  readonly date: string | null;
  readonly start: string | null;
  readonly end: string | null;
}

const UNKNOWN: DayRange = { earliest: null, latest: null };

/** The first and last day that its dates can mean; null where there is none or it is open. */
export function extentOf({ date, start, end }: Dated): DayRange {
  if (date !== null) return parseEdtf(date) ?? UNKNOWN;
  const earliest = start === null ? null : (parseEdtf(start)?.earliest ?? null);
  const latest = end === null ? null : (parseEdtf(end)?.latest ?? null);
  return { earliest, latest };
}

/**
 * The month in which it begins, or the year where no month is known: `2024-05` or `2024`. Where it is not known when it
 * began, the month or year in which it ended; null where there is neither.
 */
export function beginningOf(dated: Dated): string | null {
  const { earliest, latest } = extentOf(dated);
  const { date, start, end } = dated;
  if (earliest !== null) return toMonth((date ?? start)?.split('/')[0]);
  if (latest !== null) return toMonth((date ?? end)?.split('/').at(-1));
  return null;
}

/** A quarter is known no better than its year. */
function toMonth(instant = ''): string {
  const month = instant.slice(0, 7);
  return Number(month.slice(5)) <= 12 ? month : month.slice(0, 4);
}
