import type { RunQuery } from './client.ts';
import { ENTITY_CARD, RELATION_CARD } from './fragments.ts';
import type {
  EntityCardFragment,
  RelationCardFragment,
  RelationsAmongQuery,
  RelationsAmongQueryVariables,
  SubgraphQuery,
  SubgraphQueryVariables,
} from './generated/operations.ts';

const SUBGRAPH = /* GraphQL */ `
  query Subgraph($ids: [ID!]!) {
    subgraph(ids: $ids) {
      entities { ...EntityCard }
      relations { ...RelationCard }
    }
  }
`;

const RELATIONS_AMONG = /* GraphQL */ `
  query RelationsAmong($ids: [ID!]!) {
    subgraph(ids: $ids) { relations { ...RelationCard } }
  }
`;

export type EntityCard = EntityCardFragment;
export type RelationCard = RelationCardFragment;

/** Reads the entities (at most 2000), in the order of `ids`, and all relations among them. Skips unknown ids. */
export async function readSubgraph(runQuery: RunQuery, ids: readonly string[]): Promise<SubgraphQuery['subgraph']> {
  const variables: SubgraphQueryVariables = { ids };
  return (await runQuery<SubgraphQuery>(SUBGRAPH + ENTITY_CARD + RELATION_CARD, variables)).subgraph;
}

/** Reads all relations among entities. */
export async function readRelationsAmong(runQuery: RunQuery, ids: readonly string[]): Promise<readonly RelationCard[]> {
  if (ids.length === 0) return [];
  const variables: RelationsAmongQueryVariables = { ids };
  return (await runQuery<RelationsAmongQuery>(RELATIONS_AMONG + RELATION_CARD, variables)).subgraph.relations;
}
