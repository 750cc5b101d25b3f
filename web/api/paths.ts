import type { RunQuery } from './client.ts';
import { ENTITY_CARD, RELATION_CARD } from './fragments.ts';
import type { PathsFoundFragment, PathsQuery, PathsQueryVariables } from './generated/operations.ts';
import { readFields } from './readFields.ts';

const PATHS_RESULT = /* GraphQL */ `
  fragment PathsFound on PathResult {
    totalCount
    paths {
      length
      cost
      entities { ...EntityCard }
      steps { from to relations { ...RelationCard } }
    }
  }
`;

const PATHS = /* GraphQL */ `
  query Paths(
    $from: ID!
    $to: ID!
    $maxLength: Int!
    $mode: PathMode!
    $filter: RelationFilter
    $direction: Direction!
    $via: [EntityFilter!]
    $avoid: EntityFilter
    $prefer: [PathPreference!]
    $limit: Int!
  ) {
    paths(
      from: $from
      to: $to
      maxLength: $maxLength
      mode: $mode
      filter: $filter
      direction: $direction
      via: $via
      avoid: $avoid
      prefer: $prefer
      limit: $limit
    ) { ...PathsFound }
  }
`;

/** Types of the arguments of `paths`, for queries with several of these fields. */
const ARGUMENT_TYPES: Readonly<Record<keyof PathsQueryVariables, string>> = {
  from: 'ID!',
  to: 'ID!',
  maxLength: 'Int!',
  mode: 'PathMode!',
  filter: 'RelationFilter',
  direction: 'Direction!',
  via: '[EntityFilter!]',
  avoid: 'EntityFilter',
  prefer: '[PathPreference!]',
  limit: 'Int!',
};

export type FoundPaths = PathsFoundFragment;
export type FoundPath = FoundPaths['paths'][number];
export type PathsRequest = Omit<Required<PathsQueryVariables>, 'limit'>;

/** Maximum number of relations in a path. */
export const LONGEST_PATH = 6;

/** Number of paths to choose from. */
export const PATHS_LIMIT = 20;

/** Reads paths between two entities, the best ones first. */
export async function readPaths(runQuery: RunQuery, request: PathsRequest, limit: number): Promise<FoundPaths> {
  const variables: PathsQueryVariables = { ...request, limit };
  return (await runQuery<PathsQuery>(PATHS + PATHS_RESULT + ENTITY_CARD + RELATION_CARD, variables)).paths;
}

/** Performs several searches for paths in a few requests. */
export function readAllPaths(
  runQuery: RunQuery,
  requests: readonly PathsRequest[],
  limit: number,
): Promise<readonly FoundPaths[]> {
  return readFields<FoundPaths>(
    runQuery,
    requests.map((request) => ({
      field: 'paths',
      arguments: { ...request, limit },
      types: ARGUMENT_TYPES,
      selection: '{ ...PathsFound }',
    })),
    5,
    PATHS_RESULT + ENTITY_CARD + RELATION_CARD,
  );
}
