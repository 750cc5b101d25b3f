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
      texts(first: 10) {
        hits { field text fact { ...FoundFact } }
      }
      lines(first: 10) {
        hits { document { id } line text facts(first: 1) { ...FoundFact } }
      }
      documents { id }
    }
  }
`;

const FOUND_FACT = /* GraphQL */ `
  fragment FoundFact on Node {
    __typename
    id
    zh: label(lang: ZH)
    en: label(lang: EN)
    ... on Relation { subject { id } object { id } }
    ... on Figure { subject { id } }
  }
`;

export type SearchPage = SearchQuery['search'];
export type SearchHit = SearchPage['hits'][number];
export type TextHit = SearchPage['texts']['hits'][number];
export type LineHit = SearchPage['lines']['hits'][number];
export type FoundFact = TextHit['fact'];

/** Reads the first hits of a search, the best first. */
export async function readSearch(
  runQuery: RunQuery,
  text: string,
  first: number,
  signal?: AbortSignal,
): Promise<SearchPage> {
  const variables: SearchQueryVariables = { text, first };
  return (await runQuery<SearchQuery>(SEARCH + FOUND_FACT + ENTITY_CARD, variables, signal)).search;
}
