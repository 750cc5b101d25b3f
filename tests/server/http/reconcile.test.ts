import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { pythonWith } from '../../../scripts/pythonPackages.mjs';
import { UserError } from '../../../server/errors.ts';
import { readDataset } from '../../../server/seeds/readSeeds.ts';
import { createMemoryStore } from '../../../server/store/memory/memoryStore.ts';
import { type Served, serve } from '../api/serve.ts';
import { buildWorld } from '../api/world.ts';

const run = promisify(execFile);

/** Sends a form to the service. */
async function send({ url }: Served, parameters: Readonly<Record<string, unknown>>) {
  const fields = Object.entries(parameters).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const response = await fetch(`${url}/reconcile`, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: response.status, body: await response.json() };
}

async function get({ url }: Served, path: string) {
  return (await fetch(`${url}/reconcile${path}`)).json();
}

const PLATFORM = [{ id: 'platform', name: 'Platform' }];

test('without parameters the service describes itself', async () => {
  const served = await serve();
  const description = await get(served, '');
  expect(description).toMatchObject({
    versions: ['0.2'],
    name: 'Test graph 测试图谱',
    identifierSpace: 'urn:x-audiovisual-graph:entity:',
    view: { url: `${served.url}/#view=entity.{{id}}&select=e:{{id}}` },
    suggest: { entity: { service_url: served.url, service_path: '/reconcile/suggest/entity' } },
    preview: { url: `${served.url}/reconcile/preview?id={{id}}` },
    extend: { propose_properties: { service_url: served.url, service_path: '/reconcile/properties' } },
  });
  expect(description.defaultTypes).toContainEqual({ id: 'platform', name: 'Platform 平台' });
  const atItsAddress = await serve({ publicUrl: 'https://graph.example/atlas' });
  expect((await get(atItsAddress, '')).suggest.type.service_url).toBe('https://graph.example/atlas');
});

test('candidates have a score, and a whole name that only one entity has is a match', async () => {
  const { body, status } = await send(await serve(), {
    queries: {
      a: { query: 'Galaxy Video' },
      b: { query: '同名', limit: 2 },
      c: { query: 'galax' },
      d: { query: 'zzzz' },
    },
  });
  expect(status).toBe(200);
  const galaxy = { id: 'galaxy', name: 'Galaxy Video', description: 'Made up.', type: PLATFORM };
  expect(body).toEqual({
    a: { result: [{ ...galaxy, score: 100, match: true, features: [{ id: 'name', value: 100 }] }] },
    b: {
      result: [
        expect.objectContaining({ id: 'yunfan', name: '云帆公司', score: 100, match: false }),
        expect.objectContaining({ id: 'yuanshan', name: '远山公司', score: 100, match: false }),
      ],
    },
    c: { result: [{ ...galaxy, score: 80, match: false, features: [{ id: 'name', value: 80 }] }] },
    d: { result: [] },
  });
});

test('properties decide between entities of the same name', async () => {
  const served = await serve();
  const ask = async (properties: unknown) => {
    const { body } = await send(served, { queries: { q: { query: '同名', properties } } });
    return body.q.result.map(({ id, match, score }: Record<string, unknown>) => [id, score, match]);
  };
  const decided = [
    ['yunfan', 100, true],
    ['yuanshan', 60, false],
  ];
  expect(await ask([{ pid: 'operates', v: 'galaxy video' }])).toEqual(decided);
  expect(await ask([{ pid: 'operates', v: ['青岛', { id: 'galaxy' }] }])).toEqual(decided);
  expect(await ask([{ pid: 'owns.inverse', v: '云帆公司' }])).toEqual([
    ['yuanshan', 100, true],
    ['yunfan', 60, false],
  ]);
  // Both ends of a symmetric relation have it.
  expect(
    await ask([
      { pid: 'cooperates_with', v: 'yunfan' },
      { pid: 'operates', v: 'nobody' },
    ]),
  ).toEqual([
    ['yuanshan', 80, false],
    ['yunfan', 60, false],
  ]);
});

test('types are a condition, or with `should` a preference', async () => {
  const served = await serve();
  const ask = async (query: Record<string, unknown>) => {
    const { body } = await send(served, { queries: { q: { query: '同名', ...query } } });
    return body.q.result.map(({ id, score }: Record<string, unknown>) => [id, score]);
  };
  const both = [
    ['yunfan', 100],
    ['yuanshan', 100],
  ];
  expect(await ask({ type: 'company' })).toEqual(both);
  expect(await ask({ type: ['company', 'person'], type_strict: 'any' })).toEqual(both);
  expect(await ask({ type: 'person' })).toEqual([]);
  expect(await ask({ type: ['company', 'person'], type_strict: 'all' })).toEqual([]);
  expect(await ask({ type: 'person', type_strict: 'should' })).toEqual([
    ['yunfan', 60],
    ['yuanshan', 60],
  ]);
});

