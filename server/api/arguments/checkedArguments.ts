import { UserError } from '../../errors.ts';
import { countCharacters } from '../../model/characters.ts';
import { type DayRange, parseEdtf } from '../../model/edtf.ts';
import { fold } from '../../search/fold.ts';

const MAX_ID_LENGTH = 300;

/** @param argument Path in the caller's query: `filter.and[1].minDegree`. */
export function badArgument(
  argument: string,
  problem: string,
  hint: string | null = null,
  details: Record<string, unknown> = {},
): UserError {
  return new UserError('BAD_INPUT', `\`${argument}\` ${problem}.`, hint, { argument, ...details });
}

export function checkedInteger(argument: string, value: number, min: number, max: number): number {
  if (value >= min && value <= max) return value;
  throw badArgument(argument, `must be between ${min} and ${max}; got ${value}`, null, { value, min, max });
}

export function checkedId(argument: string, id: string): string {
  if (id === '') throw badArgument(argument, 'is empty');
  if (id.length <= MAX_ID_LENGTH) return id;
  throw badArgument(argument, `is ${id.length} characters long; ids have at most ${MAX_ID_LENGTH}`);
}

export function checkedIds(argument: string, ids: readonly string[], max: number): readonly string[] {
  if (ids.length <= max) return ids.map((id) => checkedId(argument, id));
  const problem = `has ${ids.length} ids; at most ${max} are allowed`;
  throw badArgument(argument, problem, 'Split them over several queries.', { value: ids.length, max });
}

export function checkedText(argument: string, text: string, maxLength: number): string {
  if (text.trim() === '') throw badArgument(argument, 'is empty');
  const length = countCharacters(text);
  if (length <= maxLength) return text;
  const problem = `has ${length} characters; at most ${maxLength} are allowed`;
  throw badArgument(argument, problem, null, { value: length, max: maxLength });
}

/** Checks a text to search for. Punctuation and spaces are ignored, so it needs a letter or digit. */
export function checkedPart(argument: string, text: string, maxLength: number): string {
  const checked = checkedText(argument, text, maxLength);
  if (fold(checked) !== '') return checked;
  const problem = `is ${JSON.stringify(text)}, which has no letter or digit`;
  throw badArgument(argument, problem, 'Punctuation and spaces are ignored.', { value: text });
}

export function checkedDay(argument: string, day: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && parseEdtf(day)) return day;
  const value = day.slice(0, 40);
  const problem = `must be a day; got ${JSON.stringify(value)}`;
  throw badArgument(argument, problem, 'Write it as YYYY-MM-DD: 2024-03-28.', { value });
}

/** Returns the first or the last day that a date can mean. */
export function checkedBound(argument: string, date: string, bound: keyof DayRange): string {
  const day = date.includes('/') ? null : (parseEdtf(date)?.[bound] ?? null);
  if (day !== null) return day;
  const value = date.slice(0, 40);
  const problem = `must be a year, a month or a day; got ${JSON.stringify(value)}`;
  throw badArgument(argument, problem, 'Write it as 2024, 2024-03 or 2024-03-28.', { value });
}

export function checkInOrder<T extends number | string>(
  lowArgument: string,
  low: T | undefined,
  highArgument: string,
  high: T | undefined,
): void {
  if (low === undefined || high === undefined || low <= high) return;
  throw new UserError('BAD_INPUT', `\`${lowArgument}\` (${low}) must not exceed \`${highArgument}\` (${high}).`);
}
