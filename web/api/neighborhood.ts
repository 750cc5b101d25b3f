import type { RunQuery } from './client.ts';
import { ENTITY_CARD, RELATION_CARD } from './fragments.ts';
import type { NeighborhoodQuery, NeighborhoodQueryVariables } from './generated/operations.ts';

const NEIGHBORHOOD = /* GraphQL */ `
  query Neighborhood($ids: [ID!]!, $types: [ID!], $limit: Int!) {
    neighborhood(ids: $ids, depth: 1, filter: { types: $types }, limit: $limit) {
      entities { ...EntityCard }
      relations { ...RelationCard }
      totalNeighbors
    }
  }
`;

/** Reads an entity and its most connected neighbours of the given types, in this order. No types means all types. */
export async function readNeighborhood(
  runQuery: RunQuery,
  id: string,
  types: readonly string[],
  limit: number,
): Promise<NeighborhoodQuery['neighborhood']> {
  const variables: NeighborhoodQueryVariables = { ids: [id], types, limit };
  return (await runQuery<NeighborhoodQuery>(NEIGHBORHOOD + ENTITY_CARD + RELATION_CARD, variables)).neighborhood;
}
