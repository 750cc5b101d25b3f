import { expect, test } from 'vitest';
import { API_VERSION } from '../../../server/api/version.ts';
import { MAX_NAME_LENGTH } from '../../../server/model/entity.ts';
import { serve } from './serve.ts';
import { buildWorld } from './world.ts';

const OPERATES = 'yunfan--operates--galaxy';
const SPOKE = 'lin-xiao--spoke_at--light-1';

test('meta describes the current dataset', async () => {
  const dataset = buildWorld();
  const { ask } = await serve({ dataset });
  const { data } = await ask(`{ meta {
    version title { zh en } curatedOn licence apiVersion passagesAvailable
    counts { documents entities relations figures } communities { index size }
  } }`);
  expect(data.meta).toEqual({
    version: dataset.version,
    title: { zh: '测试图谱', en: 'Test graph' },
    curatedOn: '2024-05-06',
    licence: 'CC-BY-4.0',
    apiVersion: API_VERSION,
    passagesAvailable: false,
    counts: { documents: 2, entities: 6, relations: 5, figures: 2 },
    communities: dataset.communities.map(({ index, size }) => ({ index, size })),
  });
});

test('vocabulary lists types, predicates, measures and units in their order', async () => {
  const { ask } = await serve();
  const { data } = await ask(`{ vocabulary {
    types { id label { en } plural group shape colorLight colorDark kinds { id label { zh } } }
    predicates { id symmetric inverse { zh } subjectTypes objectTypes qualifiers }
    measures { id label { zh } }
    units { id base factor }
  } }`);
  expect(data.vocabulary.types[0]).toEqual({
    id: 'platform',
    label: { en: 'Platform' },
    plural: 'Platforms',
    group: 'organisation',
    shape: 'ellipse',
    colorLight: '#0a0',
    colorDark: '#0f0',
    kinds: [{ id: 'long_video', label: { zh: '长视频平台' } }],
  });
  expect(data.vocabulary.predicates.map(({ id }: { id: string }) => id)).toEqual([
    'operates',
    'owns',
    'cooperates_with',
    'spoke_at',
    'held_in',
  ]);
  expect(data.vocabulary.predicates[2].symmetric).toBe(true);
  expect(data.vocabulary.measures).toEqual([{ id: 'users', label: { zh: '用户规模' } }]);
  expect(data.vocabulary.units[1]).toEqual({ id: 'wan_persons', base: 'persons', factor: 10_000 });
});

test('an entity has its names, dates, numbers, documents and the lines that name it', async () => {
  const { ask } = await serve();
  const { data } = await ask(`{ entity(id: "galaxy") {
    id type { id } kind { id } name { zh en } zh: label en: label(lang: EN) englishSource aliases pinyin
    description { en } start end degree neighborCount
    citations { document { id } firstLine lastLine } documents { id }
  } }`);
  expect(data.entity).toEqual({
    id: 'galaxy',
    type: { id: 'platform' },
    kind: { id: 'long_video' },
    name: { zh: '星河视频', en: 'Galaxy Video' },
    zh: '星河视频',
    en: 'Galaxy Video',
    englishSource: 'TRANSLATION',
    aliases: ['星河'],
    pinyin: 'xing he shi pin',
    description: { en: 'Made up.' },
    start: null,
    end: null,
    degree: 1,
    neighborCount: 1,
    citations: [
      { document: { id: 'd001' }, firstLine: 1, lastLine: 1 },
      { document: { id: 'd002' }, firstLine: 2, lastLine: 2 },
    ],
    documents: [{ id: 'd001' }, { id: 'd002' }],
  });
});

test('an entity is found by a former id, by either name in any case, and by an alias', async () => {
  const { ask } = await serve();
  const { data } = await ask(`{
    former: entity(id: "galaxy-tv") { id }
    zh: entity(name: "星河视频") { id }
    en: entity(name: " galaxy video ") { id }
    alias: entity(name: "星河") { id }
    none: entity(id: "nobody") { id }
    unnamed: entity(name: "无此名") { id }
  }`);
  expect(data).toEqual({
    former: { id: 'galaxy' },
    zh: { id: 'galaxy' },
    en: { id: 'galaxy' },
    alias: { id: 'galaxy' },
    none: null,
    unnamed: null,
  });
});

