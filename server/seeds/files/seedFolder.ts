import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { Report } from '../problem.ts';
import { entitiesFile, factsFile, SINGLE_FILES } from './fileSchemas.ts';
import type { Schema } from './schema.ts';

/** Returns the paths of the seed files in the folder, sorted. Reports any other file, since its name may be misspelt. */
export async function listSeedFiles(folder: string, report: Report): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    throw new UserError('BAD_SEEDS', `The seeds folder ${folder} cannot be read.`, String(error));
  });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .sort();
  const known = Object.values(SINGLE_FILES).map(({ path }): string => path);
  const isSeedFile = (path: string) => known.includes(path) || /^(entities|facts)\/[^/]+\.yaml$/.test(path);
  for (const path of paths) {
    if (isSeedFile(path) || path === 'README.md') continue;
    report({ file: join(folder, path), line: 1 }, `is not a seed file.${didYouMean(path, known)}`);
  }
  return paths.filter(isSeedFile);
}

/** Returns the schema of a seed file by its path in the folder. */
export function schemaOf(path: string): Schema<unknown> {
  const single = Object.values(SINGLE_FILES).find((candidate) => candidate.path === path);
  return single?.schema ?? (path.startsWith('entities/') ? entitiesFile : factsFile);
}