test('columns are filled with values of entities, former ids included', async () => {
  const properties = [
    { id: 'operates.inverse' },
    { id: 'users' },
    { id: 'entity.nameEn' },
    { id: 'entity.kind', settings: { lang: 'en' } },
    { id: 'entity.start' },
  ];
  const { body } = await send(await serve(), { extend: { ids: ['galaxy-tv', 'nobody', 'd001'], properties } });
  const nothing = { 'operates.inverse': [], users: [], 'entity.nameEn': [], 'entity.kind': [], 'entity.start': [] };
  expect(body).toEqual({
    meta: [
      { id: 'operates.inverse', name: 'is operated by 运营方' },
      { id: 'users', name: 'users 用户规模' },
      { id: 'entity.nameEn', name: 'English name 英文名' },
      { id: 'entity.kind', name: 'Kind 种类' },
      { id: 'entity.start', name: 'Start 开始' },
    ],
    rows: {
      'galaxy-tv': {
        'operates.inverse': [{ id: 'yunfan', name: '云帆公司' }],
        users: expect.arrayContaining([{ float: 12_000 }, { float: 9_000 }]),
        'entity.nameEn': [{ str: 'Galaxy Video' }],
        'entity.kind': [{ str: 'Long-video platform' }],
        'entity.start': [],
      },
      nobody: nothing,
      d001: nothing,
    },
  });
});

test('many entities and properties are read in several queries', async () => {
  const served = await serve();
  const { properties } = await get(served, '/properties');
  const ids = Array.from({ length: 45 }, (_, index) => (index % 2 === 0 ? 'galaxy' : `unknown-${index}`));
  const { body, status } = await send(served, { extend: { ids: [...ids, 'qingdao'], properties } });
  expect(status).toBe(200);
  expect(Object.keys(body.rows)).toHaveLength(24);
  expect(Object.keys(body.rows.qingdao)).toEqual(properties.map(({ id }: { id: string }) => id));
  expect(body.rows.qingdao['held_in.inverse']).toEqual([{ id: 'light-1', name: '第一届光影大会' }]);
});

test('suggestions complete what a person types, in the language of the text', async () => {
  const served = await serve();
  expect(await get(served, '/suggest/entity?prefix=gal')).toEqual({
    result: [{ id: 'galaxy', name: 'Galaxy Video', description: 'Made up.', notable: PLATFORM }],
  });
  expect(await get(served, `/suggest/entity?prefix=${encodeURIComponent('星河')}`)).toMatchObject({
    result: [{ name: '星河视频', notable: [{ name: '平台' }] }],
  });
  expect(await get(served, '/suggest/entity?prefix=')).toEqual({ result: [] });
  expect(await get(served, '/suggest/type?prefix=comp')).toEqual({ result: [{ id: 'company', name: 'Company 公司' }] });
  expect(await get(served, '/suggest/property?prefix=own')).toEqual({
    result: [
      { id: 'owns', name: 'owns 拥有' },
      { id: 'owns.inverse', name: 'is owned by 所有者' },
    ],
  });
});

test('proposals are the properties that fit a type', async () => {
  const served = await serve();
  const idsFor = async (query: string) => {
    const { properties } = await get(served, `/properties${query}`);
    return properties.map(({ id }: { id: string }) => id).filter((id: string) => !id.startsWith('entity.'));
  };
  expect(await idsFor('?type=platform')).toEqual(['operates.inverse', 'users']);
  expect(await idsFor('?type=company')).toEqual(['operates', 'owns', 'owns.inverse', 'cooperates_with', 'users']);
  expect(await get(served, '/properties?type=person&limit=1')).toMatchObject({
    ...{ type: 'person', limit: 1, properties: [{ id: 'entity.nameZh' }] },
  });
});

test('the preview is a small page that only allowed origins may frame', async () => {
  const { url } = await serve({ corsOrigins: ['http://127.0.0.1:3333'] });
  const response = await fetch(`${url}/reconcile/preview?id=galaxy-tv`);
  const page = await response.text();
  expect(page).toContain(`<a href="${url}/#view=entity.galaxy&amp;select=e:galaxy"`);
  expect(page).toContain('<p>星河</p>');
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'self' http://127.0.0.1:3333");
  const unknown = await fetch(`${url}/reconcile/preview?id=%3Cb%3E`);
  expect([unknown.status, await unknown.json()]).toEqual([
    404,
    { status: 'error', message: 'There is no entity "<b>".' },
  ]);
});

