import type { Effects } from './effects.ts';

/** What a process ends with. */
export const DONE = 0;
export const PROBLEMS_FOUND = 1;
export const COULD_NOT_RUN = 2;
export type ExitStatus = typeof DONE | typeof PROBLEMS_FOUND | typeof COULD_NOT_RUN;

/** An option of a command. One with a `value` needs one, such as DIR; the others are given or not. */
export interface Option {
  readonly value?: string;
  readonly summary: string;
}

/** What was given on the command line: texts by option, `true` for those without a value. */
export type Given = Readonly<Record<string, string | true | undefined>>;

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  /** More for --help, after the options. */
  readonly details?: string;
  readonly run: (given: Given, effects: Effects) => Promise<ExitStatus>;
}

/** The text given for an option; null where it was not given. */
export function textOf(given: Given, option: string): string | null {
  const value = given[option];
  return typeof value === 'string' ? value : null;
}
