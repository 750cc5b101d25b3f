import type { RunQuery } from './client.ts';
import { ENTITY_CARD, FIGURE_CARD, RELATION_CARD } from './fragments.ts';
import type {
  EntityFilter,
  EntityRowsQuery,
  EntityRowsQueryVariables,
  FigureFilter,
  FigureRowsQuery,
  FigureRowsQueryVariables,
  RelationFilter,
  RelationRowsQuery,
  RelationRowsQueryVariables,
} from './generated/operations.ts';
import { PAGE_SIZE } from './pages.ts';

const ENTITY_ROWS = /* GraphQL */ `
  query EntityRows($filter: EntityFilter, $first: Int!, $offset: Int!) {
    entities(filter: $filter, first: $first, offset: $offset) {
      totalCount
      nodes { ...EntityCard }
    }
  }
`;

const RELATION_ROWS = /* GraphQL */ `
  query RelationRows($filter: RelationFilter, $first: Int!, $offset: Int!) {
    relations(filter: $filter, first: $first, offset: $offset) {
      totalCount
      nodes {
        ...RelationCard
        subject { id name { zh en } type { id } }
        object { id name { zh en } type { id } }
      }
    }
  }
`;

const FIGURE_ROWS = /* GraphQL */ `
  query FigureRows($filter: FigureFilter, $first: Int!, $offset: Int!) {
    figures(filter: $filter, first: $first, offset: $offset) {
      totalCount
      nodes {
        ...FigureCard
        subject { id name { zh en } type { id } }
      }
    }
  }
`;

export type EntityRow = EntityRowsQuery['entities']['nodes'][number];
export type RelationRow = RelationRowsQuery['relations']['nodes'][number];
export type FigureRow = FigureRowsQuery['figures']['nodes'][number];

/** Page of a list, and the number of items in the whole list. */
export interface RowPage<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** Reads a page of entities from `offset` on; without a filter, of all. */
export async function readEntityRows(
  runQuery: RunQuery,
  filter: EntityFilter | null,
  offset: number,
): Promise<RowPage<EntityRow>> {
  const variables: EntityRowsQueryVariables = { filter, first: PAGE_SIZE, offset };
  const { entities } = await runQuery<EntityRowsQuery>(ENTITY_ROWS + ENTITY_CARD, variables);
  return { rows: entities.nodes, total: entities.totalCount };
}

/** Reads a page of relations like {@link readEntityRows}. */
export async function readRelationRows(
  runQuery: RunQuery,
  filter: RelationFilter | null,
  offset: number,
): Promise<RowPage<RelationRow>> {
  const variables: RelationRowsQueryVariables = { filter, first: PAGE_SIZE, offset };
  const { relations } = await runQuery<RelationRowsQuery>(RELATION_ROWS + RELATION_CARD, variables);
  return { rows: relations.nodes, total: relations.totalCount };
}

/** Reads a page of figures like {@link readEntityRows}. */
export async function readFigureRows(
  runQuery: RunQuery,
  filter: FigureFilter | null,
  offset: number,
): Promise<RowPage<FigureRow>> {
  const variables: FigureRowsQueryVariables = { filter, first: PAGE_SIZE, offset };
  const { figures } = await runQuery<FigureRowsQuery>(FIGURE_ROWS + FIGURE_CARD, variables);
  return { rows: figures.nodes, total: figures.totalCount };
}