test.each([
  [{ queries: '{' }, '`queries` is not JSON: "{".'],
  [{ queries: [] }, /^`queries` is not as the specification says\. queries: /],
  [{ queries: { a: { query: 5 } } }, /queries\.a\.query: /],
  [{ queries: { a: { query: 'x', limit: 0 } } }, /queries\.a\.limit: /],
  [{ queries: { a: { query: 'galaxy', type: 'platfrom' } } }, /"platfrom".*Did you mean "platform"/],
  [{ queries: { a: { query: 'galaxy', properties: [{ pid: 'ownz', v: 'x' }] } } }, /"ownz"\. Did you mean "owns"/],
  [{ extend: { ids: 'galaxy' } }, /extend\.ids: .*extend\.properties: /],
  [{ extend: { ids: [], properties: [{ id: 'entity' }] } }, /There is no property "entity"/],
])('wrong parameters %j get an error in the form of the protocol', async (parameters, message) => {
  const served = await serve();
  const { body, status } = await send(served, parameters);
  expect([status, body]).toMatchObject([400, { status: 'error', message: expect.stringMatching(message) }]);
  expect(served.log).toEqual([]);
});

test('a body may be JSON, and a request without parameters is no error', async () => {
  const served = await serve();
  const post = async (
    body: string | null,
    headers: Record<string, string> = { 'content-type': 'application/json' },
  ) => {
    const response = await fetch(`${served.url}/reconcile`, { method: 'POST', headers, body });
    return [response.status, await response.json()];
  };
  const queries = { q: { query: 'Galaxy Video' } };
  const expected = [200, (await send(served, { queries })).body];
  expect(await post(JSON.stringify({ queries }))).toEqual(expected);
  expect(await post(JSON.stringify({ queries: JSON.stringify(queries) }))).toEqual(expected);
  expect(await post(null, {})).toEqual([200, expect.objectContaining({ versions: ['0.2'] })]);
  expect(await post('[1]')).toEqual([
    400,
    {
      status: 'error',
      message: 'The body is [1]; it must be a form or a JSON object.',
      details: 'Send the parameter `queries` or `extend` as a form (application/x-www-form-urlencoded).',
    },
  ]);
  expect(served.log).toEqual([]);
});

test.each([
  '/suggest/entity?prefix=a&prefix=b',
  '/suggest/type?prefix=a&prefix=b',
  '/properties?type=company&type=person',
])('a parameter that is given twice is an error: %s', async (path) => {
  const served = await serve();
  const name = path.includes('prefix') ? 'prefix' : 'type';
  expect(await get(served, path)).toEqual({
    ...{ status: 'error', message: `\`${name}\` is given several times; it must be given once.` },
  });
  expect(served.log).toEqual([]);
});

test('an error of the store has its own status, not that of a wrong request', async () => {
  const memory = createMemoryStore(buildWorld());
  const fail = (error: Error) => async () => {
    throw error;
  };
  const gone = new UserError('STORE_UNAVAILABLE', 'Neo4j does not answer.', 'Try again in a moment.');
  const queries = { q: { query: 'galaxy' } };
  const unavailable = await send(await serve({ store: { ...memory, search: fail(gone) } }), { queries });
  expect(unavailable).toEqual({
    status: 503,
    body: { status: 'error', message: 'Neo4j does not answer.', details: 'Try again in a moment.' },
  });
  const broken = await send(await serve({ store: { ...memory, search: fail(new Error('a bug')) } }), { queries });
  expect([broken.status, broken.body.message]).toEqual([500, 'An internal error occurred; it has been logged.']);
});

test('a client of the protocol in Python joins a list of names to the graph', async () => {
  const dataset = await readDataset(fileURLToPath(new URL('../../../graph-seeds', import.meta.url)));
  const { url } = await serve({ dataset });
  const program = `
import json, sys, pandas, reconciler
names = pandas.Series(["爱奇艺", "Tencent Video", "aiqiyi", "国家广电总局"])
table = reconciler.reconcile(names, reconciliation_endpoint=sys.argv[1])
print(json.dumps(dict(zip(table["input_value"], table["id"]))))
`;
  const { stdout } = await run(pythonWith('readers'), ['-c', program, `${url}/reconcile`]);
  expect(JSON.parse(stdout)).toEqual({
    爱奇艺: 'iqiyi',
    'Tencent Video': 'tencent-video',
    aiqiyi: 'iqiyi',
    国家广电总局: 'nrta',
  });
}, 120_000);
