import type { DocumentQueries, DocumentRequest } from '../../queries/documents.ts';
import type { EntityOrder, FigureOrder, Order, RelationOrder } from '../../queries/lists.ts';
import { type Conditions, createConditions, where } from './conditions.ts';
import type { WithReader } from './DatasetReader.ts';
import type { Facts } from './factCache.ts';
import { guarded } from './guarded.ts';
import { figureOrderBy, orderParameters, relationOrderBy, sortEntities } from './orders.ts';
import { type PagesOfIds, readPages, toEnds } from './pages.ts';

export function createDocumentQueries(withReader: WithReader): DocumentQueries {
  /**
   * @param find Returns a MATCH clause for each `fact` that cites the `document` and passes.
   * @param sort Returns clauses that sort the facts.
   */
  const factsIn =
    <Kind extends keyof Facts, Filter, FactOrder extends Pick<Order<unknown>, 'origins'>>(
      kind: Kind,
      find: (filter: Filter, conditions: Conditions) => string,
      sort: (order: FactOrder, conditions: Conditions) => string,
    ) =>
    (documents: readonly string[], { onlyHere, filter, order, ...slice }: DocumentRequest<Filter, FactOrder>) =>
      withReader(async (reader) => {
        const conditions = createConditions(reader.dataset);
        const query = factsInQuery(`${kind}In`, find(filter, conditions), order ? sort(order, conditions) : BY_LINE);
        const page = { documents: [...new Set(documents)], onlyHere, ...toEnds(slice), ...orderParameters(order) };
        const pages = await reader.run<PagesOfIds>(query, { ...conditions.parameters, ...page });
        return readPages(reader, kind, documents, pages);
      });

  return {
    documents: () => withReader(async ({ dataset }) => dataset.documents),

    redirects: () =>
      withReader(async ({ dataset }) =>
        [...dataset.redirects].map(([from, to]) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1)),
      ),

    entitiesIn: factsIn(
      'entities',
      (filter, conditions) =>
        `MATCH (fact:Entity)-[:MENTIONED_IN]->(:Document {id: document})
  ${where(ONLY_HERE, conditions.entity(filter)('fact'))}`,
      (order: EntityOrder, conditions) => sortEntities('fact', order, conditions),
    ),
    // SUBJECT_IN leads to subjects of relations that the document states without mentioning the subject.
    relationsIn: factsIn(
      'relations',
      (filter, conditions) =>
        `MATCH (subject:Entity)-[:MENTIONED_IN|SUBJECT_IN]->(:Document {id: document})
  MATCH (subject)-[fact]->(object:Entity)
  ${where('document IN fact.documents', ONLY_HERE, conditions.relation(filter)('fact', ENDS))}`,
      (order: RelationOrder) => `WITH fact ORDER BY ${relationOrderBy('fact', order)}`,
    ),
    figuresIn: factsIn(
      'figures',
      (filter, conditions) =>
        `MATCH (fact:Figure)-[:STATED_IN]->(:Document {id: document})
  ${where(ONLY_HERE, conditions.figure(filter)('fact'))}`,
      (order: FigureOrder) => `WITH fact ORDER BY ${figureOrderBy('fact', order)}`,
    ),
  };
}

const ENDS = { subject: 'subject', object: 'object' };

const ONLY_HERE = '(NOT $onlyHere OR size(fact.documents) = 1)';

/** Citations are `document:lines`, in order, so the first one of a document has the first line. */
const BY_LINE = `WITH document, fact, head([citation IN fact.citations WHERE citation STARTS WITH document + ':']) AS first
  WITH fact, toInteger(split(substring(first, size(document) + 1), '-')[0]) AS line ORDER BY line, fact.id`;

function factsInQuery(name: string, match: string, sort: string) {
  return guarded(
    name,
    `
UNWIND $documents AS document
CALL (document) {
  ${match}
  ${sort}
  WITH collect(fact.id) AS found
  RETURN found[$offset..$end] AS items, size(found) AS total
}
WITH collect([document, items, total]) AS answer`,
  );
}
