import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../../server/model/dataset.ts';
import { readDataset } from '../../../server/seeds/readSeeds.ts';
import { type Served, serve } from './serve.ts';

/*
 * Pages of lists in every order and with filters, read from the real seeds, in which hundreds of relations share a date, a
 * predicate or a number of documents.
 */

let dataset: Dataset;
beforeAll(async () => {
  dataset = await readDataset(fileURLToPath(new URL('../../../graph-seeds', import.meta.url)));
});

interface List {
  /** A query with the variables of its list and of paging. */
  readonly query: string;
  readonly variables: fc.Arbitrary<Record<string, unknown>>;
}

const PAGE = 'totalCount nodes { id } pageInfo { endCursor hasNextPage }';
const direction = fc.constantFrom('ASCENDING', 'DESCENDING');
const sortBy = (...fields: string[]) => fc.record({ by: fc.constantFrom(...fields), direction });
const entityFilter = fc.constantFrom(
  {},
  { types: ['person', 'event'] },
  { text: '视听' },
  { related: { relation: { predicates: ['spoke_at'] } } },
  { not: { or: [{ types: ['person'] }, { documents: ['d000'] }] } },
);
const relationFilter = fc.constantFrom(
  {},
  { predicates: ['spoke_at', 'attended'] },
  { subject: { types: ['person'] } },
  { or: [{ statuses: ['IMPLIED'] }, { minDocuments: 2 }] },
  { from: '2024-03-01', to: '2024-03-31' },
);
const documentId = fc.constantFrom('d000', 'd001', 'd002', 'd003', 'd004');

const LISTS: Readonly<Record<string, List>> = {
  relations: {
    query: `query ($sort: RelationSort!, $filter: RelationFilter, $first: Int!, $after: String, $offset: Int) {
      list: relations(sort: $sort, filter: $filter, first: $first, after: $after, offset: $offset) { ${PAGE} }
    }`,
    variables: fc.record({ sort: sortBy('ID', 'PREDICATE', 'DATE', 'DOCUMENTS'), filter: relationFilter }),
  },
  figures: {
    query: `query ($sort: FigureSort!, $filter: FigureFilter, $first: Int!, $after: String, $offset: Int) {
      list: figures(sort: $sort, filter: $filter, first: $first, after: $after, offset: $offset) { ${PAGE} }
    }`,
    variables: fc.record({
      sort: sortBy('ID', 'MEASURE', 'DATE', 'VALUE'),
      filter: fc.constantFrom({}, { comparators: ['='] }, { not: { minValue: 100 } }, { subject: { minDegree: 5 } }),
    }),
  },
  entities: {
    query: `query ($sort: EntitySort!, $filter: EntityFilter, $first: Int!, $after: String, $offset: Int) {
      list: entities(sort: $sort, filter: $filter, first: $first, after: $after, offset: $offset) { ${PAGE} }
    }`,
    variables: fc.record({
      sort: sortBy('ID', 'NAME_ZH', 'NAME_EN', 'TYPE', 'DEGREE', 'CENTRALITY', 'BETWEENNESS'),
      filter: entityFilter,
    }),
  },
  'neighbours of an entity': {
    query: `query ($id: ID!, $filter: EntityFilter, $relations: RelationFilter, $first: Int!, $after: String, $offset: Int) {
      owner: entity(id: $id) {
        list: neighbors(filter: $filter, relations: $relations, first: $first, after: $after, offset: $offset) { ${PAGE} }
      }
    }`,
    variables: fc.record({
      id: fc.constantFrom('cnav-convention-11', 'nrta', 'microdrama'),
      filter: entityFilter,
      relations: relationFilter,
    }),
  },
  'relations of a document': {
    query: `query ($id: ID!, $onlyHere: Boolean!, $first: Int!, $after: String, $offset: Int) {
      owner: document(id: $id) {
        list: relations(onlyHere: $onlyHere, first: $first, after: $after, offset: $offset) { ${PAGE} }
      }
    }`,
    variables: fc.record({ id: documentId, onlyHere: fc.boolean() }),
  },
  'figures of a document': {
    query: `query ($id: ID!, $onlyHere: Boolean!, $first: Int!, $after: String, $offset: Int) {
      owner: document(id: $id) {
        list: figures(onlyHere: $onlyHere, first: $first, after: $after, offset: $offset) { ${PAGE} }
      }
    }`,
    variables: fc.record({ id: documentId, onlyHere: fc.boolean() }),
  },
};

describe('the pages of a list contain each item once and in order', () => {
  test.each(Object.entries(LISTS))('%s', async (_, { query, variables }) => {
    const { ask } = await serve({ dataset });
    await fc.assert(
      fc.asyncProperty(variables, fc.integer({ min: 20, max: 200 }), async (given, first) => {
        const byCursor = await readAll(ask, query, given, first, ({ pageInfo }) => ({ after: pageInfo.endCursor }));
        const byOffset = await readAll(ask, query, given, 200, (_page, read) => ({ offset: read }));
        expect(byCursor).toEqual(byOffset);
        expect(byCursor.ids).toHaveLength(byCursor.totalCount);
        expect(new Set(byCursor.ids).size).toBe(byCursor.totalCount);
      }),
      { numRuns: 12 },
    );
  });
});

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

async function readAll(
  ask: Served['ask'],
  query: string,
  variables: Record<string, unknown>,
  first: number,
  goOn: (page: Page, read: number) => Record<string, unknown>,
) {
  const ids: string[] = [];
  let place: Record<string, unknown> | null = {};
  let totalCount = 0;
  while (place) {
    const { data, errors }: Awaited<ReturnType<Served['ask']>> = await ask(query, { ...variables, first, ...place });
    expect(errors).toBeUndefined();
    const page: Page = (data.owner ?? data).list;
    totalCount = page.totalCount;
    ids.push(...page.nodes.map(({ id }) => id));
    place = page.pageInfo.hasNextPage ? goOn(page, ids.length) : null;
  }
  return { ids, totalCount };
}
