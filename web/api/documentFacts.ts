import { PAGE, readAllPages } from './allPages.ts';
import type { RunQuery } from './client.ts';
import type { DocumentFactsQuery, DocumentFactsQueryVariables } from './generated/operations.ts';

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
