import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { factsFile } from '../../server/seeds/files/fileSchemas.ts';
import { parseSeedFile } from '../../server/seeds/files/seedFile.ts';
import { checkSeeds } from '../../server/seeds/readSeeds.ts';
import { type Suggestions, suggestFacts } from '../../server/seeds/suggest/suggestFacts.ts';
import { writeSuggestions } from '../../server/seeds/suggest/writeSuggestions.ts';
import { runCommand } from '../support/runCommand.ts';
import { layOutWorld } from '../support/seedFolders.ts';

describe('suggested mentions', () => {
  it.each([
    ['a name and an alias, once for each line', '星河视频、STAR RIVER和林晓，星河视频', [[1, 1, 'xinghe', 'lin-xiao']]],
    [
      'a name with a line break',
      '海风\n影视在青\n岛',
      [
        [1, 2, 'haifeng'],
        [2, 3, 'qingdao'],
      ],
    ],
    ['a name with spaces', '海 风 影 视', [[1, 1, 'haifeng']]],
    ['a Latin alias with a line break', 'Star\nRiver', [[1, 2, 'xinghe']]],
    ['no name across an empty line', '海风\n\n影视', []],
    ['no part of a Latin word', 'Star Rivers', []],
    ['the longest name', '第一届光影大会', [[1, 1, 'guangying-1']]],
    ['a name with a page break', '“星河视\n\n频”播出', [[1, 3, 'xinghe']]],
    [
      'a short form that the text defines',
      '星河视频（以下简称“星河”）\n星河',
      [
        [1, 1, 'xinghe'],
        [2, 2, 'xinghe'],
      ],
    ],
    ['no short form of an edition', '第二届海风影视（简称海影）\n海影', [[1, 1, 'haifeng']]],
  ])('find %s', async (_, text, expected) => {
    const { mentions } = await suggest(text);
    expect(mentions.map(({ ids, lines }) => [...lines, ...ids])).toEqual(expected);
  });

  it('include the short forms of this document only', async () => {
    expect((await suggest('大会开幕', 'first.txt')).mentions).toEqual([{ lines: [1, 1], ids: ['guangying-1'] }]);
    expect((await suggest('大会开幕', 'other.txt')).mentions).toEqual([]);
  });

  it('leave out a name that two entities share', async () => {
    const folder = layOutWorld();
    const people = `- id: lin-xiao
  name: {zh: 林晓, en: Lin Xiao, en_source: pinyin}
  description: {zh: 一, en: One.}
  distinct_from: [lin-xiao-2]
- id: lin-xiao-2
  name: {zh: 林晓, en: Lin Xiao, en_source: pinyin}
  description: {zh: 二, en: Two.}
`;
    writeFileSync(join(folder, 'seeds/entities/person.yaml'), people);
    const suggestions = await suggest('青岛\n林晓', 'other.txt', folder);
    expect(suggestions.mentions).toEqual([{ lines: [1, 1], ids: ['qingdao'] }]);
    expect(suggestions.sharedNames).toEqual([{ printed: '林晓', ids: ['lin-xiao', 'lin-xiao-2'], lines: [[2, 2]] }]);
  });
});

describe('suggested figures', () => {
  it.each([
    ['用户规模达１.２亿人', '1.2', 'yi_persons', 'users', null],
    ['上线了1,024部作品', '1024', 'works', 'work_count', null],
    ['共有1.7余\n部', '1.7', 'works', 'work_count', '>'],
    ['超过3亿元', '3', null, null, '>'],
    ['市场规模近3亿元', '3', null, 'market_size', '≈'],
    ['占35%以上', '35', null, null, null],
    ['至少4成', '4', 'tenths', 'share', '≥'],
    ['市场规模2万亿元', '2', 'wanyi_yuan', 'market_size', null],
    ['市场规模超万亿元', '1', 'wanyi_yuan', 'market_size', '>'],
    ['用户13多亿人', '13', 'yi_persons', 'users', '>'],
    ['上线了三十二部作品', '32', 'works', 'work_count', null],
    ['近三成', '3', 'tenths', 'share', '≈'],
  ])('read %s', async (text, amount, unit, measure, comparator) => {
    const { figures } = await suggest(text);
    expect(figures).toMatchObject([{ amount, unit, measure, comparator: text.includes('以上') ? '≥' : comparator }]);
  });

  it.each(['2024年3月28日', '第3部', '5G和4K', '1分30个', '编号77', '第461期', '3个月'])('ignore %s', async (text) => {
    expect((await suggest(text)).figures).toEqual([]);
  });

  it('ignore a number that is part of a name', async () => {
    const folder = layOutWorld();
    const companies = `- id: ten-works
  name: {zh: 10部影视, en: Ten Works, en_source: official}
  description: {zh: 一, en: One.}
`;
    writeFileSync(join(folder, 'seeds/entities/company.yaml'), companies);
    expect((await suggest('10部影视', 'other.txt', folder)).figures).toEqual([]);
  });

  it('count people with 位, although it is a unit of ranks too', async () => {
    const folder = layOutWorld();
    appendFileSync(join(folder, 'seeds/vocabulary/units.yaml'), '  - {id: ranks, label: {zh: 位, en: from the top}}\n');
    expect((await suggest('5000余位嘉宾', 'other.txt', folder)).figures).toMatchObject([{ unit: 'persons' }]);
  });

  it.each([
    ['“第一大平台”', '1'],
    ['位居第３位', '3'],
    ['稳居前十。', '10'],
  ])('read the rank in %s', async (text, amount) => {
    const folder = layOutWorld();
    appendFileSync(join(folder, 'seeds/vocabulary/units.yaml'), '  - {id: ranks, label: {zh: 位, en: from the top}}\n');
    const { figures } = await suggest(text, 'other.txt', folder);
    expect(figures).toMatchObject([{ amount, unit: 'ranks' }]);
  });
});

