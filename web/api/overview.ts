import type { RunQuery } from './client.ts';
import { ENTITY_CARD, RELATION_CARD } from './fragments.ts';
import type { OverviewQuery, OverviewQueryVariables } from './generated/operations.ts';

const OVERVIEW = /* GraphQL */ `
  query Overview($limit: Int!) {
    overview(limit: $limit) {
      entities { ...EntityCard }
      relations { ...RelationCard }
      totalNeighbors
    }
  }
`;

/** Reads the most central entities and the relations among them. */
export async function readOverview(runQuery: RunQuery, limit: number): Promise<OverviewQuery['overview']> {
  const variables: OverviewQueryVariables = { limit };
  return (await runQuery<OverviewQuery>(OVERVIEW + ENTITY_CARD + RELATION_CARD, variables)).overview;
}
