import { foldLetters } from '../../../server/model/foldLetters.ts';
import type { GraphDocument } from '../../api/dataset.ts';

/** Returns the ids of documents with every word of a text in title, publisher, authors, id or file name. */
export function findDocuments(text: string, documents: readonly GraphDocument[]): readonly string[] {
  const words = foldLetters(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return documents.flatMap(({ id, file, title, publisher, authors }) => {
    const names = [id, file, title.zh, title.en, publisher?.zh ?? '', publisher?.en ?? '', ...authors].map(foldLetters);
    return words.every((word) => names.some((name) => name.includes(word))) ? [id] : [];
  });
}