test('relations of an entity can be filtered by direction, predicate, document, status and day', async () => {
  const { ask } = await serve();
  const { data } = await ask(`{
    yunfan: entity(id: "yunfan") {
      all: relations { totalCount nodes { id } }
      in: relations(direction: IN) { totalCount }
      operates: relations(filter: { predicates: ["operates"] }, direction: OUT) { nodes { id } }
      second: relations(filter: { documents: ["d002"], minDocuments: 2 }) { nodes { id } }
    }
    light: entity(id: "light-1") {
      implied: relations(filter: { statuses: [IMPLIED] }) { nodes { id status reason { zh } } }
      march: relations(filter: { from: "2024-03-28", to: "2024-03-31" }) { nodes { id } }
      april: relations(filter: { from: "2024-04-01" }) { nodes { id } }
    }
  }`);
  const ids = (connection: { nodes: { id: string }[] }) => connection.nodes.map(({ id }) => id);
  expect(data.yunfan.all).toEqual({
    totalCount: 3,
    nodes: [{ id: OPERATES }, { id: 'yunfan--owns--yuanshan' }, { id: 'yuanshan--cooperates_with--yunfan' }],
  });
  expect(data.yunfan.in.totalCount).toBe(1);
  expect(ids(data.yunfan.operates)).toEqual([OPERATES]);
  expect(ids(data.yunfan.second)).toEqual([OPERATES]);
  expect(data.light.implied.nodes).toEqual([
    { id: 'light-1--held_in--qingdao', status: 'IMPLIED', reason: { zh: '“大会”指本届' } },
  ]);
  expect(ids(data.light.march)).toEqual([SPOKE]);
  expect(ids(data.light.april)).toEqual([]);
});

test('a relation has its ends, qualifiers and evidence', async () => {
  const { ask } = await serve();
  const { data } = await ask(
    `query ($id: ID!) { node(id: $id) { ... on Relation {
      id subject { label(lang: EN) } predicate { label { en } } object { label(lang: EN) } role { en } date start end
      rank edition place { label(lang: EN) } note { en } status reason { en } documents { id }
      citations { firstLine }
    } } }`,
    { id: SPOKE },
  );
  expect(data.node).toEqual({
    id: SPOKE,
    subject: { label: 'Lin Xiao' },
    predicate: { label: { en: 'spoke at' } },
    object: { label: 'First Light Convention' },
    role: { en: 'guest' },
    date: '2024-03-28',
    start: null,
    end: null,
    rank: null,
    edition: null,
    place: { label: 'Qingdao' },
    note: null,
    status: 'ASSERTED',
    reason: null,
    documents: [{ id: 'd001' }],
    citations: [{ firstLine: 2 }],
  });
});

test('figures of an entity have amount, unit, source and a comparable value', async () => {
  const { ask } = await serve();
  const { data } = await ask(`{ entity(id: "galaxy") { figures {
    subject { id } measure { id } amount unit { label { en } } comparator asOf scope { en } accordingTo { id } status value
  } } }`);
  expect(data.entity.figures).toEqual([
    expect.objectContaining({ amount: '1.2', accordingTo: { id: 'yunfan' }, scope: null, value: 12_000 }),
    {
      subject: { id: 'galaxy' },
      measure: { id: 'users' },
      amount: '9000',
      unit: { label: { en: 'persons' } },
      comparator: '>',
      asOf: '2022',
      scope: { en: 'abroad' },
      accordingTo: null,
      status: 'ASSERTED',
      value: 9000,
    },
  ]);
});

test('node and nodes find any object by id, in the order requested', async () => {
  const { ask } = await serve();
  const figures = (await ask('{ entity(id: "galaxy") { figures { id } } }')).data.entity.figures;
  const ids = [figures[0].id, 'nobody', OPERATES, 'd002', 'galaxy-tv', 'a--b--c', OPERATES];
  const { data } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
  expect(data.nodes).toEqual([
    { __typename: 'Figure', id: figures[0].id },
    null,
    { __typename: 'Relation', id: OPERATES },
    { __typename: 'Document', id: 'd002' },
    { __typename: 'Entity', id: 'galaxy' },
    null,
    { __typename: 'Relation', id: OPERATES },
  ]);
  expect((await ask('{ node(id: "d001") { id ... on Document { file } } }')).data.node).toEqual({
    id: 'd001',
    file: 'one.md',
  });
});

