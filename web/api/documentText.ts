import type { RunQuery } from './client.ts';
import type { DocumentTextQuery, DocumentTextQueryVariables } from './generated/operations.ts';
import { PAGE_SIZE, readAllPages } from './pages.ts';

const DOCUMENT_TEXT = /* GraphQL */ `
  query DocumentText($id: ID!, $first: Int!, $offset: Int!) {
    document(id: $id) {
      lines(first: $first, offset: $offset) { totalCount nodes { text } }
      entities(first: $first, offset: $offset) {
        totalCount
        nodes { id name { zh en } citations { ...CitedLines } }
      }
      relations(first: $first, offset: $offset) {
        totalCount
        nodes { id zh: label(lang: ZH) en: label(lang: EN) subject { id } object { id } citations { ...CitedLines } }
      }
      figures(first: $first, offset: $offset) {
        totalCount
        nodes { id zh: label(lang: ZH) en: label(lang: EN) subject { id } citations { ...CitedLines } }
      }
    }
  }
`;

const CITED_LINES = /* GraphQL */ `
  fragment CitedLines on Citation { document { id } firstLine lastLine }
`;

/** Fact of a document with the lines that state it. */
export interface DocumentFact {
  readonly kind: 'entity' | 'relation' | 'figure';
  readonly id: string;
  readonly label: { readonly zh: string; readonly en: string };
  /** Ids of the entities that the fact is about. */
  readonly entities: readonly string[];
  /** 1-based numbers of the first and the last line of each citation of this document. */
  readonly lines: readonly (readonly [first: number, last: number])[];
}

export interface DocumentText {
  /** Null if the server does not have the cited edition. */
  readonly lines: readonly string[] | null;
  /** Relations, figures and entities, each in the order of the lines. */
  readonly facts: readonly DocumentFact[];
}

interface Citation {
  readonly document: { readonly id: string };
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Reads the whole text of a document and its facts. Returns null if there is no such document. */
export async function readDocumentText(runQuery: RunQuery, id: string): Promise<DocumentText | null> {
  const pages = await readAllPages(
    async (offset) => {
      const variables: DocumentTextQueryVariables = { id, first: PAGE_SIZE, offset };
      return (await runQuery<DocumentTextQuery>(DOCUMENT_TEXT + CITED_LINES, variables)).document;
    },
    ({ lines, entities, relations, figures }) =>
      Math.max(lines?.totalCount ?? 0, entities.totalCount, relations.totalCount, figures.totalCount),
  );
  if (!pages) return null;
  const linesOf = (citations: readonly Citation[]) =>
    citations.flatMap(({ document, firstLine, lastLine }) =>
      document.id === id ? [[firstLine, lastLine] as const] : [],
    );
  return {
    lines: pages.every(({ lines }) => lines)
      ? pages.flatMap(({ lines }) => lines?.nodes.map(({ text }) => text) ?? [])
      : null,
    facts: [
      ...pages.flatMap(({ relations }) =>
        relations.nodes.map(
          ({ id: fact, zh, en, subject, object, citations }): DocumentFact => ({
            kind: 'relation',
            id: fact,
            label: { zh, en },
            entities: [subject.id, object.id],
            lines: linesOf(citations),
          }),
        ),
      ),
      ...pages.flatMap(({ figures }) =>
        figures.nodes.map(
          ({ id: fact, zh, en, subject, citations }): DocumentFact => ({
            kind: 'figure',
            id: fact,
            label: { zh, en },
            entities: [subject.id],
            lines: linesOf(citations),
          }),
        ),
      ),
      ...pages.flatMap(({ entities }) =>
        entities.nodes.map(
          ({ id: entity, name, citations }): DocumentFact => ({
            kind: 'entity',
            id: entity,
            label: name,
            entities: [entity],
            lines: linesOf(citations),
          }),
        ),
      ),
    ],
  };
}
