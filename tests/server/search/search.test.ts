import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../server/model/entity.ts';
import { MAX_NAME_LENGTH } from '../../../server/model/entity.ts';
import { fold } from '../../../server/search/fold.ts';
import { parseForgivingQuery } from '../../../server/search/forgivingQuery.ts';
import { searchKeys } from '../../../server/search/keys.ts';
import { type Lookups, parseQuery } from '../../../server/search/query.ts';
import { rank } from '../../../server/search/rank.ts';
import { nameForms, readingOf } from '../../../server/search/readings.ts';
import { regionalSpellings } from '../../../server/search/regionalSpellings.ts';
import { searchNames } from '../../../server/search/searchNames.ts';
import { sortKeys } from '../../../server/search/sortKeys.ts';

describe('readings', () => {
  it('reads polyphonic characters according to their word', () => {
    expect(readingOf('音乐', false)).toBe('yin yue');
    expect(readingOf('快乐', false)).toBe('kuai le');
    expect(readingOf('重庆', false)).toBe('chong qing');
  });

  it("reads a person's first character as a surname", () => {
    expect(readingOf('单田芳', true)).toBe('shan tian fang');
  });

  it('writes ü as v, as input methods do', () => {
    expect(readingOf('绿', false)).toBe('lv');
  });

  it('keeps Latin words between the syllables, and is empty without Chinese', () => {
    expect(readingOf('AI导演', false)).toBe('ai dao yan');
    expect(readingOf('iQIYI', false)).toBe('');
  });

  it('prefers the given pinyin of a name', () => {
    const forms = nameForms({ type: 'place', name: { zh: '乐亭', en: 'Laoting' }, aliases: [], pinyin: 'lao ting' });
    expect(forms).toEqual([
      { text: '乐亭', field: 'nameZh', pinyin: 'lao ting' },
      { text: 'Laoting', field: 'nameEn', pinyin: '' },
    ]);
  });

  it('lists a name that is the same in both languages once', () => {
    const forms = nameForms({ type: 'platform', name: { zh: 'WeTV', en: 'WeTV' }, aliases: ['WeTV', '腾讯国际版'] });
    expect(forms.map((form) => form.text)).toEqual(['WeTV', '腾讯国际版']);
  });
});

