import { describe, expect, test } from 'vitest';
import { serve } from './serve.ts';
import { buildWorld } from './world.ts';

const dataset = buildWorld();
const { version } = dataset;
const PUBLIC_URL = 'https://graph.example';

const CITE = `query Cite($id: ID, $query: String, $variables: String, $accessed: String) {
  cite(id: $id, query: $query, variables: $variables, accessed: $accessed) {
    title en: title(lang: EN) version url gbt7714 text(lang: EN) citations { document { id } firstLine lastLine }
  }
}`;

async function cite(variables: Record<string, unknown>, publicUrl: string = PUBLIC_URL) {
  const { ask } = await serve({ dataset, publicUrl });
  const { data, errors } = await ask(CITE, variables);
  expect(errors).toBeUndefined();
  return data.cite;
}

describe('cite returns the reference of', () => {
  test('the dataset', async () => {
    const url = `${PUBLIC_URL}/#data=${version}`;
    expect(await cite({ accessed: '2024-06-02' })).toEqual({
      title: '测试图谱',
      en: 'Test graph',
      version,
      url,
      gbt7714: `测试图谱[DS/OL]. 版本 ${version}. (2024-05-06)[2024-06-02]. ${url}.`,
      text: `Test graph, version ${version}, 2024-05-06. Licence: CC-BY-4.0. ${url} (accessed 2024-06-02)`,
      citations: [],
    });
  });

  test('an entity, also by a former id, with the lines that name it', async () => {
    const url = `${PUBLIC_URL}/#data=${version}&view=entity.galaxy&select=e:galaxy`;
    const expected = {
      title: '星河视频',
      en: 'Galaxy Video',
      version,
      url,
      gbt7714: `星河视频[DS/OL]//测试图谱. 版本 ${version}. (2024-05-06). ${url}.`,
      text: `“Galaxy Video”, in Test graph, version ${version}, 2024-05-06. Licence: CC-BY-4.0. Named in: 第一份 [The first] (2024-03), line 1; 第二份 [The second], line 2. ${url}`,
      citations: [
        { document: { id: 'd001' }, firstLine: 1, lastLine: 1 },
        { document: { id: 'd002' }, firstLine: 2, lastLine: 2 },
      ],
    };
    expect(await cite({ id: 'galaxy' })).toEqual(expected);
    expect(await cite({ id: 'galaxy-tv' })).toEqual(expected);
  });

  test('a relation, with its statement and its implied status', async () => {
    const id = 'light-1--held_in--qingdao';
    expect(await cite({ id })).toMatchObject({
      title: '第一届光影大会 举办于 青岛',
      en: 'First Light Convention was held in Qingdao',
      url: `${PUBLIC_URL}/#data=${version}&view=entity.light-1~entity.qingdao&select=r:${id}`,
      text: expect.stringContaining(' Concluded from: 第一份 [The first] (2024-03), line 3. '),
      citations: [{ document: { id: 'd001' }, firstLine: 3, lastLine: 3 }],
    });
  });

  test('a figure, with its statement', async () => {
    const [figure] = dataset.figures.filter(({ amount }) => amount === '1.2');
    expect(await cite({ id: figure?.id })).toMatchObject({
      title: '星河视频 用户规模 1.2 万人 (2023-12)',
      text: expect.stringContaining(' Said by: 第一份 [The first] (2024-03), line 4. '),
    });
  });

  test('a document, as itself', async () => {
    expect(await cite({ id: 'd001', accessed: '2024-06-02' })).toMatchObject({
      title: '第一份',
      gbt7714: '佚名. 第一份[Z]. 2024-03.',
      citations: [],
    });
  });

  test('a query, independent of its formatting', async () => {
    const query = 'query Degree($id: ID) { entity(id: $id) { degree } }';
    const first = await cite({ query, variables: '{"id": "galaxy"}' });
    const url = new URL(first.url);
    expect(url.origin + url.pathname).toBe(`${PUBLIC_URL}/graphiql`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      query: 'query Degree($id:ID){entity(id:$id){degree}}',
      variables: '{"id":"galaxy"}',
    });
    expect(first).toMatchObject({ title: '查询 Degree 的结果', en: 'The answer of the query Degree', citations: [] });
    const again = 'query Degree(\n  $id: ID, # whose\n) {\n  entity(id: $id) { degree }\n}';
    expect(await cite({ query: again, variables: '{ "id" : "galaxy" }' })).toEqual(first);
  });

  test('nothing for an unknown id', async () => {
    expect(await cite({ id: 'nobody' })).toBeNull();
  });
});

