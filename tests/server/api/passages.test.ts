import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serve } from './serve.ts';
import { buildWorld, textOfDocument } from './world.ts';

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'documents-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

const PASSAGE = `query ($id: ID!, $context: Int!) { entity(id: $id) {
  citations { document { id } passage(context: $context) { lines { number text cited } } }
} }`;

test('a passage has the cited lines and the lines around them', async () => {
  const documentsDir = await folderWith({ 'one.md': textOfDocument('d001'), 'two.md': textOfDocument('d002') });
  const { ask } = await serve({ documentsDir });
  const passages = async (id: string, context: number) =>
    (await ask(PASSAGE, { id, context })).data.entity.citations.map(
      ({ passage }: { passage: { lines: { number: number; text: string; cited: boolean }[] } }) =>
        passage.lines.map(({ number, text, cited }) => `${number}${cited ? '*' : ' '} ${text}`),
    );
  expect(await passages('light-1', 1)).toEqual([
    [
      '1  星河视频由云帆公司运营。',
      '2* 林晓在第一届光影大会上发言。',
      '3* 大会在青岛举办。',
      '4  星河视频用户达1.2万人。',
    ],
  ]);
  expect(await passages('galaxy', 0)).toEqual([['1* 星河视频由云帆公司运营。'], ['2* 星河视频由云帆公司运营。']]);
  expect(await passages('qingdao', 5)).toEqual([[1, 2, 3, 4, 5].map((number) => expect.stringMatching(`^${number}`))]);
  expect((await ask('{ meta { passagesAvailable } }')).data.meta.passagesAvailable).toBe(true);
});

test('a document has its lines, in pages, if the server has the cited edition', async () => {
  const documentsDir = await folderWith({ 'one.md': textOfDocument('d001') });
  const { ask } = await serve({ documentsDir });
  const lines = async (id: string, page: string) =>
    (
      await ask(
        `{ document(id: "${id}") { lines(${page}) { totalCount nodes { number text } pageInfo { endCursor } } } }`,
      )
    ).data.document.lines;
  const first = await lines('d001', 'first: 2');
  expect(first.nodes).toEqual([
    { number: 1, text: '星河视频由云帆公司运营。' },
    { number: 2, text: '林晓在第一届光影大会上发言。' },
  ]);
  const second = await lines('d001', `first: 1, after: "${first.pageInfo.endCursor}"`);
  expect(second).toMatchObject({ totalCount: first.totalCount, nodes: [{ number: 3, text: '大会在青岛举办。' }] });
  const all = await lines('d001', 'first: 200');
  expect(all.nodes).toHaveLength(first.totalCount);
  expect(await lines('d002', 'first: 2')).toBeNull();
});

test('search finds lines with the facts that cite them, and nothing without documents', async () => {
  const documentsDir = await folderWith({ 'one.md': textOfDocument('d001'), 'two.md': textOfDocument('d002') });
  const query = `{ search(text: "《運營》 星河", types: ["person"]) { lines(first: 1) {
    totalCount hits { document { id } line text facts(first: 2) { id } }
  } } }`;
  expect((await (await serve({ documentsDir })).ask(query)).data.search.lines).toEqual({
    totalCount: 2,
    hits: [
      {
        document: { id: 'd001' },
        line: 1,
        text: '星河视频由云帆公司运营。',
        facts: [{ id: 'yunfan--operates--galaxy' }, { id: 'galaxy' }],
      },
    ],
  });
  expect((await (await serve()).ask(query)).data.search.lines).toEqual({ totalCount: 0, hits: [] });
});

test('a document that is missing or of another edition has no passages, and the log explains it once', async () => {
  const documentsDir = await folderWith({ 'one.md': `${textOfDocument('d001')}changed` });
  const { ask, log } = await serve({ documentsDir });
  for (let times = 0; times < 2; times++)
    expect((await ask(PASSAGE, { id: 'galaxy', context: 1 })).data.entity.citations).toEqual([
      { document: { id: 'd001' }, passage: null },
      { document: { id: 'd002' }, passage: null },
    ]);
  expect(log.map(({ document, msg }) => [document, msg])).toEqual(
    expect.arrayContaining([
      ['d001', 'A document is not the cited edition; its passages are not available.'],
      ['d002', 'A document cannot be read; its passages are not available.'],
    ]),
  );
  expect(log).toHaveLength(2);
});

test('a file outside the folder is never read', async () => {
  const documentsDir = await folderWith({ 'one.md': textOfDocument('d001') });
  const { documents } = buildWorld();
  const dataset = buildWorld({
    documents: documents.map((document) => ({
      ...document,
      file: `../${documentsDir.split('/').at(-1)}/${document.file}`,
    })),
  });
  const { ask, log } = await serve({ dataset, documentsDir });
  expect((await ask(PASSAGE, { id: 'qingdao', context: 0 })).data.entity.citations).toEqual([
    { document: { id: 'd001' }, passage: null },
  ]);
  expect(log).toHaveLength(1);
  expect(log[0]).toMatchObject({ msg: 'The file name of a document is outside the folder of documents.' });
});
