import { describe, expect, test } from 'vitest';
import { type Answer, serve } from './serve.ts';
import { buildWheels, buildWorld } from './world.ts';

const PAGE = `query ($first: Int, $after: String, $offset: Int, $filter: EntityFilter) {
  entities(first: $first, after: $after, offset: $offset, filter: $filter, sort: { by: ID }) {
    totalCount nodes { id } edges { cursor node { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

test('the pages of a list contain each item once and in order', async () => {
  const dataset = buildWheels(30, 5);
  const { ask } = await serve({ dataset });
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const answer: Answer = await ask(PAGE, { first: 8, after });
    const { entities } = answer.data;
    expect(entities.totalCount).toBe(35);
    expect(entities.pageInfo.hasPreviousPage).toBe(after !== null);
    expect(entities.edges.map((edge: { node: unknown }) => edge.node)).toEqual(entities.nodes);
    expect(entities.edges.at(-1).cursor).toBe(entities.pageInfo.endCursor);
    expect(entities.edges[0].cursor).toBe(entities.pageInfo.startCursor);
    seen.push(...entities.nodes.map(({ id }: { id: string }) => id));
    after = entities.pageInfo.hasNextPage ? entities.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(dataset.entities.map(({ id }) => id));
});

test('the relations of an entity and the facts of a document page in the same way', async () => {
  const { ask } = await serve({ dataset: buildWheels(2, 7) });
  const page = async (after: string | null) =>
    (
      await ask(
        `query ($after: String) {
          entity(id: "hub-000") { relations(first: 5, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }
        }`,
        { after },
      )
    ).data.entity.relations;
  const [first, second] = [await page(null), await page((await page(null)).pageInfo.endCursor)];
  expect([first.nodes.length, first.pageInfo.hasNextPage, second.nodes.length, second.pageInfo.hasNextPage]).toEqual([
    5,
    true,
    2,
    false,
  ]);
  const { document } = (
    await ask(
      '{ document(id: "d001") { relations(first: 10, offset: 10) { totalCount nodes { id } pageInfo { hasNextPage } } } }',
    )
  ).data;
  expect([document.relations.totalCount, document.relations.nodes.length]).toEqual([14, 4]);
});

test('without `first` a page has 25 items', async () => {
  const { ask } = await serve({ dataset: buildWheels(30, 5) });
  expect((await ask(PAGE)).data.entities.nodes).toHaveLength(25);
});

test('`offset` skips items, and a page past the end is empty', async () => {
  const { ask } = await serve();
  const at = async (offset: number) => (await ask(PAGE, { first: 2, offset })).data.entities;
  expect(await at(4)).toMatchObject({
    nodes: [{ id: 'yuanshan' }, { id: 'yunfan' }],
    pageInfo: { hasNextPage: false },
  });
  expect(await at(60)).toMatchObject({
    totalCount: 6,
    nodes: [],
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
  });
});

describe('paging refuses', () => {
  test.each([
    [{ first: 0 }, '`first` must be between 1 and 200; got 0.'],
    [{ first: -3 }, '`first` must be between 1 and 200; got -3.'],
    [{ first: 201 }, '`first` must be between 1 and 200; got 201.'],
    [{ offset: -1 }, '`offset` must be between 0 and 2147483647; got -1.'],
  ])('%j', async (variables, message) => {
    const { ask } = await serve();
    const { data, errors } = await ask(PAGE, variables);
    expect(data).toBeNull();
    expect(errors?.[0]).toMatchObject({ message, path: ['entities'], extensions: { code: 'BAD_INPUT' } });
  });

  test('`after` together with `offset`', async () => {
    const { ask } = await serve();
    const { endCursor } = (await ask(PAGE, { first: 1 })).data.entities.pageInfo;
    expect((await ask(PAGE, { after: endCursor, offset: 1 })).errors?.[0]).toMatchObject({
      message: '`after` and `offset` cannot be combined.',
      extensions: { code: 'BAD_INPUT', hint: 'Give one of them.' },
    });
  });
});

describe('cursors', () => {
  test('continue with another page size', async () => {
    const { ask } = await serve();
    const { endCursor } = (await ask(PAGE, { first: 1 })).data.entities.pageInfo;
    expect((await ask(PAGE, { first: 2, after: endCursor })).data.entities.nodes).toEqual([
      { id: 'light-1' },
      { id: 'lin-xiao' },
    ]);
  });

  test('of another version of the dataset are stale', async () => {
    const old = await serve({ dataset: buildWorld({ curatedOn: '2024-01-01' }) });
    const { endCursor } = (await old.ask(PAGE, { first: 1 })).data.entities.pageInfo;
    const dataset = buildWorld();
    const { ask } = await serve({ dataset });
    expect((await ask(PAGE, { after: endCursor })).errors?.[0]).toMatchObject({
      message: expect.stringContaining(`the current version is ${dataset.version}`),
      extensions: { code: 'STALE_CURSOR', datasetVersion: dataset.version, hint: expect.any(String) },
    });
  });

  test('of another list are refused', async () => {
    const { ask } = await serve();
    const { endCursor } = (await ask(PAGE, { first: 1 })).data.entities.pageInfo;
    const foreign = { message: 'The cursor belongs to another list.', extensions: { code: 'STALE_CURSOR' } };
    expect((await ask(PAGE, { after: endCursor, filter: { types: ['company'] } })).errors?.[0]).toMatchObject(foreign);
    const relations = await ask(
      'query ($after: String) { entity(id: "yunfan") { relations(after: $after) { totalCount } } }',
      {
        after: endCursor,
      },
    );
    expect(relations.errors?.[0]).toMatchObject(foreign);
    expect(relations.data).toEqual({ entity: null });
  });

  test.each([
    '',
    'garbage',
    'W10',
    '🙂',
    Buffer.from('["x","y",-1]').toString('base64url'),
    Buffer.from('{"a":1}').toString('base64url'),
  ])('that nobody gave out are refused: %j', async (after) => {
    const { ask } = await serve();
    expect((await ask(PAGE, { after })).errors?.[0]).toMatchObject({
      message: expect.stringContaining('`after` is not a cursor of this API'),
      extensions: { code: 'BAD_INPUT' },
    });
  });
});
