import type { Entity } from '../../model/entity.ts';
import type { SearchResult } from '../../search/rank.ts';

export interface SearchQueries {
  /** Returns hits, best first, as `server/search/rank.ts` ranks them. `total` counts all, also those past `limit`. */
  search(request: SearchRequest): Promise<SearchResult>;
  /** Returns entities with exactly this Chinese or English name or alias (case ignored), by id. */
  entitiesNamed(name: string): Promise<readonly Entity[]>;
}

export interface SearchRequest {
  readonly text: string;
  readonly types: readonly string[];
  readonly limit: number;
}
