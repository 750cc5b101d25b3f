import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildWorld, textOfDocument } from '../server/api/world.ts';
import { connectOverHttp } from './connect.ts';

const world = buildWorld();
const DATASET = `测试图谱 / Test graph, dataset ${world.version} of 2024-05-06, licence CC-BY-4.0`;
const FIRST = { zh: 'd001: 第一份 (one.md, 2024-03)', en: 'd001: The first (one.md, 2024-03)' };
const SECOND = { zh: 'd002: 第二份 (two.md, 2024-03)', en: 'd002: The second (two.md, 2024-03)' };

async function readAnswer(name: string, args: Record<string, unknown>): Promise<string[]> {
  const { call } = await connectOverHttp({ dataset: world });
  const { isError, text } = await call(name, args);
  expect(isError).toBe(false);
  return text.split('\n');
}

test('search tells what each hit is, how it was met, and where it is named', async () => {
  expect(await readAnswer('search', { text: 'xinghe', lang: 'en' })).toEqual([
    '1 hit, best first:',
    '- Galaxy Video / 星河视频 {galaxy}, platform/long_video: Made up. 1 relation. [d001:1, d002:2] (met: 星河, pinyin)',
    '',
    FIRST.en,
    SECOND.en,
    DATASET,
  ]);
});

test('what search leaves out is said', async () => {
  const lines = await readAnswer('search', { text: '公司', first: 1 });
  expect(lines.slice(-5, -3)).toEqual(['1 more: ask for more than 1, for fewer types, or for more of the name.', '']);
});

test('an entity comes with its names, figures and relations', async () => {
  expect(await readAnswer('entity', { entity: 'Galaxy video' })).toEqual([
    '星河视频 / Galaxy Video {galaxy}, platform/long_video: 测试用。 1 relation. [d001:1, d002:2]',
    'Also called: 星河.',
    'Figures (2):',
    '- 星河视频 用户规模 1.2 万人 (2023-12); according to 云帆公司 [d001:4] {galaxy--users--1.2-wan_persons--2023-12}',
    '- 星河视频 用户规模 > 9000 人 (海外；2022) [d001:4] {galaxy--users--9000-persons--2022}',
    'Relations (1):',
    '- 云帆公司 运营 星河视频 [d001:1, d002:2] {yunfan--operates--galaxy}',
    '',
    FIRST.zh,
    SECOND.zh,
    DATASET,
  ]);
});

test('what was concluded is told apart from what is said, with its reason', async () => {
  expect(await readAnswer('relations', { entity: 'qingdao', lang: 'en' })).toEqual([
    'Relations (1):',
    '- First Light Convention was held in Qingdao; implied, not said: the convention is this one [d001:3] {light-1--held_in--qingdao}',
    '',
    FIRST.en,
    DATASET,
  ]);
});

test('relations between two entities, a page of them, with how to read on', async () => {
  expect(await readAnswer('relations', { entity: '云帆公司', other: '远山公司', first: 1 })).toEqual([
    'Relations 1 to 1 of 2:',
    '- 云帆公司 拥有 远山公司 [d002:1] {yunfan--owns--yuanshan}',
    '1 more: ask again with offset 1.',
    '',
    SECOND.zh,
    DATASET,
  ]);
});

test('relations by status, document, time and words', async () => {
  const { call } = await connectOverHttp({ dataset: world });
  const idsOf = async (args: Record<string, unknown>) =>
    (await call('relations', args)).data.relations.map(({ id }: { id: string }) => id);
  expect(await idsOf({ status: 'implied' })).toEqual(['light-1--held_in--qingdao']);
  expect(await idsOf({ documents: ['d001'], minDocuments: 2 })).toEqual(['yunfan--operates--galaxy']);
  expect(await idsOf({ from: '2024-01-01', to: '2024-12-31' })).toEqual(['lin-xiao--spoke_at--light-1']);
  expect(await idsOf({ text: 'joint' })).toEqual(['yuanshan--cooperates_with--yunfan']);
  expect(await idsOf({ predicates: ['owns', 'operates'], descending: true })).toEqual([
    'yunfan--owns--yuanshan',
    'yunfan--operates--galaxy',
  ]);
});

