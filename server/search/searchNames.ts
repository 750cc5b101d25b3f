import type { Entity } from '../model/entity.ts';
import { parseForgivingQuery } from './forgivingQuery.ts';
import { type Lookups, parseQuery } from './query.ts';
import { rank, type SearchResult } from './rank.ts';

/** Mistakes are forgiven if fewer names match, none of them as a whole. */
const ENOUGH = 3;

/**
 * Searches the names of entities. `candidatesFor` returns the entities whose keys match the lookups: at most
 * CANDIDATE_LIMIT, those with the highest degree, then the lowest id.
 */
export async function searchNames(
  text: string,
  limit: number,
  candidatesFor: (lookups: Lookups) => Promise<readonly Entity[]>,
): Promise<SearchResult> {
  const query = parseQuery(text);
  if (!query) return { hits: [], total: 0 };
  const candidates = await candidatesFor(query.lookups);
  const result = rank(query, candidates, Math.max(limit, 1));
  const forgiving = needsForgiveness(result) ? parseForgivingQuery(text) : null;
  if (!forgiving) return result;
  const others = await candidatesFor(forgiving.lookups);
  return rank(forgiving, [...new Map([...candidates, ...others].map((entity) => [entity.id, entity])).values()], limit);
}

function needsForgiveness({ hits: [best], total }: SearchResult): boolean {
  return total < ENOUGH && best?.kind !== 'exact' && best?.kind !== 'whole';
}
