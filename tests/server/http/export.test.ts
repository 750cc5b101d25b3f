import { createHash } from 'node:crypto';
import { get as httpGet, type IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { UserError } from '../../../server/errors.ts';
import { EXPORT_FORMATS } from '../../../server/export/formats/index.ts';
import { createMemoryStore } from '../../../server/store/memory/memoryStore.ts';
import { serve } from '../api/serve.ts';
import { buildWheels, buildWorld } from '../api/world.ts';

const DATASET = buildWorld();
const { version } = DATASET;

interface Exported {
  readonly meta: { readonly part?: unknown; readonly counts: unknown };
  readonly documents: readonly Identified[];
  readonly entities: readonly Identified[];
  readonly relations: readonly Identified[];
  readonly figures: readonly Identified[];
}

interface Identified {
  readonly id: string;
}

test('GET /export lists every format with its address', async () => {
  const { get } = await serve({ dataset: DATASET });
  const response = await get('/export');
  expect(response.headers.get('x-dataset-version')).toBe(version);
  expect(await response.json()).toEqual({
    datasetVersion: version,
    title: DATASET.title,
    licence: 'CC-BY-4.0',
    counts: { documents: 2, entities: 6, relations: 5, figures: 2 },
    formats: EXPORT_FORMATS.map(({ contentType, name, summary }) => ({
      ...{ name, summary, contentType, url: `/export/${name}` },
    })),
    checksums: '/export/checksums',
  });
});

test.each(EXPORT_FORMATS.map((format) => [format.name, format] as const))(
  'GET /export/%s is a file that names its version, and its sha256 in a trailer, then in a header',
  async (name, { contentType, extension }) => {
    const { url, get } = await serve({ dataset: DATASET });
    const first = await getWithTrailers(`${url}/export/${name}`);
    const digest = `sha-256=:${createHash('sha256').update(first.body).digest('base64')}:`;
    expect(first.headers).toMatchObject({
      'content-type': contentType,
      'content-disposition': `attachment; filename="graph-${version}.${extension}"`,
      'x-dataset-version': version,
      'cache-control': 'public, max-age=0, must-revalidate',
      etag: expect.stringMatching(/^"[\w-]{22}"$/),
      trailer: 'repr-digest',
    });
    expect(first.trailers).toEqual({ 'repr-digest': digest });

    const second = await get(`/export/${name}`, { 'accept-encoding': 'gzip' });
    expect([second.headers.get('repr-digest'), second.headers.get('content-encoding')]).toEqual([digest, null]);
    expect(Buffer.from(await second.arrayBuffer())).toEqual(first.body);
    const link = name === 'dictionary' ? null : '</export/dictionary>; rel="describedby"; type="text/markdown"';
    expect(second.headers.get('link')).toBe(link);
  },
);

test('the checksums match the files', async () => {
  const { get } = await serve({ dataset: DATASET });
  const lines = (await (await get('/export/checksums')).text()).trimEnd().split('\n');
  const expected = await Promise.all(
    EXPORT_FORMATS.map(async ({ extension, name }) => {
      const bytes = Buffer.from(await (await get(`/export/${name}`)).arrayBuffer());
      return `${createHash('sha256').update(bytes).digest('hex')}  graph-${version}.${extension}`;
    }),
  );
  expect(lines).toEqual(expected);
});

test('the ETag of a stored file saves the download, and differs for other formats, parts and versions', async () => {
  const { get } = await serve({ dataset: DATASET });
  const tagOf = async (path: string) => (await get(path)).headers.get('etag') ?? '';
  const etag = await tagOf('/export/json');
  const again = await get('/export/json', { 'if-none-match': etag });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  const part = await get('/export/json?ids=galaxy', { 'if-none-match': await tagOf('/export/json?ids=galaxy') });
  expect(part.status).toBe(304);

  const other = await serve({ dataset: buildWorld({ curatedOn: '2020-01-01' }) });
  const tags = [etag, await tagOf('/export/jsonl'), await tagOf('/export/json?ids=galaxy')];
  expect(new Set([...tags, (await other.get('/export/json')).headers.get('etag')]).size).toBe(4);
});

test('HEAD sends the headers of GET', async () => {
  const { url, get } = await serve({ dataset: DATASET });
  for (const path of ['/export/gexf', '/export/gexf?ids=galaxy']) {
    const whole = await get(path);
    await whole.arrayBuffer();
    const head = await fetch(`${url}${path}`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const name of ['etag', 'content-disposition', 'content-type', 'x-dataset-version']) {
      expect([name, head.headers.get(name)]).toEqual([name, whole.headers.get(name)]);
    }
    expect(head.headers.get('repr-digest')).toMatch(/^sha-256=:.+:$/);
  }
});

test('a part by ids has these entities, the relations among them, their figures and the documents cited', async () => {
  const { get } = await serve({ dataset: DATASET });
  const response = await get('/export/json?ids=yunfan,galaxy-tv');
  const body = Buffer.from(await response.arrayBuffer());
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="graph-\w{12}-part-\w{8}\.json"$/);
  expect(response.headers.get('content-length')).toBe(String(body.length));
  expect(response.headers.get('repr-digest')).toBe(`sha-256=:${createHash('sha256').update(body).digest('base64')}:`);
  const exported: Exported = JSON.parse(body.toString());
  expect(idsIn(exported)).toEqual({
    documents: ['d001', 'd002'],
    entities: ['galaxy', 'yunfan'],
    relations: ['yunfan--operates--galaxy'],
    figures: DATASET.figures.map(({ id }) => id),
  });
  expect(exported.meta.part).toEqual({
    chosenBy: { ids: ['yunfan', 'galaxy-tv'] },
    wholeCounts: { documents: 2, entities: 6, relations: 5, figures: 2 },
  });
});

