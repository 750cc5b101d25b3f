import type { RunQuery } from './client.ts';
import { ENTITY_CARD, RELATION_CARD } from './fragments.ts';
import type { PathsFoundFragment, PathsQuery, PathsQueryVariables } from './generated/operations.ts';

/** Maximum number of relations in a path. */
export const LONGEST_PATH = 6;

export const PATHS_RESULT = /* GraphQL */ `
  fragment PathsFound on PathResult {
    totalCount
    paths {
      length
      entities { ...EntityCard }
      steps { from to relations { ...RelationCard } }
    }
  }
`;

const PATHS = /* GraphQL */ `
  query Paths($from: ID!, $to: ID!, $maxLength: Int!, $limit: Int!) {
    paths(from: $from, to: $to, maxLength: $maxLength, limit: $limit) { ...PathsFound }
  }
`;

export type FoundPaths = PathsFoundFragment;

/** Number of paths to choose from. */
export const PATHS_LIMIT = 20;

/** Reads the shortest paths between two entities. */
export async function readPaths(runQuery: RunQuery, from: string, to: string): Promise<FoundPaths> {
  const variables: PathsQueryVariables = { from, to, maxLength: LONGEST_PATH, limit: PATHS_LIMIT };
  return (await runQuery<PathsQuery>(PATHS + PATHS_RESULT + ENTITY_CARD + RELATION_CARD, variables)).paths;
}
