import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../problem.ts';
import { formatSeedFile } from './formatSeedFile.ts';
import { parseSeedFile } from './seedFile.ts';
import { listSeedFiles, schemaOf } from './seedFolder.ts';

/** A file that formatting changes. */
export interface Reformatted {
  readonly path: string;
  readonly text: string;
}

/** Formats a seeds folder without writing. Files with invalid YAML are reported as problems. */
export async function formatSeeds(folder: string): Promise<{ changed: Reformatted[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const changed: Reformatted[] = [];
  for (const name of await listSeedFiles(folder, () => {})) {
    const path = join(folder, name);
    const bytes = await readFile(path);
    const file = parseSeedFile(path, bytes, (position, message) => problems.push({ ...position, message }));
    if (!file) continue;
    const text = formatSeedFile(file, schemaOf(name));
    if (text !== bytes.toString('utf8')) changed.push({ path, text });
  }
  return { changed, problems };
}