test('a part by ids can also be requested by POST', async () => {
  const { url, get } = await serve({ dataset: DATASET });
  const posted = await post(url, 'json', { ids: ['yunfan', 'galaxy'] });
  expect([posted.status, posted.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(await posted.text()).toBe(await (await get('/export/json?ids=yunfan,galaxy')).text());
});

test('a part by query has the facts of the answer, with the ends of relations and the subjects of figures', async () => {
  const { url } = await serve({ dataset: DATASET });
  const query = `query Mine($measure: ID!) {
    relations(filter: { predicates: ["spoke_at"] }) { nodes { predicate { id } } }
    figures(filter: { measures: [$measure] }, first: 1) { nodes { ...amount } }
    document(id: "d002") { file }
    meta { version }
  }
  fragment amount on Figure { amount }
  query Other { meta { version } }`;
  const body = { query, variables: { measure: 'users' }, operationName: 'Mine' };
  const exported: Exported = await (await post(url, 'json', body)).json();
  expect(idsIn(exported)).toEqual({
    documents: ['d001', 'd002'],
    entities: ['galaxy', 'light-1', 'lin-xiao'],
    relations: ['lin-xiao--spoke_at--light-1'],
    figures: [DATASET.figures[0]?.id],
  });
  expect(exported.relations[0]).toMatchObject({ date: '2024-03-28', citations: [{ document: 'd001', lines: [2, 2] }] });
  expect(exported.meta.part).toMatchObject({ chosenBy: { query, variables: { measure: 'users' } } });
});

test('a query through the interface Node selects facts of any type', async () => {
  const { url } = await serve({ dataset: DATASET });
  const query = '{ nodes(ids: ["qingdao", "yunfan--owns--yuanshan", "nothing"]) { label } }';
  const exported: Exported = await (await post(url, 'json', { query })).json();
  expect(idsIn(exported)).toMatchObject({
    entities: ['qingdao', 'yuanshan', 'yunfan'],
    relations: ['yunfan--owns--yuanshan'],
  });
});

test.each([
  ['an unknown format', '/export/graphmll', 404, 'NOT_FOUND', 'There is no format "graphmll". Did you mean "graphml"?'],
  ['an unknown id', '/export/json?ids=galaxy,nobody', 404, 'NOT_FOUND', 'There is no entity "nobody".'],
  ['no ids', '/export/json?ids=', 400, 'BAD_INPUT', 'No ids were given.'],
  ['an unknown parameter', '/export/json?id=galaxy', 400, 'BAD_INPUT', 'There is no parameter "id".'],
  ['ids given twice', '/export/json?ids=a&ids=b', 400, 'BAD_INPUT', 'The parameter `ids` was given more than once.'],
])('%s is an error with a hint', async (_, path, status, code, message) => {
  const { get } = await serve({ dataset: DATASET });
  const response = await get(path);
  expect(response.status).toBe(status);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('content-disposition')).toBeNull();
  expect(await response.json()).toEqual({
    errors: [{ message, extensions: expect.objectContaining({ code, hint: expect.any(String) }) }],
  });
});

test.each([
  ['neither', {}, 'The body has neither `ids` nor `query`.'],
  ['both', { ids: ['a'], query: '{ meta { version } }' }, 'The body has both `ids` and `query`.'],
  ['ids of another type', { ids: [1] }, '`ids[0]` must be a string; got 1.'],
  ['a query of another type', { query: 1 }, '`query` must be a string; got 1.'],
  ['a list', [], 'The body must be a JSON object.'],
  [
    'variables that are not an object',
    { query: '{ meta { version } }', variables: 'x' },
    '`variables` must be an object; got "x".',
  ],
  ['too many ids', { ids: Array.from({ length: 2_001 }, () => 'a') }, '2001 ids were given; the limit is 2000.'],
  [
    'nothing to export',
    { query: '{ meta { version } }' },
    'The query selects no entity, relation, figure or document.',
  ],
  [
    'an alias in use',
    { query: '{ entities { nodes { id: kind { id } } } }' },
    'The query uses "id" as the alias of another field.',
  ],
  ['a syntax error', { query: '{ entities { nodes { id }' }, 'Syntax Error: Expected Name, found <EOF>.'],
  ['an unknown field', { query: '{ entities { nodes { nam } } }' }, /^Cannot query field "nam" on type "Entity"\./],
  ['a missing variable', { query: 'query ($i: ID!) { entity(id: $i) { id } }' }, /^Variable "\$i" of required type/],
  ['an invalid filter', { query: '{ entities(filter: {types: ["x"]}) { nodes { id } } }' }, /"x"/],
  ['a query that is too costly', { query: costly() }, /^The query costs \d+; the limit is \d+\./],
])('a body with %s is refused with the reason', async (_, body, message) => {
  const { url } = await serve({ dataset: DATASET });
  const response = await post(url, 'json', body);
  expect(response.status).toBe(400);
  expect(response.headers.get('content-disposition')).toBeNull();
  const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
  if (typeof message === 'string') expect(errors[0]?.message).toBe(message);
  else expect(errors[0]?.message).toMatch(message);
  expect(errors[0]?.extensions.code).toEqual(expect.any(String));
});

test('the location of an error refers to the query as it was sent', async () => {
  const { url } = await serve({ dataset: DATASET });
  const response = await post(url, 'json', { query: '{ entities { nodes {\n   nam } } }' });
  expect(await response.json()).toMatchObject({ errors: [{ locations: [{ line: 2, column: 4 }] }] });
});

test('an execution error has a path but no location, because the executed query differs from the one sent', async () => {
  const { url } = await serve({ dataset: DATASET });
  const response = await post(url, 'json', { query: '{ a: entities(filter: { types: ["x"] }) { nodes { id } } }' });
  const { errors } = (await response.json()) as { errors: Record<string, unknown>[] };
  expect(errors.map(({ path, locations }) => ({ path, locations }))).toEqual([{ path: ['a'], locations: undefined }]);
});

test('a store without a dataset has nothing to export', async () => {
  const missing = new UserError('NOT_READY', 'Neo4j holds no dataset.', 'Load one.');
  const store = {
    ...createMemoryStore(DATASET),
    dataset: async () => {
      throw missing;
    },
  };
  const { get } = await serve({ store });
  const response = await get('/export/json');
  expect([response.status, response.headers.get('etag')]).toEqual([503, null]);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_READY' } }] });
});

test.each([
  ['before there is anything to send is an error', DATASET, 500],
  ['in the middle cuts the file off, so that nobody takes it for the whole', buildWheels(20, 20), 200],
])('a store that fails %s', async (_, dataset, status) => {
  const memory = createMemoryStore(dataset);
  const scanFigures = async () => {
    throw new Error('gone');
  };
  const { get } = await serve({ store: { ...memory, scanFigures } });
  const response = await get('/export/json');
  expect(response.status).toBe(status);
  if (status === 200) await expect(response.text()).rejects.toThrow();
  else expect([response.headers.get('etag'), response.headers.get('content-disposition')]).toEqual([null, null]);
});

function costly(): string {
  const inner = 'nodes { id neighbors(first: 200) { nodes { id neighbors(first: 200) { nodes { id } } } } }';
  return `{ entities(first: 200) { ${inner} } }`;
}

function post(url: string, format: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${url}/export/${format}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

function idsIn({ documents, entities, figures, relations }: Exported) {
  const ids = (records: readonly Identified[]) => records.map(({ id }) => id);
  return { documents: ids(documents), entities: ids(entities), relations: ids(relations), figures: ids(figures) };
}

/** Downloads with node:http, because fetch does not support trailers. */
async function getWithTrailers(url: string) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    httpGet(url, resolve).on('error', reject);
  });
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece);
  return { headers: response.headers, trailers: response.trailers, body: Buffer.concat(pieces) };
}
