import { describe, expect, test } from 'vitest';
import { UserError } from '../../../server/errors.ts';
import { createMemoryStore } from '../../../server/store/memory/memoryStore.ts';
import { serve } from './serve.ts';
import { buildWorld } from './world.ts';

describe('invalid arguments are refused with what is valid', () => {
  test.each<[string, string, Record<string, unknown>]>([
    [
      '{ entities(filter: { types: ["platfrom"] }) { totalCount } }',
      '`filter.types`: there is no entity type "platfrom". Did you mean "platform"?',
      { argument: 'filter.types', value: 'platfrom', nearest: ['platform'] },
    ],
    [
      '{ search(text: "x", types: ["peron"]) { totalCount } }',
      '`types`: there is no entity type "peron". Did you mean "person"?',
      { argument: 'types' },
    ],
    [
      '{ facets(filter: { kinds: ["platform/long"] }) { types { key } } }',
      '`filter.kinds`: there is no kind (`type/kind`) "platform/long". Did you mean "platform/long_video"?',
      { hint: '`vocabulary { types { id kinds { id } } }` lists them all.' },
    ],
    [
      '{ entity(id: "yunfan") { relations(filter: { predicates: ["operate"] }) { totalCount } } }',
      '`filter.predicates`: there is no predicate "operate". Did you mean "operates" or "cooperates_with"?',
      { hint: '`vocabulary { predicates { id } }` lists them all.' },
    ],
    [
      '{ relations(filter: { predicates: ["运营"] }) { totalCount } }',
      '`filter.predicates`: there is no predicate "运营". Ids are needed, not labels: "operates".',
      { nearest: ['operates'] },
    ],
    [
      '{ relations(filter: { predicates: ["Is operated by"] }) { totalCount } }',
      '`filter.predicates`: there is no predicate "Is operated by". It is the inverse of "operates": use that id, with subject and object exchanged, or `direction: IN`.',
      { nearest: ['operates'] },
    ],
    [
      '{ entities(filter: { types: ["平臺"] }) { totalCount } }',
      '`filter.types`: there is no entity type "平臺". Ids are needed, not labels: "platform".',
      { nearest: ['platform'] },
    ],
    [
      '{ entities(filter: { kinds: ["长视频平台"] }) { totalCount } }',
      '`filter.kinds`: there is no kind (`type/kind`) "长视频平台". Ids are needed, not labels: "platform/long_video".',
      { nearest: ['platform/long_video'] },
    ],
    [
      '{ neighborhood(ids: ["yunfan"], relations: { documents: ["d01"] }) { totalNeighbors } }',
      '`relations.documents`: there is no document "d01". Did you mean "d001" or "d002"?',
      { nearest: ['d001', 'd002'] },
    ],
    [
      '{ neighborhood(ids: ["yunfan"], relations: { from: "2024-02-30" }) { totalNeighbors } }',
      '`relations.from` must be a year, a month or a day; got "2024-02-30".',
      { hint: 'Write it as 2024, 2024-03 or 2024-03-28.' },
    ],
    [
      '{ paths(from: "yunfan", to: "galaxy", filter: { to: "2024/2025" }) { totalCount } }',
      '`filter.to` must be a year, a month or a day; got "2024/2025".',
      { argument: 'filter.to' },
    ],
    [
      '{ paths(from: "yunfan", to: "galaxy", filter: { from: "2024-02-02", to: "2024-02-01" }) { totalCount } }',
      '`filter.from` (2024-02-02) must not exceed `filter.to` (2024-02-01).',
      {},
    ],
    [
      '{ neighborhood(ids: ["yunfan"], depth: 4) { totalNeighbors } }',
      '`depth` must be between 1 and 3; got 4.',
      { max: 3 },
    ],
    [
      '{ paths(from: "yunfan", to: "galaxy", maxLength: 0) { totalCount } }',
      '`maxLength` must be between 1 and 6; got 0.',
      {},
    ],
    ['{ overview(limit: 2001) { totalNeighbors } }', '`limit` must be between 1 and 2000; got 2001.', {}],
    ['{ search(text: "x", first: 0) { totalCount } }', '`first` must be between 1 and 200; got 0.', {}],
    ['{ search(text: "  ") { totalCount } }', '`text` is empty.', {}],
    [
      `{ search(text: "${'𠮷'.repeat(10_000)}") { totalCount } }`,
      '`text` has 10000 characters; at most 300 are allowed.',
      { value: 10_000, max: 300 },
    ],
    [
      '{ entities(filter: { minDegree: -1 }) { totalCount } }',
      '`filter.minDegree` must be between 0 and 2147483647; got -1.',
      {},
    ],
    [
      '{ entities(filter: { minDegree: 3, maxDegree: 2 }) { totalCount } }',
      '`filter.minDegree` (3) must not exceed `filter.maxDegree` (2).',
      {},
    ],
    [
      '{ entities(filter: { communities: [99] }) { totalCount } }',
      expect.stringMatching(/^`filter.communities` must be between 0 and \d+; got 99\.$/),
      {},
    ],
    ['{ node(id: "") { id } }', '`id` is empty.', {}],
    ['{ entity { id } }', '`entity` needs either `id` or `name`.', { hint: 'Use exactly one of them.' }],
    ['{ entity(id: "a", name: "b") { id } }', '`entity` needs either `id` or `name`.', {}],
    ['{ entity(name: "同名") { id } }', '2 entities have the name "同名".', { ids: ['yuanshan', 'yunfan'] }],
    [
      '{ entity(id: "yunfan") { citations { passage(context: 6) { lines { text } } } } }',
      '`context` must be between 0 and 5; got 6.',
      {},
    ],
  ])('%s', async (query, message, extensions) => {
    const { ask, log } = await serve();
    const { errors } = await ask(query);
    const fault = { code: 'BAD_INPUT', classification: 'BAD_REQUEST' };
    expect(errors?.[0]).toMatchObject({ message, extensions: { ...fault, ...extensions } });
    expect(log).toEqual([]);
  });

  test('too many names, and a name that is too long', async () => {
    const { ask } = await serve();
    const query = 'query ($names: [String!]!) { entitiesNamed(names: $names) { name } }';
    expect((await ask(query, { names: Array(201).fill('x') })).errors?.[0]).toMatchObject({
      message: '`names` has 201 names; at most 200 are allowed.',
      extensions: { code: 'BAD_INPUT', hint: 'Split them over several queries.' },
    });
    expect((await ask(query, { names: ['x', 'y'.repeat(301)] })).errors?.[0]).toMatchObject({
      message: '`names[1]` has 301 characters; at most 300 are allowed.',
    });
  });

  test('too many ids', async () => {
    const { ask } = await serve();
    const ids = Array.from({ length: 201 }, (_, index) => `x${index}`);
    expect((await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).errors?.[0]).toMatchObject({
      message: '`ids` has 201 ids; at most 200 are allowed.',
      extensions: { code: 'BAD_INPUT', hint: 'Split them over several queries.' },
    });
  });
});

