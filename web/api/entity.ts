import type { RunQuery } from './client.ts';
import { ENTITY_CARD, FIGURE_CARD, RELATION_CARD } from './fragments.ts';
import type { EntityQuery, EntityQueryVariables } from './generated/operations.ts';

/** Page size of the relations in the panel. */
export const RELATIONS_PAGE = 200;

const ENTITY = /* GraphQL */ `
  query Entity($id: ID!, $first: Int!, $offset: Int!) {
    entity(id: $id) {
      ...EntityCard
      pinyin
      englishSource
      aliases
      description { zh en }
      start
      end
      latitude
      longitude
      citations { document { id } firstLine lastLine }
      figures { ...FigureCard }
      relations(first: $first, offset: $offset) {
        totalCount
        nodes {
          ...RelationCard
          subject { ...EntityCard }
          object { ...EntityCard }
        }
      }
    }
  }
`;

export type EntityDetails = NonNullable<EntityQuery['entity']>;

/** Reads the content of an entity's panel, with relations from `offset` on. Returns null for an unknown id. */
export async function readEntity(runQuery: RunQuery, id: string, offset: number): Promise<EntityDetails | null> {
  const variables: EntityQueryVariables = { id, first: RELATIONS_PAGE, offset };
  const { entity } = await runQuery<EntityQuery>(ENTITY + ENTITY_CARD + RELATION_CARD + FIGURE_CARD, variables);
  return entity;
}
