import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../server/model/entity.ts';
import { fold } from '../../../server/search/fold.ts';
import { searchKeys } from '../../../server/search/keys.ts';
import { parseQuery } from '../../../server/search/query.ts';
import { rank } from '../../../server/search/rank.ts';
import { nameForms, readingOf } from '../../../server/search/readings.ts';
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
        for (const key of searchKeys(forms)) expect(key).toMatch(/^[cwpi]_[\p{L}\p{N}]+$/u);
      }),
    );
  });

  it('find every name by its whole text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        const query = parseQuery(name);
        fc.pre(query !== null);
        const keys = searchKeys(nameForms({ type: 'company', name: { zh: name, en: 'x' }, aliases: [] }));
        const met = query.lookups.some((clauses) =>
          clauses.every(({ any }) =>
            any.some(({ key, prefix }) => keys.some((own) => (prefix ? own.startsWith(key) : own === key))),
          ),
        );
        expect(met).toBe(true);
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
