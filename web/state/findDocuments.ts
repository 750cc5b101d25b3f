import type { GraphDocument } from '../api/dataset.ts';

/** The ids of the documents that every word of a text is met in: title, publisher, authors, id or file name. */
export function findDocuments(text: string, documents: readonly GraphDocument[]): readonly string[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return documents.flatMap(({ id, file, title, publisher, authors }) => {
    const names = [id, file, title.zh, title.en, publisher?.zh ?? '', publisher?.en ?? '', ...authors].map(fold);
    return words.every((word) => names.some((name) => name.includes(word))) ? [id] : [];
  });
}

/** Wide letters are narrow ones, capitals small ones. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
