import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { versionOf } from '../../server/dataset/buildDataset.ts';
import { UserError } from '../../server/errors.ts';
import { checkSeeds, readDataset, readSeedDataset } from '../../server/seeds/readSeeds.ts';
import { layOutWorld } from '../support/seedFolders.ts';

describe('reading seeds', () => {
  it('merges the same relation of two documents; it is asserted if one of them asserts it', async () => {
    const { relations } = await readWorld();
    expect(relations.find(({ id }) => id === 'yunfan--operates--xinghe')).toEqual({
      id: 'yunfan--operates--xinghe',
      subject: 'yunfan',
      predicate: 'operates',
      object: 'xinghe',
      role: null,
      date: null,
      start: null,
      end: null,
      rank: null,
      edition: null,
      place: null,
      note: null,
      status: 'asserted',
      reason: null,
      citations: [
        { document: 'first', lines: [5, 5] },
        { document: 'second', lines: [2, 2] },
      ],
      documents: ['first', 'second'],
      earliest: null,
      latest: null,
      when: '2024-03-29',
      whenOrigin: 'document',
      whenEarliest: '2024-03-29',
      whenLatest: '2024-03-29',
    });
  });

  it('gives statements readable ids and sorts them', async () => {
    const { figures, relations } = await readWorld();
    expect(relations.map(({ id }) => id)).toEqual([
      'guangying-1--held_in--qingdao',
      'guangying-report-2024--about--micro-theatre',
      'haifeng--cooperates_with--yunfan',
      'haifeng--produced--yuanshan',
      'lin-xiao--holds_post_at--xinghe',
      'lin-xiao--holds_post_at--yunfan',
      'lin-xiao--spoke_at--guangying-1',
      'xinghe--streams--yuanshan',
      'yunfan--operates--xinghe',
      'yunfan--produced--dengta',
    ]);
    expect(figures.map(({ id, value }) => [id, value])).toEqual([
      ['dengta--duration--90-seconds', 90],
      ['guangying-report-2024--work_count--1024-works--2023', 1024],
      ['micro-theatre--market_size--1-wanyi_yuan', 1e12],
      ['xinghe--share--4-tenths', 0.4],
      ['xinghe--users--1.2-yi_persons--2024', 120_000_000],
    ]);
  });

  it('keeps citations, pinyin and former ids of an entity', async () => {
    const { entities, redirects } = await readWorld();
    expect(entities.find(({ id }) => id === 'xinghe')).toMatchObject({
      type: 'platform',
      kind: null,
      name: { zh: '星河视频', en: 'Xinghe Video' },
      englishSource: 'official',
      aliases: ['Star River'],
      documents: ['first', 'second'],
      citations: [
        { document: 'first', lines: [4, 4] },
        { document: 'first', lines: [5, 5] },
        { document: 'first', lines: [8, 8] },
        { document: 'second', lines: [2, 2] },
        { document: 'second', lines: [5, 5] },
      ],
      degree: 3,
      neighborCount: 3,
      figureCount: 2,
    });
    expect(entities.find(({ id }) => id === 'xinghe')?.forms[0]?.pinyin).toBe('xing he shi pin');
    expect(redirects).toEqual([{ from: 'yunfan-company', to: 'yunfan' }]);
  });

  it('reads coordinates as numbers', async () => {
    const { entities } = await readWorld();
    const positions = entities.map(({ id, latitude, longitude }) => [id, latitude, longitude]);
    expect(positions).toContainEqual(['qingdao', 36.07, 120.38]);
    expect(positions).toContainEqual(['xinghe', null, null]);
  });

  it('resolves groups and base units in the vocabulary', async () => {
    const { vocabulary } = await readWorld();
    expect(vocabulary.predicates.find(({ id }) => id === 'cooperates_with')).toMatchObject({
      symmetric: true,
      subjectTypes: ['company', 'platform'],
    });
    expect(vocabulary.predicates.find(({ id }) => id === 'about')?.objectTypes).toEqual(
      vocabulary.types.map(({ id }) => id),
    );
    expect(vocabulary.units.slice(0, 2)).toMatchObject([
      { id: 'persons', base: 'persons', factor: 1 },
      { id: 'yi_persons', base: 'persons', factor: 100_000_000 },
    ]);
  });

  it('reads documents and whether they are curated', async () => {
    const folder = layOutWorld();
    const { documents } = await readDataset(join(folder, 'seeds'));
    expect(documents).toMatchObject([
      { id: 'first', file: 'first.txt', published: '2024-03-29', authors: ['林木'], lineCount: 10, curated: true },
      { id: 'second', publisher: null, published: null, authors: [], lineCount: 5, curated: true },
    ]);
  });

  it('gives equal facts the same version, and different facts another', async () => {
    const folder = layOutWorld();
    const before = await readDataset(join(folder, 'seeds'));
    const path = join(folder, 'seeds/facts/second.yaml');
    writeFileSync(path, `# a comment changes nothing\n${factsOfSecond('4')}`);
    expect((await readDataset(join(folder, 'seeds'))).version).toBe(before.version);
    expect(versionOf(await readSeedDataset(join(folder, 'seeds')))).toBe(before.version);
    writeFileSync(path, factsOfSecond('3-4'));
    expect((await readDataset(join(folder, 'seeds'))).version).not.toBe(before.version);
  });

  it('gives every problem instead of a dataset', async () => {
    const folder = join(layOutWorld('bad-status'), 'seeds');
    const { problems } = await checkSeeds(folder);
    expect(problems.length).toBeGreaterThan(1);
    await expect(readDataset(folder)).rejects.toMatchObject({ code: 'BAD_SEEDS', details: { problems } });
  });

  it('reports a missing file', async () => {
    const folder = join(layOutWorld(), 'seeds');
    rmSync(join(folder, 'documents.yaml'));
    const { problems } = await checkSeeds(folder);
    expect(problems).toEqual([
      { file: join(folder, 'documents.yaml'), line: 1, severity: 'error', message: 'is missing.' },
    ]);
  });

  it('rejects a folder that does not exist', async () => {
    await expect(checkSeeds(join(layOutWorld(), 'nowhere'))).rejects.toThrow(UserError);
  });
});

