import type { RunQuery } from './client.ts';
import { ENTITY_CARD, FIGURE_CARD, RELATION_CARD } from './fragments.ts';
import type {
  EntityQuery,
  EntityQueryVariables,
  FurtherFiguresQuery,
  FurtherRelationsQuery,
} from './generated/operations.ts';
import { PAGE_SIZE, readFurtherPages } from './pages.ts';

const FIGURES = /* GraphQL */ `
  fragment EntityFigures on Entity {
    figureList(first: $first, offset: $offset) {
      totalCount
      nodes { ...FigureCard }
    }
  }
`;

const RELATIONS = /* GraphQL */ `
  fragment EntityRelations on Entity {
    relations(first: $first, offset: $offset) {
      totalCount
      nodes {
        ...RelationCard
        subject { ...EntityCard }
        object { ...EntityCard }
      }
    }
  }
`;

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
      ...EntityFigures
      ...EntityRelations
    }
  }
`;

const FURTHER_FIGURES = /* GraphQL */ `
  query FurtherFigures($id: ID!, $first: Int!, $offset: Int!) {
    entity(id: $id) { ...EntityFigures }
  }
`;

const FURTHER_RELATIONS = /* GraphQL */ `
  query FurtherRelations($id: ID!, $first: Int!, $offset: Int!) {
    entity(id: $id) { ...EntityRelations }
  }
`;

type EntityPage = NonNullable<EntityQuery['entity']>;

export interface EntityDetails extends Omit<EntityPage, 'figureList'> {
  readonly figures: EntityPage['figureList']['nodes'];
}

/** Reads the content of an entity's panel: all figures and the first page of relations. Returns null for an unknown id. */
export async function readEntity(runQuery: RunQuery, id: string): Promise<EntityDetails | null> {
  const { entity } = await runQuery<EntityQuery>(
    ENTITY + FIGURES + RELATIONS + ENTITY_CARD + RELATION_CARD + FIGURE_CARD,
    variablesOf(id, 0),
  );
  if (!entity) return null;
  const { figureList, ...details } = entity;
  const further = await readFurtherPages(
    (offset) => runQuery<FurtherFiguresQuery>(FURTHER_FIGURES + FIGURES + FIGURE_CARD, variablesOf(id, offset)),
    figureList.totalCount,
  );
  const pages = further.flatMap((page) => (page.entity ? [page.entity.figureList] : []));
  return { ...details, figures: [figureList, ...pages].flatMap(({ nodes }) => nodes) };
}

/** Reads the page of an entity's relations from `offset` on. Returns null for an unknown id. */
export async function readRelations(
  runQuery: RunQuery,
  id: string,
  offset: number,
): Promise<EntityDetails['relations'] | null> {
  const query = FURTHER_RELATIONS + RELATIONS + ENTITY_CARD + RELATION_CARD;
  const { entity } = await runQuery<FurtherRelationsQuery>(query, variablesOf(id, offset));
  return entity?.relations ?? null;
}

function variablesOf(id: string, offset: number): EntityQueryVariables {
  return { id, first: PAGE_SIZE, offset };
}
