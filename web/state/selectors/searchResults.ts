import type { GraphDocument } from '../../api/dataset.ts';
import type { Search } from '../state.ts';

export type SearchResult = { readonly kind: 'entity' | 'document'; readonly id: string };

/** Returns all results in the order of the list: entities, then documents. */
export function searchResults({ hits, documents }: Pick<Search, 'hits' | 'documents'>): readonly SearchResult[] {
  return [
    ...hits.map(({ entity }) => ({ kind: 'entity' as const, id: entity.id })),
    ...documents.map((id) => ({ kind: 'document' as const, id })),
  ];
}

/** Returns the ids of documents with every word of a text in title, publisher, authors, id or file name. */
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

/** Ignores case and full-width forms. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
