import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../server/api/limits/limits.ts';
import { serve } from './serve.ts';

/** Queries with null for each argument that has a default. The same queries without the argument are derived. */
const QUERIES = [
  '{ documents { label(lang: null) } }',
  '{ node(id: "yunfan") { label(lang: null) } }',
  '{ entities { nodes { label(lang: null) } } }',
  '{ relations { nodes { label(lang: null) } } }',
  '{ figures { nodes { label(lang: null) } } }',
  '{ overview(limit: null) { entities { id } } }',
  '{ search(text: "云", first: null) { hits { entity { id } } } }',
  '{ neighborhood(ids: ["yunfan"], depth: null, limit: null) { entities { id } } }',
  '{ paths(from: "yunfan", to: "galaxy", maxLength: null, mode: null, direction: null, limit: null) { paths { length } } }',
  '{ paths(from: "yunfan", to: "galaxy", via: null, avoid: null, prefer: null) { paths { length } } }',
  '{ common(ids: ["yunfan", "galaxy"], atLeast: null, limit: null) { connectors { entity { id } } } }',
  '{ entities(sort: null) { nodes { id } } }',
  '{ relations(sort: null) { nodes { id } } }',
  '{ figures(sort: null) { nodes { id } } }',
  '{ timeline(by: null) { periods { period } } }',
  '{ entity(id: "yunfan") { citations { passage(context: null) { lines { text } } } } }',
  '{ entity(id: "yunfan") { relations(direction: null) { nodes { id } } } }',
  '{ entity(id: "yunfan") { neighbors(direction: null) { nodes { id } } } }',
  '{ entities(filter: { related: { direction: null, relation: {} } }) { nodes { id } } }',
  '{ entities(sort: { by: NAME_ZH, direction: null }) { nodes { id } } }',
  '{ relations(sort: { by: DATE, direction: null }) { nodes { id } } }',
  '{ figures(sort: { by: VALUE, direction: null }) { nodes { id } } }',
];

test.each(QUERIES)('null means the same as leaving it out: %s', async (query) => {
  const { ask, log } = await serve();
  const leftOut = query.replace(/(, )?\w+: null(, )?/g, '').replace('()', '');
  const answer = await ask(query);
  expect(answer).toEqual({ data: expect.anything() });
  expect(answer).toEqual(await ask(leftOut));
  expect(log).toEqual([]);
});

test('a variable that is null means the same', async () => {
  const { ask } = await serve();
  const query = 'query ($lang: Language) { documents { label(lang: $lang) } }';
  expect(await ask(query, { lang: null })).toEqual(await ask('{ documents { label } }'));
});

test('an argument that is null costs as much as its default', async () => {
  const { ask } = await serve({ limits: { ...DEFAULT_LIMITS, cost: -1 } });
  const costOf = async (query: string) => (await ask(query)).errors?.[0]?.extensions.value;
  const all = '{ paths(from: "a", to: "b", mode: ALL, maxLength: null, limit: null) { paths { length } } }';
  // 10,000 paths of up to 6 relations, and 20 × (1 + 1).
  expect(await costOf(all)).toBe(60_021);
  expect(await costOf(all.replace(', maxLength: null, limit: null', ''))).toBe(60_021);
});
