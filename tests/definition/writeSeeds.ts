import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Document, isScalar, Scalar, visit } from 'yaml';
import { type AnySeeds, Quoted, type Style } from './anySeeds.ts';

/** Writes the files of seeds into the folder `seeds` of a folder, and their documents into `documents`. */
export async function writeSeeds({ files, style, texts }: AnySeeds, folder: string): Promise<void> {
  await mkdir(join(folder, 'documents'), { recursive: true });
  for (const [name, text] of texts) await writeFile(join(folder, 'documents', name), text);
  for (const [path, value] of files) {
    await mkdir(dirname(join(folder, 'seeds', path)), { recursive: true });
    await writeFile(join(folder, 'seeds', path), toYaml(value, style));
  }
}

export function toYaml(value: object, { collections, strings }: Style): string {
  const document = new Document(toPlain(value));
  visit(document, {
    Scalar(_, node) {
      const text = isScalar(node) && typeof node.value === 'string' ? node.value : '';
      if (!text.startsWith(MARK)) return;
      node.value = text.slice(MARK.length);
      node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({
    ...{ collectionStyle: collections, defaultStringType: strings, defaultKeyType: 'PLAIN' },
    ...{ blockQuote: false, lineWidth: 0, minContentWidth: 0 },
  });
}

/** Begins the texts that are written in quotes; no text of seeds has this character. */
const MARK = '\u0001';

function toPlain(value: unknown): unknown {
  if (value instanceof Quoted) return MARK + value.text;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toPlain);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, toPlain(item)]])),
  );
}
