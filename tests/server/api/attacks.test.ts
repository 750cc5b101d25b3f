import { describe, expect, test } from 'vitest';
import type { Limits } from '../../../server/api/limits/limits.ts';
import { createMemoryStore } from '../../../server/store/memory/memoryStore.ts';
import { type Answer, type Served, serve } from './serve.ts';
import { buildWorld } from './world.ts';

/**
 * Queries that graphql-cop tries, and queries that once bypassed graphql-armor. Three findings of graphql-cop are
 * intended: introspection, suggestions of names and GraphiQL.
 */

const PREFLIGHT = { 'apollo-require-preflight': 'yes' };

const codesOf = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions.code);

/** Refused queries must be refused before they use resources. */
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

describe('attacks that graphql-cop tries', () => {
  test('a hundred aliases of one field are refused', async () => {
    const aliases = Array.from({ length: 100 }, (_, index) => `a${index}: meta { version }`).join(' ');
    await expectRefused(await serveWatched(), `{ ${aliases} }`, 'aliases');
  });

  test('five hundred repetitions of a field are refused', async () => {
    await expectRefused(await serveWatched(), `{ ${'__typename '.repeat(500)} }`, 'selections');
  });

  test('a list of queries in one request is refused', async () => {
    const { post } = await serve();
    const response = await post(Array.from({ length: 10 }, () => ({ query: '{ __typename }' })));
    expect(response.status).toBe(400);
    expect(codesOf(await response.json())).toEqual(['BAD_INPUT']);
  });

  test('many directives are refused with few errors', async () => {
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

  test('circular introspection is refused', async () => {
    const { ask } = await serve();
    const circles = (rounds: number): string => (rounds === 0 ? 'name' : `fields { type { ${circles(rounds - 1)} } }`);
    const { data, errors } = await ask(`{ __schema { types { ${circles(4)} } } }`);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.message).toBe('Maximum introspection depth exceeded');
  });

  test('a GET or a form that a foreign page can send is refused', async () => {
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

  test('no answer contains traces, stacks or other internals', async () => {
    const { post } = await serve();
    for (const query of ['{ __typename }', 'qwerty { abc }', '{ abc }', '{ node(id: 1) { id } }']) {
      const body = await (await post({ query }, { 'apollo-federation-include-trace': 'ftv1' })).text();
      expect(body).not.toMatch(/tracing|ftv1|stacktrace|exception|node_modules|\.ts:/);
    }
  });
});

describe('attacks that other servers missed', () => {
  const DEEP = Array.from({ length: 8 }).reduce<string>(
    (inner) => `relations { nodes { subject { ${inner} } } }`,
    'id',
  );

  test('depth in a fragment with the name of introspection', async () => {
    const query = `{ entity(id: "galaxy") { ...__schema } } fragment __schema on Entity { ${DEEP} }`;
    await expectRefused(await serveWatched(), query, 'depth');
  });

  test('depth in a fragment that is also spread at a smaller depth', async () => {
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

  test('cost in an operation or a fragment with the name of introspection, and in a repeated fragment', async () => {
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

  test('only the cost of the requested operation counts', async () => {
    const served = await serveWatched({ cost: 100_000 });
    const query = `
      query Cheap { __typename }
      query Costly { entities(first: 200) { nodes { relations(first: 200) { nodes { subject { id name { zh en } } object { id name { zh en } } } } } } }`;
    const ask = async (operationName: string): Promise<Answer> => (await served.post({ query, operationName })).json();
    expect((await ask('Cheap')).data).toEqual({ __typename: 'Query' });
    expect((await ask('Costly')).errors?.[0]?.extensions.measured).toBe('cost');
    expect(served.called).toEqual([]);
  });

  test('circular fragments', async () => {
    const { ask } = await serve();
    const { data, errors } = await ask('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }');
    expect(data).toBeUndefined();
    expect(errors?.[0]?.message).toBe('Cannot spread fragment "A" within itself via "B".');
  });

  test('a query of only ignored characters, or of one very long name', async () => {
    const { ask } = await serve({ limits: { bodyBytes: 1_000_000 } });
    expect(codesOf(await ask(','.repeat(100_000)))).toEqual(['GRAPHQL_PARSE_FAILED']);
    const { errors } = await ask(`{ ${'a'.repeat(100_000)} }`);
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});
