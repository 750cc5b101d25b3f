import { readFile } from 'node:fs/promises';
import { makeExecutableSchema } from '@graphql-tools/schema';
import fc from 'fast-check';
import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { createCitingFacts } from '../../../server/api/context/citingFacts.ts';
import { createContext } from '../../../server/api/context/context.ts';
import { createPassageReader } from '../../../server/api/context/passages.ts';
import { createSchema } from '../../../server/api/execution/createSchema.ts';
import { createErrorFormat, formatAny } from '../../../server/api/execution/formatErrors.ts';
import { createPlanCache, plannedExecution } from '../../../server/api/execution/plannedExecution.ts';
import { planQuery } from '../../../server/api/execution/queryPlan.ts';
import { DEFAULT_LIMITS } from '../../../server/api/limits/limits.ts';
import { UserError } from '../../../server/errors.ts';
import { readDataset } from '../../../server/seeds/readSeeds.ts';
import type { GraphStore } from '../../../server/store/GraphStore.ts';
import { createMemoryStore } from '../../../server/store/memory/memoryStore.ts';
import { createPacer } from '../../../server/store/steps.ts';
import { QUESTIONS } from '../../../web/questions/index.ts';
import { toRequest } from '../../../web/questions/toRequest.ts';
import { anyQuery, type ValuesFor } from '../../fuzz/anyQuery.ts';
import { serve } from './serve.ts';
import { buildWorld } from './world.ts';

/** Limits of a context that belongs to no request. */
const UNLIMITED = { scope: null, admitCost: () => null };

type Variables = Readonly<Record<string, unknown>>;

/** Returns the answers of a plan and of graphql-js as texts, so that the order of fields counts. */
async function bothAnswers(schema: GraphQLSchema, query: string, variables: Variables, toContext: () => unknown) {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const plan = planOf(schema, document);
  if (!plan) throw new Error(`no plan was made of ${query}`);
  const byPlan = await plan(toContext(), { ...variables }, createPacer(null));
  if (!byPlan) throw new Error(`the plan rejects the variables of ${query}`);
  const byGraphqlJs = await execute({ schema, document, variableValues: variables, contextValue: toContext() });
  return [toText(byPlan), toText(byGraphqlJs)];
}

/** Errors are in no particular order, because fields fail concurrently. */
function toText({ data, errors = [] }: ExecutionResult): string {
  return JSON.stringify({ data, errors: errors.map((error) => JSON.stringify(error)).sort() });
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
  const toContext = () =>
    createContext({ store, dataset, passages, citingFacts: createCitingFacts(), publicUrl: null, ...UNLIMITED });
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
      brokenItems: [String]
      returned: String
      empty: String!
      holes: [Int!]
    }
    input Filter { colour: Colour = RED, names: [String!] }
    enum Colour { RED BLUE }
    interface Named { name: String, greeting(word: String): String }
    type Thing implements Named { id: ID!, name: String, greeting(word: String = "hello"): String, colour: Colour!, next: Thing, fails: String!, given(text: String, n: Float): String! }
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
      brokenItems: () => ['whole', Promise.reject(new Error('broken item')), null],
      returned: () => new Error('returned'),
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
    fails: async () => {
      throw new Error(`${id} fails`);
    },
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
    [
      'conditions',
      `query Q($yes: Boolean!, $no: Boolean = false) { table @include(if: $yes) late @skip(if: $yes) { name }
        things { id ...More @include(if: $no) ... @skip(if: $no) { colour } } } fragment More on Thing { name }`,
      { yes: true },
    ],
    ['a condition that is null', 'query Q($no: Boolean = false) { table @skip(if: $no) late { name } }', { no: null }],
    [
      'introspection',
      `{ __schema { types { name kind fields(includeDeprecated: true) { name type { ofType { name } } args { name defaultValue } } } }
        __type(name: "Colour") { enumValues { name } } table }`,
    ],
    ['the name of every prototype', '{ __proto__: table thing(id: "a") { __proto__: id } }'],
    ['names with a meaning in JavaScript', '{ then: table constructor: thing(id: "a") { toString: id then: name } }'],
  ])('%s', async (_, query, variables = {}) => {
    const [byPlan, byGraphqlJs] = await bothAnswers(SCHEMA, query, variables, () => null);
    expect(byPlan).toBe(byGraphqlJs);
  });
});

describe('a plan and graphql-js report the same errors', () => {
  test.each<[what: string, query: string, variables?: Variables]>([
    ['a resolver that throws', '{ late { name } broken }'],
    ['resolvers that throw next to pending ones', '{ brokenLate late { self { name } } broken }'],
    ['a promise that rejects', '{ table brokenLate }'],
    ['a promise that rejects in a list', '{ mixed { __typename } brokenItems }'],
    ['an error that is returned', '{ table returned }'],
    ['null for a non-null type', '{ table empty }'],
    ['null in a list of a non-null type', '{ holes table }'],
    ['null around an object with a field that fails', '{ thing(id: "a") { next { id fails } } table }'],
    [
      'null around an item with a field that fails',
      '{ things { id } mixed { ... on Thing { fails } ... on Late { name } } }',
    ],
    [
      'null for an argument that must not be null',
      'query Q($id: ID = "a") { table thing(id: $id) { id } }',
      { id: null },
    ],
  ])('%s', async (_, query, variables = {}) => {
    const [byPlan, byGraphqlJs] = await bothAnswers(SCHEMA, query, variables, () => null);
    expect(byPlan).toBe(byGraphqlJs);
    expect(byPlan).toContain('\\"path\\"');
    // Node ends the process after an unhandled rejection.
    await new Promise(setImmediate);
  });
});

