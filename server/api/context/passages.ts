import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join, normalize } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphDocument } from '../../model/dataset.ts';
import { containsAll, foldLine, type TextQuery } from '../../search/texts.ts';

export interface Passage {
  readonly lines: readonly { readonly number: number; readonly text: string; readonly cited: boolean }[];
}

export type PassageReader = ReturnType<typeof createPassageReader>;

type Log = Pick<FastifyBaseLogger, 'warn'>;

/**
 * Reads cited lines from the documents, which are not part of the dataset, and caches each file. Ignores a file whose sha256
 * differs from the dataset's, because its line numbers may be wrong, and a file name that leads out of the folder.
 */
export function createPassageReader(folder: string | null, log: Log) {
  const texts = new Map<string, Promise<readonly string[] | null>>();
  const folded = new Map<string, readonly string[]>();

  function linesOf(document: GraphDocument): Promise<readonly string[] | null> {
    const { sha256 } = document;
    const lines = texts.get(sha256) ?? (folder === null ? Promise.resolve(null) : readLines(folder, document, log));
    texts.set(sha256, lines);
    return lines;
  }

  async function textOf(document: GraphDocument): Promise<readonly string[] | null> {
    return (await linesOf(document))?.slice(0, document.lineCount) ?? null;
  }

  return {
    /** Whether the server has a folder of documents. */
    available: folder !== null,
    /** Returns all lines; null where the cited edition is missing. */
    textOf,
    /** Returns the lines that have all words of a search text. */
    async find(document: GraphDocument, query: TextQuery): Promise<{ readonly line: number; readonly text: string }[]> {
      const lines = (await textOf(document)) ?? [];
      const own = folded.get(document.sha256) ?? lines.map(foldLine);
      folded.set(document.sha256, own);
      return lines.flatMap((text, index) => (containsAll(own[index] ?? '', query) ? [{ line: index + 1, text }] : []));
    },
    /** Returns the lines and up to `context` lines around them; null where the cited edition is missing. */
    async read(
      document: GraphDocument,
      [first, last]: readonly [first: number, last: number],
      context: number,
    ): Promise<Passage | null> {
      const lines = await linesOf(document);
      if (!lines) return null;
      const start = Math.max(1, first - context);
      const end = Math.min(lines.length, document.lineCount, last + context);
      return {
        lines: lines.slice(start - 1, end).map((line, index) => {
          const number = start + index;
          return { number, text: line, cited: number >= first && number <= last };
        }),
      };
    },
  };
}

async function readLines(folder: string, document: GraphDocument, log: Log): Promise<readonly string[] | null> {
  const { id, file, sha256 } = document;
  const name = normalize(file);
  if (isAbsolute(name) || name.startsWith('..')) {
    log.warn({ document: id, file }, 'The file name of a document is outside the folder of documents.');
    return null;
  }
  try {
    const bytes = await readFile(join(folder, name));
    const found = createHash('sha256').update(bytes).digest('hex');
    if (found === sha256)
      return bytes
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/);
    log.warn(
      { document: id, file, sha256, found },
      'A document is not the cited edition; its passages are not available.',
    );
  } catch (error) {
    log.warn({ document: id, file, err: error }, 'A document cannot be read; its passages are not available.');
  }
  return null;
}
