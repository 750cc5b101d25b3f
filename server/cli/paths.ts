import { isAbsolute, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Given, type Option, textOf } from './Command.ts';
import type { Effects } from './effects.ts';

const GRAPH_SEEDS = fileURLToPath(new URL('../../graph-seeds', import.meta.url));

/** Option of every command that reads the seeds. */
export const SEEDS_OPTION = {
  seeds: { value: 'DIR', summary: 'folder of the seeds (default: graph-seeds of this project)' },
} as const satisfies Record<string, Option>;

export function seedsFolder(given: Given, effects: Effects): string {
  const folder = textOf(given, 'seeds');
  return folder === null ? GRAPH_SEEDS : resolve(effects.cwd, folder);
}

/** Formats a path for messages: relative if it is inside the working directory. */
export function shownPath(path: string, { cwd }: Effects): string {
  const shown = relative(cwd, path);
  return shown === '' || shown.startsWith('..') || isAbsolute(shown) ? path : shown;
}