test('a plan and graphql-js give the same data and errors for any query', { timeout: 120_000 }, async () => {
  const ours = createSchema(await readFile('schema.graphql', 'utf8'));
  const store = createMemoryStore(buildWorld());
  const dataset = await store.dataset();
  const passages = createPassageReader(null, { warn: () => {} });
  const toContext = () =>
    createContext({ store, dataset, passages, citingFacts: createCitingFacts(), publicUrl: null, ...UNLIMITED });
  let [failed, whole] = [0, 0];
  await fc.assert(
    fc.asyncProperty(anyQuery(ours, ourValues), anyQuery(SCHEMA, otherValues), async (query, other) => {
      const [byPlan, byGraphqlJs] = await bothAnswers(ours, query.query, query.variables, toContext);
      expect(comparable(byPlan)).toBe(comparable(byGraphqlJs));
      if (byPlan?.includes('"errors":[]')) whole += 1;
      else failed += 1;
      const [otherByPlan, otherByGraphqlJs] = await bothAnswers(SCHEMA, other.query, other.variables, () => null);
      expect(comparable(otherByPlan)).toBe(comparable(otherByGraphqlJs));
    }),
    { numRuns: 300, seed: 1 },
  );
  // The generator must not only make queries that fail, or none.
  expect(Math.min(failed, whole)).toBeGreaterThan(30);
});

/** Without the error of an answer without data: if several fields fail at once, the specification leaves open which one it names. */
function comparable(answer: string | undefined): string | undefined {
  return answer?.startsWith('{"data":null,') ? '{"data":null}' : answer;
}

/** Values for arguments, right and wrong ones. */
const OUR_VALUES: Readonly<Record<string, fc.Arbitrary<string | number>>> = {
  ID: fc.constantFrom('xinghe', 'yunfan', 'li-an', 'd1', 'nobody', 'owns', 'company'),
  String: fc.constantFrom('星河', '2024-03-01', 'xinghe', 'nonsense'),
  Int: fc.constantFrom(1, 2, 3, 5, 1000),
};
const ourValues: ValuesFor = (_owner, _name, scalar) => OUR_VALUES[scalar] ?? null;
const OTHER_IDS = fc.constantFrom('a', 'none');
const otherValues: ValuesFor = (_owner, _name, scalar) => (scalar === 'ID' ? OTHER_IDS : null);

test('no resolver runs if a variable has the wrong type', () => {
  const plan = planOf(SCHEMA, parse('query Q($n: Int!) { things(first: $n) { id } }'));
  expect(plan?.(null, { n: 'many' }, createPacer(null))).toBeNull();
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

test('a query with an error runs once', async () => {
  const calls: string[] = [];
  const memory = createMemoryStore(buildWorld());
  const store: GraphStore = {
    ...memory,
    async entities(ids) {
      calls.push(`entities ${ids}`);
      return memory.entities(ids);
    },
    async listEntities() {
      calls.push('listEntities');
      throw new UserError('BAD_INPUT', 'The list fails.');
    },
  };
  const { ask, log } = await serve({ store });
  const { data, errors } = await ask('{ entity(id: "xinghe") { id } entities { totalCount } }');
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ message: 'The list fails.', path: ['entities'], extensions: { code: 'BAD_INPUT' } }]);
  expect(calls.toSorted()).toEqual(['entities xinghe', 'listEntities']);
  expect(log).toEqual([]);
});

test('an error that is not meant for the client is logged and fails the field', async () => {
  const memory = createMemoryStore(buildWorld());
  const store: GraphStore = {
    ...memory,
    async documents() {
      throw new TypeError('documents is broken');
    },
  };
  const { ask, log } = await serve({ store });
  const { errors } = await ask('{ document(id: "d1") { id } meta { version } }');
  expect(errors).toMatchObject([{ path: ['document'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  expect(log).toMatchObject([{ err: { message: 'documents is broken' }, errorId: errors?.[0]?.extensions.id }]);
});

test('an error of a plan itself is logged and fails the request', async () => {
  const log: unknown[] = [];
  // No plan can be made of it, because nothing tells the type of a value.
  const schema = buildSchema(
    'type Query { named: Named } interface Named { name: String } type One implements Named { name: String }',
  );
  const format = formatAny(
    createErrorFormat(DEFAULT_LIMITS, schema, { error: (entry: unknown) => log.push(entry), warn: () => {} }),
  );
  const listener = await plannedExecution(createPlanCache(), format).requestDidStart?.({} as never);
  const document = parse('{ named { name } }');
  const [operation] = document.definitions;
  const http = { status: undefined, headers: new Map() };
  const request = { schema, document, operation, request: {}, contextValue: null, response: { http } };
  expect(await listener?.responseForOperation?.(request as never)).toMatchObject({
    http: { status: 500 },
    body: { singleResult: { errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] } },
  });
  expect(log).toMatchObject([{ err: { message: 'Named has no resolveType' } }]);
});

test('the named operation of several is executed, and a missing name is an error', async () => {
  const { post } = await serve();
  const query = 'query A { meta { version } } query B { entities(first: 1) { totalCount } }';
  const answerTo = async (body: object) => (await post({ query, ...body })).json();
  expect(await answerTo({ operationName: 'B' })).toEqual({ data: { entities: { totalCount: 6 } } });
  expect(await answerTo({ operationName: 'A' })).toHaveProperty('data.meta.version');
  expect(await answerTo({})).toMatchObject({ errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }] });
});
