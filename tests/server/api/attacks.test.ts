import { describe, expect, test } from 'vitest';
import type { Limits } from '../../../server/api/limits/limits.ts';
import { createMemoryStore } from '../../../server/store/memory/memoryStore.ts';
import { type Answer, type Served, serve } from './serve.ts';
import { buildWorld } from './world.ts';

/**
 * The shapes of queries that graphql-cop tries and that got past graphql-armor once, in our own words. Three of
 * graphql-cop's findings are meant to be: introspection, suggestions of names and GraphiQL are what researchers use.
 */

const PREFLIGHT = { 'apollo-require-preflight': 'yes' };

const codesOf = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions.code);

/** What is refused must be refused before it costs anything. */
async function serveWatched(limits: Partial<Limits> = {}) {
  const called: string[] = [];
  const store = new Proxy(createMemoryStore(buildWorld()), {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => {
        if (!['latest', 'withSnapshot', 'dataset'].includes(String(name))) called.push(String(name));
        return Reflect.apply(member, receiver, given);
      };
    },
  });
  return { ...(await serve({ store, limits })), called };
}

async function expectRefused(served: Served & { called: string[] }, query: string, measured: string): Promise<void> {
  const { data, errors } = await served.ask(query);
  expect(data).toBeUndefined();
  expect(errors?.map(({ extensions }) => extensions.measured)).toContain(measured);
  expect(served.called).toEqual([]);
}

describe('of the kinds that graphql-cop tries', () => {
  test('a hundred aliases of one field are refused', async () => {
    const aliases = Array.from({ length: 100 }, (_, index) => `a${index}: meta { version }`).join(' ');
    await expectRefused(await serveWatched(), `{ ${aliases} }`, 'aliases');
  });

  test('the same field five hundred times over is refused', async () => {
    await expectRefused(await serveWatched(), `{ ${'__typename '.repeat(500)} }`, 'selections');
  });

  test('a list of queries in one request is refused', async () => {
    const { post } = await serve();
    const response = await post(Array.from({ length: 10 }, () => ({ query: '{ __typename }' })));
    expect(response.status).toBe(400);
    expect(codesOf(await response.json())).toEqual(['BAD_REQUEST']);
  });

  test('a heap of directives is refused, and the errors are few', async () => {
    const { ask } = await serve();
    const { data, errors } = await ask(`{ __typename ${'@nonsense'.repeat(100)} }`);
    expect(data).toBeUndefined();
    expect(errors?.length).toBeLessThanOrEqual(6);
    const allowed = '@include(if: true)';
    const twice = await ask(`{ meta { ${`version ${allowed} `.repeat(21)} } }`);
    expect(twice.errors?.[0]).toMatchObject({
      message: 'The operation has 21 directives; the limit is 20.',
      extensions: { code: 'LIMIT_EXCEEDED', limit: 20, value: 21, measured: 'directives' },
    });
    expect((await ask(`{ meta { ${`version ${allowed} `.repeat(20)} } }`)).data.meta.version).toEqual(
      expect.any(String),
    );
  });

  test('introspection that goes round in circles is refused', async () => {
    const { ask } = await serve();
    const circles = (rounds: number): string => (rounds === 0 ? 'name' : `fields { type { ${circles(rounds - 1)} } }`);
    const { data, errors } = await ask(`{ __schema { types { ${circles(4)} } } }`);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.message).toBe('Maximum introspection depth exceeded');
  });

  test('a GET or a form that any page could have sent is refused', async () => {
    const { get, post, url } = await serve();
    const query = '{ __typename }';
    const parameters = new URLSearchParams({ query });
    const form = await fetch(`${url}/graphql`, { method: 'POST', body: parameters });
    const plain = await post(JSON.stringify({ query }), { 'content-type': 'text/plain' });
    const responses = [await get(`/graphql?${parameters}`), form, plain];
    for (const response of responses) {
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect((await response.json()).data).toBeUndefined();
    }
  });

  test('a mutation is refused, by GET and by POST', async () => {
    const { get, ask } = await serve();
    const mutation = 'mutation { __typename }';
    const response = await get(`/graphql?${new URLSearchParams({ query: mutation })}`, PREFLIGHT);
    expect(response.status).toBe(405);
    expect((await ask(mutation)).data ?? null).toBeNull();
  });

  test('no answer has traces, stacks or other inner things', async () => {
    const { post } = await serve();
    for (const query of ['{ __typename }', 'qwerty { abc }', '{ abc }', '{ node(id: 1) { id } }']) {
      const body = await (await post({ query }, { 'apollo-federation-include-trace': 'ftv1' })).text();
      expect(body).not.toMatch(/tracing|ftv1|stacktrace|exception|node_modules|\.ts:/);
    }
  });
});

