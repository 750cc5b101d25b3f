import type { RunQuery } from './client.ts';
import { ENTITY_CARD, RELATION_CARD } from './fragments.ts';
import type { PathsQuery, PathsQueryVariables } from './generated/operations.ts';

/** Maximum number of relations in a path. */
export const LONGEST_PATH = 6;

const PATHS = /* GraphQL */ `
  query Paths($from: ID!, $to: ID!, $maxLength: Int!) {
    paths(from: $from, to: $to, maxLength: $maxLength, limit: 20) {
      totalCount
      paths {
        length
        entities { ...EntityCard }
        steps { from to relations { ...RelationCard } }
      }
    }
  }
`;

export type FoundPaths = PathsQuery['paths'];

/** Reads the shortest paths between two entities. */
export async function readPaths(runQuery: RunQuery, from: string, to: string): Promise<FoundPaths> {
  const variables: PathsQueryVariables = { from, to, maxLength: LONGEST_PATH };
  return (await runQuery<PathsQuery>(PATHS + ENTITY_CARD + RELATION_CARD, variables)).paths;
}
