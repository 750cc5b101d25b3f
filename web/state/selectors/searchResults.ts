import type { GraphDocument } from '../../api/dataset.ts';
import type { Search } from '../state.ts';

export type SearchResult = { readonly kind: 'entity' | 'document'; readonly id: string };

/** Everything that a search found, in the order of the list: entities, then documents. */
export function searchResults({ hits, documents }: Pick<Search, 'hits' | 'documents'>): readonly SearchResult[] {
  return [
    ...hits.map(({ entity }) => ({ kind: 'entity' as const, id: entity.id })),
    ...documents.map((id) => ({ kind: 'document' as const, id })),
  ];
}

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
