import { int } from 'neo4j-driver';
import type { DocumentQueries, DocumentRequest } from '../../queries/documents.ts';
import type { CypherQuery } from '../connect.ts';
import type { WithReader } from './DatasetReader.ts';
import { guarded } from './guarded.ts';
import { idsIn, type PagesOfIds, toPages } from './pages.ts';

export function createDocumentQueries(withReader: WithReader): DocumentQueries {
  return {
    documents: () => withReader(async ({ dataset }) => dataset.documents),

    redirects: () =>
      withReader(async ({ dataset }) =>
        [...dataset.redirects].map(([from, to]) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1)),
      ),

    entitiesIn: (documents, request) =>
      withReader(async ({ run, readFacts }) => {
        const pages = await run<PagesOfIds>(ENTITIES_IN, toParameters(documents, request));
        const { entities } = await readFacts({ entities: idsIn(pages) });
        return toPages(documents, pages, entities);
      }),

    relationsIn: (documents, request) =>
      withReader(async ({ run, readFacts }) => {
        const pages = await run<PagesOfIds>(RELATIONS_IN, toParameters(documents, request));
        const { relations } = await readFacts({ relations: idsIn(pages) });
        return toPages(documents, pages, relations);
      }),

    figuresIn: (documents, request) =>
      withReader(async ({ run, readFacts }) => {
        const pages = await run<PagesOfIds>(FIGURES_IN, toParameters(documents, request));
        const { figures } = await readFacts({ figures: idsIn(pages) });
        return toPages(documents, pages, figures);
      }),
  };
}

function toParameters(documents: readonly string[], { onlyHere, limit, offset }: DocumentRequest): object {
  return { documents: [...new Set(documents)], onlyHere, offset: int(offset), end: int(offset + limit) };
}

export const ENTITIES_IN = factsIn('entitiesIn', 'MATCH (fact:Entity)-[:MENTIONED_IN]->(:Document {id: document})');

/** SUBJECT_IN leads to subjects of relations that the document states without mentioning the subject. */
export const RELATIONS_IN = factsIn(
  'relationsIn',
  `MATCH (subject:Entity)-[:MENTIONED_IN|SUBJECT_IN]->(:Document {id: document})
  MATCH (subject)-[fact]->(:Entity) WHERE document IN fact.documents
  WITH document, fact`,
);

export const FIGURES_IN = factsIn('figuresIn', 'MATCH (fact:Figure)-[:STATED_IN]->(:Document {id: document})');

/** Citations are `document:lines`, in order, so the first one of a document has the first line. */
function factsIn(name: string, match: string): CypherQuery {
  return guarded(
    name,
    `
UNWIND $documents AS document
CALL (document) {
  ${match} WHERE NOT $onlyHere OR size(fact.documents) = 1
  WITH document, fact, head([citation IN fact.citations WHERE citation STARTS WITH document + ':']) AS first
  WITH fact, toInteger(split(substring(first, size(document) + 1), '-')[0]) AS line ORDER BY line, fact.id
  WITH collect(fact) AS found
  RETURN [fact IN found[$offset..$end] | fact.id] AS items, size(found) AS total
}
WITH collect([document, items, total]) AS answer`,
  );
}
