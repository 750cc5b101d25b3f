import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildWorld, textOfDocument } from '../server/api/world.ts';
import { connectOverHttp } from './connect.ts';

const world = buildWorld();
const DATASET = `测试图谱 / Test graph, dataset ${world.version} of 2024-05-06, licence CC-BY-4.0`;
const FIRST = { zh: 'd001: 第一份 (one.md, 2024-03)', en: 'd001: The first (one.md, 2024-03)' };
const SECOND = { zh: 'd002: 第二份 (two.md)', en: 'd002: The second (two.md)' };

async function readAnswer(name: string, args: Record<string, unknown>): Promise<string[]> {
  const { call } = await connectOverHttp({ dataset: world });
  const { isError, text } = await call(name, args);
  expect(isError).toBe(false);
  return text.split('\n');
}

test('hits of a search have a description, the name that matched, and citations', async () => {
  expect(await readAnswer('search', { text: 'xinghe', lang: 'en' })).toEqual([
    '1 hit, best first:',
    '- Galaxy Video / 星河视频 {galaxy}, platform/long_video: Made up. 1 relation. [d001:1, d002:2] (matched: 星河, pinyin)',
    '',
    FIRST.en,
    SECOND.en,
    DATASET,
  ]);
});

test('a search finds texts of facts, lines of documents and documents, and says what it forgave', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'documents-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const document of world.documents)
    await writeFile(join(folder, document.file), textOfDocument(document.id as 'd001'));
  const { call } = await connectOverHttp({ dataset: world, documentsDir: folder });
  const linesOf = async (text: string) =>
    (await call('search', { text, lang: 'en' })).text.split('\n\n')[0]?.split('\n');
  expect(await linesOf('joint')).toEqual([
    'No entity has such a name.',
    'Texts of facts (1):',
    '- Yuanshan cooperates with Yunfan; note: joint production [d002:1] {yuanshan--cooperates_with--yunfan}',
  ]);
  expect(await linesOf('第一份')).toEqual(['No entity has such a name.', 'Documents with these words: d001.']);
  expect(await linesOf('qindao')).toEqual([
    '1 hit, best first:',
    '- Qingdao / 青岛 {qingdao}, place: Made up. 1 relation. [d001:3] (matched: Qingdao, whole, forgiven: similar sound)',
  ]);
  expect(await linesOf('星河视频用户')).toEqual([
    'No entity has such a name.',
    'Lines of documents (1):',
    '- [d001:4] 星河视频用户达1.2万人。',
    '  cited by: Galaxy Video users 12,000 persons (1.2 万人; 2023-12) {galaxy--users--1.2-wan_persons--2023-12}',
    '  cited by: Galaxy Video users > 9,000 persons (abroad; 2022) {galaxy--users--9000-persons--2022}',
  ]);
});

test('paths go via and around entities, in one direction, and have a cost by preference', async () => {
  const none = ['No path of at most that length that meets the conditions.', '', DATASET];
  const ends = { from: 'galaxy', to: 'yuanshan' };
  for (const condition of [
    { avoid: ['云帆公司'] },
    { avoidDegree: 3 },
    { viaTypes: ['person'] },
    { via: ['青岛'] },
    { direction: 'out' },
  ])
    expect(await readAnswer('paths', { ...ends, ...condition })).toEqual(none);
  const best = await readAnswer('paths', {
    ...ends,
    ...{ via: ['云帆公司'], viaTypes: ['company'], avoidDegree: 4, mode: 'all', prefer: ['documents', 'low_degree'] },
  });
  expect(best.slice(0, 3)).toEqual([
    '1 path:',
    '1. 星河视频 → 云帆公司 → 远山公司 (cost 1.977)',
    '   - 云帆公司 运营 星河视频 [d001:1, d002:2] {yunfan--operates--galaxy}',
  ]);
  const directed = await readAnswer('paths', { from: 'yuanshan', to: 'galaxy', direction: 'out' });
  expect(directed.slice(0, 4)).toEqual([
    '1 path:',
    '1. 远山公司 → 云帆公司 → 星河视频',
    '   - 远山公司 与 云帆公司 合作; 联合出品 [d002:1] {yuanshan--cooperates_with--yunfan}',
    '   - 云帆公司 运营 星河视频 [d001:1, d002:2] {yunfan--operates--galaxy}',
  ]);
});

