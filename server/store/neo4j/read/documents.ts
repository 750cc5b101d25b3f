import { int } from 'neo4j-driver';
import type { DocumentQueries, DocumentRequest } from '../../queries/documents.ts';
import type { CypherQuery } from '../connect.ts';
import type { WithReader } from './DatasetReader.ts';
import type { Facts } from './factCache.ts';
import { guarded } from './guarded.ts';
import { type PagesOfIds, readPages } from './pages.ts';

export function createDocumentQueries(withReader: WithReader): DocumentQueries {
  const factsIn =
    <Kind extends keyof Facts>(kind: Kind, query: CypherQuery) =>
    (documents: readonly string[], { onlyHere, limit, offset }: DocumentRequest) =>
      withReader(async (reader) => {
        const ends = { offset: int(offset), end: int(offset + limit) };
        const parameters = { documents: [...new Set(documents)], onlyHere, ...ends };
        return readPages(reader, kind, documents, await reader.run<PagesOfIds>(query, parameters));
      });

  return {
    documents: () => withReader(async ({ dataset }) => dataset.documents),

    redirects: () =>
      withReader(async ({ dataset }) =>
        [...dataset.redirects].map(([from, to]) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1)),
      ),

    entitiesIn: factsIn('entities', ENTITIES_IN),
    relationsIn: factsIn('relations', RELATIONS_IN),
    figuresIn: factsIn('figures', FIGURES_IN),
  };
}

const ENTITIES_IN = factsInQuery('entitiesIn', 'MATCH (fact:Entity)-[:MENTIONED_IN]->(:Document {id: document})');

/** SUBJECT_IN leads to subjects of relations that the document states without mentioning the subject. */
const RELATIONS_IN = factsInQuery(
  'relationsIn',
  `MATCH (subject:Entity)-[:MENTIONED_IN|SUBJECT_IN]->(:Document {id: document})
  MATCH (subject)-[fact]->(:Entity) WHERE document IN fact.documents
  WITH document, fact`,
);

const FIGURES_IN = factsInQuery('figuresIn', 'MATCH (fact:Figure)-[:STATED_IN]->(:Document {id: document})');

/** Citations are `document:lines`, in order, so the first one of a document has the first line. */
function factsInQuery(name: string, match: string): CypherQuery {
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
