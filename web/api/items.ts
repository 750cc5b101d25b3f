import type { RunQuery } from './client.ts';
import { ENTITY_CARD, RELATION_CARD } from './fragments.ts';
import type {
  EntityCardFragment,
  ItemsQuery,
  ItemsQueryVariables,
  RelationCardFragment,
} from './generated/operations.ts';
import { inPages } from './pages.ts';

const ITEMS = /* GraphQL */ `
  query Items($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Entity { ...EntityCard }
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

export interface Items {
  /** Keys are the requested ids. Former ids have the entity, which has its current id. */
  readonly entities: ReadonlyMap<string, EntityCardFragment>;
  readonly relations: ReadonlyMap<string, RelationWithEnds>;
}

/** Reads entities, and relations with both ends. Skips unknown ids. */
export async function readItems(runQuery: RunQuery, ids: readonly string[]): Promise<Items> {
  const nodes = await inPages(ids, async (page) => {
    const variables: ItemsQueryVariables = { ids: page };
    return (await runQuery<ItemsQuery>(ITEMS + ENTITY_CARD + RELATION_CARD, variables)).nodes;
  });
  const found = ids.map((id, index) => [id, nodes[index]] as const);
  return {
    entities: new Map(found.flatMap(([id, node]) => (node && isEntity(node) ? [[id, node] as const] : []))),
    relations: new Map(found.flatMap(([id, node]) => (node && isRelation(node) ? [[id, node] as const] : []))),
  };
}

function isEntity(node: object): node is EntityCardFragment {
  return 'neighborCount' in node;
}

function isRelation(node: object): node is RelationWithEnds {
  return 'predicate' in node;
}
