import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import type { SearchResult } from '../../search/rank.ts';
import type { TextField } from '../../search/texts.ts';
import type { Page } from './lists.ts';

export interface SearchQueries {
  /** Returns hits, best first, as `server/search/rank.ts` ranks them. `total` counts all, also those past `limit`. */
  search(request: SearchRequest): Promise<SearchResult>;
  /**
   * Returns the texts that have all words of a text, by field (TEXT_FIELDS), weight and id. `types` are those of an entity, of
   * an end of a relation, or of a figure's subject. A text of fewer than two letters or characters matches nothing.
   */
  searchTexts(request: SearchRequest): Promise<Page<TextHit>>;
  /** Returns, parallel to `names`, the entities with each name, as `server/search/wholeNames.ts` compares names. */
  entitiesNamed(names: readonly string[]): Promise<readonly (readonly Entity[])[]>;
}

export interface SearchRequest {
  readonly text: string;
  readonly types: readonly string[];
  readonly limit: number;
}

export interface TextHit {
  readonly fact: Entity | Relation | Figure;
  readonly field: TextField;
}
