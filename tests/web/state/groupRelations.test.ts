import { describe, expect, test } from 'vitest';
import { findRelations, groupRelations, otherEnd, sortRelations } from '../../../web/state/selectors/groupRelations.ts';
import { COOPERATES, entity, PRODUCED, relation } from './world.ts';

const PARTICIPATION = {
  id: 'participation',
  label: { zh: '参加', en: 'took part in' },
  inverse: { zh: '参加者', en: 'participants' },
};
const ATTENDED = {
  id: 'attended',
  label: { zh: '出席', en: 'attended' },
  inverse: { zh: '出席者', en: 'attendees' },
  group: PARTICIPATION,
  symmetric: false,
  derivedFrom: null,
};
const SPOKE = { ...ATTENDED, id: 'spoke_at', label: { zh: '发言于', en: 'spoke at' } };
const PREDICATES = new Map([ATTENDED, COOPERATES, PRODUCED, SPOKE].map((predicate) => [predicate.id, predicate]));

function attendance(subject: string, predicate = ATTENDED, part = {}) {
  return relation(subject, 'a', { id: `${subject} ${predicate.id}`, predicate: { id: predicate.id }, ...part });
}

describe('groups of the relations of an entity', () => {
  test('have one predicate and direction; a symmetric predicate has one group', () => {
    const cooperation = { predicate: { id: 'cooperates_with' } };
    const relations = [
      relation('a', 'b'),
      relation('c', 'a'),
      relation('d', 'a', { id: 'x', ...cooperation }),
      relation('a', 'e', { id: 'y', ...cooperation }),
    ];
    expect(
      groupRelations('a', relations, PREDICATES).map(({ label, direction, relations: of }) => [
        label.en,
        direction,
        of.map((one) => otherEnd('a', one)),
      ]),
    ).toEqual([
      ['cooperates with', 'out', ['d', 'e']],
      ['produced', 'out', ['b']],
      ['was produced by', 'in', ['c']],
    ]);
  });

  test('share a heading if their predicates form a group, at the place of the first one', () => {
    const relations = [attendance('b', SPOKE), relation('a', 'c'), attendance('d'), attendance('b')];
    expect(
      groupRelations('a', relations, PREDICATES).map(({ label, predicates, relations: of }) => [
        label.zh,
        predicates.map(({ id }) => id),
        of.map(({ id }) => id),
      ]),
    ).toEqual([
      ['参加者', ['attended', 'spoke_at'], ['d attended', 'b attended', 'b spoke_at']],
      ['出品', ['produced'], ['a--produced--c']],
    ]);
  });

  test('are headed by the predicate if the entity has only one of the group, and by direction', () => {
    const relations = [attendance('b'), relation('a', 'c', { id: 'out', predicate: { id: 'attended' } })];
    const groups = groupRelations('a', relations, PREDICATES);
    expect(groups.map(({ label }) => label.en)).toEqual(['attended', 'attendees']);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(2);
  });
});

test('relations are sorted by date, latest first and undated last, then by name in the language', () => {
  const entities = new Map(
    [
      entity('b', { name: { zh: '张', en: 'Alpha' } }),
      entity('c', { name: { zh: '李', en: 'Beta 10' } }),
      entity('d', { name: { zh: '王', en: 'Beta 9' } }),
    ].map((one) => [one.id, one]),
  );
  const relations = [
    relation('a', 'b'),
    relation('a', 'c'),
    relation('a', 'd'),
    relation('a', 'b', { id: '2023', date: '2023-12' }),
    relation('a', 'c', { id: '2025', start: '2025' }),
    relation('a', 'd', { id: '2024', end: '2024-03-01' }),
  ];
  const ids = (language: 'zh' | 'en') =>
    sortRelations('a', relations, entities, language).map(({ id }) => id.replace('a--produced--', ''));
  expect(ids('zh')).toEqual(['2025', '2024', '2023', 'c', 'd', 'b']);
  expect(ids('en')).toEqual(['2025', '2024', '2023', 'b', 'd', 'c']);
});

describe('the filter of relations', () => {
  const entities = new Map(
    [
      entity('b', { name: { zh: '爱奇艺', en: 'iQIYI' }, pinyin: 'ài qí yì' }),
      entity('c', { name: { zh: '西安', en: 'Café' }, pinyin: "xī'ān" }),
    ].map((one) => [one.id, one]),
  );
  const relations = [
    relation('b', 'a', { note: { zh: '首次合作', en: 'first cooperation' } }),
    relation('a', 'c', {
      role: { zh: '承办方', en: 'host' },
      place: { id: 'p', name: { zh: '北京', en: 'Beijing' }, pinyin: 'bei jing' },
    }),
  ];

  test.each([
    ['爱奇', ['b']],
    ['IQIYI', ['b']],
    ['aiqi', ['b']],
    ['ai qi', ['b']],
    ["xi'an", ['c']],
    ['xian', ['c']],
    ['cafe', ['c']],
    ['首次', ['b']],
    ['first', ['b']],
    ['HOST', ['c']],
    ['北京', ['c']],
    ['was produced', ['b']],
    [' ', ['b', 'c']],
    ["'", []],
    ['nothing', []],
  ])('finds %j in names, pinyin, roles, notes, places and predicates', (wanted, ends) => {
    expect(findRelations('a', relations, wanted, entities, PREDICATES).map((one) => otherEnd('a', one))).toEqual(ends);
  });
});
