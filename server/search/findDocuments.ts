import type { GraphDocument } from '../model/dataset.ts';
import { containsAll, foldLine, parseTextQuery } from './texts.ts';

/** Returns the ids of documents with every word of a text in title, publisher, authors, id or file name without its ending. */
export function findDocuments(text: string, documents: readonly GraphDocument[]): readonly string[] {
  const query = parseTextQuery(text);
  if (!query) return [];
  return documents.flatMap(({ id, file, title, publisher, authors }) => {
    const names = [
      id,
      file.replace(/\.\w+$/, ''),
      title.zh,
      title.en,
      publisher?.zh ?? '',
      publisher?.en ?? '',
      ...authors,
    ];
    return containsAll(names.map(foldLine).join('\n'), query) ? [id] : [];
  });
}