test('a server without a public address returns no address', async () => {
  const { ask, get } = await serve({ dataset });
  const { data } = await ask('{ cite(id: "galaxy") { url gbt7714 bibtex cslJson text } }');
  expect(data.cite.url).toBeNull();
  expect(JSON.stringify(data.cite)).not.toContain('http');
  expect(await linksOf(get('/export'))).toBeNull();
});

describe('cite refuses', () => {
  test.each([
    ['an id and a query', { id: 'galaxy', query: '{ meta { version } }' }, '`id` and `query` cannot be combined.'],
    ['variables without a query', { variables: '{}' }, '`variables` need `query`.'],
    ['a day that does not exist', { accessed: '2024-02-30' }, '`accessed` must be a day; got "2024-02-30".'],
    ['an empty id', { id: '' }, '`id` is empty.'],
    [
      'a syntax error',
      { query: '{ meta {' },
      '`query` is not valid: Syntax Error: Expected Name, found <EOF>. (line 1, column 9)',
    ],
    [
      'an unknown field',
      { query: '{ meta { versoin } }' },
      '`query` is not valid: Cannot query field "versoin" on type "Meta". Did you mean "version"? (line 1, column 10)',
    ],
    [
      'several operations',
      { query: 'query A { meta { version } } query B { meta { version } }' },
      '`query` must have one operation; got several.',
    ],
    [
      'variables that are not an object',
      { query: '{ meta { version } }', variables: '[1]' },
      '`variables` must be a JSON object.',
    ],
    [
      'variables that are not JSON',
      { query: '{ meta { version } }', variables: '{id: 1}' },
      '`variables` must be a JSON object.',
    ],
    [
      'a query without its variables',
      { query: 'query A($id: ID!) { document(id: $id) { file } }' },
      'Variable "$id" of required type "ID!" was not provided.',
    ],
    [
      'a query that is too long for an address',
      { query: `{ meta { ${'version '.repeat(800)} } }` },
      '`query` and `variables` have 8031 characters when encoded in a URL; at most 6000 are allowed.',
    ],
  ])('%s', async (_, variables, message) => {
    const { ask } = await serve({ dataset });
    const { data, errors } = await ask(CITE, variables);
    expect(data.cite).toBeNull();
    expect(errors?.map((error) => [error.message, error.extensions.code])).toEqual([[message, 'BAD_INPUT']]);
  });
});

describe('every response that names a version links to its citation and licence', () => {
  const LINKS = `<${PUBLIC_URL}/#data=${version}>; rel="cite-as", <https://spdx.org/licenses/CC-BY-4.0>; rel="license"`;

  test('over GraphQL, cached or not', async () => {
    const { post } = await serve({ dataset, publicUrl: PUBLIC_URL });
    for (let time = 0; time < 2; time += 1) {
      expect(await linksOf(post({ query: '{ meta { version } }' }))).toBe(LINKS);
    }
  });

  test('exports, next to the link to their description', async () => {
    const { get } = await serve({ dataset, publicUrl: PUBLIC_URL });
    expect(await linksOf(get('/export/json'))).toBe(
      `</export/dictionary>; rel="describedby"; type="text/markdown", ${LINKS}`,
    );
  });

  test('responses without a version have no links', async () => {
    const { get } = await serve({ dataset, publicUrl: PUBLIC_URL });
    expect(await linksOf(get('/schema.graphql'))).toBeNull();
  });
});

async function linksOf(answer: Promise<Response>): Promise<string | null> {
  const response = await answer;
  // An unread body keeps its connection open, and the server waits for it on shutdown.
  await response.arrayBuffer();
  return response.headers.get('link');
}
