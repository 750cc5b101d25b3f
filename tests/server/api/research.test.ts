import { describe, expect, test } from 'vitest';
import { serve } from './serve.ts';
import { buildWheels } from './world.ts';

const OPERATES = 'yunfan--operates--galaxy';
const COOPERATES = 'yuanshan--cooperates_with--yunfan';
const OWNS = 'yunfan--owns--yuanshan';
const SPOKE = 'lin-xiao--spoke_at--light-1';
const HELD = 'light-1--held_in--qingdao';
const USERS_2022 = 'galaxy--users--9000-persons--2022';
const USERS_2023 = 'galaxy--users--1.2-wan_persons--2023-12';

const ids = (connection: { nodes: { id: string }[] }) => connection.nodes.map(({ id }) => id);

test('relations are sorted by id, predicate, date and number of documents, undated ones last in either direction', async () => {
  const { ask } = await serve();
  const { data } = await ask(`{
    byId: relations { totalCount nodes { id } }
    byPredicate: relations(sort: { by: PREDICATE, direction: DESCENDING }) { nodes { id } }
    byDate: relations(sort: { by: DATE }, first: 2) { nodes { id } }
    latest: relations(sort: { by: DATE, direction: DESCENDING }, first: 2) { nodes { id } }
    byDocuments: relations(sort: { by: DOCUMENTS, direction: DESCENDING }, first: 2) { nodes { id } pageInfo { hasNextPage } }
  }`);
  expect(data.byId).toEqual({ totalCount: 5, nodes: [HELD, SPOKE, COOPERATES, OPERATES, OWNS].map((id) => ({ id })) });
  expect(ids(data.byPredicate)).toEqual([HELD, SPOKE, COOPERATES, OWNS, OPERATES]);
  expect(ids(data.byDate)).toEqual([SPOKE, HELD]);
  expect(ids(data.latest)[0]).toBe(SPOKE);
  expect(data.byDocuments.pageInfo.hasNextPage).toBe(true);
  expect(ids(data.byDocuments)[0]).toBe(OPERATES);
});

test('figures are sorted by id, measure, date and value', async () => {
  const { ask } = await serve();
  const { data } = await ask(`{
    byId: figures { totalCount nodes { id subject { label } } }
    byMeasure: figures(sort: { by: MEASURE }) { nodes { id } }
    byDate: figures(sort: { by: DATE }) { nodes { id } }
    highest: figures(sort: { by: VALUE, direction: DESCENDING }, first: 1) { nodes { id value } }
  }`);
  expect(data).toEqual({
    byId: {
      totalCount: 2,
      nodes: [
        { id: USERS_2023, subject: { label: '星河视频' } },
        { id: USERS_2022, subject: { label: '星河视频' } },
      ],
    },
    byMeasure: { nodes: [{ id: USERS_2023 }, { id: USERS_2022 }] },
    byDate: { nodes: [{ id: USERS_2022 }, { id: USERS_2023 }] },
    highest: { nodes: [{ id: USERS_2023, value: 12_000 }] },
  });
});

test('every node has a label in either language', async () => {
  const { ask } = await serve();
  const asked = [OPERATES, COOPERATES, SPOKE, HELD, USERS_2022, USERS_2023, 'galaxy', 'd001'];
  const { data } = await ask(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { unasked: label zh: label(lang: ZH) en: label(lang: EN) } }',
    { ids: asked },
  );
  const labels: { unasked: string; zh: string; en: string }[] = data.nodes;
  expect(labels.map(({ zh, en }) => [zh, en])).toEqual([
    ['云帆公司 运营 星河视频', 'Yunfan operates Galaxy Video'],
    ['远山公司 与 云帆公司 合作', 'Yuanshan cooperates with Yunfan'],
    [
      '林晓 发言于 第一届光影大会 (嘉宾；2024-03-28；青岛)',
      'Lin Xiao spoke at First Light Convention (guest; 2024-03-28; Qingdao)',
    ],
    ['第一届光影大会 举办于 青岛', 'First Light Convention was held in Qingdao'],
    ['星河视频 用户规模 > 9000 人 (海外；2022)', 'Galaxy Video users > 9,000 persons (abroad; 2022)'],
    ['星河视频 用户规模 1.2 万人 (2023-12)', 'Galaxy Video users 12,000 persons (1.2 万人; 2023-12)'],
    ['星河视频', 'Galaxy Video'],
    ['第一份', 'The first'],
  ]);
  expect(labels.map(({ unasked }) => unasked)).toEqual(labels.map(({ zh }) => zh));
});

