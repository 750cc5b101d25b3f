import { checkedDay, checkedInteger, checkedPart, checkInOrder, MAX_INT } from '../checkedArguments.ts';

/** What filters of all sorts have in common. Absent and empty parts become undefined: equal filters are equal values. */

/** A part that is not given is not checked. */
export function ifGiven<T, Checked>(value: T | null | undefined, check: (value: T) => Checked): Checked | undefined {
  return value == null ? undefined : check(value);
}

/** An empty list is the same as none. */
export function listIfGiven<T>(list: readonly T[] | null | undefined): readonly T[] | undefined {
  return list && list.length > 0 ? list : undefined;
}

/** Each filter of `and` or `or`, named by its place. */
export async function eachIfGiven<Input, Filter>(
  argument: string,
  inputs: readonly Input[] | null | undefined,
  check: (argument: string, input: Input) => Promise<Filter>,
): Promise<readonly Filter[] | undefined> {
  const checked: Filter[] = [];
  // One after the other, so that of several mistakes the first is told.
  for (const [index, input] of (inputs ?? []).entries()) checked.push(await check(`${argument}[${index}]`, input));
  return listIfGiven(checked);
}

interface Days {
  readonly from?: string | null;
  readonly to?: string | null;
}

export function checkedDays(argument: string, days: Days) {
  const from = ifGiven(days.from, (day) => checkedDay(`${argument}.from`, day));
  const to = ifGiven(days.to, (day) => checkedDay(`${argument}.to`, day));
  checkInOrder(`${argument}.from`, from, `${argument}.to`, to);
  return { from, to };
}

export function checkedCount(argument: string, count: number | null | undefined) {
  return ifGiven(count, (value) => checkedInteger(argument, value, 0, MAX_INT));
}

const MAX_PART_LENGTH = 100;

export function checkedTextPart(argument: string, text: string | null | undefined) {
  return ifGiven(text, (part) => checkedPart(argument, part, MAX_PART_LENGTH));
}

type WithoutAbsent<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined. */
export function withoutAbsent<T extends object>(filter: T): WithoutAbsent<T> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as WithoutAbsent<T>;
}