describe('folding', () => {
  it('normalises scripts, widths, letter case, accents and punctuation', () => {
    expect(fold('《廣電總局》')).toBe('广电总局');
    expect(fold('ＡＩＧＣ')).toBe('aigc');
    expect(fold('Café Ñandú')).toBe('cafenandu');
    expect(fold('“微短剧+文旅”')).toBe('微短剧文旅');
  });

  it.each([
    ['Straße STRAẞE', 'strassestrasse'],
    ['Ærø Œuvre Łódź Đorđe', 'aerooeuvrelodzdorde'],
    ['IŞIK ışık İ', 'isikisiki'],
    ['Ёлка Ελλάς', 'елкаελλασ'],
    ['١٢ ۳ ४', '1234'],
    ['ﾃﾚﾋﾞ てれび テレビー', 'テレビテレビテレビ'],
    ['キャノン キヤノン', 'キヤノンキヤノン'],
    ['Xi’an xiʼan', 'xianxian'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps marks that make another letter', () => {
    expect(fold('が')).not.toBe(fold('か'));
  });
});

const iqiyi = entity('iqiyi', 'platform', '爱奇艺', 'iQIYI', []);
const nrta = entity('nrta', 'regulator', '国家广播电视总局', 'National Radio and Television Administration', [
  '广电总局',
  'NRTA',
]);
const aimang = entity('aimang', 'technology', '爱芒', 'Aimang', []);
const maple = entity('maple', 'company', '枫叶互动', 'Crazy Maple Studio', []);
const world = [iqiyi, nrta, aimang, maple];

describe('ranking', () => {
  it.each([
    ['爱奇艺', ['iqiyi exact 爱奇艺']],
    ['愛奇藝', ['iqiyi exact 爱奇艺']],
    ['奇艺', ['iqiyi substring 爱奇艺']],
    ['播', ['nrta substring 国家广播电视总局']],
    ['aiqiyi', ['iqiyi pinyin 爱奇艺']],
    ['ai qi yi', ['iqiyi pinyin 爱奇艺']],
    ['qiyi', ['iqiyi pinyin 爱奇艺']],
    ['aqy', ['iqiyi initials 爱奇艺']],
    ['gdzj', ['nrta initials 广电总局']],
    ['广电', ['nrta prefix 广电总局']],
    ['nrta', ['nrta exact NRTA']],
    ['crazy map', ['maple prefix Crazy Maple Studio']],
    ['studio crazy', ['maple word Crazy Maple Studio']],
    ['television', ['nrta word National Radio and Television Administration']],
    ['elevision', []],
    ['爱', ['aimang prefix 爱芒', 'iqiyi prefix 爱奇艺']],
    ['没有这个', []],
  ])('%s finds %j', (text, expected) => {
    const query = parseQuery(text);
    const found = query ? rank(query, world, 10).hits : [];
    expect(found.map((hit) => `${hit.entity.id} ${hit.kind} ${hit.form.text}`)).toEqual(expected);
  });

  const people = [
    entity('lv', 'person', '吕本富', 'Lyu Benfu', []),
    entity('lu', 'person', '陆本富', 'Lu Benfu', []),
    entity('lue', 'company', '乙', 'Lü Benfu', []),
  ];
  const sounds = [
    entity('travel', 'company', '旅游', 'Travel', []),
    entity('router', 'company', '路由', 'Router', []),
    entity('strategy', 'company', '战略', 'Strategy', []),
    entity('daughter', 'company', '女儿', 'Daughter', []),
    entity('focus', 'company', '聚焦', 'Focus', []),
    entity('xian', 'place', '西安', 'Xi’an', []),
    entity('bili', 'platform', '哔哩哔哩', 'Bilibili', []),
    entity('tv', 'company', 'TV节目', 'Programme', []),
    entity('china', 'company', '中国广播', 'Radio', []),
  ];
  const letters = [
    entity('strasse', 'place', '甲', 'Strasse', []),
    entity('strasze', 'place', '乙', 'Straße', []),
    entity('strassenbahn', 'place', '丙', 'Straßenbahn', []),
    entity('koeln', 'place', '丁', 'Köln', []),
    entity('tv', 'place', 'テレビ', 'TV', []),
    entity('computer', 'place', 'コンピューター', 'C', []),
    entity('cafe', 'place', '戊', 'Café', []),
    entity('edition', 'place', '第١٢届', 'E', []),
  ];
  const find = (text: string, entities: readonly Entity[]) => {
    const query = parseQuery(text);
    const candidates = entities.filter(({ forms }) => query && isCandidate(query.lookups, searchKeys(forms)));
    return (query ? rank(query, candidates, 10).hits : []).map(
      ({ entity: { id }, kind, spelling }) => `${id} ${kind}${spelling === 'variant' ? ' variant' : ''}`,
    );
  };

  it.each([
    ...['lvyou', 'lüyou', 'lǚyóu', 'lu\u0308\u030cyou', 'LÜ YOU', "lü'you", 'lyuyou', 'ｌｖｙｏｕ'].map((text) => [
      text,
      ['travel pinyin'],
    ]),
    ['luyou', ['router pinyin', 'travel pinyin variant']],
    ['lueyou', ['travel pinyin variant']],
    ...['zhanlüe', 'zhanlve', 'zhanlue', 'zhanlyue', 'zhànlüè', 'zhanlü'].map((text) => [text, ['strategy pinyin']]),
    ...['nver', 'nü', "nv'er", 'nyuer', 'nǚér'].map((text) => [text, ['daughter pinyin']]),
    ['nuer', ['daughter pinyin variant']],
    ...['jujiao', 'jüjiao', 'jvjiao'].map((text) => [text, ['focus pinyin']]),
    ...['xian', "xi'an", 'Xi’an', 'xiʼan', 'XI AN'].map((text) => [text, ['xian exact']]),
    ['ly', ['travel pinyin', 'strategy pinyin', 'router initials']],
    ['lyuy', ['travel pinyin']],
    ['lüy', ['travel pinyin']],
    ['zhanl', ['strategy pinyin']],
    ['zhlue', ['strategy mixed']],
    ['旅y', ['travel mixed']],
    ['lü游', ['travel mixed']],
    ['lu游', ['travel mixed variant']],
    ['blbl', ['bili initials']],
    ['zhggb', ['china initials']],
    ['zhongggb', ['china mixed']],
    ['tvjm', ['tv mixed']],
  ] as [string, string[]][])('%s finds %j by its sound', (text, expected) => {
    expect(find(text, sounds)).toEqual(expected);
  });

  it.each([
    ['Lyu Benfu', ['lv exact', 'lu whole variant', 'lue whole variant']],
    ['LV BENFU', ['lu whole variant', 'lue whole variant', 'lv whole variant']],
    ['lü benfu', ['lue exact', 'lu whole variant', 'lv whole variant']],
    ['lu benfu', ['lu exact', 'lue whole variant', 'lv whole variant']],
    ['LYU', ['lv prefix', 'lu prefix variant', 'lue prefix variant']],
    ['benfu lyu', ['lu word', 'lue word', 'lv word']],
    ['lbf', ['lu initials', 'lv initials']],
    ['吕bf', ['lv mixed']],
  ])('%s finds %j in Latin names', (text, expected) => {
    expect(find(text, people)).toEqual(expected);
  });

  it.each([
    ['strasse', ['strasse exact', 'strasze whole variant', 'strassenbahn prefix variant']],
    ['STRAẞE', ['strasze exact', 'strasse whole variant', 'strassenbahn prefix']],
    ['koln', ['koeln whole variant']],
    ['KOELN', ['koeln whole variant']],
    ['てれび', ['tv whole variant']],
    ['ﾃﾚﾋﾞ', ['tv exact']],
    ['コンピュータ', ['computer whole variant']],
    ['こんぴゅーた', ['computer whole variant']],
    ['cafe', ['cafe whole variant']],
    ['第12届', ['edition whole variant']],
  ])('%s finds %j in other spellings', (text, expected) => {
    expect(find(text, letters)).toEqual(expected);
  });

  it.each([
    ['aiqy', 'mixed'],
    ['爱qiyi', 'mixed'],
    ['aiq艺', 'mixed'],
    ['爱q艺', 'mixed'],
    ['愛qy', 'mixed'],
    ['aqiyi', 'mixed'],
    ['qyi', 'mixed'],
    ['iqy', 'initials'],
    ['aiqiy', 'pinyin'],
  ])('%s finds 爱奇艺: %s', (text, kind) => {
    expect(find(text, world)).toEqual([`iqiyi ${kind}`]);
  });

  const mistakes = [
    iqiyi,
    entity('strategy', 'company', '战略研究中心', 'Centre for Strategy', []),
    entity('zhejiang', 'place', '浙江', 'Zhejiang', []),
    entity('program', 'programme', '节目', 'Digitization Program', []),
    entity('tencent', 'company', '腾讯', 'Tencent', []),
    entity('lan', 'company', '兰州', 'Lanzhou', []),
    entity('media', 'media', '媒体', 'Media', []),
  ];
  it.each<[string, string[]]>([
    ['爱奇异', ['iqiyi whole homophone']],
    ['艾奇艺', ['iqiyi whole homophone']],
    ['爱奇', ['iqiyi prefix']],
    ['tencnt', ['tencent whole typingError']],
    ['tecnent', ['tencent whole typingError']],
    ['tenzent', ['tencent whole typingError']],
    ['tenccent', ['tencent whole typingError']],
    ['tezcnt', []],
    ['tncet', []],
    ['center', ['strategy prefix regionalSpelling']],
    ['digitisation programme', ['program whole regionalSpelling']],
    ['Programm', ['program word typingError']],
    ['zejiang', ['zhejiang whole similarSound']],
    ['zhejian', ['zhejiang prefix']],
    ['nanzou', ['lan whole similarSound']],
    ['折江', ['zhejiang whole homophone']],
    ['战略研究种心', ['strategy whole homophone']],
    ['战略 中新', ['strategy substring homophone']],
    ['战略 终心', ['strategy substring homophone']],
    ['站略 宗心', ['strategy substring similarSound']],
    ['《战略》“研究”+中心', ['strategy exact']],
    ['medai', ['media whole typingError']],
    ['mdia', ['media whole typingError']],
  ])('%s finds %j in spite of mistakes', async (text, expected) => {
    const { hits } = await searchNames(text, 10, async (lookups) =>
      mistakes.filter(({ forms }) => isCandidate(lookups, searchKeys(forms))),
    );
    expect(hits.map((hit) => [hit.entity.id, hit.kind, hit.forgiven ?? []].flat().join(' '))).toEqual(expected);
  });

  it.each([
    ['centre', ['center']],
    ['theaters', ['theatres']],
    ['colours', ['colors']],
    ['organisations', ['organizations']],
    ['analyzed', ['analysed']],
    ['catalog', ['catalogue']],
    ['licence', ['license']],
    ['travelling', ['traveling']],
    ['fulfill', ['fulfil']],
    ['practise', ['practice']],
    ['video', []],
  ])('%s is also written %j', (word, others) => {
    expect(regionalSpellings(word)).toEqual(expect.arrayContaining(others));
    if (others.length === 0) expect(regionalSpellings(word)).toEqual([]);
    for (const other of others) expect(regionalSpellings(other)).toContain(word);
  });

  it('explains no English name as pinyin', () => {
    expect(find('md', [entity('media', 'media', '媒体', 'Media', [])])).toEqual([]);
    expect(find('chn', [entity('china', 'place', '中国', 'China', [])])).toEqual([]);
    expect(find('dy', [entity('douyin', 'platform', '抖音', 'Douyin', [])])).toEqual(['douyin initials']);
  });

  it('puts what matches without forgiveness first, unchanged, whatever is forgiven', async () => {
    const part = fc.constantFrom(
      '爱',
      '艺',
      '异',
      '奇',
      '旗',
      '浙',
      '这',
      'an',
      'ang',
      'Media',
      'Centre',
      'center',
      'Tencent',
      'x',
      ' ',
    );
    const name = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
    const names = fc.array(name, { minLength: 1, maxLength: 12 });
    const text = fc.oneof(name, fc.constantFrom('medai', 'aiqi', 'zeqi', 'tencen t', 'centr'));
    await fc.assert(
      fc.asyncProperty(names, text, async (all, typed) => {
        const entities = all.map((zh, index) => entity(`e${index}`, 'company', zh, 'q', [], index % 3));
        const query = parseQuery(typed);
        fc.pre(query !== null);
        const unforgiven = rank(query, entities, 50).hits.filter(({ forgiven }) => forgiven === null);
        const { hits, total } = await searchNames(typed, 50, async () => entities);
        expect(hits.slice(0, unforgiven.length)).toEqual(unforgiven);
        expect(hits.slice(unforgiven.length).every(({ forgiven }) => forgiven !== null)).toBe(true);
        expect(total).toBe(hits.length);
      }),
      { numRuns: 500 },
    );
  });

  it('sorts equal matches by degree, then by id', () => {
    const query = parseQuery('星');
    const stars = [entity('b', 'company', '星一', 'B', [], 3), entity('c', 'company', '星二', 'C', [], 9)];
    const tied = entity('a', 'company', '星三', 'A', [], 3);
    expect(query && rank(query, [...stars, tied], 10).hits.map((hit) => hit.entity.id)).toEqual(['c', 'a', 'b']);
  });

  it('counts hits beyond the limit', () => {
    const query = parseQuery('爱');
    expect(query && rank(query, world, 1)).toMatchObject({ total: 2, hits: [{ entity: { id: 'aimang' } }] });
  });

  it('rejects a text without letters and digits', () => {
    expect(parseQuery(' 《》… ')).toBeNull();
  });
});

describe('keys', () => {
  it('are letters, digits and an underscore for any name, so that they contain no full-text syntax', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const forms = nameForms({ type: 'company', name: { zh: name, en: name }, aliases: [] });
        for (const key of searchKeys(forms)) expect(key).toMatch(/^[cwrpin]_[\p{L}\p{N}]+$/u);
      }),
    );
  });

  it('find every name by its whole text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        const query = parseQuery(name);
        fc.pre(query !== null);
        const keys = searchKeys(nameForms({ type: 'company', name: { zh: name, en: 'x' }, aliases: [] }));
        expect(isCandidate(query.lookups, keys)).toBe(true);
      }),
    );
  });

  it('find every name that ranking accepts', () => {
    const part = fc.constantFrom(
      '旅',
      '女',
      '西',
      '安',
      '重',
      'lü',
      'Lyu',
      'v',
      'ß',
      'ö',
      'か',
      'ッ',
      'ー',
      '3',
      ' ',
      'an',
      'g',
    );
    const typed = fc.constantFrom(
      '旅',
      '安',
      'lv',
      'lü',
      'lu',
      'ly',
      'u',
      'e',
      'x',
      'i',
      'an',
      'g',
      'ss',
      'o',
      'カ',
      ' ',
      'zh',
      '3',
    );
    const text = (unit: fc.Arbitrary<string>) =>
      fc.array(unit, { minLength: 1, maxLength: 6 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text(part), text(typed), fc.boolean(), (name, typedText, forgiving) => {
        const query = (forgiving ? parseForgivingQuery : parseQuery)(typedText);
        // Names with more syllables that have ü do not have every spelling as a key.
        fc.pre(query !== null && (name.match(/旅|女|lü|Lyu|v/g) ?? []).length <= 3);
        const named = entity('a', 'company', name, 'q', []);
        // A text that begins inside a Latin word has no key: g安 in Lyug安.
        const [hit] = rank(query, [named], 1).hits.filter(({ kind }) => kind !== 'substring');
        if (hit) expect(isCandidate(query.lookups, searchKeys(named.forms))).toBe(true);
      }),
      { numRuns: 3000, seed: 1 },
    );
  });

  it('stay few for long texts, because Lucene allows 1,024 clauses', () => {
    const unit = fc.constantFrom('a', 'n', 'g', 'x', 'i', 'zh', '爱', ' ', 'ö');
    fc.assert(
      fc.property(fc.array(unit, { minLength: MAX_NAME_LENGTH / 2, maxLength: MAX_NAME_LENGTH }), (units) => {
        const { lookups } = parseQuery(units.join('').slice(0, MAX_NAME_LENGTH)) ?? { lookups: [] };
        expect(lookups.flat().flatMap(({ any }) => any).length).toBeLessThan(1024);
      }),
    );
  });
});