describe('suggested new names', () => {
  it.each([
    ['《雨巷》与《远山》', ['title 《雨巷》']],
    ['《雨\n巷》开播，《雨巷》收官', ['title 《雨巷》']],
    ['“萤火计划”启动', ['quoted “萤火计划”']],
    ['他说：“我们很高兴，谢谢大家。”', []],
    ['由晴川传媒集团与江海大学媒体研究院主办', ['organisation 晴川传媒集团', 'organisation 江海大学媒体研究院']],
    ['在《晴川公司史》中', ['title 《晴川公司史》']],
    ['各公司、短视频平台、竞争格局', []],
    ['江海市广播电视局和晴川基金会', ['organisation 江海市广播电视局', 'organisation 晴川基金会']],
    ['董事长周舟表示，总裁李雪琳结合数据', ['person 周舟', 'person 李雪琳']],
    ['沈悦教授和欧阳明远导演', ['person 沈悦', 'person 欧阳明远']],
    ['第二届微剧场', []],
    ['第二届星河视频大会', ['organisation 第二届星河视频大会']],
    ['第三届晴川大会（以下简称“晴川会”），晴川会', ['organisation 第三届晴川大会']],
    ['星河视频创始人林晓', []],
    ['高级记者', []],
  ])('in %s', async (text, expected) => {
    const { newNames } = await suggest(text);
    expect(newNames.map(({ clue, printed }) => `${clue} ${printed}`)).toEqual(expected);
  });

  it('are listed once, as printed, with every line', async () => {
    const { newNames } = await suggest('《Ａ（一）》\n无\n《Ａ\n（一）》');
    expect(newNames).toEqual([
      {
        printed: '《Ａ（一）》',
        clue: 'title',
        lines: [
          [1, 1],
          [3, 4],
        ],
      },
    ]);
  });
});

