import { UserError } from '../../errors.ts';
import { parseEdtf } from '../../model/edtf.ts';
import { fold } from '../../search/fold.ts';

/** Range checks of arguments. `argument` is the path in the caller's query: `filter.and[1].minDegree`. */

const MAX_ID_LENGTH = 300;

/** Largest GraphQL Int. */
export const MAX_INT = 2 ** 31 - 1;

export function checkedInteger(argument: string, value: number, min: number, max: number): number {
  if (value >= min && value <= max) return value;
  throw new UserError('BAD_INPUT', `\`${argument}\` must be between ${min} and ${max}; got ${value}.`, null, {
    argument,
    value,
    min,
    max,
  });
}

export function checkedId(argument: string, id: string): string {
  if (id !== '' && id.length <= MAX_ID_LENGTH) return id;
  const problem = id === '' ? 'is empty' : `is ${id.length} characters long; ids have at most ${MAX_ID_LENGTH}`;
  throw new UserError('BAD_INPUT', `\`${argument}\` ${problem}.`, null, { argument });
}

export function checkedIds(argument: string, ids: readonly string[], max: number): readonly string[] {
  if (ids.length > max)
    throw new UserError(
      'BAD_INPUT',
      `\`${argument}\` has ${ids.length} ids; at most ${max} are allowed.`,
      'Split them over several queries.',
      { argument, value: ids.length, max },
    );
  return ids.map((id) => checkedId(argument, id));
}

export function checkedText(argument: string, text: string, maxLength: number): string {
  if (text.trim() === '') throw new UserError('BAD_INPUT', `\`${argument}\` is empty.`, null, { argument });
  if (text.length <= maxLength) return text;
  throw new UserError(
    'BAD_INPUT',
    `\`${argument}\` has ${text.length} characters; at most ${maxLength} are allowed.`,
    null,
    { argument, value: text.length, max: maxLength },
  );
}

/** Checks a text to search for. Punctuation and spaces are ignored, so it needs a letter or digit. */
export function checkedPart(argument: string, text: string, maxLength: number): string {
  const checked = checkedText(argument, text, maxLength);
  if (fold(checked) !== '') return checked;
  throw new UserError(
    'BAD_INPUT',
    `\`${argument}\` is ${JSON.stringify(text)}, which has no letter or digit.`,
    'Punctuation and spaces are ignored.',
    { argument, value: text },
  );
}

export function checkedDay(argument: string, day: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && parseEdtf(day)) return day;
  const value = day.slice(0, 40);
  throw new UserError(
    'BAD_INPUT',
    `\`${argument}\` must be a day; got ${JSON.stringify(value)}.`,
    'Write it as YYYY-MM-DD: 2024-03-28.',
    { argument, value },
  );
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