test('facts are found by the lines that they cite and by the origin of their date', async () => {
  const { call } = await connectOverHttp({ dataset: world });
  const whens = async (args: Record<string, unknown>) =>
    (await call('relations', args)).data.relations.map(({ id, when }: { id: string; when: unknown }) => [id, when]);
  const held = ['light-1--held_in--qingdao', { date: '2024-03', origin: 'event' }];
  expect(await whens({ lines: ['d001:2-3'] })).toEqual([
    ['lin-xiao--spoke_at--light-1', { date: '2024-03-28', origin: 'fact' }],
    held,
  ]);
  expect(await whens({ origins: ['event'] })).toEqual([held]);
  expect(await whens({ from: '2024-03', to: '2024-03', origins: ['event', 'document'], sort: 'date' })).toEqual([
    held,
    ['yunfan--operates--galaxy', { date: '2024-03', origin: 'document' }],
  ]);
  expect((await call('figures', { lines: ['d001:4'], origins: ['fact'] })).data.page.total).toBe(2);
});

test('facts are counted in groups', async () => {
  expect(await readAnswer('groups', { of: 'relations', by: ['predicate', 'origin'], lang: 'en' })).toEqual([
    'Groups (5):',
    '- cooperates with {cooperates_with} · none: 1 (1 subject, 1 object, 1 document)',
    '- was held in {held_in} · Date of the event {EVENT}: 1 (1 subject, 1 object, 1 document)',
    '- operates · Date of the document {DOCUMENT}: 1 (1 subject, 1 object, 2 documents)',
    '- owns · none: 1 (1 subject, 1 object, 1 document)',
    '- spoke at {spoke_at} · Own date {FACT}: 1 (1 subject, 1 object, 1 document)',
    '',
    DATASET,
  ]);
  expect(
    await readAnswer('groups', { of: 'relations', by: ['object'], entity: 'yunfan', types: ['company'], first: 1 }),
  ).toEqual([
    'Groups 1 to 1 of 3:',
    '- 星河视频 {galaxy}: 1 (1 subject, 1 object, 2 documents)',
    '2 more: call again with offset 1.',
    '',
    DATASET,
  ]);
  expect(await readAnswer('groups', { of: 'figures', by: ['measure', 'year'], entity: 'galaxy', sort: 'key' })).toEqual(
    [
      'Groups (2):',
      '- 用户规模 {users} · 2022: 1 (1 subject, 1 document); 9000 to 9000, mean 9000, sum 9000 人',
      '- 用户规模 {users} · 2023: 1 (1 subject, 1 document); 12000 to 12000, mean 12000, sum 12000 人',
      '',
      DATASET,
    ],
  );
  expect(
    await readAnswer('groups', { of: 'entities', by: ['type'], types: ['company', 'person'], minCount: 2 }),
  ).toEqual(['Groups (1):', '- 公司 {company}: 2 (2 documents)', '', DATASET]);
});

test('a search says how many hits were left out', async () => {
  const lines = await readAnswer('search', { text: '公司', first: 1 });
  expect(lines.slice(-5, -3)).toEqual(['1 more name: raise `first` above 1, or give more words.', '']);
});

