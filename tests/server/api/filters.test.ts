import { describe, expect, test } from 'vitest';
import { serve } from './serve.ts';

const OPERATES = 'yunfan--operates--galaxy';
const COOPERATES = 'yuanshan--cooperates_with--yunfan';
const OWNS = 'yunfan--owns--yuanshan';
const SPOKE = 'lin-xiao--spoke_at--light-1';
const HELD = 'light-1--held_in--qingdao';
const USERS_2022 = 'galaxy--users--9000-persons--2022';
const USERS_2023 = 'galaxy--users--1.2-wan_persons--2023-12';
const EVERYBODY = ['galaxy', 'light-1', 'lin-xiao', 'qingdao', 'yuanshan', 'yunfan'];

const LISTS = {
  entities:
    'query ($filter: EntityFilter) { list: entities(filter: $filter, sort: { by: ID }) { totalCount nodes { id } } }',
  relations: 'query ($filter: RelationFilter) { list: relations(filter: $filter) { totalCount nodes { id } } }',
  figures: 'query ($filter: FigureFilter) { list: figures(filter: $filter) { totalCount nodes { id } } }',
};

describe('filters compose', () => {
  test.each<[keyof typeof LISTS, Record<string, unknown>, string[]]>([
    ['entities', { ids: ['yunfan', 'nobody', 'galaxy'] }, ['galaxy', 'yunfan']],
    ['entities', { text: '視頻' }, ['galaxy']],
    ['entities', { text: 'LIGHT con' }, ['light-1']],
    ['entities', { from: '2024-03-31' }, ['light-1']],
    ['entities', { to: '2024-02-29' }, []],
    ['entities', { related: { relation: { predicates: ['spoke_at'] } } }, ['light-1', 'lin-xiao']],
    ['entities', { related: { direction: 'OUT', relation: { predicates: ['spoke_at'] } } }, ['lin-xiao']],
    ['entities', { related: { other: { ids: ['yuanshan'] } } }, ['yunfan']],
    ['entities', { related: {} }, EVERYBODY],
    ['entities', { not: { related: { relation: { statuses: ['ASSERTED'] } } } }, ['qingdao']],
    ['entities', { or: [{ types: ['place'] }, { text: '星河' }] }, ['galaxy', 'qingdao']],
    ['entities', { and: [{ types: ['company'] }, { not: { documents: ['d001'] } }] }, ['yuanshan']],
    ['entities', { types: ['company'], or: [{ minDegree: 3 }, { types: ['place'] }] }, ['yunfan']],
    ['entities', { and: [], or: [], ids: [], types: null, not: null, related: null }, EVERYBODY],
    ['entities', { not: {} }, []],
    [
      'entities',
      { related: { other: { related: { relation: { predicates: ['operates'] }, other: { types: ['platform'] } } } } },
      ['galaxy', 'yuanshan'],
    ],
    ['relations', { text: '嘉賓' }, [SPOKE]],
    ['entities', { lines: ['d001:2', 'd002:1'] }, ['light-1', 'lin-xiao', 'yuanshan', 'yunfan']],
    ['entities', { figures: { measures: ['users'], minValue: 10_000 } }, ['galaxy']],
    ['entities', { englishSources: ['PINYIN'] }, ['lin-xiao']],
    ['entities', { has: ['START'], lacks: ['END', 'KIND'] }, ['light-1']],
    ['entities', { from: '2024', to: '2024-03' }, ['light-1']],
    ['entities', { from: '2025', undated: true }, EVERYBODY],
    ['relations', { lines: ['d001:2-3'] }, [HELD, SPOKE]],
    ['relations', { from: '2024' }, [SPOKE]],
    ['relations', { from: '2024', origins: ['FACT', 'EVENT'] }, [HELD, SPOKE]],
    ['relations', { from: '2024-33', to: '2024', origins: ['DOCUMENT'] }, [OPERATES]],
    ['relations', { origins: ['EVENT'] }, [HELD]],
    ['relations', { to: '2023', undated: true }, [HELD, COOPERATES, OPERATES, OWNS]],
    ['relations', { lacks: ['WHEN'] }, [COOPERATES, OWNS]],
    ['relations', { place: { ids: ['qingdao'] }, role: 'GUEST' }, [SPOKE]],
    ['relations', { reason: '本届' }, [HELD]],
    ['relations', { document: { author: '佚名', from: '2024-03' } }, [HELD, SPOKE, OPERATES]],
    ['figures', { accordingTo: { types: ['company'] } }, [USERS_2023]],
    ['figures', { has: ['SCOPE'], lacks: ['ACCORDING_TO'] }, [USERS_2022]],
    ['relations', { text: 'Joint' }, [COOPERATES]],
    ['relations', { minDocuments: 2 }, [OPERATES]],
    ['relations', { subject: { types: ['company'] }, object: { types: ['company'] } }, [COOPERATES, OWNS]],
    ['relations', { not: { subject: { types: ['company'] } } }, [HELD, SPOKE]],
    ['relations', { or: [{ statuses: ['IMPLIED'] }, { from: '2024-03-01', to: '2024-03-31' }] }, [HELD, SPOKE]],
    ['relations', { and: [{ documents: ['d001'] }, { documents: ['d002'] }] }, [OPERATES]],
    ['figures', { measures: ['users'], units: ['persons'] }, [USERS_2022]],
    ['figures', { comparators: ['>', '≥'] }, [USERS_2022]],
    ['figures', { minValue: 9_000, maxValue: 11_999.5 }, [USERS_2022]],
    ['figures', { from: '2023-01-01' }, [USERS_2023]],
    ['figures', { text: 'ABROAD' }, [USERS_2022]],
    ['figures', { documents: ['d002'] }, []],
    ['figures', { statuses: ['ASSERTED'], minDocuments: 1, not: { text: '海外' } }, [USERS_2023]],
    ['figures', { subject: { related: { relation: { predicates: ['operates'] } } } }, [USERS_2023, USERS_2022]],
    ['figures', { or: [{ maxValue: 1 }, { minValue: 12_000 }] }, [USERS_2023]],
    ['figures', { and: [{ from: '2022-06-01' }, { to: '2022-12-31' }] }, [USERS_2022]],
  ])('%s %j', async (list, filter, expected) => {
    const { ask } = await serve();
    const { data } = await ask(LISTS[list], { filter });
    expect(data.list).toEqual({ totalCount: expected.length, nodes: expected.map((id) => ({ id })) });
  });
});