test('figures are as printed, and sorted by what they amount to', async () => {
  expect(await readAnswer('figures', { sort: 'value', descending: true, lang: 'en' })).toEqual([
    'Figures (2):',
    '- Galaxy Video users 1.2 ten thousand persons (2023-12); according to Yunfan [d001:4] {galaxy--users--1.2-wan_persons--2023-12}',
    '- Galaxy Video users > 9000 persons (abroad; 2022) [d001:4] {galaxy--users--9000-persons--2022}',
    '',
    FIRST.en,
    DATASET,
  ]);
});

test('figures are filtered by what says them and told page by page, as relations are', async () => {
  const filter = { documents: ['d001'], status: 'asserted', minDocuments: 1, from: '2022-01-01', to: '2023-12-31' };
  expect(await readAnswer('figures', { ...filter, sort: 'date', first: 1, lang: 'en' })).toEqual([
    'Figures 1 to 1 of 2:',
    '- Galaxy Video users > 9000 persons (abroad; 2022) [d001:4] {galaxy--users--9000-persons--2022}',
    '1 more: ask again with offset 1.',
    '',
    FIRST.en,
    DATASET,
  ]);
  for (const none of [
    { documents: ['d002'] },
    { status: 'implied' },
    { minDocuments: 2 },
    { from: '2024-01-01', to: '2024-12-31' },
  ])
    expect(await readAnswer('figures', { ...filter, ...none })).toEqual(['No figures.', '', DATASET]);
});

test('a neighbourhood names its entities and all that joins them', async () => {
  expect(await readAnswer('neighborhood', { entities: ['林晓'], depth: 2, lang: 'en' })).toEqual([
    '3 entities (the asked ones, then neighbours, of which there are 2):',
    '- Lin Xiao / 林晓 {lin-xiao}, person [d001:2]',
    '- First Light Convention / 第一届光影大会 {light-1}, event [d001:2-3]',
    '- Qingdao / 青岛 {qingdao}, place [d001:3]',
    'Relations among them (2):',
    '- First Light Convention was held in Qingdao; implied, not said: the convention is this one [d001:3] {light-1--held_in--qingdao}',
    '- Lin Xiao spoke at First Light Convention (guest; 2024-03-28; Qingdao) [d001:2] {lin-xiao--spoke_at--light-1}',
    '',
    FIRST.en,
    DATASET,
  ]);
});

test('a way is its entities and what joins each to the next', async () => {
  expect(await readAnswer('paths', { from: '星河', to: 'yuanshan' })).toEqual([
    '1 way:',
    '1. 星河视频 → 云帆公司 → 远山公司',
    '   - 云帆公司 运营 星河视频 [d001:1, d002:2] {yunfan--operates--galaxy}',
    '   - 远山公司 与 云帆公司 合作; 联合出品 [d002:1] {yuanshan--cooperates_with--yunfan}',
    '   - 云帆公司 拥有 远山公司 [d002:1] {yunfan--owns--yuanshan}',
    '',
    FIRST.zh,
    SECOND.zh,
    DATASET,
  ]);
});

test('no way is said, not an error', async () => {
  expect(await readAnswer('paths', { from: '林晓', to: '云帆公司' })).toEqual([
    'No way so long or shorter.',
    '',
    DATASET,
  ]);
});

test('what connects several entities, and by what', async () => {
  expect(await readAnswer('common', { entities: ['galaxy', 'yuanshan'], lang: 'en' })).toEqual([
    '1 connector, the best connected first:',
    '1. Yunfan / 云帆公司 {yunfan}, company, connects galaxy, yuanshan [d001:1, d002:1-2]',
    '   - Yuanshan cooperates with Yunfan; joint production [d002:1] {yuanshan--cooperates_with--yunfan}',
    '   - Yunfan operates Galaxy Video [d001:1, d002:2] {yunfan--operates--galaxy}',
    '   - Yunfan owns Yuanshan [d002:1] {yunfan--owns--yuanshan}',
    '',
    FIRST.en,
    SECOND.en,
    DATASET,
  ]);
});