describe('suggested relations', () => {
  it.each([
    ['《远山》由海风影视出品', ['haifeng produced yuanshan']],
    ['由海风影视出品的《远山》开播', ['haifeng produced yuanshan']],
    [
      '海风影视、云帆公司出品《远山》《灯塔》',
      ['haifeng produced yuanshan', 'haifeng produced dengta', 'yunfan produced yuanshan', 'yunfan produced dengta'],
    ],
    ['《远山》在星河视频播出', ['xinghe streams yuanshan']],
    ['星河视频上线《雨巷》', ['xinghe streams ?《雨巷》']],
    ['第一届光影大会在青岛举行', ['guangying-1 held_in qingdao']],
    ['林晓在第一届光影大会上发言', ['lin-xiao spoke_at guangying-1']],
    ['第一届光影大会开幕，林晓致辞', ['lin-xiao spoke_at guangying-1']],
    ['海风影视与云帆公司达成合作', ['haifeng cooperates_with yunfan']],
    [
      '海风影视、星河视频总裁林晓',
      ['lin-xiao holds_post_at haifeng (总裁, President)', 'lin-xiao holds_post_at xinghe (总裁, President)'],
    ],
    ['星河视频观察员兼主任林晓', ['lin-xiao holds_post_at xinghe (观察员兼主任, ?)']],
    ['云帆公司创始人林晓', []],
    ['第一届光影大会聚焦微剧场', ['guangying-1 about micro-theatre']],
    ['海风影视出品《远山》。云帆公司与海风影视出品《远山》', ['haifeng produced yuanshan', 'yunfan produced yuanshan']],
    ['海风影视成立。随后出品《远山》', ['haifeng produced yuanshan']],
    ['《远山》开播。该剧由海风影视出品', ['haifeng produced yuanshan']],
    ['晴川公司（以下简称晴川）成立\n\n晴川出品《远山》', ['?晴川公司 produced yuanshan']],
    ['江海论坛在青岛举行', ['?江海论坛 held_in qingdao']],
    ['江海协会在青岛举行', []],
    ['《江海报告》显示，用户超1亿，微剧场增长', []],
  ])('in %s', async (text, expected) => {
    expect((await suggest(text)).relations.map(toShortText)).toEqual(expected);
  });

  it('repeat what another document states, if a paragraph has both names', async () => {
    const text = '《光影发展报告（2024）》与微剧场';
    expect((await suggest(text)).relations.map(toShortText)).toEqual(['guangying-report-2024 about micro-theatre']);
    expect((await suggest(text, 'first.txt')).relations).toEqual([]);
    expect((await suggest(text.replace('与', '\n\n'))).relations).toEqual([]);
  });

  it.each([
    ['以《远山》为代表的微剧场', ['yuanshan is_a micro-theatre']],
    ['《远山》《灯塔》等优秀微剧场', ['yuanshan is_a micro-theatre', 'dengta is_a micro-theatre']],
    ['微剧场《远山》', ['yuanshan is_a micro-theatre']],
    ['林晓表示，市场很大。微剧场在增长', ['lin-xiao commented_on micro-theatre']],
    ['林晓表示满意\n\n微剧场在增长', []],
    [
      '“微剧场在增长。”星河视频总裁林晓说。',
      ['lin-xiao commented_on micro-theatre', 'lin-xiao holds_post_at xinghe (总裁, President)'],
    ],
    ['微剧场在增长\n\n——林晓', ['lin-xiao commented_on micro-theatre']],
    [
      '林晓表示，微剧场在增长。他还介绍了《灯塔》',
      ['lin-xiao commented_on micro-theatre', 'lin-xiao commented_on dengta'],
    ],
    ['微剧场作品，如《远山》《灯塔》', ['yuanshan is_a micro-theatre', 'dengta is_a micro-theatre']],
    ['星河视频等微剧场平台', []],
    ['第一届光影大会：《远山》《灯塔》', ['yuanshan ranked_in guangying-1', 'dengta ranked_in guangying-1']],
    ['《远山》入选。第一届光影大会开幕', []],
    ['第一届光影大会开幕，《远山》等3部作品入选', ['yuanshan selected_for guangying-1']],
    ['《远山》在第一届光影大会上获提名', ['yuanshan nominated_for guangying-1']],
    ['以青岛为背景的《远山》', ['yuanshan depicts qingdao']],
    ['《远山》以青岛为背景', ['yuanshan depicts qingdao']],
    ['在星河视频的支持下，第一届光影大会开幕', ['xinghe supported guangying-1']],
    ['微剧场对星河视频提出更高要求', ['micro-theatre raises_issue xinghe']],
    ['海风影视采用微剧场模式', ['haifeng practises micro-theatre']],
    ['海风影视采用微剧场', []],
  ])('of more predicates in %s', async (text, expected) => {
    const folder = layOutNewsWorld();
    expect((await suggest(text, 'other.txt', folder)).relations.map(toShortText)).toEqual(expected);
  });

  it('have an excerpt, without the middle if the names are far apart', async () => {
    const [relation] = (await suggest(`新剧开播：海风影视成立${'很久'.repeat(60)}。随后出品《远山》。完`)).relations;
    expect(relation?.excerpt).toBe(
      `新剧开播：海风影视成立${'很久'.repeat(17)}…久${'很久'.repeat(15)}。随后出品《远山》`,
    );
  });

  it.each([
    ['the vocabulary lacks the predicate', '林晓指导海风影视'],
    ['the predicate does not allow the types of the ends', '青岛出品《远山》'],
    ['the names are in different paragraphs', '海风影视成立\n\n出品的《远山》'],
    ['the verb is a part of a name', '“海风影视出品”和《远山》'],
    ['the verb is a part of a noun', '海风影视出品方《远山》'],
    ['the name only follows a preposition', '关于海风影视，出品《远山》'],
    ['both ends are one entity', '海风影视与海风影视合作'],
  ])('are none if %s', async (_, text) => {
    expect((await suggest(text)).relations).toEqual([]);
  });
});

