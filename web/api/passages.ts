import type { RunQuery } from './client.ts';
import type { PassagesQuery, PassagesQueryVariables } from './generated/operations.ts';

const PASSAGES = /* GraphQL */ `
  query Passages($id: ID!) {
    node(id: $id) {
      ... on Entity { citations { document { id } firstLine lastLine passage(context: 2) { lines { number text cited } } } }
      ... on Relation { citations { document { id } firstLine lastLine passage(context: 2) { lines { number text cited } } } }
      ... on Figure { citations { document { id } firstLine lastLine passage(context: 2) { lines { number text cited } } } }
    }
  }
`;

export interface PassageLine {
  readonly number: number;
  readonly text: string;
  readonly cited: boolean;
}

export interface CitedPassage {
  readonly document: { readonly id: string };
  readonly firstLine: number;
  readonly lastLine: number;
  readonly passage: { readonly lines: readonly PassageLine[] } | null;
}

/** Reads the citations of an entity, relation or figure, with the cited lines. */
export async function readPassages(runQuery: RunQuery, id: string): Promise<readonly CitedPassage[]> {
  const variables: PassagesQueryVariables = { id };
  const { node } = await runQuery<PassagesQuery>(PASSAGES, variables);
  return node && 'citations' in node ? node.citations : [];
}
