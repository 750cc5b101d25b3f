import type { RunQuery } from './client.ts';
import { ENTITY_CARD, FIGURE_CARD } from './fragments.ts';
import type {
  DocumentFactsQuery,
  DocumentFactsQueryVariables,
  DocumentFiguresQuery,
  DocumentFiguresQueryVariables,
} from './generated/operations.ts';
import { PAGE_SIZE, readAllPages } from './pages.ts';

const DOCUMENT_FACTS = /* GraphQL */ `
  query DocumentFacts($id: ID!, $first: Int!, $offset: Int!) {
    document(id: $id) {
      entities(first: $first, offset: $offset) {
        totalCount
        nodes { id documents { id } }
      }
      relations(first: $first, offset: $offset) {
        totalCount
        nodes { subject { id } object { id } }
      }
    }
  }
`;

export interface DocumentFacts {
  /** Ids of the entities that the document names, in the order of lines, then of other ends of its relations. */
  readonly entities: readonly string[];
  /** Ids of the entities that no other document names. */
  readonly entitiesOnlyHere: readonly string[];
}

/** Reads all entities of a document. Returns null if there is no such document. */
export async function readDocumentFacts(runQuery: RunQuery, id: string): Promise<DocumentFacts | null> {
  const pages = await readAllPages(
    async (offset) => {
      const variables: DocumentFactsQueryVariables = { id, first: PAGE_SIZE, offset };
      return (await runQuery<DocumentFactsQuery>(DOCUMENT_FACTS, variables)).document;
    },
    ({ entities, relations }) => Math.max(entities.totalCount, relations.totalCount),
  );
  if (!pages) return null;
  const named = pages.flatMap(({ entities }) => entities.nodes);
  const joined = pages.flatMap(({ relations }) => relations.nodes.flatMap(({ subject, object }) => [subject, object]));
  return {
    entities: [...new Set([...named, ...joined].map((entity) => entity.id))],
    entitiesOnlyHere: named.filter(({ documents }) => documents.length === 1).map((entity) => entity.id),
  };
}

const DOCUMENT_FIGURES = /* GraphQL */ `
  query DocumentFigures($id: ID!, $first: Int!, $offset: Int!) {
    document(id: $id) {
      figures(first: $first, offset: $offset) {
        totalCount
        nodes {
          ...FigureCard
          subject { ...EntityCard }
        }
      }
    }
  }
`;

export type DocumentFigure = NonNullable<DocumentFiguresQuery['document']>['figures']['nodes'][number];

/** Reads all figures of a document, with their subjects. Returns null if there is no such document. */
export async function readDocumentFigures(runQuery: RunQuery, id: string): Promise<readonly DocumentFigure[] | null> {
  const pages = await readAllPages(
    async (offset) => {
      const variables: DocumentFiguresQueryVariables = { id, first: PAGE_SIZE, offset };
      return (await runQuery<DocumentFiguresQuery>(DOCUMENT_FIGURES + ENTITY_CARD + FIGURE_CARD, variables)).document;
    },
    ({ figures }) => figures.totalCount,
  );
  return pages?.flatMap(({ figures }) => figures.nodes) ?? null;
}
