import { expect, test } from 'vitest';
import { UserError } from '../../../server/errors.ts';
import { createMemoryStore } from '../../../server/store/memory/memoryStore.ts';
import { readDataset } from '../../../web/api/dataset.ts';
import { readOverview } from '../../../web/api/overview.ts';
import { type StartData, withStartData } from '../../../web/api/startData.ts';
import { layoutStart } from '../../../web/start/layoutStart.ts';
import { CANDIDATES_PER_ENTITY, pickStart, START_SIZE } from '../../../web/start/pickStart.ts';
import { serve } from '../api/serve.ts';
import { buildWorld } from '../api/world.ts';

const PATH = '/start.json';

test('/start.json has the answers of the API to the first queries of the page, and the layouts of its start views', async () => {
  const { ask, get } = await serve();
  const data: StartData = await (await get(PATH)).json();
  for (const { query, variables, data: answer } of data.answers)
    expect(await ask(query, { ...variables })).toEqual({ data: answer });

  const sent: string[] = [];
  const runQuery = withStartData(async <Data>(query: string) => {
    sent.push(query);
    return null as Data;
  }, Promise.resolve(data));
  const dataset = await readDataset(runQuery);
  expect(dataset.meta.counts.entities).toBe(6);
  const { entities, relations } = await readOverview(runQuery, START_SIZE.wide * CANDIDATES_PER_ENTITY);
  expect(sent).toEqual([]);
  for (const { limit, positions } of data.layouts) {
    const expected = layoutStart(pickStart(entities, relations, limit), relations, limit);
    expect(positions).toEqual([...expected].map(([id, { x, y }]) => [id, Math.round(x), Math.round(y)]));
  }
  expect(data.layouts.map(({ limit }) => limit)).toEqual([40, 20]);
  await runQuery('{ meta { version } }', {});
  expect(sent).toEqual(['{ meta { version } }']);
});

test('/start.json is compressed and revalidated, and each version of the dataset has its own', async () => {
  const first = await serve({ publicUrl: 'https://graph.example' });
  const response = await first.get(PATH, { 'accept-encoding': 'br' });
  const { version } = buildWorld();
  expect([response.headers.get('content-encoding'), response.headers.get('cache-control')]).toEqual([
    'br',
    'public, max-age=0, must-revalidate',
  ]);
  expect(response.headers.get('x-dataset-version')).toBe(version);
  expect(response.headers.get('link')).toContain('rel="cite-as"');
  const etag = response.headers.get('etag') ?? '';
  const second = await first.get(PATH, { 'accept-encoding': 'br', 'if-none-match': etag });
  expect([second.status, await second.text()]).toEqual([304, '']);
  const other = await serve({ dataset: buildWorld({ curatedOn: '2020-01-01' }) });
  expect((await other.get(PATH, { 'accept-encoding': 'br', 'if-none-match': etag })).status).toBe(200);
});

test('without a complete dataset /start.json reports it, and later has the data', async () => {
  const store = createMemoryStore(buildWorld());
  let isReady = false;
  const notReady = new UserError('NOT_READY', 'Neo4j holds no complete dataset.', 'Run `npm run graph -- import`.');
  const { get } = await serve({
    store: { ...store, latest: () => (isReady ? store.latest() : Promise.reject(notReady)) },
  });
  const refused = await get(PATH);
  expect([refused.status, refused.headers.get('etag')]).toEqual([503, null]);
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_READY' } }] });
  isReady = true;
  expect((await get(PATH)).status).toBe(200);
});

test('an error of the store within the first queries keeps its code in /start.json', async () => {
  const store = createMemoryStore(buildWorld());
  const late = new UserError('TIMED_OUT', 'The answer took too long.', 'Ask for less.');
  const { get } = await serve({
    store: {
      ...store,
      withSnapshot: (scope, work) =>
        store.withSnapshot(scope, (snapshot) => work({ ...snapshot, overview: () => Promise.reject(late) })),
    },
  });
  const response = await get(PATH);
  expect(response.status).toBe(504);
  expect(await response.json()).toEqual({
    errors: [{ message: late.message, extensions: { code: 'TIMED_OUT', hint: late.hint } }],
  });
});
