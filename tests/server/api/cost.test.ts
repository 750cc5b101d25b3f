import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../server/api/limits/limits.ts';
import { serve } from './serve.ts';

/** Reads the cost of a query and its costliest field from the error of a server whose limit is 0. */
async function costOf(query: string, variables: Record<string, unknown> = {}) {
  const { ask } = await serve({ limits: { cost: -1 } });
  const { errors } = await ask(query, variables);
  expect(errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
  return [errors?.[0]?.extensions.value, errors?.[0]?.extensions.costliestField];
}

describe('the cost counts the values of the largest answer', () => {
  test.each<[string, string, number, string]>([
    ['a page: ten times two, and the list', '{ relations(first: 10) { nodes { id label } } }', 21, 'relations'],
    ['a page of default length', '{ figures { totalCount nodes { id } pageInfo { endCursor } } }', 26, 'figures'],
    [
      'a page of a page, its connection not counted',
      '{ entities(first: 10) { nodes { neighbors(first: 5) { nodes { id } } } } }',
      61,
      'entities.nodes.neighbors',
    ],
    [
      'a page for each of ten documents',
      '{ documents { relations(onlyHere: true, first: 10) { nodes { id } } } }',
      111,
      'documents.relations',
    ],
    // Ten connectors and three given entities: each 2 for the entity, 1 + 3 × 1 for `connects`, and 3 relations.
    [
      'connectors times the entities they connect',
      '{ common(ids: ["a", "b", "c"], limit: 10) { totalCount connectors { entity { id } connects { id } } relations { id } } }',
      118,
      'common',
    ],
    [
      'a timeline of a hundred periods',
      '{ timeline(by: MONTH) { periods { period counts { relations } } } }',
      302,
      'timeline',
    ],
  ])('%s', async (_, query, cost, costliest) => {
    expect(await costOf(query)).toEqual([cost, costliest]);
  });

  test('from variables', async () => {
    const query = `query ($ids: [ID!]!, $limit: Int) { common(ids: $ids, limit: $limit) { connectors { connects { id } } } }`;
    const ids = Array.from({ length: 50 }, (_, index) => `id-${index}`);
    // 200 connectors and 50 given entities, each 1 + 50 × 1 for `connects`.
    expect(await costOf(query, { ids, limit: 200 })).toEqual([250 * 51 + 1, 'common']);
  });
});

describe('the cost counts work that the answer does not show', () => {
  test.each<[string, string, number]>([
    // 10,000 paths of up to 4 relations, and 10 × (1 + 1).
    [
      'counting paths',
      '{ paths(from: "a", to: "b", mode: ALL, maxLength: 4, limit: 10) { paths { length } } }',
      40_011,
    ],
    ['shortest paths are not counted', '{ paths(from: "a", to: "b", limit: 10) { paths { length } } }', 11],
    // A document counts as 5,000 facts, an entity as 500; a hundred or five of them are tested.
    [
      'the entities of a document by a number of facts',
      '{ document(id: "a") { entities(first: 10, filter: { minDegree: 2 }, sort: { by: FIGURES }) { nodes { id } } } }',
      5_112,
    ],
    [
      'the neighbours of an entity by a number of facts',
      '{ entity(id: "a") { neighbors(first: 10, filter: { minDegree: 2 }, sort: { by: FIGURES }) { nodes { id } } } }',
      517,
    ],
    ['documents by a number of facts, which is known', '{ documentList(sort: { by: FIGURES }) { nodes { id } } }', 26],
    // Tested on a hundred facts, 1 for each field.
    [
      'a filter of two fields',
      '{ relations(first: 1, filter: { statuses: [IMPLIED], text: "x" }) { totalCount } }',
      201,
    ],
    // 1 for `types`, and 4 relations of an entity times (1 for `related`, and 2 for its fields).
    [
      'a filter of relations of entities',
      `{ entities(first: 1, filter: {
        types: ["company"], related: { relation: { predicates: ["owns"], minDocuments: 2 } }
      }) { totalCount } }`,
      1_301,
    ],
    // Ten entities, each with 1 for the list and a filter of 2 tested on five relations.
    [
      'a filter within a list, for each item',
      '{ entities(first: 10) { nodes { relations(filter: { subject: { types: ["company"] } }) { totalCount } } } }',
      111,
    ],
    // 10,000 facts that are grouped, and 10 × (1 + 2 keys + 2 × 1 item of statistics).
    [
      'groups',
      '{ figureGroups(by: [UNIT], first: 10) { totalCount nodes { count keys { value } values { sum } } } }',
      10_000 + 1 + 10 * 7,
    ],
    // 10,000 facts that are counted, and a filter of 4 relations of an entity times (1 for `related`, and 1 for its field).
    [
      'an order by number of relations',
      '{ entities(first: 1, sort: { by: RELATIONS, related: { relation: { predicates: ["owns"] } } }) { totalCount } }',
      10_000 + 1 + 8 * 100,
    ],
    [
      'both filters of a field',
      '{ facets(filter: { minDegree: 1 }, relations: { minDocuments: 2 }) { statuses { count } } }',
      207,
    ],
  ])('%s', async (_, query, cost) => {
    expect((await costOf(query))[0]).toBe(cost);
  });
});

const LIST = (first: number, inner: string) => `{ entities(first: ${first}) { nodes { id ${inner} } } }`;
const RELATED = (depth: number): string =>
  depth === 0 ? 'minDegree: 1' : `related: { relation: { text: "x" }, other: { ${RELATED(depth - 1)} } }`;

describe('by default', () => {
  test.each([
    [
      'a page of entities with all their facts',
      LIST(
        50,
        'relations(first: 50) { nodes { id label subject { id label } object { id label } citations { document { id } firstLine lastLine } } } figures { id label } neighbors { nodes { id } }',
      ),
    ],
    [
      'the whole graph',
      '{ overview(limit: 2000) { entities { id label type { id } x y degree community } relations { id subject { id } predicate { id } object { id } date } } }',
    ],
    [
      'the largest page of relations with all citations',
      '{ relations(first: 200) { nodes { id label documents { id } citations { document { id title { zh en } } firstLine lastLine passage { lines { text } } } } } }',
    ],
    [
      'all paths of six relations',
      '{ paths(from: "galaxy", to: "yuanshan", mode: ALL, limit: 100) { totalCount paths { entities { id label } steps { relations { id label citations { document { id } firstLine } } } } } }',
    ],
    [
      'connectors of fifty entities',
      `{ common(ids: [${Array.from({ length: 50 }, (_, index) => `"e${index}"`)}], limit: 200) { connectors { entity { id label } connects { id label } } relations { id label } } }`,
    ],
    ['the deepest filter', `{ entities(first: 200, filter: { ${RELATED(3)} }) { nodes { id label } } }`],
    [
      'facets and timelines in one query',
      '{ facets { types { key count label { zh en } } years { key count } } timeline(by: MONTH) { undated { relations } periods { period counts { relations figures entities } } } }',
    ],
    [
      'facts that only one document supports',
      '{ documents { id title { zh en } relations(onlyHere: true, first: 200) { nodes { id label } } figures(onlyHere: true, first: 200) { nodes { id label } } } }',
    ],
  ])('%s may be asked', async (_, query) => {
    const { ask } = await serve();
    expect((await ask(query)).errors).toBeUndefined();
  });

  test.each([
    [
      'neighbours of neighbours of neighbours',
      LIST(200, 'neighbors(first: 200) { nodes { id neighbors(first: 200) { nodes { id } } } }'),
      'entities.nodes.neighbors.nodes.neighbors',
    ],
    [
      'the deepest filter for many entities',
      LIST(
        200,
        `neighbors(first: 200, filter: { ${RELATED(3)} }) { nodes { neighbors(filter: { ${RELATED(3)} }) { totalCount } } }`,
      ),
      'entities.nodes.neighbors.nodes.neighbors',
    ],
    [
      'all paths between twenty pairs',
      `{ ${Array.from({ length: 20 }, (_, index) => `p${index}: paths(from: "a", to: "b${index}", mode: ALL) { totalCount }`)} }`,
      'p0',
    ],
    [
      'all relations of all connectors',
      `query ($ids: [ID!]!) { common(ids: $ids, limit: 200) { connectors { connects { relations(first: 200) { nodes { id } } } } } }`,
      'common.connectors.connects.relations',
    ],
  ])('%s may not', async (_, query, costliestField) => {
    const { ask } = await serve();
    const ids = Array.from({ length: 50 }, (_, index) => `id-${index}`);
    const { errors, data } = await ask(query, query.includes('$ids') ? { ids } : {});
    expect(data).toBeUndefined();
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(/^The query costs \d+; the limit is 1000000\. The costliest field is /),
      extensions: { code: 'LIMIT_EXCEEDED', limit: DEFAULT_LIMITS.cost, measured: 'cost', costliestField },
    });
  });
});

test('an accepted operation is measured again for other sizes and for variables of the wrong type', async () => {
  const { ask } = await serve({ limits: { cost: 50 } });
  const query = 'query ($id: ID!, $first: Int!) { entity(id: $id) { relations(first: $first) { nodes { id } } } }';
  const codeFor = async (variables: Record<string, unknown>) =>
    (await ask(query, variables)).errors?.[0]?.extensions.code ?? 'passed';
  expect(await codeFor({ id: 'yunfan', first: 5 })).toBe('passed');
  expect(await codeFor({ id: 'galaxy', first: 5 })).toBe('passed');
  expect(await codeFor({ id: 'galaxy', first: 100 })).toBe('LIMIT_EXCEEDED');
  expect(await codeFor({ id: ['galaxy'], first: 5 })).toBe('BAD_USER_INPUT');
  expect(await codeFor({ first: 5 })).toBe('BAD_USER_INPUT');
});