describe('a mistake at any depth is reported with its full path', () => {
  test.each<[keyof typeof LISTS, Record<string, unknown>, string, Record<string, unknown>]>([
    [
      'entities',
      { and: [{ types: ['company'] }, { related: { relation: { predicates: ['spoke'] } } }] },
      '`filter.and[1].related.relation.predicates`: there is no predicate "spoke". Did you mean "spoke_at"?',
      { argument: 'filter.and[1].related.relation.predicates', value: 'spoke', nearest: ['spoke_at'] },
    ],
    [
      'entities',
      { not: { related: { other: { kinds: ['platform/lng_video'] } } } },
      '`filter.not.related.other.kinds`: there is no kind (`type/kind`) "platform/lng_video". Did you mean "platform/long_video"?',
      {},
    ],
    [
      'relations',
      { or: [{}, { subject: { documents: ['d003'] } }] },
      '`filter.or[1].subject.documents`: there is no document "d003". Did you mean "d001" or "d002"?',
      { hint: '`documents { id label }` lists them all.' },
    ],
    [
      'relations',
      { object: { types: ['evnt'] } },
      '`filter.object.types`: there is no entity type "evnt". Did you mean "event"?',
      {},
    ],
    [
      'relations',
      { not: { from: '2024-02-02', to: '2024-02-01' } },
      '`filter.not.from` (2024-02-02) must not exceed `filter.not.to` (2024-02-01).',
      {},
    ],
    [
      'relations',
      { or: [{ text: '《》' }] },
      '`filter.or[0].text` is "《》", which has no letter or digit.',
      { hint: 'Punctuation and spaces are ignored.', argument: 'filter.or[0].text' },
    ],
    [
      'figures',
      { and: [{ measures: ['user'] }] },
      '`filter.and[0].measures`: there is no measure "user". Did you mean "users"?',
      { hint: '`vocabulary { measures { id } }` lists them all.' },
    ],
    [
      'figures',
      { units: ['person'] },
      '`filter.units`: there is no unit "person". Did you mean "persons" or "wan_persons"?',
      { hint: '`vocabulary { units { id } }` lists them all.' },
    ],
    [
      'figures',
      { not: { comparators: ['=', '>='] } },
      '`filter.not.comparators`: there is no comparator ">=".',
      { hint: 'Comparators: = ≈ ≥ > ≤ <.', value: '>=', allowed: ['=', '≈', '≥', '>', '≤', '<'] },
    ],
    ['figures', { minValue: 5, maxValue: 2.5 }, '`filter.minValue` (5) must not exceed `filter.maxValue` (2.5).', {}],
    [
      'figures',
      { or: [{ minDocuments: -1 }] },
      '`filter.or[0].minDocuments` must be between 0 and 2147483647; got -1.',
      {},
    ],
    [
      'figures',
      { from: '2024-13-01' },
      '`filter.from` must be a year, a month or a day; got "2024-13-01".',
      { hint: 'Write it as 2024, 2024-03 or 2024-03-28.' },
    ],
    [
      'figures',
      { from: '2024', to: '2023' },
      '`filter.from` (2024-01-01) must not exceed `filter.to` (2023-12-31).',
      {},
    ],
    [
      'relations',
      { lines: ['d001:2', 'd001:5-4'] },
      '`filter.lines` must be a document with its lines; got "d001:5-4".',
      { hint: 'Write it as d001:175-181 or d001:175.' },
    ],
    [
      'entities',
      { lines: ['d003:1'] },
      '`filter.lines`: there is no document "d003". Did you mean "d001" or "d002"?',
      {},
    ],
    [
      'figures',
      { lines: ['d001:6'] },
      '`filter.lines` is "d001:6", but d001 has 5 lines.',
      { value: 'd001:6', max: 5 },
    ],
    [
      'figures',
      { lines: Array(21).fill('d001:1') },
      '`filter.lines` has 21 ranges of lines; at most 20 are allowed.',
      { hint: 'Join neighbouring lines: `d001:175-181`.' },
    ],
    [
      'entities',
      { figures: { accordingTo: { document: { ids: ['d03'] } } } },
      '`filter.figures.accordingTo.document.ids`: there is no document "d03". Did you mean "d001" or "d002"?',
      {},
    ],
    ['relations', { minRank: -1 }, '`filter.minRank` must be between 0 and 2147483647; got -1.', {}],
    ['relations', { place: { text: '。' } }, '`filter.place.text` is "。", which has no letter or digit.', {}],
    ['figures', { subject: { text: ' ' } }, '`filter.subject.text` is empty.', { argument: 'filter.subject.text' }],
    [
      'entities',
      { text: 'x'.repeat(101) },
      '`filter.text` has 101 characters; at most 100 are allowed.',
      { value: 101, max: 100 },
    ],
    [
      'entities',
      { or: [{ ids: Array.from({ length: 201 }, () => 'x') }] },
      '`filter.or[0].ids` has 201 ids; at most 200 are allowed.',
      { max: 200 },
    ],
    ['entities', { or: [{ ids: [''] }] }, '`filter.or[0].ids` is empty.', {}],
    [
      'entities',
      { and: [{ minDegree: 2, maxDegree: 1 }] },
      '`filter.and[0].minDegree` (2) must not exceed `filter.and[0].maxDegree` (1).',
      {},
    ],
    [
      'entities',
      { not: { communities: [-1] } },
      expect.stringMatching(/^`filter.not.communities` must be between 0 and /),
      {},
    ],
  ])('%s %j', async (list, filter, message, extensions) => {
    const { ask, log } = await serve();
    const { errors } = await ask(LISTS[list], { filter });
    expect(errors?.[0]).toMatchObject({ message, path: ['list'], extensions: { code: 'BAD_INPUT', ...extensions } });
    expect(log).toEqual([]);
  });

  test.each([
    [
      'neighborhood(ids: ["yunfan"], relations: { subject: { types: ["compny"] } }) { totalNeighbors }',
      'relations.subject.types',
    ],
    [
      'common(ids: ["yunfan", "galaxy"], filter: { and: [{ types: ["compny"] }] }) { totalCount }',
      'filter.and[0].types',
    ],
    [
      'common(ids: ["yunfan", "galaxy"], relations: { object: { types: ["compny"] } }) { totalCount }',
      'relations.object.types',
    ],
    [
      'paths(from: "yunfan", to: "galaxy", filter: { not: { predicates: ["own"] } }) { totalCount }',
      'filter.not.predicates',
    ],
    ['facets(relations: { not: { predicates: ["own"] } }) { types { key } }', 'relations.not.predicates'],
    ['timeline(filter: { or: [{ types: ["compny"] }] }) { undated { entities } }', 'filter.or[0].types'],
    ['entity(id: "yunfan") { neighbors(relations: { predicates: ["own"] }) { totalCount } }', 'relations.predicates'],
    ['entity(id: "yunfan") { neighbors(filter: { kinds: ["own"] }) { totalCount } }', 'filter.kinds'],
  ])('%s', async (field, argument) => {
    const { ask } = await serve();
    expect((await ask(`{ ${field} }`)).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', argument });
  });
});

describe('filters have limits', () => {
  const HINT = 'Give alternatives as a list (`types: [...]`) if possible, or use several queries.';

  test('four nested filters, not five', async () => {
    const { ask } = await serve();
    const chain = (length: number): object =>
      length === 1 ? { minDegree: 1 } : { related: { other: chain(length - 1) } };
    expect((await ask(LISTS.entities, { filter: chain(4) })).data.list.totalCount).toBe(6);
    expect((await ask(LISTS.entities, { filter: chain(5) })).errors?.[0]).toMatchObject({
      message: '`filter` has filters 5 deep; the limit is 4.',
      extensions: {
        code: 'LIMIT_EXCEEDED',
        argument: 'filter',
        limit: 4,
        value: 5,
        measured: 'filterDepth',
        hint: HINT,
      },
    });
  });

  test('forty fields, not forty-one, counted through all filters', async () => {
    const { ask } = await serve();
    // Each filter in `or` counts 1, and each of its fields.
    const or = (count: number) => Array.from({ length: count }, (_, index) => ({ minDocuments: index }));
    expect((await ask(LISTS.relations, { filter: { or: or(20) } })).data.list.totalCount).toBe(5);
    expect((await ask(LISTS.relations, { filter: { or: or(20), minDocuments: 0 } })).errors?.[0]).toMatchObject({
      message: '`filter` has 41 fields; the limit is 40.',
      extensions: { code: 'LIMIT_EXCEEDED', limit: 40, value: 41, measured: 'filterFields', hint: HINT },
    });
    const empty = Array.from({ length: 41 }, () => ({}));
    expect((await ask(LISTS.figures, { filter: { and: empty } })).errors?.[0]).toMatchObject({
      message: '`filter` has 41 fields; the limit is 40.',
    });
  });

  test('variables deep enough to overflow the stack', async () => {
    const { post, log } = await serve();
    const depth = 8_000;
    const body = `{"query":${JSON.stringify(LISTS.entities)},"variables":{"filter":${'{"not":'.repeat(depth)}{}${'}'.repeat(depth)}}}`;
    expect(await (await post(body)).json()).toMatchObject({
      errors: [
        {
          message: 'The variables are nested more than 32 levels deep, which is the limit.',
          extensions: { code: 'LIMIT_EXCEEDED', limit: 32, measured: 'variableDepth' },
        },
      ],
    });
    expect(log).toEqual([]);
  });
});
