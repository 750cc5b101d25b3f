import { readFile } from 'node:fs/promises';
import pino from 'pino';
import { expect, test } from 'vitest';
import { createContext } from '../../../server/api/context/context.ts';
import { createExecutor } from '../../../server/api/execution/apolloServer.ts';
import { executeOperation } from '../../../server/api/execution/executeOperation.ts';
import { DEFAULT_LIMITS } from '../../../server/api/limits/limits.ts';
import { UserError } from '../../../server/errors.ts';
import type { GraphStore } from '../../../server/store/GraphStore.ts';
import { createMemoryStore } from '../../../server/store/memory/memoryStore.ts';
import { serve } from './serve.ts';
import { buildWorld } from './world.ts';

const PATHS =
  'query Paths($from: ID!, $to: ID!) { paths(from: $from, to: $to) { totalCount paths { entities { id } } } }';
const LIST = 'query ($filter: EntityFilter, $first: Int) { entities(filter: $filter, first: $first) { nodes { id } } }';
const TWO = 'query A { meta { version } } query B { entities(first: 1) { totalCount } }';
const GRAPHQL = { accept: 'application/graphql-response+json' };

test.each<[string, object, Record<string, string>?]>([
  ['an answer', { query: PATHS, variables: { from: 'yunfan', to: 'lin-xiao' } }],
  ['an answer of the other media type', { query: PATHS, variables: { from: 'yunfan', to: 'lin-xiao' } }, GRAPHQL],
  ['an error of a field', { query: PATHS, variables: { from: 'nobody', to: 'lin-xiao' } }],
  ['an error of a field, of the other media type', { query: PATHS, variables: { from: 'nobody', to: 'x' } }, GRAPHQL],
  ['a warning', { query: LIST, variables: { filter: { ids: ['galaxi', 'galaxy'] } } }],
  ['a variable of the wrong type', { query: LIST, variables: { first: 'many' } }],
  ['a missing variable', { query: PATHS, variables: { from: 'yunfan' } }],
  [
    'too high a cost',
    {
      query: LIST.replace('nodes { id }', 'nodes { relations(first: 200) { nodes { id } } }'),
      variables: { first: 200 },
    },
  ],
  ['a value that is not allowed', { query: LIST, variables: { first: 1_000 } }],
  ['one of several operations', { query: TWO, operationName: 'B' }],
  ['none of several operations', { query: TWO }],
  ['the cost', { query: 'query @cost { meta { version } }' }],
])('%s is repeated with the same bytes', async (_, body, headers = {}) => {
  const { post } = await serve({ limits: { cacheBytes: 0 } });
  const send = async () => {
    const response = await post(body, headers);
    const { date, ...others } = Object.fromEntries(response.headers);
    return { status: response.status, others, text: await response.text() };
  };
  const first = await send();
  expect(first.text).toMatch(/^\{"(data|errors)":/);
  expect([await send(), await send()]).toEqual([first, first]);
});

test('a GET repeats the answer to a POST', async () => {
  const { post, get } = await serve({ limits: { cacheBytes: 0 } });
  const variables = { from: 'yunfan', to: 'lin-xiao' };
  const first = await (await post({ query: PATHS, variables })).text();
  const search = new URLSearchParams({ query: PATHS, variables: JSON.stringify(variables) });
  const again = await get(`/graphql?${search}`, { 'apollo-require-preflight': 'yes' });
  expect([again.status, await again.text()]).toEqual([200, first]);
});

test('an error of a field that a repeated operation meets has its place in the query, and the next answer has none', async () => {
  const memory = createMemoryStore(buildWorld());
  let isWell = true;
  const paths: GraphStore['paths'] = async (request) => {
    if (!isWell) throw new UserError('STORE_UNAVAILABLE', 'Neo4j does not answer.');
    return memory.paths(request);
  };
  const { ask } = await serve({ store: { ...memory, paths }, limits: { cacheBytes: 0 } });
  const variables = { from: 'yunfan', to: 'lin-xiao' };
  const first = await ask(PATHS, variables);
  isWell = false;
  expect(await ask(PATHS, variables)).toEqual({
    errors: [
      {
        ...{ message: 'Neo4j does not answer.', path: ['paths'], locations: [{ line: 1, column: 37 }] },
        extensions: expect.objectContaining({ code: 'STORE_UNAVAILABLE' }),
      },
    ],
    data: null,
  });
  isWell = true;
  expect(await ask(PATHS, variables)).toEqual(first);
});

test('Apollo executes an operation first, and again where its cost is not known', async () => {
  const typeDefs = await readFile(new URL('../../../schema.graphql', import.meta.url), 'utf8');
  const executor = createExecutor(typeDefs, DEFAULT_LIMITS, pino({ level: 'silent' }));
  const store = createMemoryStore(buildWorld());
  const dataset = await store.dataset();
  const context = createContext({
    store,
    dataset,
    passages: null as never,
    citingFacts: null as never,
    publicUrl: null,
    scope: null,
    admitCost: () => null,
  });
  const request = { query: LIST, variables: { first: 2 }, operationName: null };
  expect(await executor.repeat(request, context)).toBeNull();
  const result = await executeOperation(executor, request, context);
  expect(await executor.repeat(request, context)).toEqual({ status: 200, result });
  expect(await executor.repeat({ ...request, variables: { first: 3 } }, context)).toBeNull();
  expect(await executor.repeat({ ...request, variables: { filter: deep(40) } }, context)).toBeNull();
});

/** Returns a filter of so many levels. */
function deep(levels: number): object {
  return levels === 0 ? {} : { not: deep(levels - 1) };
}
