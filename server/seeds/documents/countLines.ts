import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import type { LineRange } from '../files/fileSchemas.ts';
import type { Seeds } from '../seeds.ts';
import { readDocumentText } from './documentText.ts';

/** Lines of a document that are not empty, by whether a fact cites them. */
export interface LineCounts {
  readonly document: string;
  readonly total: number;
  readonly cited: number;
  /** Lines listed under `nothing_here`. */
  readonly setAside: number;
  readonly uncited: number;
}

/** Counts the lines of every document that has a facts file. Throws if a document is not in the folder. */
export async function countLines({ documents, factsFiles }: Seeds, folder: string): Promise<LineCounts[]> {
  const curated = documents.flatMap((entry) => {
    const facts = factsFiles.find(({ document }) => document === entry.id);
    return facts ? [{ entry, facts }] : [];
  });
  return Promise.all(
    curated.map(async ({ entry, facts }) => {
      const path = join(folder, entry.file);
      const bytes = await readFile(path).catch((error: unknown) => {
        throw new UserError('BAD_INPUT', `The document ${path} cannot be read.`, String(error));
      });
      const text = readDocumentText(bytes.toString('utf8'));
      const cited = toLineNumbers(facts.facts);
      const setAside = toLineNumbers(facts.nothing_here ?? []);
      const counts = { cited: 0, setAside: 0, uncited: 0 };
      for (let line = 1; line <= text.lineCount; line++) {
        if (text.line(line) === '') continue;
        counts[cited.has(line) ? 'cited' : setAside.has(line) ? 'setAside' : 'uncited']++;
      }
      return { document: entry.id, total: counts.cited + counts.setAside + counts.uncited, ...counts };
    }),
  );
}

/** Returns the numbers of all lines of the records. */
export function toLineNumbers(records: readonly { readonly lines: readonly LineRange[] }[]): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const [first, last] of records.flatMap((record) => record.lines)) {
    for (let line = first; line <= last; line++) lines.add(line);
  }
  return lines;
}
