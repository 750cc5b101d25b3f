import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { createMemoryStore } from '../../../server/store/memory/memoryStore.ts';
import { serve } from './serve.ts';
import { buildWorld } from './world.ts';

test('tokens', async () => {
  const { ask } = await serve({ limits: { tokens: 50 } });
  expect((await ask(`{ ${'meta { version } '.repeat(12)} }`)).data).toBeDefined();
  expect((await ask(`{ ${'meta { version } '.repeat(13)} }`)).errors?.[0]).toMatchObject({
    message: 'The query has more than 50 tokens; the limit is 50.',
    extensions: { code: 'LIMIT_EXCEEDED', limit: 50, measured: 'tokens', hint: expect.any(String) },
  });
});

test('depth, with and without fragments', async () => {
  const { ask } = await serve({ limits: { depth: 4 } });
  const tooDeep = {
    message: 'The operation "Deep" has fields 5 deep; the limit is 4.',
    extensions: { code: 'LIMIT_EXCEEDED', limit: 4, value: 5, measured: 'depth' },
  };
  const written = 'query Deep { entity(id: "galaxy") { relations { nodes { subject { id } } } } }';
  const spread = `
    query Deep { entity(id: "galaxy") { ...Related } }
    fragment Related on Entity { relations { nodes { ...Ends } } }
    fragment Ends on Relation { ... on Relation { subject { id } } }`;
  expect((await ask(written)).errors?.[0]).toMatchObject(tooDeep);
  expect((await ask(spread)).errors?.[0]).toMatchObject(tooDeep);
  expect((await ask('query Flat { entity(id: "galaxy") { relations { nodes { id } } } }')).errors).toBeUndefined();
});

test('aliases, counted again wherever a fragment is spread', async () => {
  const { ask } = await serve({ limits: { aliases: 3 } });
  const query = (count: number) => `
    { ${'meta { ...Two } '.repeat(count)} }
    fragment Two on Meta { a: version b: version }`;
  expect((await ask(query(1))).data.meta.a).toEqual(expect.any(String));
  expect((await ask(query(2))).errors?.[0]).toMatchObject({
    message: 'The operation has 4 aliases; the limit is 3.',
    extensions: { code: 'LIMIT_EXCEEDED', limit: 3, value: 4, measured: 'aliases' },
  });
});

test('selections in fragments that double each other', async () => {
  const { ask } = await serve();
  const doubling = Array.from(
    { length: 40 },
    (_, index) => `fragment F${index} on Meta { ...F${index + 1} ...F${index + 1} }`,
  );
  const query = `{ meta { ...F0 } } ${doubling.join(' ')} fragment F40 on Meta { version }`;
  expect((await ask(query)).errors?.[0]).toMatchObject({
    message: expect.stringMatching(/^The operation has \d+ selections; the limit is 400\.$/),
    extensions: { code: 'LIMIT_EXCEEDED', limit: 400, measured: 'selections' },
  });
});

test('a fragment that spreads itself is refused, not followed', async () => {
  const { ask } = await serve();
  const { errors } = await ask('{ meta { ...A } } fragment A on Meta { ...B } fragment B on Meta { ...A }');
  expect(errors?.[0]).toMatchObject({
    message: 'Cannot spread fragment "A" within itself via "B".',
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
});

const NESTED = `query Nested($outer: Int!, $inner: Int = 200) {
  meta { version }
  entities(first: $outer) { totalCount nodes { id relations(first: $inner) { nodes { subject { id name { zh en } } } } } }
}`;

test('cost, from the values of variables, naming the list to shorten', async () => {
  const { ask } = await serve();
  expect((await ask(NESTED, { outer: 2 })).errors).toBeUndefined();
  expect((await ask(NESTED, { outer: 200, inner: 1 })).errors).toBeUndefined();
  // A relation is 1 + 1 + 3 values, an entity 1 + 200 × 5 + 1, the list 200 × 1,002 + 1, and meta 2.
  const strict = await serve({ limits: { cost: 100_000 } });
  expect((await strict.ask(NESTED, { outer: 200 })).errors?.[0]).toMatchObject({
    message: 'The query costs 200403; the limit is 100000. The costliest field is entities.nodes.relations.',
    extensions: {
      code: 'LIMIT_EXCEEDED',
      limit: 100_000,
      value: 200_403,
      measured: 'cost',
      costliestField: 'entities.nodes.relations',
      hint: 'Lower `first` or `limit`, page with `after`, leave out fields, or simplify filters.',
    },
  });
});

test('a query over the cost limit reads only the current dataset from the store', async () => {
  const store = createMemoryStore(buildWorld());
  const called: string[] = [];
  const listEntities: typeof store.listEntities = (request) => {
    called.push('listEntities');
    return store.listEntities(request);
  };
  const { ask } = await serve({ store: { ...store, listEntities }, limits: { cost: 1_000 } });
  expect((await ask(NESTED, { outer: 10 })).errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
  expect(called).toEqual([]);
});

test('numbers out of range cannot lower the cost', async () => {
  const { ask } = await serve({ limits: { cost: 1_000 } });
  const query =
    '{ bad: overview(limit: -100000) { totalNeighbors } entities(first: 200) { nodes { id label name { zh en } } } }';
  expect((await ask(query)).errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
  const wrongType = '{ a: entities(first: "x") { totalCount } entities(first: 200) { nodes { id } } }';
  expect((await ask(wrongType)).data).toBeUndefined();
});

test('a body that is too large', async () => {
  const { post } = await serve({ limits: { bodyBytes: 2_000 } });
  const response = await post({ query: '{ meta { version } }', variables: { text: 'x'.repeat(2_000) } });
  expect(response.status).toBe(413);
  expect(await response.json()).toEqual({
    errors: [
      {
        message: 'The body has more than 2000 bytes, which is the limit.',
        extensions: { code: 'LIMIT_EXCEEDED', limit: 2_000, measured: 'bodyBytes' },
      },
    ],
  });
});

test('an answer that takes too long ends, and so do its store calls', async () => {
  const store = createMemoryStore(buildWorld());
  let proceed = () => {};
  let related = 0;
  const held = new Promise<void>((resolve) => {
    proceed = resolve;
  });
  const slow = {
    ...store,
    listEntities: async (request: Parameters<typeof store.listEntities>[0]) => {
      await held;
      return store.listEntities(request);
    },
    relationsOf: (...request: Parameters<typeof store.relationsOf>) => {
      related += 1;
      return store.relationsOf(...request);
    },
  };
  const { post, ask } = await serve({ store: slow, limits: { timeoutMs: 50 } });
  const response = await post({ query: '{ entities { nodes { relations { totalCount } } } }' });
  expect(response.status).toBe(504);
  expect(await response.json()).toMatchObject({
    errors: [{ message: 'The answer took longer than 50 ms.', extensions: { code: 'TIMED_OUT', limit: 50 } }],
  });
  proceed();
  expect((await ask('{ meta { version } }')).errors).toBeUndefined();
  expect(related).toBe(0);
});

test('the introspection query of clients is within all limits', async () => {
  const { ask } = await serve();
  const { data, errors } = await ask(getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }));
  expect(errors).toBeUndefined();
  expect(data.__schema.queryType.name).toBe('Query');
});
