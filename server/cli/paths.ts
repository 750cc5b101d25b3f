import { isAbsolute, relative, resolve } from 'node:path';
import type { Config } from '../config/readConfig.ts';
import { type Given, type Option, textOf } from './Command.ts';
import type { Effects } from './effects.ts';

/** Option of every command that reads the seeds. */
export const SEEDS_OPTION = {
  seeds: { value: 'DIR', summary: 'folder of the seeds (default: SEEDS_DIR, or graph-seeds of this project)' },
} as const satisfies Record<string, Option>;

export function seedsFolder(given: Given, { cwd }: Effects, { seedsDir }: Config): string {
  return resolve(cwd, textOf(given, 'seeds') ?? seedsDir);
}

/** Formats a path for messages: relative if it is inside the working directory. */
export function shownPath(path: string, { cwd }: Effects): string {
  const shown = relative(cwd, path);
  return shown === '' || shown.startsWith('..') || isAbsolute(shown) ? path : shown;
}