test('entities are filtered and sorted before they are counted and sliced', async () => {
  const { ask } = await serve();
  const { data } = await ask(`{
    companies: entities(filter: { types: ["company"] }, sort: { by: NAME_EN }) { totalCount nodes { id } }
    kind: entities(filter: { kinds: ["platform/long_video"] }) { nodes { id } }
    second: entities(filter: { documents: ["d002"], types: [] }, sort: { by: ID, direction: DESCENDING }) { nodes { id } }
    central: entities(filter: { minDegree: 3, maxDegree: 3 }) { nodes { id } }
    community: entities(filter: { communities: [0] }, first: 1) { totalCount nodes { community } }
    byDefault: entities(first: 1) { totalCount nodes { id } }
  }`);
  expect(data).toMatchObject({
    companies: { totalCount: 2, nodes: [{ id: 'yuanshan' }, { id: 'yunfan' }] },
    kind: { nodes: [{ id: 'galaxy' }] },
    second: { nodes: [{ id: 'yunfan' }, { id: 'yuanshan' }, { id: 'galaxy' }] },
    central: { nodes: [{ id: 'yunfan' }] },
    community: { totalCount: 3, nodes: [{ community: 0 }] },
    byDefault: { totalCount: 6, nodes: [{ id: 'yunfan' }] },
  });
});

test('search returns the name that matches, and the kind of match', async () => {
  const { ask } = await serve();
  const { data } = await ask(`{
    initials: search(text: "xhsp") { totalCount hits { entity { id } match { kind text field pinyin } } }
    alias: search(text: "同名", types: ["company"], first: 1) { totalCount hits { match { kind field } } }
    none: search(text: "青岛", types: ["person"]) { totalCount hits { entity { id } } }
  }`);
  expect(data).toEqual({
    initials: {
      totalCount: 1,
      hits: [
        {
          entity: { id: 'galaxy' },
          match: { kind: 'INITIALS', text: '星河视频', field: 'NAME_ZH', pinyin: 'xing he shi pin' },
        },
      ],
    },
    alias: { totalCount: 2, hits: [{ match: { kind: 'EXACT', field: 'ALIAS' } }] },
    none: { totalCount: 0, hits: [] },
  });
});

test('search says what a match forgives', async () => {
  const { ask } = await serve();
  const hits = 'hits { entity { id } match { kind spelling forgiven } }';
  const { data } = await ask(`{
    sound: search(text: "星合视品") { ${hits} }
    letter: search(text: "Galxy Video") { ${hits} }
    none: search(text: "星河视频") { ${hits} }
  }`);
  const entity = { id: 'galaxy' };
  expect(data).toEqual({
    sound: { hits: [{ entity, match: { kind: 'WHOLE', spelling: 'VARIANT', forgiven: 'HOMOPHONE' } }] },
    letter: { hits: [{ entity, match: { kind: 'WHOLE', spelling: 'VARIANT', forgiven: 'TYPING_ERROR' } }] },
    none: { hits: [{ entity, match: { kind: 'EXACT', spelling: 'SAME', forgiven: null } }] },
  });
});

test('search finds texts of facts and documents', async () => {
  const { ask } = await serve();
  const { data } = await ask(`{ search(text: "海外") {
    texts(first: 1) { totalCount hits { field text language fact { id } } }
    documents { id }
  } }`);
  expect(data.search).toEqual({
    texts: {
      totalCount: 1,
      hits: [{ field: 'SCOPE', text: '海外', language: 'ZH', fact: { id: 'galaxy--users--9000-persons--2022' } }],
    },
    documents: [],
  });
  const english = await ask(
    '{ search(text: "made up", types: ["platform"]) { texts { hits { text language fact { id } } } } }',
  );
  expect(english.data.search.texts.hits).toEqual([{ text: 'Made up.', language: 'EN', fact: { id: 'galaxy' } }]);
});

test.each([
  ['quotation marks', '《星河视频》'],
  ['a plus sign and spaces', ' 星河 + 视频 '],
  ['traditional characters', '“星河視頻”'],
  ['full-width letters', 'ＧＡＬＡＸＹ　ＶＩＤＥＯ'],
  ['other punctuation', 'Galaxy-Video'],
  ['other letters', 'Gálaxy Videø'],
])('an entity is found by its name with %s', async (_, name) => {
  const { ask } = await serve();
  expect((await ask('query ($name: String!) { entity(name: $name) { id } }', { name })).data).toEqual({
    entity: { id: 'galaxy' },
  });
});