test('neighbours of an entity can be filtered by type, relation and direction', async () => {
  const { ask } = await serve();
  const { data } = await ask(`{ entity(id: "yunfan") {
    all: neighbors { totalCount nodes { id } }
    companies: neighbors(filter: { types: ["company"] }) { nodes { id } }
    operated: neighbors(relations: { predicates: ["operates"] }) { nodes { id } }
    in: neighbors(direction: IN) { nodes { id } }
    second: neighbors(first: 1, offset: 1) { totalCount nodes { id } pageInfo { hasPreviousPage hasNextPage } }
  } }`);
  expect(data.entity).toEqual({
    all: { totalCount: 2, nodes: [{ id: 'yuanshan' }, { id: 'galaxy' }] },
    companies: { nodes: [{ id: 'yuanshan' }] },
    operated: { nodes: [{ id: 'galaxy' }] },
    in: { nodes: [{ id: 'yuanshan' }] },
    second: {
      totalCount: 2,
      nodes: [{ id: 'galaxy' }],
      pageInfo: { hasPreviousPage: true, hasNextPage: false },
    },
  });
});

describe('common', () => {
  const COMMON = `query ($ids: [ID!]!, $atLeast: Int, $filter: EntityFilter, $relations: RelationFilter, $limit: Int = 50) {
    common(ids: $ids, atLeast: $atLeast, filter: $filter, relations: $relations, limit: $limit) {
      totalCount connectors { entity { id label } connects { id } } relations { id }
    }
  }`;

  test('returns connectors of several entities, and their relations', async () => {
    const { ask } = await serve();
    const variables = { ids: ['yuanshan', 'galaxy-tv', 'nobody', 'galaxy'], atLeast: 2 };
    expect((await ask(COMMON, variables)).data.common).toEqual({
      totalCount: 1,
      connectors: [{ entity: { id: 'yunfan', label: '云帆公司' }, connects: [{ id: 'yuanshan' }, { id: 'galaxy' }] }],
      relations: [{ id: COOPERATES }, { id: OPERATES }, { id: OWNS }],
    });
  });

  test('accepts filters, and a minimum of one entity', async () => {
    const { ask } = await serve();
    const connectors = async (variables: Record<string, unknown>) => {
      const { data } = await ask(COMMON, { ids: ['galaxy', 'light-1'], atLeast: 1, ...variables });
      return [
        data.common.totalCount,
        data.common.connectors.map(({ entity }: { entity: { id: string } }) => entity.id),
        data.common.relations.map(({ id }: { id: string }) => id),
      ];
    };
    expect(await connectors({})).toEqual([3, ['yunfan', 'lin-xiao', 'qingdao'], [HELD, SPOKE, OPERATES]]);
    expect(await connectors({ limit: 1 })).toEqual([3, ['yunfan'], [OPERATES]]);
    expect(await connectors({ filter: { types: ['person'] } })).toEqual([1, ['lin-xiao'], [SPOKE]]);
    expect(await connectors({ relations: { statuses: ['IMPLIED'] } })).toEqual([1, ['qingdao'], [HELD]]);
    expect(await connectors({ atLeast: 2 })).toEqual([0, [], []]);
  });

  const ids = (count: number) => Array.from({ length: count }, (_, index) => `id-${index}`);

  test.each([
    [
      { ids: ['galaxy'] },
      '`ids` must have 2 to 50 different ids; got 1.',
      {
        argument: 'ids',
        value: 1,
        min: 2,
        max: 50,
        hint: '`entity { neighbors }` lists the neighbours of one entity.',
      },
    ],
    [
      { ids: ['galaxy', 'galaxy'] },
      expect.stringMatching(/^`ids` must have 2 to 50 different ids; got 1/),
      { value: 1 },
    ],
    [{ ids: [] }, expect.stringMatching(/^`ids` must have 2 to 50 different ids; got 0/), { value: 0 }],
    [{ ids: ids(51) }, '`ids` has 51 ids; at most 50 are allowed.', { value: 51, max: 50 }],
    [{ ids: ids(3), atLeast: 4 }, '`atLeast` must be between 1 and 3; got 4.', { argument: 'atLeast', max: 3 }],
    [{ ids: ids(3), atLeast: 0 }, '`atLeast` must be between 1 and 3; got 0.', { min: 1 }],
    [{ ids: ids(3), limit: 201 }, '`limit` must be between 1 and 200; got 201.', {}],
  ])('refuses %j', async (variables, message, extensions) => {
    const { ask } = await serve();
    const { errors } = await ask(COMMON, { atLeast: 1, ...variables });
    expect(errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_INPUT', ...extensions } });
  });
});

test('paths returns the shortest paths, or all simple paths', async () => {
  const { ask } = await serve({ dataset: buildWheels(3, 2) });
  const { data } = await ask(`
    fragment Ways on PathResult { totalCount paths { length entities { id } } }
    {
      shortest: paths(from: "hub-000", to: "hub-001") { ...Ways }
      all: paths(from: "hub-000", to: "hub-001", mode: ALL, maxLength: 4) { ...Ways }
      short: paths(from: "hub-000", to: "hub-001", mode: ALL, maxLength: 3) { totalCount }
      cut: paths(from: "hub-000", to: "hub-001", mode: ALL, limit: 3) { totalCount paths { length } }
    }`);
  const textsOf = (result: { paths: { entities: { id: string }[] }[] }) =>
    result.paths.map(({ entities }) => entities.map(({ id }) => id.replace(/^(.).*?(\d)$/, '$1$2')).join(' '));
  expect(textsOf(data.shortest)).toEqual(['h0 r0 h1', 'h0 r1 h1']);
  expect(textsOf(data.all)).toEqual(['h0 r0 h1', 'h0 r1 h1', 'h0 r0 h2 r1 h1', 'h0 r1 h2 r0 h1']);
  expect([data.shortest.totalCount, data.all.totalCount, data.short.totalCount]).toEqual([2, 4, 2]);
  expect(data.cut).toEqual({ totalCount: 4, paths: [{ length: 2 }, { length: 2 }, { length: 4 }] });
});

test('paths pass given entities, avoid others, have a direction, and are ordered by preferences', async () => {
  const { ask } = await serve({ dataset: buildWheels(3, 2) });
  const { data, errors } = await ask(`
    fragment Ways on PathResult { totalCount paths { cost entities { id } } }
    {
      via: paths(from: "hub-000", to: "hub-001", via: { ids: ["hub-002"] }) { ...Ways }
      avoid: paths(from: "hub-000", to: "hub-001", mode: ALL, avoid: { ids: ["hub-002", "rim-000"] }) { ...Ways }
      out: paths(from: "hub-000", to: "hub-001", mode: ALL, direction: OUT) { ...Ways }
      best: paths(from: "hub-000", to: "hub-001", mode: ALL, prefer: [LOW_DEGREE, DOCUMENTS, LOW_DEGREE], limit: 1) { ...Ways }
    }`);
  expect(errors).toBeUndefined();
  const textsOf = (result: { paths: { cost: number; entities: { id: string }[] }[] }) =>
    result.paths.map(
      ({ cost, entities }) => `${entities.map(({ id }) => id.replace(/^(.).*?(\d)$/, '$1$2')).join(' ')}: ${cost}`,
    );
  expect(textsOf(data.via)).toEqual(['h0 r0 h2 r1 h1: 4', 'h0 r1 h2 r0 h1: 4']);
  expect(textsOf(data.avoid)).toEqual(['h0 r1 h1: 2']);
  expect(data.out.totalCount).toBe(0);
  expect(textsOf(data.best)).toEqual(['h0 r0 h1: 2.477']);
  expect(data.best.totalCount).toBe(4);
});

test.each([
  ['via: [{ ids: ["hub-002", "hub-02"] }]', '`via[0].ids`: no entity has the id "hub-02".'],
  ['avoid: { ids: ["nobody"] }', '`avoid.ids`: no entity has the id "nobody".'],
  ['avoid: { types: ["thing"] }', '`avoid.types`: there is no entity type "thing".'],
  ['via: [{}, {}, {}, {}]', '`via` has 4 filters; at most 3 are allowed.'],
])('paths report a wrong condition: %s', async (condition, message) => {
  const { ask, log } = await serve({ dataset: buildWheels(3, 2) });
  const { errors } = await ask(`{ paths(from: "hub-000", to: "hub-001", ${condition}) { totalCount } }`);
  expect(errors?.map((error) => error.message.slice(0, message.length))).toEqual([message]);
  expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  expect(log).toEqual([]);
});

test('facets count the relations between the entities that pass the filter', async () => {
  const { ask } = await serve();
  const { data } = await ask(`{
    of: facets(filter: { types: ["company"] }, relations: { text: "联合" }) { types { key count } predicates { key count } }
    implied: facets(relations: { statuses: [IMPLIED] }) { statuses { key count } predicates { key } }
  }`);
  expect(data).toEqual({
    of: { types: [{ key: 'company', count: 2 }], predicates: [{ key: 'cooperates_with', count: 1 }] },
    implied: { statuses: [{ key: 'implied', count: 1 }], predicates: [{ key: 'held_in' }] },
  });
});

test('timeline counts facts by the year or month in which they begin', async () => {
  const { ask } = await serve();
  const { data } = await ask(`
    fragment Counts on TimelineCounts { relations figures entities }
    fragment All on Timeline { periods { period counts { ...Counts } } undated { ...Counts } }
    {
      years: timeline { ...All }
      months: timeline(by: MONTH) { periods { period } }
      people: timeline(filter: { types: ["person", "event"] }) { ...All }
      implied: timeline(relations: { statuses: [IMPLIED] }) { undated { relations } periods { counts { relations } } }
    }`);
  const period = (name: string, relations: number, figures: number, entities: number) => ({
    period: name,
    counts: { relations, figures, entities },
  });
  expect(data).toEqual({
    years: {
      periods: [period('2022', 0, 1, 0), period('2023', 0, 1, 0), period('2024', 1, 0, 1)],
      undated: { relations: 4, figures: 0, entities: 5 },
    },
    months: { periods: [{ period: '2022' }, { period: '2023-12' }, { period: '2024-03' }] },
    people: { periods: [period('2024', 1, 0, 1)], undated: { relations: 0, figures: 0, entities: 1 } },
    implied: {
      undated: { relations: 1 },
      periods: [{ counts: { relations: 0 } }, { counts: { relations: 0 } }, { counts: { relations: 0 } }],
    },
  });
});

test('a document lists the facts that only it supports', async () => {
  const { ask } = await serve();
  const { data } = await ask(`{ document(id: "d001") {
    supportOnlyHere { entities relations figures }
    all: relations { totalCount nodes { id } }
    entities(onlyHere: true) { totalCount nodes { id } }
    relations(onlyHere: true) { totalCount nodes { id label } }
    figures(onlyHere: true, first: 1) { totalCount nodes { id } pageInfo { hasNextPage } }
  } }`);
  expect(data.document).toEqual({
    supportOnlyHere: { entities: 3, relations: 2, figures: 2 },
    all: { totalCount: 3, nodes: [{ id: OPERATES }, { id: SPOKE }, { id: HELD }] },
    entities: { totalCount: 3, nodes: [{ id: 'light-1' }, { id: 'lin-xiao' }, { id: 'qingdao' }] },
    relations: {
      totalCount: 2,
      nodes: [
        { id: SPOKE, label: '林晓 发言于 第一届光影大会 (嘉宾；2024-03-28；青岛)' },
        { id: HELD, label: '第一届光影大会 举办于 青岛' },
      ],
    },
    figures: { totalCount: 2, nodes: [{ id: USERS_2023 }], pageInfo: { hasNextPage: true } },
  });
});
