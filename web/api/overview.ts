import type { RunQuery } from './client.ts';
import { ENTITY_CARD, RELATION_CARD } from './fragments.ts';
import type { OverviewQuery, OverviewQueryVariables } from './generated/operations.ts';
import type { QueryRequest } from './startData.ts';

const OVERVIEW = /* GraphQL */ `
  query Overview($limit: Int!) {
    overview(limit: $limit) {
      entities { ...EntityCard }
      relations { ...RelationCard }
      totalNeighbors
    }
  }
`;

export function overviewRequest(limit: number): QueryRequest {
  const variables: OverviewQueryVariables = { limit };
  return { query: OVERVIEW + ENTITY_CARD + RELATION_CARD, variables };
}

/** Reads the most central entities and the relations among them. */
export async function readOverview(runQuery: RunQuery, limit: number): Promise<OverviewQuery['overview']> {
  const { query, variables } = overviewRequest(limit);
  return (await runQuery<OverviewQuery>(query, variables)).overview;
}
