import { expect, test } from 'vitest';
import { serve } from '../api/serve.ts';

const QUERY = '{ meta { licence } }';
const ENCODED = encodeURIComponent(QUERY);
const LICENCE = { data: { meta: { licence: 'CC-BY-4.0' } } };
const PREFLIGHT = { 'apollo-require-preflight': 'yes' };

test.each([
  { operationName: '' },
  { operationName: null },
  { variables: null, extensions: null },
  { variables: '', extensions: ' ' },
  { operationName: '', variables: null, extensions: {} },
])('a POST may have empty parameters: %j', async (parameters) => {
  const { post, url } = await serve();
  expect(await (await post({ query: QUERY, ...parameters })).json()).toEqual(LICENCE);
  const exported = await fetch(`${url}/export/json`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ node(id: "galaxy") { id } }', ids: null, ...parameters }),
  });
  expect((await exported.json()).entities).toMatchObject([{ id: 'galaxy' }]);
});

test.each([
  `query=${ENCODED}&variables=`,
  `query=${ENCODED}&variables=null&extensions=null`,
  `query=${ENCODED}&variables=%20&extensions=&operationName=`,
  `variables=&variables=&query=${ENCODED}`,
  'query=query+Licence+%7B+meta%20%7B+licence+%7D%7D&operationName=Licence',
])('a GET may have empty parameters, and + or %%20 for a space: ?%s', async (search) => {
  const { get } = await serve();
  // The second answer is the cached one.
  for (const attempt of [1, 2]) {
    const response = await get(`/graphql?${search}`, PREFLIGHT);
    expect([attempt, response.status, await response.json()]).toEqual([attempt, 200, LICENCE]);
  }
});

test('a GET with empty parameters still needs the header that foreign pages cannot send', async () => {
  const { get } = await serve();
  const response = await get(`/graphql?query=${ENCODED}&variables=&operationName=`);
  expect([response.status, await response.json()]).toMatchObject([
    400,
    { errors: [{ message: expect.stringContaining('CSRF') }] },
  ]);
});

const NO_QUERY = 'The request has no `query`, or an empty one.';

test.each([
  ['{"query":null}', NO_QUERY],
  ['{"query":" \\n"}', NO_QUERY],
  ['{}', NO_QUERY],
  ['{"operationName":"A","extensions":null}', NO_QUERY],
  ['null', 'The body must be a JSON object; got null.'],
  ['"{}"', 'The body must be a JSON object; got "{}".'],
  ['[{"query":"{a}"}]', 'The body is a list; batches are not supported.'],
  ['{"query":5}', 'GraphQL queries must be strings.'],
  [
    '{"query":"{a}","variables":"{}"}',
    '`variables` in a POST body should be provided as an object, not a recursively JSON-encoded string.',
  ],
  ['{"query":"{a}","variables":[]}', '`variables` in a POST body must be an object if provided.'],
  ['{"query":"{a}","operationName":5}', '`operationName` in a POST body must be a string if provided.'],
])('POST %s is refused with a plain error', async (body, message) => {
  const { log, post } = await serve();
  const response = await post(body);
  expect([response.status, await response.json()]).toMatchObject([400, { errors: [{ message }] }]);
  expect(log).toEqual([]);
});

test.each([
  ['', NO_QUERY],
  ['query=&variables=%7B%7D', NO_QUERY],
  [`query=${ENCODED}&variables=%7B`, 'The variables search parameter contains invalid JSON.'],
  [`query=${ENCODED}&variables=5`, 'The variables search parameter should contain a JSON-encoded object.'],
  [`query=${ENCODED}&query=${ENCODED}`, "The 'query' search parameter may only be specified once."],
])('GET ?%s is refused with a plain error', async (search, message) => {
  const { get } = await serve();
  const response = await get(`/graphql?${search}`, PREFLIGHT);
  expect([response.status, await response.json()]).toMatchObject([400, { errors: [{ message }] }]);
});

test('a persisted query is refused in the way that makes clients send its text', async () => {
  const { post } = await serve();
  const extensions = { persistedQuery: { version: 1, sha256Hash: 'ab' } };
  expect(await (await post({ extensions })).json()).toMatchObject({
    errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }],
  });
});
