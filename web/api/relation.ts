import type { RunQuery } from './client.ts';
import { ENTITY_CARD, RELATION_CARD } from './fragments.ts';
import type {
  EntityCardFragment,
  RelationCardFragment,
  RelationQuery,
  RelationQueryVariables,
} from './generated/operations.ts';

const RELATION = /* GraphQL */ `
  query Relation($id: ID!) {
    node(id: $id) {
      ... on Relation {
        ...RelationCard
        subject { ...EntityCard }
        object { ...EntityCard }
      }
    }
  }
`;

export type RelationWithEnds = RelationCardFragment & {
  readonly subject: EntityCardFragment;
  readonly object: EntityCardFragment;
};

/** Reads a relation with both ends. Returns null for an unknown id. */
export async function readRelation(runQuery: RunQuery, id: string): Promise<RelationWithEnds | null> {
  const variables: RelationQueryVariables = { id };
  const { node } = await runQuery<RelationQuery>(RELATION + ENTITY_CARD + RELATION_CARD, variables);
  return node && isRelation(node) ? node : null;
}

function isRelation(node: object): node is RelationWithEnds {
  return 'predicate' in node;
}
