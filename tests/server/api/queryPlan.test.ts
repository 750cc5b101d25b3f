import { readFile } from 'node:fs/promises';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { type DocumentNode, execute, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createContext } from '../../../server/api/context/context.ts';
import { createPassageReader } from '../../../server/api/context/passages.ts';
import { createSchema } from '../../../server/api/execution/createSchema.ts';
import { planQuery } from '../../../server/api/execution/queryPlan.ts';
import { readDataset } from '../../../server/seeds/readSeeds.ts';
import { createMemoryStore } from '../../../server/store/memory/memoryStore.ts';
import { QUESTIONS } from '../../../web/questions/index.ts';
import { toRequest } from '../../../web/questions/toRequest.ts';
import { serve } from './serve.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Returns the answers of a plan and of graphql-js as texts, so that the order of fields counts. */
async function bothAnswers(schema: GraphQLSchema, query: string, variables: Variables, toContext: () => unknown) {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const plan = planOf(schema, document);
  if (!plan) throw new Error(`no plan was made of ${query}`);
  const byPlan = { data: await plan(toContext(), { ...variables }) };
  const byGraphqlJs = await execute({ schema, document, variableValues: variables, contextValue: toContext() });
  return [JSON.stringify(byPlan), JSON.stringify(byGraphqlJs)];
}

function planOf(schema: GraphQLSchema, document: DocumentNode) {
  const operation = getOperationAST(document);
  if (!operation) throw new Error('there is no one operation');
  return planQuery(schema, document, operation);
}

test('a plan and graphql-js answer every question of the gallery with the same bytes', async () => {
  const schema = createSchema(await readFile('schema.graphql', 'utf8'));
  const store = createMemoryStore(await readDataset('graph-seeds'));
  const dataset = await store.dataset();
  const passages = createPassageReader(null, { warn: () => {} });
  const toContext = () => createContext({ store, dataset, passages, publicUrl: null });
  for (const { query, variables } of QUESTIONS.flatMap((question) =>
    (['zh', 'en'] as const).map((language) => toRequest(question, language)),
  )) {
    const [byPlan, byGraphqlJs] = await bothAnswers(schema, query, variables, toContext);
    expect(byPlan).toBe(byGraphqlJs);
  }
});

/** A schema with every feature that plans support, including unions and nested lists, which ours lacks today. */
const SCHEMA = makeExecutableSchema({
  typeDefs: `
    type Query {
      thing(id: ID!): Thing
      things(first: Int = 2, filter: Filter): [Thing!]!
      table: [[Int]]
      mixed: [Mixed]
      late: Late!
      broken: String
      brokenLate: String
      empty: String!
      holes: [Int!]
    }
    input Filter { colour: Colour = RED, names: [String!] }
    enum Colour { RED BLUE }
    interface Named { name: String, greeting(word: String): String }
    type Thing implements Named { id: ID!, name: String, greeting(word: String = "hello"): String, colour: Colour!, next: Thing, given(text: String, n: Float): String! }
    type Late implements Named { name: String, greeting(word: String = "good night"): String, self: Late! }
    union Mixed = Thing | Late`,
  resolvers: {
    Colour: { RED: 1, BLUE: 2 },
    Mixed: { __resolveType: (value: { late?: boolean }) => (value.late ? 'Late' : 'Thing') },
    Named: { __resolveType: (value: { late?: boolean }) => (value.late ? 'Late' : 'Thing') },
    Query: {
      thing: async (_: unknown, { id }: { id: string }) => (id === 'none' ? null : thing(id)),
      things: (_: unknown, { first, filter }: { first: number; filter?: { colour: number; names?: string[] } }) =>
        (filter?.names ?? ['a', 'b', 'c']).slice(0, first).map((id) => ({ ...thing(id), colour: filter?.colour ?? 2 })),
      table: () => [[1, null], null, [Promise.resolve(2)]],
      mixed: () => [thing('m'), Promise.resolve(late), null],
      late: () => late,
      broken: () => {
        throw new Error('broken');
      },
      brokenLate: () => Promise.reject(new Error('broken late')),
      empty: () => null,
      holes: () => [1, null],
    },
    Late: { self: async () => late, greeting: (_: unknown, { word }: { word: string }) => word },
    Thing: { greeting: (_: unknown, { word }: { word: string }) => word },
  },
});

const late = { late: true, name: async () => 'later' };

