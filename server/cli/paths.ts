import { isAbsolute, relative, resolve } from 'node:path';
import type { Config } from '../config/readConfig.ts';
import { UserError } from '../errors.ts';
import { isFile } from '../seeds/readSeeds.ts';
import { type Given, type Option, textOf } from './Command.ts';
import type { Effects } from './effects.ts';

/** Option of every command that works on a folder of seeds. */
export const SEEDS_OPTION = {
  seeds: { value: 'DIR', summary: 'folder of the seeds (default: SEEDS_DIR, or graph-seeds of this project)' },
} as const satisfies Record<string, Option>;

/** Options of every command that reads a dataset, which may also be a file. */
export const FROM_OPTIONS = {
  from: {
    value: 'PATH',
    summary:
      'dataset in JSON Lines (the format jsonl, also compressed by gzip) or folder of seeds (default: SEEDS_DIR)',
  },
  seeds: { value: 'DIR', summary: 'the same as --from' },
} as const satisfies Record<string, Option>;

/** Returns the path of the dataset to read. */
export function datasetPath(given: Given, { cwd }: Effects, { seedsDir }: Config): string {
  const [from, seeds] = [textOf(given, 'from'), textOf(given, 'seeds')];
  if (from !== null && seeds !== null)
    throw new UserError('BAD_INPUT', '--from and --seeds cannot be combined.', 'They mean the same: use --from.');
  return resolve(cwd, from ?? seeds ?? seedsDir);
}

/** Returns the folder of seeds for a command that needs YAML. Throws BAD_INPUT for a file. */
export async function seedsFolder(given: Given, effects: Effects, config: Config): Promise<string> {
  const path = datasetPath(given, effects, config);
  if (!(await isFile(path))) return path;
  const remedy = 'Name a folder of YAML with --seeds DIR.';
  throw new UserError('BAD_INPUT', `${path} is a file, and this command works on a folder of seeds.`, remedy);
}

/** Formats a path for messages: relative if it is inside the working directory. */
export function shownPath(path: string, { cwd }: Effects): string {
  const shown = relative(cwd, path);
  return shown === '' || shown.startsWith('..') || isAbsolute(shown) ? path : shown;
}
