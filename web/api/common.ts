import type { RunQuery } from './client.ts';
import { ENTITY_CARD, RELATION_CARD } from './fragments.ts';
import type { CommonQuery, CommonQueryVariables } from './generated/operations.ts';

const COMMON = /* GraphQL */ `
  query Common($ids: [ID!]!, $filter: EntityFilter, $relations: RelationFilter, $limit: Int!) {
    common(ids: $ids, filter: $filter, relations: $relations, limit: $limit) {
      totalCount
      connectors {
        entity { ...EntityCard }
        connects { id }
      }
      relations { ...RelationCard }
    }
  }
`;

/** Maximum number of connectors to list. */
const CONNECTORS_LIMIT = 20;

/** Reads the entities that are related to several of the given ones, the best connected first. */
export async function readCommon(
  runQuery: RunQuery,
  ids: readonly string[],
  filter: CommonQueryVariables['filter'],
  relations: CommonQueryVariables['relations'],
): Promise<CommonQuery['common']> {
  const variables: CommonQueryVariables = {
    ids,
    filter: filter ?? null,
    relations: relations ?? null,
    limit: CONNECTORS_LIMIT,
  };
  return (await runQuery<CommonQuery>(COMMON + ENTITY_CARD + RELATION_CARD, variables)).common;
}