function thing(id: string): object {
  return {
    id,
    name: id === 'nameless' ? undefined : `thing ${id}`,
    colour: 1,
    next: () => (id.length > 3 ? null : thing(`${id}n`)),
    given: ({ text, n }: { text?: string | null; n?: number }) => `${text} ${n}`,
  };
}

describe('a plan and graphql-js give the same answer', () => {
  test.each<[what: string, query: string, variables?: Variables]>([
    ['constant arguments, enumerations and defaults', '{ things { id colour } blue: things(filter: {}) { colour } }'],
    [
      'variables inside arguments, missing variables, and null',
      `query Q($first: Int, $names: [String!], $colour: Colour = BLUE, $text: String, $n: Float) {
        things(first: $first, filter: { colour: $colour, names: $names }) { id colour given(text: $text, n: $n) } }`,
      { names: ['x', 'y', 'z'], text: null },
    ],
    ['null values', '{ thing(id: "none") { id next { id } } other: thing(id: "nameless") { name } }'],
    [
      'a field selected in several places',
      `{ thing(id: "a") { next { id } ...More next { name } ... { id: id } } }
       fragment More on Thing { id next { next { id } colour } }`,
    ],
    [
      'fragments on types and interfaces',
      `{ mixed { __typename ... on Named { name } ... on Late { self { name } } ... on Thing { id } } late { ...N } }
       fragment N on Named { name ... on Thing { id } ... on Late { self { self { name __typename } } } }`,
    ],
    ['a selection that applies to several types', '{ mixed { ... on Named { name greeting } } }'],
    ['nested lists with promises', '{ table }'],
    ['names with a meaning in JavaScript', '{ then: table constructor: thing(id: "a") { toString: id then: name } }'],
  ])('%s', async (_, query, variables = {}) => {
    const [byPlan, byGraphqlJs] = await bothAnswers(SCHEMA, query, variables, () => null);
    expect(byPlan).toBe(byGraphqlJs);
  });
});

test.each([
  ['a resolver that throws', '{ late { name } broken }'],
  ['a resolver that throws next to pending ones', '{ brokenLate late { self { name } } broken }'],
  ['a promise that rejects', '{ table brokenLate }'],
  ['null for a non-null type', '{ empty }'],
  ['null in a list of a non-null type', '{ holes }'],
  ['a variable of the wrong type', 'query Q($n: Int!) { things(first: $n) { id } }'],
])('a plan rejects without unhandled promises for %s', async (_, query) => {
  const plan = planOf(SCHEMA, parse(query));
  await expect(plan?.(null, { n: 'many' })).rejects.toThrow();
  // Node ends the process after an unhandled rejection.
  await new Promise(setImmediate);
});

test.each([
  ['directives', 'query Q($yes: Boolean!) { table @include(if: $yes) }'],
  ['introspection', '{ __schema { queryType { name } } }'],
  ['the name of every prototype', '{ __proto__: table }'],
])('graphql-js executes %s', (_, query) => {
  expect(planOf(SCHEMA, parse(query))).toBeNull();
});

test('over HTTP errors have the format of graphql-js, with the rest of the answer', async () => {
  const { ask, log } = await serve();
  const fields = 'meta { version } entity(id: "x", name: "y") { id } wrong: node(id: "") { id }';
  const planned = await ask(`{ ${fields} }`);
  // graphql-js executes queries with directives.
  const direct = await ask(`query Q($yes: Boolean = true) { ${fields.replace('{', '@include(if: $yes) {')} }`);
  const errorsOf = ({ data, errors }: typeof planned) => [
    data,
    errors?.map(({ message, path, extensions }) => ({ message, path, extensions })),
  ];
  expect(planned.data.meta.version).toBeTruthy();
  expect(planned.errors?.map(({ path }) => path)).toEqual([['entity'], ['wrong']]);
  expect(errorsOf(planned)).toEqual(errorsOf(direct));
  expect(log).toEqual([]);
});

test('the named operation of several is executed, and a missing name is an error', async () => {
  const { post } = await serve();
  const query = 'query A { meta { version } } query B { entities(first: 1) { totalCount } }';
  const answerTo = async (body: object) => (await post({ query, ...body })).json();
  expect(await answerTo({ operationName: 'B' })).toEqual({ data: { entities: { totalCount: 6 } } });
  expect(await answerTo({ operationName: 'A' })).toHaveProperty('data.meta.version');
  expect(await answerTo({})).toMatchObject({ errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }] });
});
