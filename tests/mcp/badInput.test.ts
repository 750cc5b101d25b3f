import { expect, test } from 'vitest';
import { connectOverHttp } from './connect.ts';

test.each([
  {
    name: 'an unknown argument',
    tool: 'search',
    args: { text: '星河', limit: 3 },
    says: ['There is no argument "limit".', '`search` takes text, types, first, lang.'],
  },
  {
    name: 'an argument out of its range',
    tool: 'relations',
    args: { first: 51 },
    says: [
      '`first` must be at most 50; got 51.',
      '`relations` takes entity, other, predicates, documents, lines, status, minDocuments, from, to, origins, text, sort, descending, first, offset, lang.',
    ],
  },
  {
    name: 'a misspelt name',
    tool: 'entity',
    args: { entity: '星河时评' },
    says: [
      '`entity`: no entity has the id or name "星河时评".',
      'Nearest by search: 星河视频 / Galaxy Video {galaxy}.',
    ],
  },
  {
    name: 'a misspelt id',
    tool: 'paths',
    args: { from: 'galaxy', to: 'yuanshn' },
    says: [
      '`to`: no entity has the id or name "yuanshn".',
      'Nearest by search: 远山公司 / Yuanshan {yuanshan}, 云帆公司 / Yunfan {yunfan}.',
    ],
  },
  {
    name: 'an unknown name',
    tool: 'neighborhood',
    args: { entities: ['galaxy', 'zzzzzz'] },
    says: [
      '`entities[1]`: no entity has the id or name "zzzzzz".',
      '`search` finds entities by any part of a name, pinyin or initials.',
    ],
  },
  {
    name: 'a name of two entities',
    tool: 'entity',
    args: { entity: '同名' },
    says: [
      '`entity`: 2 entities have the name "同名".',
      'Give the id of one: 云帆公司 / Yunfan {yunfan}, 远山公司 / Yuanshan {yuanshan}.',
    ],
  },
  {
    name: 'an unknown predicate',
    tool: 'relations',
    args: { predicates: ['oparates'] },
    says: [
      '`predicates`: there is no predicate "oparates". Did you mean "operates"?',
      '`vocabulary { predicates { id } }` lists them all.',
    ],
  },
  {
    name: 'an invalid date',
    tool: 'figures',
    args: { from: '20240328' },
    says: ['`from` must be a year, a month or a day; got "20240328".', 'Write it as 2024, 2024-03 or 2024-03-28.'],
  },
  {
    name: 'an unknown fact',
    tool: 'passage',
    args: { facts: ['d001:2'] },
    says: [
      '`facts`: no relation, figure or entity has the id "d001:2".',
      'Other tools show ids in braces after each fact.',
    ],
  },
  {
    name: 'an unknown id to cite',
    tool: 'cite',
    args: { id: 'd009' },
    says: [
      '`id`: no fact, entity or document has the id "d009".',
      'Other tools show ids in braces after each fact and name; `documents` has those of documents.',
    ],
  },
  {
    name: 'the same entity twice',
    tool: 'common',
    args: { entities: ['galaxy', '星河'] },
    says: [
      '`ids` must have 2 to 50 different ids; got 1.',
      '`entity { neighbors }` lists the neighbours of one entity.',
    ],
  },
  {
    name: 'a missing argument',
    tool: 'search',
    args: { first: 3 },
    says: ['`text` is missing.', '`search` takes text, types, first, lang.'],
  },
  {
    name: 'an empty text',
    tool: 'search',
    args: { text: ' ' },
    says: ['`text` must not be empty.', '`search` takes text, types, first, lang.'],
  },
  {
    name: 'arguments of other types',
    tool: 'common',
    args: { entities: ['galaxy', 5], atLeast: '2', lang: 'fr', first: 1.5 },
    says: [
      '`entities[1]` must be a text; got 5. `atLeast` must be a number; got "2". `first` must be a whole number; got 1.5. `lang` must be one of zh, en; got "fr".',
      '`common` takes entities, atLeast, types, predicates, first, lang.',
    ],
  },
  {
    name: 'a short list',
    tool: 'common',
    args: { entities: ['galaxy'] },
    says: [
      '`entities` must have at least 2 items; got 1.',
      '`common` takes entities, atLeast, types, predicates, first, lang.',
    ],
  },
  {
    name: 'a path from an entity to itself',
    tool: 'paths',
    args: { from: 'galaxy', to: '星河' },
    says: [
      '`from` and `to` are both "galaxy"; a path needs two different entities.',
      '`entity { neighbors }` lists the neighbours of one entity.',
    ],
  },
  {
    name: 'a key of other groups',
    tool: 'groups',
    args: { of: 'entities', by: ['place'] },
    says: ['`by`: entities have no key "place".', 'Keys of entities: type, kind, community, document, year.'],
  },
  {
    name: 'a filter of other groups',
    tool: 'groups',
    args: { of: 'figures', by: ['unit'], predicates: ['owns'] },
    says: ['`predicates` is no filter of figures.', 'Leave it out, or group relations.'],
  },
  {
    name: 'an argument of a tool without arguments',
    tool: 'vocabulary',
    args: { lang: 'zh' },
    says: ['There is no argument "lang".', '`vocabulary` takes no arguments.'],
  },
])('$name gets an error that says what to do', async ({ tool, args, says }) => {
  const { call, log } = await connectOverHttp();
  expect(await call(tool, args)).toEqual({ isError: true, text: says.join('\n'), data: undefined });
  expect(log).toEqual([]);
});

test('the limits are those of the GraphQL API', async () => {
  const { call } = await connectOverHttp({ limits: { cost: 500 } });
  const { isError, text } = await call('relations', { first: 50 });
  expect(isError).toBe(true);
  expect(text).toMatch(/^The query costs \d+; the limit is 500\. The costliest field is .*relations.*\n/);
});