test('a filter whose lists are empty passes everything', async () => {
  const { ask } = await serve();
  const query = '{ entities(filter: { types: [], kinds: [], documents: [], communities: [] }) { totalCount } }';
  expect((await ask(query)).data.entities.totalCount).toBe(6);
});

describe('errors of GraphQL itself keep their codes', () => {
  test.each([
    ['{ meta { versoin } }', {}, 'GRAPHQL_VALIDATION_FAILED', 'Did you mean "version"?'],
    ['{ meta { ', {}, 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    ['query ($n: Int!) { overview(limit: $n) { totalNeighbors } }', { n: 'many' }, 'BAD_USER_INPUT', '"many"'],
    ['query ($n: Int!) { overview(limit: $n) { totalNeighbors } }', {}, 'BAD_USER_INPUT', '"$n"'],
    ['query A { meta { version } } query B { meta { version } }', {}, 'OPERATION_RESOLUTION_FAILURE', 'operation'],
    ['mutation { meta { version } }', {}, 'BAD_INPUT', 'not configured to execute mutation'],
  ])('%s', async (query, variables, code, part) => {
    const { ask, log } = await serve();
    const { errors } = await ask(query, variables);
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining(part), extensions: { code } });
    expect(log).toEqual([]);
  });
});

test.each([
  ['{ relations(filter: { statuses: [KNOWN] }) { totalCount } }', {}],
  ['{ relations(filter: { statuses: ["ASSERTED"] }) { totalCount } }', {}],
  ['query ($s: [Status!]) { relations(filter: { statuses: $s }) { totalCount } }', { s: ['asserted'] }],
])('%s names the values of the enum', async (query, variables) => {
  const { ask } = await serve();
  expect((await ask(query, variables)).errors?.[0]?.extensions).toMatchObject({
    hint: 'Values of Status: ASSERTED, IMPLIED.',
    allowed: ['ASSERTED', 'IMPLIED'],
  });
});

test('an internal error is logged in full, and the answer has only its id', async () => {
  const broken = { ...createMemoryStore(buildWorld()), overview: () => Promise.reject(new Error('secret detail')) };
  const { ask, log } = await serve({ store: broken });
  const answer = await ask('{ overview { totalNeighbors } }');
  const id = answer.errors?.[0]?.extensions.id;
  expect(answer.errors?.[0]).toEqual({
    message: 'An internal error occurred; it has been logged.',
    locations: [{ line: 1, column: 3 }],
    path: ['overview'],
    extensions: { code: 'INTERNAL_SERVER_ERROR', hint: `Quote this id when you report it: ${id}.`, id },
  });
  expect(JSON.stringify(answer)).not.toContain('secret');
  expect(log).toHaveLength(1);
  expect(log[0]).toMatchObject({
    errorId: id,
    err: { message: 'secret detail', stack: expect.stringContaining('at ') },
  });
});

test('a store that fails during an answer is reported with its own code', async () => {
  const gone = new UserError('STORE_UNAVAILABLE', 'Neo4j does not answer.', 'Try again in a moment.');
  const { ask, log } = await serve({
    store: { ...createMemoryStore(buildWorld()), search: () => Promise.reject(gone) },
  });
  expect((await ask('{ search(text: "x") { totalCount } }')).errors?.[0]).toEqual({
    message: 'Neo4j does not answer.',
    locations: [{ line: 1, column: 3 }],
    path: ['search'],
    extensions: { code: 'STORE_UNAVAILABLE', hint: 'Try again in a moment.' },
  });
  expect(log).toEqual([]);
});
