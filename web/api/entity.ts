import type { RunQuery } from './client.ts';
import { ENTITY_CARD, FIGURE_CARD, RELATION_CARD } from './fragments.ts';
import type { EntityQuery, EntityQueryVariables } from './generated/operations.ts';
import { PAGE_SIZE, readAllPages } from './pages.ts';

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
      figureList(first: $first, offset: $offset) {
        totalCount
        nodes { ...FigureCard }
      }
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

type EntityPage = NonNullable<EntityQuery['entity']>;

export interface EntityDetails extends Omit<EntityPage, 'figureList'> {
  readonly figures: EntityPage['figureList']['nodes'];
}

/**
 * Reads the content of an entity's panel: all figures and the first page of relations, or only the relations from `offset` on.
 * Returns null for an unknown id.
 */
export async function readEntity(runQuery: RunQuery, id: string, offset: number): Promise<EntityDetails | null> {
  const pages = await readAllPages(
    async (from) => {
      const variables: EntityQueryVariables = { id, first: PAGE_SIZE, offset: offset + from };
      return (await runQuery<EntityQuery>(ENTITY + ENTITY_CARD + RELATION_CARD + FIGURE_CARD, variables)).entity;
    },
    ({ figureList }) => (offset === 0 ? figureList.totalCount : 0),
  );
  const [first] = pages ?? [];
  if (!pages || !first) return null;
  const { figureList: _, ...details } = first;
  return { ...details, figures: pages.flatMap((page) => page.figureList.nodes) };
}
