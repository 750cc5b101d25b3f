import { describe, expect, test } from 'vitest';
import type { ContractWorld } from './ContractWorld.ts';

export function searchContract(world: ContractWorld): void {
  const { entity, entities } = world;

  describe('search', () => {
    const hit = (id: string, kind: string, formText: string, spelling = 'same', forgiven: string | null = null) => {
      const found = entity(id);
      return { entity: found, kind, spelling, forgiven, form: found.forms.find((form) => form.text === formText) };
    };

    test.each<[string, string, [id: string, kind: string, form: string, spelling?: string, forgiven?: string][]]>([
      [
        'a whole name',
        '星河视频',
        [
          ['xinghe', 'exact', '星河视频'],
          ['xinghe-app', 'exact', '星河视频'],
        ],
      ],
      [
        'the beginning of a name',
        '星河视',
        [
          ['xinghe', 'prefix', '星河视频'],
          ['xinghe-app', 'prefix', '星河视频'],
        ],
      ],
      [
        'an alias before a longer name',
        '星河',
        [
          ['xinghe', 'exact', '星河'],
          ['xinghe-app', 'prefix', '星河视频'],
        ],
      ],
      ['one character inside', '帆', [['yunfan', 'substring', '云帆影业']]],
      ['traditional characters', '雲帆', [['yunfan', 'prefix', '云帆影业']]],
      ['pinyin', 'yunfanying', [['yunfan', 'pinyin', '云帆影业']]],
      ['initials', 'hcdh', [['hai-convention', 'initials', '海城大会']]],
      ['pinyin with tone marks', 'yúnfānyǐng', [['yunfan', 'pinyin', '云帆影业']]],
      ['pinyin and initials', 'yunfyy', [['yunfan', 'mixed', '云帆影业']]],
      ['initials, pinyin and a character', 'yfan影', [['yunfan', 'mixed', '云帆影业']]],
      ['initials of two letters', 'hchengdh', [['hai-convention', 'mixed', '海城大会']]],
      ['a word with accents', 'clôud sáil', [['yunfan', 'prefix', 'Cloud Sail Pictures', 'variant']]],
      ['a whole name with other letters', 'ẌHV', [['xinghe', 'whole', 'XHV', 'variant']]],
      ['a later English word', 'sail', [['yunfan', 'word', 'Cloud Sail Pictures']]],
      ['two words in any order', 'pictures cloud', [['yunfan', 'word', 'Cloud Sail Pictures']]],
      ['a word and characters', 'cloud 影业', [['yunfan', 'substring', '云帆影业']]],
      ['full-width letters', 'ＸＨＶ', [['xinghe', 'exact', 'XHV']]],
      ['a missing letter', 'clod sail', [['yunfan', 'prefix', 'Cloud Sail Pictures', 'variant', 'typingError']]],
      [
        'letters in the wrong order',
        'convnetion',
        [['hai-convention', 'word', 'Haicheng Convention', 'variant', 'typingError']],
      ],
      [
        'other characters of the same sound',
        '星合视品',
        [
          ['xinghe', 'whole', '星河视频', 'variant', 'homophone'],
          ['xinghe-app', 'whole', '星河视频', 'variant', 'homophone'],
        ],
      ],
      ['characters of a similar sound', '云房影业', [['yunfan', 'whole', '云帆影业', 'variant', 'similarSound']]],
      [
        'pinyin of a similar sound',
        'haichendahui',
        [['hai-convention', 'pinyin', '海城大会', 'variant', 'similarSound']],
      ],
      [
        'a mistyped word and characters',
        'pictrues 影业',
        [['yunfan', 'word', 'Cloud Sail Pictures', 'variant', 'typingError']],
      ],
      ['a mistyped word of three letters', 'xvh', []],
      ['a mistyped number', '2020', []],
      ['a word without matches', 'zebra', []],
      ['two words, one of them without matches', 'cloud zebra', []],
      ['only punctuation marks', '《》 !', []],
      ['operators of full-text queries', 'c_* OR w_* AND (', []],
    ])('%s', async (_, query, hits) => {
      const expected = hits.map(([id, kind, form, spelling, forgiven]) => hit(id, kind, form, spelling, forgiven));
      expect(await world.store.search({ text: query, types: [], limit: 10 })).toEqual({
        hits: expected,
        total: hits.length,
      });
    });

    test('only the given types are searched', async () => {
      const result = await world.store.search({ text: '星河', types: ['short_video_app', 'event'], limit: 10 });
      expect(result).toEqual({ hits: [hit('xinghe-app', 'prefix', '星河视频')], total: 1 });
    });

    test('the total counts hits past the limit', async () => {
      const result = await world.store.search({ text: '星河', types: [], limit: 1 });
      expect(result).toEqual({ hits: [hit('xinghe', 'exact', '星河')], total: 2 });
    });
  });

  describe('search in texts', () => {
    const role = ['wang-bo--holds_post_at--xinghe', 'role'] as const;
    const note = ['wang-bo--spoke_at--hai-convention', 'note'] as const;
    const fact = (id: string) => world.dataset[kindOf(id)].find((candidate) => candidate.id === id);
    const kindOf = (id: string) =>
      id.includes('--users--') ? 'figures' : id.includes('--') ? 'relations' : 'entities';

    test.each<[string, string, string[], (readonly [id: string, field: string])[]]>([
      ['a role', '总裁', [], [role]],
      ['a role in English, from the beginning of a word', 'presid', [], [role]],
      ['traditional characters and quotation marks', '「總裁」', [], [role]],
      ['descriptions before notes', 'microdrama', [], [['microdrama', 'description'], note]],
      ['a scope', 'NATIONWIDE', [], [['xinghe--users--10.74-yi_persons--2023-12', 'scope']]],
      ['words in any order', '简介 海城', [], [['hai-convention', 'description']]],
      ['the inside of a word', 'drama', [], []],
      ['one character', '裁', [], []],
      ['only punctuation marks', '《》 !', [], []],
      ['a word that is nowhere', 'zebra', [], []],
      ['the type of an entity', '简介', ['event'], [['hai-convention', 'description']]],
      ['the type of an end of a relation', 'microdrama', ['person'], [note]],
      ['the type of the subject of a figure', 'nationwide', ['event'], []],
    ])('%s', async (_, text, types, hits) => {
      expect(await world.store.searchTexts({ text, types, limit: 10 })).toEqual({
        items: hits.map(([id, field]) => ({ fact: fact(id), field })),
        total: hits.length,
      });
    });

    test('the entities of the highest degree come first, and the total counts hits past the limit', async () => {
      const { items, total } = await world.store.searchTexts({ text: '的简介', types: [], limit: 2 });
      expect(items.map(({ fact: { id } }) => id)).toEqual(['xinghe', 'yunfan']);
      expect(total).toBe(8);
    });
  });

  describe('entities by name', () => {
    test.each([
      ['a Chinese name of two entities', '星河视频', ['xinghe', 'xinghe-app']],
      ['an English name in other letter case', 'XINGHE video', ['xinghe']],
      ['an alias in other letter case', 'xhv', ['xinghe']],
      ['an alias with punctuation marks', '云帆《青山》剧组', ['yunfan']],
      ['the alias with other punctuation marks', '云帆〈青山〉剧组', ['yunfan']],
      ['a name in traditional characters', '雲帆影業', ['yunfan']],
      ['a name with other letters', 'clôud sáil pictures', ['yunfan']],
      ['two names of one entity', 'XHV 星河', ['xinghe']],
      ['names of two entities', 'XHV 云帆影业', []],
      ['a part of a name', '星河视', []],
      ['a name and a space', '星河视频 ', ['xinghe', 'xinghe-app']],
      ['a mistyped name', 'clod sail pictures', []],
      ['pinyin', 'yunfanyingye', []],
      ['an id', 'li-an', ['li-an']],
      ['only a punctuation mark', '《', []],
      ['no text', '', []],
      ['operators of full-text queries', 'n_* OR *:*', []],
    ])('%s', async (_, name, ids) => {
      expect(await world.store.entitiesNamed([name])).toEqual([entities(ids)]);
    });

    test('several names have one answer each, in the given order, repeated and unknown ones too', async () => {
      const names = ['XHV', 'nothing', '云帆影业', '', 'xhv', '星河视频', 'XHV'];
      const [xinghe, yunfan] = [entities(['xinghe']), entities(['yunfan'])];
      const both = entities(['xinghe', 'xinghe-app']);
      expect(await world.store.entitiesNamed(names)).toEqual([xinghe, [], yunfan, [], xinghe, both, xinghe]);
      expect(await world.store.entitiesNamed([])).toEqual([]);
    });
  });
}