async function readWorld() {
  return readDataset(join(layOutWorld(), 'seeds'));
}

/** The facts of the second document in another order, with `lines` for its last relation. */
function factsOfSecond(lines: string): string {
  return `document: second
names:
  guangying-1: [大会]
facts:
  - {lines: "${lines}", subject: lin-xiao, predicate: holds_post_at, object: yunfan, role: {zh: 董事长, en: Chair}}
  - {lines: "4", mentions: [yunfan, lin-xiao]}
  - {lines: "5", mentions: [guangying-1, xinghe]}
  - {lines: "1", mentions: [yunfan]}
  - {lines: "2", mentions: [yunfan, xinghe]}
  - {lines: "3", mentions: [haifeng, yunfan, dengta]}
  - {lines: "3", subject: haifeng, predicate: cooperates_with, object: yunfan}
  - {lines: "2", subject: yunfan, predicate: operates, object: xinghe}
  - {lines: "3", subject: yunfan, predicate: produced, object: dengta}
  - {lines: "3", subject: dengta, measure: duration, amount: "90", unit: seconds, status: implied, reason: {zh: 1分30秒即90秒, en: A minute and a half}}
`;
}

describe('files of seeds', () => {
  it('may be symbolic links, as Kubernetes mounts them, also to folders', async () => {
    const [linked, world] = [layOutWorld(), layOutWorld()];
    for (const name of ['dataset.yaml', 'facts/first.yaml', 'entities']) {
      mkdirSync(join(linked, 'seeds/..data/facts'), { recursive: true });
      renameSync(join(linked, 'seeds', name), join(linked, 'seeds/..data', name));
      symlinkSync(join(linked, 'seeds/..data', name), join(linked, 'seeds', name));
    }
    expect(await readDataset(join(linked, 'seeds'))).toEqual(await readDataset(join(world, 'seeds')));
  });

  it('are reported if a link is broken or leads to itself', async () => {
    const folder = join(layOutWorld(), 'seeds');
    rmSync(join(folder, 'facts/first.yaml'));
    symlinkSync(join(folder, 'nowhere.yaml'), join(folder, 'facts/first.yaml'));
    symlinkSync(join(folder, 'facts/loop.yaml'), join(folder, 'facts/loop.yaml'));
    const { problems } = await checkSeeds(folder);
    const broken = 'is a symbolic link to a file that cannot be found.';
    expect(problems.filter(({ message }) => message === broken).map(({ file }) => file)).toEqual([
      join(folder, 'facts/first.yaml'),
      join(folder, 'facts/loop.yaml'),
    ]);
  });

  it('are reported if a name leads to neither a file nor a folder', async () => {
    const folder = join(layOutWorld(), 'seeds');
    symlinkSync('/dev/null', join(folder, 'facts/third.yaml'));
    expect((await checkSeeds(folder)).problems).toMatchObject([
      { file: join(folder, 'facts/third.yaml'), message: 'is neither a file nor a folder.' },
    ]);
  });

  it('end at a link to a folder above', async () => {
    const folder = join(layOutWorld(), 'seeds');
    symlinkSync(folder, join(folder, 'facts/seeds'));
    expect((await checkSeeds(folder)).problems).toEqual([]);
  });

  it.each([
    [
      'a tab as indentation',
      '- id: yunfan\n\tname: {zh: 云帆, en: Yunfan}\n  kind: a\n- id: b\n',
      'is indented with a tab; use spaces.',
      2,
    ],
    ['two byte order marks', '\ufeff\ufeff- id: yunfan\n', 'begins with two byte order marks; remove them.', 1],
  ])('get one problem for %s', async (_, content, message, line) => {
    const folder = join(layOutWorld(), 'seeds');
    const file = join(folder, 'entities/company.yaml');
    writeFileSync(file, content);
    const { problems } = await checkSeeds(folder);
    expect(problems.filter((problem) => problem.file === file)).toEqual([{ file, line, severity: 'error', message }]);
  });
});