describe('sort keys', () => {
  it('are ASCII for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const forms = nameForms({ type: 'company', name: { zh: name, en: name }, aliases: [] });
        const keys = sortKeys({ name: { zh: name, en: name }, forms });
        expect(keys.zh + keys.en).toMatch(/^[ -~]*$/);
      }),
    );
  });
});

function isCandidate(lookups: Lookups, keys: ReadonlySet<string>): boolean {
  return lookups.some((clauses) =>
    clauses.every(({ any }) =>
      any.some(({ key, prefix }) => [...keys].some((own) => (prefix ? own.startsWith(key) : own === key))),
    ),
  );
}

function entity(id: string, type: string, zh: string, en: string, aliases: string[], degree = 1): Entity {
  const name = { zh, en };
  return {
    id,
    type,
    kind: null,
    name,
    englishSource: 'translation',
    aliases,
    description: name,
    start: null,
    end: null,
    latitude: null,
    longitude: null,
    citations: [{ document: 'd1', lines: [1, 1] }],
    documents: ['d1'],
    forms: nameForms({ type, name, aliases }),
    earliest: null,
    latest: null,
    degree,
    neighborCount: degree,
    figureCount: 0,
    centrality: 1,
    betweenness: 0,
    community: 0,
    x: 0,
    y: 0,
  };
}