test.each(['星河视', 'Galaxy', 'Galxy Video', '星合视频', '《》'])(
  'a part of a name or a mistake, %s, is no name',
  async (name) => {
    const { ask } = await serve();
    expect((await ask('query ($name: String!) { entity(name: $name) { id } }', { name })).data).toEqual({
      entity: null,
    });
  },
);

test('several names have one answer each, in the given order', async () => {
  const { ask } = await serve();
  const names = ['《星河視頻》', '无此名', '同名', ' ', 'galaxy video'];
  const { data } = await ask(
    'query ($names: [String!]!) { entitiesNamed(names: $names) { name entity { id } entities { id } } }',
    { names },
  );
  const galaxy = { id: 'galaxy' };
  expect(data.entitiesNamed).toEqual([
    { name: '《星河視頻》', entity: galaxy, entities: [galaxy] },
    { name: '无此名', entity: null, entities: [] },
    { name: '同名', entity: null, entities: [{ id: 'yuanshan' }, { id: 'yunfan' }] },
    { name: ' ', entity: null, entities: [] },
    { name: 'galaxy video', entity: galaxy, entities: [galaxy] },
  ]);
});

test('a name of the greatest length is found', async () => {
  const name = `星${'abc '.repeat(74)}end`;
  const world = buildWorld();
  const [entity, ...others] = world.entities;
  if (!entity) throw new Error('the world has no entity');
  const forms = [{ text: name, field: 'nameZh' as const, pinyin: '' }];
  const { ask } = await serve({
    dataset: { ...world, entities: [{ ...entity, name: { zh: name, en: name }, forms }, ...others] },
  });
  const query = 'query ($name: String!) { search(text: $name) { hits { entity { id } } } entity(name: $name) { id } }';
  expect(name).toHaveLength(MAX_NAME_LENGTH);
  const { data } = await ask(query, { name });
  expect(data).toEqual({ search: { hits: [{ entity: { id: entity.id } }] }, entity: { id: entity.id } });
  expect((await ask(query, { name: `${name}s` })).errors?.[0]?.message).toContain('at most 300 are allowed');
});

test('overview, neighborhood and subgraph have both ends of every relation', async () => {
  const { ask } = await serve();
  const { data } = await ask(`
    fragment Part on Subgraph { totalNeighbors entities { id } relations { id subject { id } object { id } } }
    {
      overview(limit: 3) { ...Part }
      all: overview { ...Part }
      neighborhood(ids: ["galaxy"], depth: 2) { ...Part }
      people: neighborhood(ids: ["light-1"], filter: { types: ["person"] }, relations: { predicates: ["spoke_at"] }) { ...Part }
      cut: neighborhood(ids: ["yunfan"], limit: 1) { ...Part }
      subgraph(ids: ["galaxy-tv", "yunfan", "galaxy", "nobody"]) { ...Part }
    }`);
  for (const { entities, relations } of Object.values<{
    entities: { id: string }[];
    relations: { subject: { id: string }; object: { id: string } }[];
  }>(data)) {
    const ids = new Set(entities.map(({ id }) => id));
    for (const { subject, object } of relations)
      expect([ids.has(subject.id), ids.has(object.id)]).toEqual([true, true]);
  }
  const ids = (entries: { id: string }[]) => entries.map(({ id }) => id);
  expect(data.overview.entities).toHaveLength(3);
  expect(data.overview.totalNeighbors).toBe(6);
  expect(data.all.relations).toHaveLength(5);
  expect(ids(data.neighborhood.entities)).toEqual(['galaxy', 'yunfan', 'yuanshan']);
  expect(ids(data.people.entities)).toEqual(['light-1', 'lin-xiao']);
  expect(data.cut).toMatchObject({ totalNeighbors: 2, entities: [{ id: 'yunfan' }, { id: 'yuanshan' }] });
  expect(ids(data.subgraph.entities)).toEqual(['galaxy', 'yunfan']);
  expect(ids(data.subgraph.relations)).toEqual([OPERATES]);
});