describe('of the kinds that got past others', () => {
  const DEEP = Array.from({ length: 8 }).reduce<string>(
    (inner) => `relations { nodes { subject { ${inner} } } }`,
    'id',
  );

  test('depth in a fragment with the name of introspection', async () => {
    const query = `{ entity(id: "galaxy") { ...__schema } } fragment __schema on Entity { ${DEEP} }`;
    await expectRefused(await serveWatched(), query, 'depth');
  });

  test('depth in a fragment that was met before where it is not so deep', async () => {
    const half = 'relations { nodes { subject { relations { nodes { subject { id } } } } } }';
    const query = `
      { shallow: entity(id: "galaxy") { ...Half }
        deep: entity(id: "galaxy") { relations { nodes { subject { relations { nodes { subject { relations { nodes { subject { ...Half } } } } } } } } } } }
      fragment Half on Entity { ${half} }`;
    await expectRefused(await serveWatched(), query, 'depth');
  });

  test('depth in inline fragments, with and without a type', async () => {
    const query = `{ ... { ... on Query { entity(id: "galaxy") { ... on Entity { ... { ${DEEP} } } } } } }`;
    await expectRefused(await serveWatched(), query, 'depth');
  });

  test('depth under an alias that looks like introspection', async () => {
    await expectRefused(await serveWatched(), `{ __type: entity(id: "galaxy") { ${DEEP} } }`, 'depth');
  });

  test('aliases that a fragment multiplies, or that rename __typename', async () => {
    const spread = '...Many '.repeat(11);
    const many = 'fragment Many on Query { a: __typename b: __typename c: __typename }';
    await expectRefused(await serveWatched(), `{ ${spread} } ${many}`, 'aliases');
  });

  test('directives that a fragment multiplies', async () => {
    const spread = '...Many '.repeat(11);
    const many = 'fragment Many on Query { __typename @skip(if: false) @include(if: true) }';
    await expectRefused(await serveWatched(), `{ ${spread} } ${many}`, 'directives');
  });

  test('cost in an operation or a fragment with the name of introspection, and in one that is repeated', async () => {
    const served = await serveWatched({ cost: 100_000 });
    const costly =
      'entities(first: 200) { nodes { relations(first: 200) { nodes { subject { id name { zh en } } object { id name { zh en } } } } } }';
    for (const query of [
      `query __schema { ${costly} }`,
      `{ ...__type } fragment __type on Query { ${costly} }`,
      `query ($first: Int = 200) { entities(first: $first) { nodes { ...R ...R } } }
       fragment R on Entity { relations(first: $first) { nodes { subject { id name { zh en } } object { id name { zh en } } } } }`,
    ])
      await expectRefused(served, query, 'cost');
  });

  test('cost in an operation beside the one that is asked for costs nothing, and in the one asked for it counts', async () => {
    const served = await serveWatched({ cost: 100_000 });
    const query = `
      query Cheap { __typename }
      query Costly { entities(first: 200) { nodes { relations(first: 200) { nodes { subject { id name { zh en } } object { id name { zh en } } } } } } }`;
    const ask = async (operationName: string): Promise<Answer> => (await served.post({ query, operationName })).json();
    expect((await ask('Cheap')).data).toEqual({ __typename: 'Query' });
    expect((await ask('Costly')).errors?.[0]?.extensions.measured).toBe('cost');
    expect(served.called).toEqual([]);
  });

  test('fragments that spread each other in a circle', async () => {
    const { ask } = await serve();
    const { data, errors } = await ask('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }');
    expect(data).toBeUndefined();
    expect(errors?.[0]?.message).toBe('Cannot spread fragment "A" within itself via "B".');
  });

  test('a query of nothing but ignored characters, or of one endless name', async () => {
    const { ask } = await serve({ limits: { bodyBytes: 1_000_000 } });
    expect(codesOf(await ask(','.repeat(100_000)))).toEqual(['GRAPHQL_PARSE_FAILED']);
    const { errors } = await ask(`{ ${'a'.repeat(100_000)} }`);
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});
