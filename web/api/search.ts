import type { RunQuery } from './client.ts';
import { ENTITY_CARD } from './fragments.ts';
import type { SearchQuery, SearchQueryVariables } from './generated/operations.ts';

const SEARCH = /* GraphQL */ `
  query Search($text: String!, $first: Int!) {
    search(text: $text, first: $first) {
      totalCount
      hits {
        entity { ...EntityCard }
        match { kind spelling forgiven text field pinyin }
      }
    }
  }
`;

export type SearchPage = SearchQuery['search'];
export type SearchHit = SearchPage['hits'][number];

/** Reads the first hits of a search, the best first. */
export async function readSearch(
  runQuery: RunQuery,
  text: string,
  first: number,
  signal?: AbortSignal,
): Promise<SearchPage> {
  const variables: SearchQueryVariables = { text, first };
  return (await runQuery<SearchQuery>(SEARCH + ENTITY_CARD, variables, signal)).search;
}
