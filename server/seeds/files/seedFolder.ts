import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { Report } from '../problem.ts';
import { entitiesFile, factsFile, SINGLE_FILES } from './fileSchemas.ts';
import type { Schema } from './schema.ts';

/** Returns the paths of the seed files in the folder, sorted. Reports any other file, since its name may be misspelt. */
export async function listSeedFiles(folder: string, report: Report): Promise<string[]> {
  const paths = await listFiles(folder, '', [], report).catch((error: unknown) => {
    throw new UserError('BAD_SEEDS', `The seeds folder ${folder} cannot be read.`, String(error));
  });
  paths.sort();
  const known = Object.values(SINGLE_FILES).map(({ path }): string => path);
  const isSeedFile = (path: string) => known.includes(path) || /^(entities|facts)\/[^/]+\.yaml$/.test(path);
  for (const path of paths) {
    if (isSeedFile(path) || path === 'README.md') continue;
    report({ file: join(folder, path), line: 1 }, `is not a seed file.${didYouMean(path, known)}`);
  }
  return paths.filter(isSeedFile);
}

/** Lists the files below a folder that are not hidden. Follows symbolic links, as Kubernetes mounts files, and reports broken ones. */
async function listFiles(
  folder: string,
  parent: string,
  ancestors: readonly string[],
  report: Report,
): Promise<string[]> {
  const real = await realpath(join(folder, parent));
  // A link to a folder above would never end.
  if (ancestors.includes(real)) return [];
  const names = (await readdir(join(folder, parent))).filter((name) => !name.startsWith('.'));
  const found = names.map(async (name) => {
    const path = join(parent, name);
    const stats = await stat(join(folder, path)).catch(() => null);
    if (!stats) report({ file: join(folder, path), line: 1 }, 'is a symbolic link to a file that cannot be found.');
    if (stats?.isDirectory()) return listFiles(folder, path, [...ancestors, real], report);
    if (stats && !stats.isFile()) report({ file: join(folder, path), line: 1 }, 'is neither a file nor a folder.');
    return stats?.isFile() ? [path] : [];
  });
  return (await Promise.all(found)).flat();
}

/** Returns the schema of a seed file by its path in the folder. */
export function schemaOf(path: string): Schema<unknown> {
  const single = Object.values(SINGLE_FILES).find((candidate) => candidate.path === path);
  return single?.schema ?? (path.startsWith('entities/') ? entitiesFile : factsFile);
}
