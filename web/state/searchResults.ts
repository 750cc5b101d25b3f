import type { Search } from './state.ts';

export type SearchResult = { readonly kind: 'entity' | 'document'; readonly id: string };

/** Everything that a search found, in the order of the list: entities, then documents. */
export function searchResults({ hits, documents }: Pick<Search, 'hits' | 'documents'>): readonly SearchResult[] {
  return [
    ...hits.map(({ entity }) => ({ kind: 'entity' as const, id: entity.id })),
    ...documents.map((id) => ({ kind: 'document' as const, id })),
  ];
}
