import type { RunQuery } from './client.ts';
import { ENTITY_CARD, RELATION_CARD } from './fragments.ts';
import type { NeighborhoodQuery, NeighborhoodQueryVariables } from './generated/operations.ts';
import { readFields } from './readFields.ts';

const NEIGHBORHOOD = /* GraphQL */ `
  query Neighborhood($ids: [ID!]!, $depth: Int!, $filter: EntityFilter, $relations: RelationFilter, $limit: Int!) {
    neighborhood(ids: $ids, depth: $depth, filter: $filter, relations: $relations, limit: $limit) {
      entities { ...EntityCard }
      relations { ...RelationCard }
      totalNeighbors
    }
  }
`;

/** Types of the arguments of `neighborhood`, for queries with several of these fields. */
const ARGUMENT_TYPES: Readonly<Record<keyof NeighborhoodQueryVariables, string>> = {
  ids: '[ID!]!',
  depth: 'Int!',
  filter: 'EntityFilter',
  relations: 'RelationFilter',
  limit: 'Int!',
};

export type NeighborhoodRequest = Required<NeighborhoodQueryVariables>;

/** Reads entities and their neighbours: the nearest first, then the most connected. */
export async function readNeighborhood(
  runQuery: RunQuery,
  request: NeighborhoodRequest,
): Promise<NeighborhoodQuery['neighborhood']> {
  return (await runQuery<NeighborhoodQuery>(NEIGHBORHOOD + ENTITY_CARD + RELATION_CARD, request)).neighborhood;
}

/** Reads the ids of several neighbourhoods in a few requests, each in the order of `readNeighborhood`. */
export async function readNeighborhoods(
  runQuery: RunQuery,
  requests: readonly NeighborhoodRequest[],
): Promise<readonly (readonly string[])[]> {
  const found = await readFields<{ readonly entities: readonly { readonly id: string }[] }>(
    runQuery,
    requests.map((request) => ({
      field: 'neighborhood',
      arguments: request,
      types: ARGUMENT_TYPES,
      selection: '{ entities { id } }',
    })),
    25,
    '',
  );
  return found.map(({ entities }) => entities.map(({ id }) => id));
}
