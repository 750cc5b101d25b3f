import type { SearchResult } from '../../search/rank.ts';
import type { DocumentSupport, SearchRequest } from '../../store/GraphStore.ts';

/** Names that match a search. Its texts, lines and documents are read only if they are requested. */
export interface AnsweredSearch extends SearchResult {
  readonly request: SearchRequest;
}

export interface LineHit {
  readonly document: DocumentSupport;
  readonly line: number;
  readonly text: string;
}