/** Lays out the small world with the types and predicates of news that it lacks. */
function layOutNewsWorld(): string {
  const folder = layOutWorld();
  const vocabulary = join(folder, 'seeds/vocabulary');
  renameSync(join(folder, 'seeds/entities/work.yaml'), join(folder, 'seeds/entities/production.yaml'));
  for (const [name, from, to] of [
    ['types.yaml', 'id: work', 'id: production'],
    ['predicates.yaml', '[work]', '[production]'],
  ] as const) {
    const path = join(vocabulary, name);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(from, to));
  }
  const predicates = {
    is_a: '[production, platform]',
    commented_on: '[person]',
    ranked_in: '[production]',
    selected_for: '[production]',
    nominated_for: '[production]',
    depicts: '[production]',
    supported: '[organisation]',
    practises: '[organisation]',
    raises_issue: '[concept]',
  };
  const lines = Object.entries(predicates).map(
    ([id, subject]) =>
      `  - {id: ${id}, label: {zh: ${id}, en: ${id}}, inverse: {zh: of ${id}, en: of ${id}}, subject: ${subject}, object: [any], qualifiers: []}\n`,
  );
  appendFileSync(join(vocabulary, 'predicates.yaml'), lines.join(''));
  return folder;
}

function toShortText({ object, predicate, role, subject }: Suggestions['relations'][number]): string {
  const [from, to] = [subject, object].map(({ id, printed }) => id ?? `?${printed}`);
  return `${from} ${predicate.id} ${to}${role ? ` (${role.zh}, ${role.en})` : ''}`;
}

describe('the draft', () => {
  it('is a readable facts file in the order of lines', async () => {
    const suggestions = await suggest(
      '星河视频\n《雨巷》: #1\n用户规模超1亿人 # 星河视频\n\n星河视频导演林晓出演《雨巷》，在星河视频播出',
      'second.txt',
    );
    const text = writeSuggestions(suggestions, { file: 'second.txt', sha256: '' });
    expect(
      text,
    ).toBe(`# Suggestions for second.txt. Compare them with the text, fill in each "?", delete what is wrong, and add what is missing.

document: second
facts:
  - {lines: "1", mentions: [xinghe]}
  # new? title 《雨巷》: lines 2, 5
  - {lines: "3", mentions: [xinghe]}
  - {lines: "3", subject: "?", measure: users, amount: "1", unit: yi_persons, comparator: ">"} # 星河视频《雨巷》:#1用户规模超1亿人
  - {lines: "5", mentions: [xinghe, lin-xiao]}
  - {lines: "5", subject: lin-xiao, predicate: holds_post_at, object: xinghe, role: {zh: "导演", en: "?"}} # 星河视频导演林晓出演《雨巷》，在
  - {lines: "5", subject: xinghe, predicate: streams, object: "?"} # 视频导演林晓出演《雨巷》，在星河视频播出 (? is 《雨巷》)
`);
    expect(readProblems(text)).toEqual([]);
  });

  it('is readable if there is nothing to suggest', async () => {
    const text = writeSuggestions(await suggest('无'), { file: 'other.txt', sha256: 'f'.repeat(64) });
    expect(text).toContain('\ndocument: "?"\nfacts: []\n');
    expect(text).toContain(`#     lines: "1"\n#     sha256: ${'f'.repeat(64)}\n`);
    expect(readProblems(text)).toEqual([]);
  });
});

describe('suggest', () => {
  it('reports a document that is not UTF-8, and seeds that cannot be read', async () => {
    const folder = layOutWorld('bad-vocabulary');
    writeFileSync(join(folder, 'bytes.txt'), Uint8Array.of(0xff, 0xfe));
    writeFileSync(join(folder, 'text.txt'), '无');
    expect(await runCommand(folder, ['suggest', '--document', 'bytes.txt'])).toEqual({
      status: 2,
      stdout: '',
      stderr: `The document ${join(folder, 'bytes.txt')} is not UTF-8 text.\nConvert it to UTF-8.\n`,
    });
    const { status, stderr } = await runCommand(folder, ['suggest', '--document', 'text.txt', '--seeds', 'seeds']);
    expect(status).toBe(2);
    expect(stderr).toContain(`The entities in ${join(folder, 'seeds')} cannot be read.`);
  });
});

async function suggest(text: string, file = 'other.txt', folder = layOutWorld()): Promise<Suggestions> {
  const { seeds } = await checkSeeds(join(folder, 'seeds'));
  if (!seeds) throw new Error('the seeds have problems');
  return suggestFacts(file, text, seeds);
}

function readProblems(text: string): string[] {
  const problems: string[] = [];
  const file = parseSeedFile('facts.yaml', Buffer.from(text), (_, message) => problems.push(message));
  if (file) factsFile.read(file.document.contents, 'facts.yaml', file);
  return problems;
}
