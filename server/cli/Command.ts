import type { Config } from '../config/readConfig.ts';
import type { Effects } from './effects.ts';

/** Exit statuses of the process. */
export const DONE = 0;
export const PROBLEMS_FOUND = 1;
export const COULD_NOT_RUN = 2;
export type ExitStatus = typeof DONE | typeof PROBLEMS_FOUND | typeof COULD_NOT_RUN;

/** An option of a command. `value` names its value in --help, such as DIR; an option without it is a flag. */
export interface Option {
  readonly value?: string;
  readonly summary: string;
}

/** Options given on the command line: texts, or `true` for flags. */
export type Given = Readonly<Record<string, string | true | undefined>>;

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Text for --help after the options. */
  readonly details?: string;
  readonly run: (given: Given, effects: Effects, config: Config) => Promise<ExitStatus>;
}

/** Returns the value of an option; null if it was not given. */
export function textOf(given: Given, option: string): string | null {
  const value = given[option];
  return typeof value === 'string' ? value : null;
}
