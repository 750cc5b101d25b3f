import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../problem.ts';
import { formatSeedFile } from './formatSeedFile.ts';
import { parseSeedFile } from './seedFile.ts';
import { listSeedFiles, schemaOf } from './seedFolder.ts';

/** A file that is not in its one form yet. */
export interface Reformatted {
  readonly path: string;
  readonly text: string;
}

/** What formatting would change in a seeds folder. Files that are not good YAML are problems and left as they are. */
export async function formatSeeds(folder: string): Promise<{ changed: Reformatted[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const changed: Reformatted[] = [];
  for (const name of await listSeedFiles(folder, () => {})) {
    const path = join(folder, name);
    const bytes = await readFile(path);
    const file = parseSeedFile(path, bytes, (place, message) => problems.push({ ...place, message }));
    if (!file) continue;
    const text = formatSeedFile(file, schemaOf(name));
    if (text !== bytes.toString('utf8')) changed.push({ path, text });
  }
  return { changed, problems };
}
