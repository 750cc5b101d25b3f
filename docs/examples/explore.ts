/**
 * Reads a long list page by page: all relations of one predicate, counted by object.
 * Run it with `npx tsx explore.ts` in Node 20 or newer; outside this project rename it to `explore.mts`. GRAPH_URL is the
 * server's URL (default http://127.0.0.1:4000), GRAPH_PREDICATE the predicate (default `uses_technology`).
 */
const ENDPOINT = `${process.env.GRAPH_URL ?? 'http://127.0.0.1:4000'}/graphql`;
const PREDICATE = process.env.GRAPH_PREDICATE ?? 'uses_technology';

/** Returns the data of a query. Throws the API's error message and hint. */
async function runQuery<Data>(query: string, variables: Record<string, unknown>): Promise<Data> {
  const response = await fetch(ENDPOINT, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as {
    data: Data;
    errors?: { message: string; extensions: { hint?: string } }[];
  };
  if (errors?.[0]) throw new Error([errors[0].message, errors[0].extensions.hint].filter(Boolean).join(' '));
  return data;
}

interface Page {
  meta: { version: string };
  relations: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: { subject: { id: string }; object: { id: string; label: string }; documents: { id: string }[] }[];
  };
}

const PAGE = `
  query Page($predicate: ID!, $after: String) {
    meta { version }
    relations(filter: { predicates: [$predicate] }, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { subject { id } object { id label(lang: EN) } documents { id } }
    }
  }
`;

/** Cursors are valid for one dataset version. If the dataset changes, the API returns the error STALE_CURSOR. */
const nodes: Page['relations']['nodes'] = [];
let page: Page;
let after: string | null = null;
do {
  page = await runQuery<Page>(PAGE, { predicate: PREDICATE, after });
  nodes.push(...page.relations.nodes);
  after = page.relations.pageInfo.endCursor;
} while (page.relations.pageInfo.hasNextPage);
console.log(`${nodes.length} of ${page.relations.totalCount} relations of ${PREDICATE}`);

const subjects = new Map<string, Set<string>>();
for (const { subject, object } of nodes)
  subjects.set(object.label, (subjects.get(object.label) ?? new Set()).add(subject.id));
const most = [...subjects].map(([label, ids]) => ({ label, count: ids.size }));
most.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en'));
for (const { label, count } of most.slice(0, 5)) console.log(`${count}  ${label}`);
console.log(`Dataset ${page.meta.version}`);

export {};
