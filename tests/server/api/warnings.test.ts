import { expect, test } from 'vitest';
import { createMemoryStore } from '../../../server/store/memory/memoryStore.ts';
import { serve } from './serve.ts';
import { buildWorld } from './world.ts';

const unknown = (path: string[], argument: string, id: string, nearest: string[]) => ({
  message: expect.stringContaining(`\`${argument}\`: no entity has the id "${id}".`),
  ...{ code: 'UNKNOWN_ID', path, argument, id, nearest },
});

test.each<[string, ReturnType<typeof unknown>[]]>([
  [
    '{ entities(filter: { ids: ["galaxy", "galaxi"] }) { totalCount } }',
    [unknown(['entities'], 'filter.ids', 'galaxi', ['galaxy'])],
  ],
  [
    '{ found: relations(filter: { or: [{}, { not: { object: { ids: ["yunfn"] } } }] }) { totalCount } }',
    [unknown(['found'], 'filter.or[1].not.object.ids', 'yunfn', ['yunfan'])],
  ],
  [
    '{ entity(id: "galaxy") { near: neighbors(filter: { ids: ["星河视频"] }) { totalCount } } }',
    [unknown(['entity', 'near'], 'filter.ids', '星河视频', ['galaxy'])],
  ],
  [
    '{ neighborhood(ids: ["galaxy", "nobody"], relations: { subject: { ids: ["yunfan", "x"] } }) { totalNeighbors } }',
    [
      unknown(['neighborhood'], 'ids', 'nobody', []),
      unknown(['neighborhood'], 'relations.subject.ids', 'x', expect.any(Array) as never),
    ],
  ],
  [
    '{ subgraph(ids: ["qingda", "qingda"]) { entities { id } } }',
    [unknown(['subgraph'], 'ids', 'qingda', ['qingdao'])],
  ],
  ['{ common(ids: ["galaxy", "linxiao"]) { totalCount } }', [unknown(['common'], 'ids', 'linxiao', ['lin-xiao'])]],
  [
    '{ ...Named } fragment Named on Query { facets(filter: { ids: ["yuanshn"] }) { types { key } } }',
    [unknown(['facets'], 'filter.ids', 'yuanshn', ['yuanshan'])],
  ],
])('%s reports unknown ids, by either execution', async (query, warnings) => {
  const { ask } = await serve();
  // A directive makes graphql-js execute the query.
  for (const text of [query, query.replace(/^\{/, 'query @cost {')]) {
    const answer = await ask(text);
    expect(answer.errors).toBeUndefined();
    expect(answer.extensions?.warnings).toEqual(warnings);
  }
});

test('ids in variables are reported, cached answers repeat the report, and other variables have none', async () => {
  const { post } = await serve();
  const query = 'query ($filter: EntityFilter) { entities(filter: $filter) { totalCount } }';
  const textOf = async (ids: string[]) => (await post({ query, variables: { filter: { ids } } })).text();
  const first = await textOf(['galaxi']);
  expect(JSON.parse(first).extensions.warnings).toEqual([
    {
      ...unknown(['entities'], 'filter.ids', 'galaxi', ['galaxy']),
      message: expect.stringMatching(/Did you mean "galaxy"\?$/),
    },
  ]);
  expect(await textOf(['galaxi'])).toBe(first);
  expect(JSON.parse(await textOf(['galaxy', 'galaxy-tv']))).not.toHaveProperty('extensions');
});

test('nodes reports unknown ids of any kind', async () => {
  const { ask } = await serve();
  const ids = ['galaxy', 'd001', 'd009', 'yunfan--owns--yuanshn', 'galaxy--users--9000-persons--2021', 'galaxy-tv'];
  const { data, extensions } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
  expect(data.nodes).toEqual([{ id: 'galaxy' }, { id: 'd001' }, null, null, null, { id: 'galaxy' }]);
  expect(extensions?.warnings).toMatchObject([
    { id: 'd009', message: expect.stringContaining('nothing has the id "d009"') },
    { id: 'yunfan--owns--yuanshn', nearest: ['yunfan--owns--yuanshan'] },
    { id: 'galaxy--users--9000-persons--2021', nearest: ['galaxy--users--9000-persons--2022'] },
  ]);
});

test('many unknown ids are counted, and few of them are compared', async () => {
  const store = createMemoryStore(buildWorld());
  let compared = 0;
  const scanEntities: typeof store.scanEntities = (after, limit) => {
    compared += 1;
    return store.scanEntities(after, limit);
  };
  const { ask } = await serve({ store: { ...store, scanEntities } });
  const ids = Array.from({ length: 100 }, (_, index) => `galaxy-${index}`);
  const { extensions } = await ask('query ($ids: [ID!]!) { subgraph(ids: $ids) { entities { id } } }', { ids });
  const warnings = extensions?.warnings as { nearest?: string[]; message: string }[];
  expect(warnings).toHaveLength(21);
  expect(warnings.filter(({ nearest }) => nearest && nearest.length > 0)).toHaveLength(5);
  expect(warnings.at(-1)).toEqual({ message: '80 more ids are unknown.', code: 'UNKNOWN_ID', more: 80 });
  expect(compared).toBe(5);
});

test('a store that fails while ids are compared is reported with its code', async () => {
  const store = createMemoryStore(buildWorld());
  const broken = { ...store, scanEntities: () => Promise.reject(new Error('secret detail')) };
  const { ask, log } = await serve({ store: broken });
  const { data, errors } = await ask('{ subgraph(ids: ["x"]) { entities { id } } }');
  expect(data).toBeUndefined();
  expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  expect(log).toMatchObject([{ err: { message: 'secret detail' } }]);
});

test('the directive @cost adds the cost and its limit, from a cache too', async () => {
  const { ask } = await serve({ limits: { cost: 500 } });
  const query = 'query ($first: Int) @cost { relations(first: $first) { nodes { id label } } }';
  for (const first of [10, 20, 10])
    expect((await ask(query, { first })).extensions).toEqual({ cost: { value: 1 + 2 * first, limit: 500 } });
  expect((await ask(query.replace(' @cost', ''), { first: 10 })).extensions).toBeUndefined();
});
