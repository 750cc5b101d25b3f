import { describe, expect, test } from 'vitest';
import type { SearchHit } from '../../../web/api/search.ts';
import { formatDate, formatSpan } from '../../../web/i18n/dates.ts';
import { loadDictionary } from '../../../web/i18n/index.ts';
import { joinTexts } from '../../../web/i18n/joinTexts.ts';
import { langOf, preferredLanguage } from '../../../web/i18n/language.ts';
import { formatPosition } from '../../../web/i18n/position.ts';
import { formatReason } from '../../../web/i18n/reason.ts';
import { formatCitation, toSentence } from '../../../web/i18n/sentence.ts';
import { entity } from '../state/world.ts';

const DICTIONARIES = { zh: await loadDictionary('zh'), en: await loadDictionary('en') };

/** `a.b.c` for every text of a dictionary. */
function keysOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === 'object' && part !== null ? keysOf(part, `${path}${key}.`) : [`${path}${key}`],
  );
}

/** Every text that is not a function. */
function textsOf(value: object): string[] {
  return Object.values(value).flatMap((part) =>
    typeof part === 'string' ? [part] : typeof part === 'object' && part !== null ? textsOf(part) : [],
  );
}

describe('the dictionaries', () => {
  test('have the same keys', () => {
    expect(keysOf(DICTIONARIES.zh)).toEqual(keysOf(DICTIONARIES.en));
  });

  test('have no empty text, no Chinese in English, and no sentence in English in Chinese', () => {
    for (const dictionary of Object.values(DICTIONARIES)) expect(textsOf(dictionary)).not.toContain('');
    expect(textsOf(DICTIONARIES.en).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
    expect(textsOf(DICTIONARIES.zh).filter((text) => /[a-z]{2}/i.test(text) && !/\p{Script=Han}/u.test(text))).toEqual(
      [],
    );
  });

  test('count in English with the right plural', () => {
    const { en } = DICTIONARIES;
    expect([en.start.size(1), en.start.size(2), en.start.size(1204)]).toEqual([
      '1 entity',
      '2 entities',
      '1,204 entities',
    ]);
    expect(en.chooser.candidates.expand(1, 9, 9)).toBe('1 neighbour is not shown. Choose which to add.');
    expect(en.chooser.candidates.expand(1_974, 2_000, 2_437)).toBe(
      'Of the 2,000 most connected of 2,437 neighbours, 1,974 are not shown. Choose which to add.',
    );
  });

  test('format the numbers of shown entities and relations', () => {
    expect(DICTIONARIES.en.status.shown(40, 190, 71, 260)).toBe('40 of 190 entities, 71 of 260 relations');
    expect(DICTIONARIES.zh.status.shown(40, 190, 71, 260)).toBe('显示 40/190 个实体、71/260 条关系');
  });

  test('name the step that undo reverts', () => {
    const name = () => '星河视频';
    const step = { kind: 'expand', id: 'x' } as const;
    expect(DICTIONARIES.en.undoStep(DICTIONARIES.en.step(step, name, name))).toBe('Undo: expand 星河视频');
    expect(DICTIONARIES.zh.undoStep(DICTIONARIES.zh.step(step, name, name))).toBe('撤销：展开星河视频');
  });
});

describe('dates', () => {
  test.each([
    ['2024', '2024年', '2024'],
    ['2024-03', '2024年3月', 'March 2024'],
    ['2024-03-28', '2024年3月28日', '28 March 2024'],
    ['2023-36', '2023年第四季度', 'Q4 2023'],
    ['2024-03-23/2024-03-30', '2024年3月23日–2024年3月30日', '23 March 2024–30 March 2024'],
    ['../2024', '至2024年', 'until 2024'],
    ['2024/..', '2024年起', 'from 2024'],
  ])('%s is %s, %s', (edtf, zh, en) => {
    expect([formatDate(edtf, 'zh'), formatDate(edtf, 'en')]).toEqual([zh, en]);
  });

  test('a period may be open or a single date', () => {
    expect([formatSpan('2023', null, 'en'), formatSpan(null, '2024', 'en'), formatSpan('2024', '2024', 'en')]).toEqual([
      'from 2023',
      'until 2024',
      '2024',
    ]);
    expect(formatSpan(null, null, 'en')).toBeNull();
  });
});

test('a position says its hemispheres', () => {
  expect(formatPosition(30.66, 104.07, 'zh')).toBe('北纬30.66°，东经104.07°');
  expect(formatPosition(30.66, 104.07, 'en')).toBe('30.66° N, 104.07° E');
  expect(formatPosition(-5, -118.24, 'zh')).toBe('南纬5°，西经118.24°');
  expect(formatPosition(-5, -118.24, 'en')).toBe('5° S, 118.24° W');
});

test('a Chinese predicate may enclose its object', () => {
  expect(toSentence('与…合作')).toEqual({ verb: '与', tail: '合作' });
  expect(toSentence('produced')).toEqual({ verb: 'produced', tail: '' });
});

test('a citation has one line or a range', () => {
  const citation = { document: { id: 'd0' }, firstLine: 58, lastLine: 60 };
  expect([formatCitation(citation), formatCitation({ ...citation, lastLine: 58 })]).toEqual(['d0:58-60', 'd0:58']);
});

test('the script of a name determines its language', () => {
  expect([langOf('星河 App'), langOf('Galaxy'), langOf('שלום')]).toEqual(['zh-Hans', 'en', '']);
});

test('the first preferred language of the page applies; Chinese otherwise', () => {
  expect([['fr', 'en-GB'], ['zh-TW', 'en'], ['fr'], []].map(preferredLanguage)).toEqual(['en', 'zh', 'zh', 'zh']);
});

describe('the reason for a search hit', () => {
  const hit = (match: Partial<SearchHit['match']>): SearchHit => ({
    entity: entity('a', { name: { zh: '星河视频', en: 'Galaxy Video' } }),
    match: {
      kind: 'PREFIX',
      spelling: 'SAME',
      forgiven: null,
      field: 'NAME_ZH',
      text: '星河视频',
      pinyin: 'xing he shi pin',
      ...match,
    },
  });
  const say = (match: Partial<SearchHit['match']>, query: string, language: 'zh' | 'en') =>
    formatReason(hit(match), query, DICTIONARIES[language], language);

  test('has the matched name for initials and pinyin, and mentions aliases', () => {
    const alias = { kind: 'INITIALS', field: 'ALIAS', text: '星河' } as const;
    expect(say(alias, ' xh ', 'en')).toBe('xh: initials of alias 星河');
    expect(say(alias, 'xh', 'zh')).toBe('xh：别名“星河”的首字母');
    expect(say({ kind: 'PINYIN' }, 'xinghe', 'en')).toBe('xinghe: pinyin of 星河视频');
  });

  test('says that the input is mixed or the spelling is another one', () => {
    const mixed = { kind: 'MIXED', spelling: 'SAME' } as const;
    expect(say(mixed, 'xingh视p', 'zh')).toBe('xingh视p：“星河视频”的全拼、首字母或汉字混合');
    expect(say({ ...mixed, field: 'ALIAS', text: '星河' }, 'xingh', 'en')).toBe(
      'xingh: pinyin, initials or characters of alias 星河, mixed',
    );
    const whole = { kind: 'WHOLE', spelling: 'VARIANT', field: 'ALIAS', text: 'Straße' } as const;
    expect(say(whole, 'strasse', 'zh')).toBe('别名“Straße”（写法不同）');
    expect(say({ kind: 'PINYIN', spelling: 'VARIANT', text: '旅游' }, 'luyou', 'en')).toBe(
      'luyou: pinyin of 旅游 (in another spelling)',
    );
  });

  test('says what was forgiven, and does not call a similar sound the pinyin of the name', () => {
    const typed = { kind: 'WHOLE', spelling: 'VARIANT', field: 'NAME_EN', text: 'Galaxy Video' } as const;
    expect(say({ ...typed, forgiven: 'TYPING_ERROR' }, 'galxy video', 'en')).toBe(
      'name, one letter differs from galxy video',
    );
    expect(say({ ...typed, forgiven: 'REGIONAL_SPELLING' }, 'x', 'zh')).toBe('英文名 Galaxy Video（英美拼写不同）');
    const sound = { kind: 'PINYIN', spelling: 'VARIANT', forgiven: 'SIMILAR_SOUND' } as const;
    expect(say(sound, 'xinheshiping', 'zh')).toBe('名称，与“xinheshiping”音近');
    expect(say({ ...sound, kind: 'WHOLE', forgiven: 'HOMOPHONE' }, '星合视频', 'en')).toBe(
      'Chinese name 星河视频, sounds like 星合视频',
    );
  });

  test('has the matched name if it is not the shown one', () => {
    expect(say({}, '星河', 'zh')).toBe('名称');
    expect(say({}, '星河', 'en')).toBe('Chinese name 星河视频');
    expect(say({ field: 'NAME_EN', text: 'Galaxy Video' }, 'gal', 'zh')).toBe('英文名 Galaxy Video');
    expect(say({ field: 'ALIAS', text: '银河' }, '银', 'en')).toBe('alias 银河');
  });
});

test('texts with names in right-to-left scripts isolate the names', () => {
  const name = () => 'שלום (2)';
  const isolated = '\u2068שלום (2)\u2069';
  const { en, zh } = DICTIONARIES;
  expect(en.actions.goTo(name())).toBe(`Go to ${isolated}`);
  expect(zh.message({ kind: 'expanded', id: 'x', count: 2 }, name, name)).toBe(`${isolated}：已添加 2 个实体`);
  expect(joinTexts(['星河', name(), null, false, ''])).toBe(`星河 · ${isolated}`);
  expect(en.actions.goTo('星河')).toBe('Go to 星河');
});
