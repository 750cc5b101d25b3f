import { PAGE, readAllPages } from './allPages.ts';
import type { RunQuery } from './client.ts';
import { ENTITY_CARD, FIGURE_CARD } from './fragments.ts';
import type { DocumentFiguresQuery, DocumentFiguresQueryVariables } from './generated/operations.ts';

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