describe('texts of seeds', () => {
  const refused = (code: string) => `contains ${code}, a character that texts may not contain.`;
  it.each([
    ['a bidirectional override', '"甲\\u202e乙"', refused('U+202E')],
    ['a lone surrogate', '"甲\\ud800乙"', refused('U+D800')],
    ['NUL', '"甲\\0乙"', refused('U+0000')],
    ['an escape sequence', '"甲\\e[2J乙"', refused('U+001B')],
    ['a line separator', '"甲\\u2028乙"', refused('U+2028')],
    ['a noncharacter', '"甲\\ufffe乙"', refused('U+FFFE')],
    ['a next-line control', '"甲\\N乙"', refused('U+0085')],
    ['only an invisible space', '"\\u200b"', refused('U+200B')],
    ['only an invisible letter', '"\\u3164"', refused('U+3164')],
    ['a soft hyphen', '"甲\\u00ad乙"', refused('U+00AD')],
    ['a tag without a flag', '"甲\\U000E0041乙"', refused('U+E0041')],
    ['a sign of annotations', '"甲\\ufff9乙"', refused('U+FFF9')],
    ['a placeholder of an object', '"甲\\ufffc乙"', refused('U+FFFC')],
    ['only punctuation', '"！！！"', 'has no letter or digit, so that search could not find it.'],
    ['301 characters', `"${'甲'.repeat(301)}"`, 'has 301 characters; a name has at most 300.'],
    ['2001 characters', `"${'甲'.repeat(2001)}"`, 'has 2001 characters; at most 2000 are allowed.'],
  ])('may not be a name with %s', async (_, name, problem) => {
    const folder = join(layOutWorld(), 'seeds');
    const file = join(folder, 'entities/company.yaml');
    writeFileSync(
      file,
      `- id: yunfan\n  name: {zh: ${name}, en: Yunfan, en_source: official}\n  description: {zh: 公司, en: A company}\n`,
    );
    const { problems } = await checkSeeds(folder);
    expect(problems.filter((found) => found.file === file)).toEqual([
      { file, line: 2, severity: 'error', message: `"zh" ${problem}` },
    ]);
  });

  it('may have scripts, marks and emoji of any kind', async () => {
    const folder = join(layOutWorld(), 'seeds');
    const name = '👩‍🎤 🏴󠁧󠁢󠁥󠁮󠁧󠁿 邉󠄁 Müller, नमस्ते, שלום, <b>"x"</b> =1+1';
    const file = join(folder, 'entities/company.yaml');
    writeFileSync(
      file,
      `- id: yunfan\n  name: {zh: ${JSON.stringify(name)}, en: Yunfan, en_source: official}\n  description: {zh: 公司, en: A company}\n`,
    );
    const { problems } = await checkSeeds(folder);
    expect(problems.filter((found) => found.file === file)).toEqual([]);
  });
});

describe('the licence of seeds', () => {
  const problemsWith = async (licence: string) => {
    const folder = join(layOutWorld(), 'seeds');
    const file = join(folder, 'dataset.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^licence:.*$/m, `licence: ${licence}`));
    return (await checkSeeds(folder)).problems.map(({ message }) => message);
  };

  it('is an SPDX identifier or an address', async () => {
    expect(await problemsWith('CC-BY-4.0')).toEqual([]);
    expect(await problemsWith('https://creativecommons.org/licenses/by/4.0/')).toEqual([]);
    expect(await problemsWith('CC BY 4.0')).toEqual([
      '"licence" is neither an SPDX identifier such as "CC-BY-4.0" nor an address: "CC BY 4.0".',
    ]);
  });
});