test('an entity has its names, figures and relations', async () => {
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

test('implied facts are marked, with the reason', async () => {
  expect(await readAnswer('relations', { entity: 'qingdao', lang: 'en' })).toEqual([
    'Relations (1):',
    '- First Light Convention was held in Qingdao; dated 2024-03 by its event; implied, not stated: the convention is this one [d001:3] {light-1--held_in--qingdao}',
    '',
    FIRST.en,
    DATASET,
  ]);
});

test('a page of relations between two entities says how to get the next one', async () => {
  expect(await readAnswer('relations', { entity: '云帆公司', other: '远山公司', first: 1 })).toEqual([
    'Relations 1 to 1 of 2:',
    '- 云帆公司 拥有 远山公司 [d002:1] {yunfan--owns--yuanshan}',
    '1 more: call again with offset 1.',
    '',
    SECOND.zh,
    DATASET,
  ]);
});

test('relations are filtered by status, document, time and words', async () => {
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

test('figures are as printed, and sorted by value', async () => {
  expect(await readAnswer('figures', { sort: 'value', descending: true, lang: 'en' })).toEqual([
    'Figures (2):',
    '- Galaxy Video users 12,000 persons (1.2 万人; 2023-12); according to Yunfan [d001:4] {galaxy--users--1.2-wan_persons--2023-12}',
    '- Galaxy Video users > 9,000 persons (abroad; 2022) [d001:4] {galaxy--users--9000-persons--2022}',
    '',
    FIRST.en,
    DATASET,
  ]);
});

test('figures have the filters and pages of relations', async () => {
  const filter = { documents: ['d001'], status: 'asserted', minDocuments: 1, from: '2022-01-01', to: '2023-12-31' };
  expect(await readAnswer('figures', { ...filter, sort: 'date', first: 1, lang: 'en' })).toEqual([
    'Figures 1 to 1 of 2:',
    '- Galaxy Video users > 9,000 persons (abroad; 2022) [d001:4] {galaxy--users--9000-persons--2022}',
    '1 more: call again with offset 1.',
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

test('a neighbourhood has its entities and all relations among them', async () => {
  expect(await readAnswer('neighborhood', { entities: ['林晓'], depth: 2, lang: 'en' })).toEqual([
    '3 entities (the given ones, then the first of 2 neighbours):',
    '- Lin Xiao / 林晓 {lin-xiao}, person [d001:2]',
    '- First Light Convention / 第一届光影大会 {light-1}, event [d001:2-3]',
    '- Qingdao / 青岛 {qingdao}, place [d001:3]',
    'Relations among them (2):',
    '- First Light Convention was held in Qingdao; dated 2024-03 by its event; implied, not stated: the convention is this one [d001:3] {light-1--held_in--qingdao}',
    '- Lin Xiao spoke at First Light Convention (guest; 2024-03-28; Qingdao) [d001:2] {lin-xiao--spoke_at--light-1}',
    '',
    FIRST.en,
    DATASET,
  ]);
});

test('a path has its entities and the relations of each step', async () => {
  expect(await readAnswer('paths', { from: '星河', to: 'yuanshan' })).toEqual([
    '1 path:',
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

test('no path is a result, not an error', async () => {
  expect(await readAnswer('paths', { from: '林晓', to: '云帆公司' })).toEqual([
    'No path of at most that length that meets the conditions.',
    '',
    DATASET,
  ]);
});

test('entities that connect several others have the relations that connect them', async () => {
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

test('documents have the number of facts that each supports', async () => {
  expect(await readAnswer('documents', { lang: 'en' })).toEqual([
    '2 documents:',
    '- d001: The first (2024-03, 佚名, one.md, lines 1 to 5); supports 5 entities, 3 relations and 2 figures',
    '- d002: The second (佚名, two.md, lines 1 to 3); supports 3 entities, 3 relations and 0 figures',
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

test('a passage has the cited lines and those around them', async () => {
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

test('a fact is cited in the requested style, with its citations', async () => {
  const fact = { id: 'lin-xiao--spoke_at--light-1', lang: 'en' };
  const { call, ask } = await connectOverHttp({ dataset: world });
  const { data } = await ask('query ($id: ID) { cite(id: $id) { bibtex(lang: EN) gbt7714(lang: EN) } }', {
    id: fact.id,
  });
  const { text } = await call('cite', { ...fact, style: 'bibtex' });
  expect(text).toBe(`${data.cite.bibtex}\nEvidence: [d001:2].\n\n${FIRST.en}\n${DATASET}`);
  expect((await call('cite', fact)).data).toMatchObject({ reference: data.cite.gbt7714, citations: ['d001:2'] });
});

test('without an id the dataset is cited', async () => {
  const { call } = await connectOverHttp({ dataset: world });
  const { data, text } = await call('cite', { accessed: '2026-11-21' });
  expect(data).toMatchObject({ title: '测试图谱', citations: [] });
  expect(text).toContain('2026-11-21');
});

test('a passage says that the server does not have the documents', async () => {
  const lines = await readAnswer('passage', { facts: ['galaxy'], lang: 'en' });
  expect(lines.slice(0, 3)).toEqual([
    'Galaxy Video {galaxy}, 2 places:',
    '[d001:1] The server does not have the documents (DOCUMENTS_DIR).',
    '[d002:2] The server does not have the documents (DOCUMENTS_DIR).',
  ]);
});

test('resources list documents and vocabulary; the prompt contains the question', async () => {
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