test('paths returns every step with its relations, and refuses an unknown id', async () => {
  const { ask } = await serve();
  const query = `query ($to: ID!) { paths(from: "galaxy", to: $to) {
    totalCount paths { length entities { id } steps { from to relations { id } } }
  } }`;
  expect((await ask(query, { to: 'yuanshan' })).data.paths).toEqual({
    totalCount: 1,
    paths: [
      {
        length: 2,
        entities: [{ id: 'galaxy' }, { id: 'yunfan' }, { id: 'yuanshan' }],
        steps: [
          { from: 'galaxy', to: 'yunfan', relations: [{ id: OPERATES }] },
          {
            from: 'yunfan',
            to: 'yuanshan',
            relations: [{ id: 'yuanshan--cooperates_with--yunfan' }, { id: 'yunfan--owns--yuanshan' }],
          },
        ],
      },
    ],
  });
  expect((await ask(query, { to: 'qingdao' })).data.paths).toEqual({ totalCount: 0, paths: [] });
  expect((await ask(query, { to: 'yuanshann' })).errors?.[0]).toMatchObject({
    message: '`to`: no entity has the id "yuanshann".',
    extensions: { code: 'BAD_INPUT', argument: 'to', value: 'yuanshann' },
  });
  // A former id names the same entity.
  for (const to of ['galaxy', 'galaxy-tv'])
    expect((await ask(query, { to })).errors?.[0]).toMatchObject({
      message: '`from` and `to` are both "galaxy"; a path needs two different entities.',
      extensions: { code: 'BAD_INPUT', argument: 'to', value: 'galaxy' },
    });
});

test('documents count the facts that they support, and that only they support', async () => {
  const { ask } = await serve();
  const { data } = await ask(`{
    documents { id support { entities relations figures } supportOnlyHere { entities relations figures } }
    document(id: "d002") {
      file label(lang: EN) title { zh } publisher { zh } published authors lineCount curated
      entities { totalCount nodes { id } }
      relations(first: 1) { totalCount nodes { id } pageInfo { hasNextPage } }
      figures { totalCount nodes { id } }
    }
    none: document(id: "d999") { id }
  }`);
  expect(data.documents).toEqual([
    {
      id: 'd001',
      support: { entities: 5, relations: 3, figures: 2 },
      supportOnlyHere: { entities: 3, relations: 2, figures: 2 },
    },
    {
      id: 'd002',
      support: { entities: 3, relations: 3, figures: 0 },
      supportOnlyHere: { entities: 1, relations: 2, figures: 0 },
    },
  ]);
  expect(data.document).toEqual({
    file: 'two.md',
    label: 'The second',
    title: { zh: '第二份' },
    publisher: null,
    published: null,
    authors: ['佚名'],
    lineCount: 3,
    curated: true,
    entities: { totalCount: 3, nodes: [{ id: 'yuanshan' }, { id: 'yunfan' }, { id: 'galaxy' }] },
    relations: { totalCount: 3, nodes: [{ id: 'yuanshan--cooperates_with--yunfan' }], pageInfo: { hasNextPage: true } },
    figures: { totalCount: 0, nodes: [] },
  });
  expect(data.none).toBeNull();
});

test('facets count and label types, kinds, documents, predicates, statuses and years', async () => {
  const { ask } = await serve();
  const { data } = await ask(`
    fragment Counts on FacetCount { key count label { en } }
    { facets {
      types { ...Counts } kinds { ...Counts } documents { ...Counts } predicates { ...Counts } statuses { ...Counts }
      years { ...Counts } communities { key count label { zh } }
    } people: facets(filter: { types: ["person"] }) { types { ...Counts } predicates { key } } }`);
  expect(data.facets.types[0]).toEqual({ key: 'company', count: 2, label: { en: 'Company' } });
  expect(data.facets.kinds).toEqual([{ key: 'platform/long_video', count: 1, label: { en: 'Long-video platform' } }]);
  expect(data.facets.documents).toEqual([
    { key: 'd001', count: 5, label: { en: 'The first' } },
    { key: 'd002', count: 3, label: { en: 'The second' } },
  ]);
  expect(data.facets.predicates).toHaveLength(5);
  expect(data.facets.statuses).toEqual([
    { key: 'asserted', count: 4, label: { en: 'Asserted' } },
    { key: 'implied', count: 1, label: { en: 'Implied' } },
  ]);
  expect(data.facets.years).toEqual([{ key: '2024', count: 1, label: { en: '2024' } }]);
  expect(data.facets.communities[0].key).toBe('0');
  expect(data.people).toEqual({ types: [{ key: 'person', count: 1, label: { en: 'Person' } }], predicates: [] });
});