test('documents say how much each supports', async () => {
  expect(await readAnswer('documents', { lang: 'en' })).toEqual([
    '2 documents:',
    '- d001: The first (2024-03, 佚名, one.md, lines 1 to 5); names 5 entities, says 3 relations and 2 figures',
    '- d002: The second (2024-03, 佚名, two.md, lines 1 to 3); names 3 entities, says 3 relations and 0 figures',
    '',
    DATASET,
  ]);
});

test('the vocabulary has the ids that other tools take, in both languages', async () => {
  const lines = await readAnswer('vocabulary', {});
  expect(lines).toContain('- platform (平台, Platform): long_video (长视频平台, Long-video platform)');
  expect(lines).toContain('- spoke_at (发言于, spoke at)');
  expect(lines).toContain('- users (用户规模, users)');
});

test('a passage is the cited lines themselves, with those around them', async () => {
  const documentsDir = await mkdtemp(join(tmpdir(), 'documents-'));
  onTestFinished(() => rm(documentsDir, { recursive: true }));
  await writeFile(join(documentsDir, 'one.md'), textOfDocument('d001'));
  const { call } = await connectOverHttp({ dataset: world, documentsDir });
  const { text } = await call('passage', { facts: ['lin-xiao--spoke_at--light-1'] });
  expect(text.split('\n')).toEqual([
    '林晓 发言于 第一届光影大会 (嘉宾；2024-03-28；青岛) {lin-xiao--spoke_at--light-1}, 1 place:',
    '[d001:2]',
    '  1 星河视频由云帆公司运营。',
    '> 2 林晓在第一届光影大会上发言。',
    '  3 大会在青岛举办。',
    '',
    FIRST.zh,
    DATASET,
  ]);
});

test('a fact is cited in the style that is asked for, with the lines that it rests on', async () => {
  const fact = { id: 'lin-xiao--spoke_at--light-1', lang: 'en' };
  const { call, ask } = await connectOverHttp({ dataset: world });
  const { data } = await ask('query ($id: ID) { cite(id: $id) { bibtex(lang: EN) gbt7714(lang: EN) } }', {
    id: fact.id,
  });
  const { text } = await call('cite', { ...fact, style: 'bibtex' });
  expect(text).toBe(`${data.cite.bibtex}\nIt rests on [d001:2].\n\n${FIRST.en}\n${DATASET}`);
  expect((await call('cite', fact)).data).toMatchObject({ reference: data.cite.gbt7714, citations: ['d001:2'] });
});

test('without an id, how to cite the dataset', async () => {
  const { call } = await connectOverHttp({ dataset: world });
  const { data, text } = await call('cite', { accessed: '2026-11-21' });
  expect(data).toMatchObject({ title: '测试图谱', citations: [] });
  expect(text).toContain('2026-11-21');
});

test('where the documents are not at hand, a passage says so', async () => {
  const lines = await readAnswer('passage', { facts: ['galaxy'], lang: 'en' });
  expect(lines.slice(0, 3)).toEqual([
    'Galaxy Video {galaxy}, 2 places:',
    '[d001:1] The documents are not at hand here (DOCUMENTS_DIR).',
    '[d002:2] The documents are not at hand here (DOCUMENTS_DIR).',
  ]);
});

test('resources are the lists that an assistant may want first; the prompt carries the question', async () => {
  const { client, call } = await connectOverHttp({ dataset: world });
  const { resources } = await client.listResources();
  expect(resources.map(({ uri }) => uri)).toEqual(['graph://documents', 'graph://vocabulary']);
  const { contents } = await client.readResource({ uri: 'graph://documents' });
  const { text } = await call('documents');
  expect(contents).toEqual([{ uri: 'graph://documents', mimeType: 'text/plain', text }]);
  const { messages } = await client.getPrompt({
    name: 'answer-with-evidence',
    arguments: { question: '谁运营星河？' },
  });
  expect(messages).toEqual([
    { role: 'user', content: { type: 'text', text: expect.stringMatching(/^谁运营星河？\n\n.*\[d000:58-60\]/s) } },
  ]);
});
