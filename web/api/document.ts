import type { RunQuery } from './client.ts';
import { ENTITY_CARD, FIGURE_CARD } from './fragments.ts';
import type {
  DocumentFactsQuery,
  DocumentFactsQueryVariables,
  DocumentFiguresQuery,
  DocumentFiguresQueryVariables,
} from './generated/operations.ts';

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

/** What one document supports, as ids. */
export interface DocumentFacts {
  /** What it names, by line, and after that what only its relations join. */
  readonly entities: readonly string[];
  /** Those that no other document names. */
  readonly entitiesOnlyHere: readonly string[];
}

/** The entities of a document, however many there are; null if there is no such document. */
export async function readDocumentFacts(
  runQuery: RunQuery,
  id: string,
  signal?: AbortSignal,
): Promise<DocumentFacts | null> {
  const pages = await readAllPages(
    async (offset) => {
      const variables: DocumentFactsQueryVariables = { id, first: PAGE, offset };
      return (await runQuery<DocumentFactsQuery>(DOCUMENT_FACTS, variables, signal)).document;
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

/** All numbers that a document gives, each with whom it is about; null if there is no such document. */
export async function readDocumentFigures(
  runQuery: RunQuery,
  id: string,
  signal?: AbortSignal,
): Promise<readonly DocumentFigure[] | null> {
  const pages = await readAllPages(
    async (offset) => {
      const variables: DocumentFiguresQueryVariables = { id, first: PAGE, offset };
      const answer = await runQuery<DocumentFiguresQuery>(
        DOCUMENT_FIGURES + ENTITY_CARD + FIGURE_CARD,
        variables,
        signal,
      );
      return answer.document;
    },
    ({ figures }) => figures.totalCount,
  );
  return pages?.flatMap(({ figures }) => figures.nodes) ?? null;
}

/** As many as a connection gives at once. */
const PAGE = 200;

/**
 * Reads a list, or several at once, page by page until all of it is here; null where the first page is. `lengthOf` says
 * of a page how long the longest of the lists is.
 */
async function readAllPages<Page>(
  readPage: (offset: number) => Promise<Page | null>,
  lengthOf: (page: Page) => number,
): Promise<readonly Page[] | null> {
  const first = await readPage(0);
  if (first === null) return null;
  const more = Math.max(0, Math.ceil(lengthOf(first) / PAGE) - 1);
  const rest = await Promise.all(Array.from({ length: more }, (_, index) => readPage((index + 1) * PAGE)));
  return [first, ...rest.filter((page) => page !== null)];
}
