import { describe, expect, test } from 'vitest';
import { nameForms } from '../../../server/search/readings.ts';
import { searchNames } from '../../../server/search/searchNames.ts';
import type { SearchHit } from '../../../web/api/search.ts';
import { findLoaded, prepareNames } from '../../../web/state/loadedNames.ts';
import { entity } from './world.ts';

const card = (id: string, zh: string, en: string, degree = 1) => {
  const [form] = nameForms({ type: 'company', name: { zh, en }, aliases: [] });
  return { ...entity(id), name: { zh, en }, pinyin: form?.pinyin ?? '', degree };
};
const CARDS = [
  card('xinghe', '星河视频', 'Xinghe Video', 3),
  card('xingguang', '星光影业', 'Starlight Pictures', 9),
  card('yunfan', '云帆影业', 'Cloud Sail Pictures', 5),
  card('cologne', '科隆', 'Köln Média', 2),
];
const idsOf = (text: string, earlier: readonly SearchHit[] = []) =>
  findLoaded(text, CARDS, earlier, 25).map((hit) => hit.entity.id);

describe('loaded names are found', () => {
  test.each([
    ['云帆影业', ['yunfan']],
    ['影业', ['xingguang', 'yunfan']],
    ['xinghe', ['xinghe']],
    ['yfyy', ['yunfan']],
    ['pictures cloud', ['yunfan']],
    ['koln', ['cologne']],
    ['koeln', ['cologne']],
    ['星he', ['xinghe']],
    ['xing', ['xinghe', 'xingguang']],
    ['zzz', []],
    ['《》', []],
  ])('%s', (text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });

  test('in the order and with the reasons of the server', async () => {
    for (const text of ['影业', 'xing', 'yfyy', '星', 'pictures', 'koln']) {
      const entities = CARDS.map((given) => ({
        ...given,
        forms: nameForms({ type: 'company', name: given.name, aliases: [] }),
      }));
      const { hits } = await searchNames(text, 25, async () => entities as never);
      expect(findLoaded(text, CARDS, [], 25).map((hit) => [hit.entity.id, hit.match.kind, hit.match.text])).toEqual(
        hits.map(({ entity: { id }, kind, form }) => [id, kind.toUpperCase(), form.text]),
      );
    }
  });

  test('by an alias that found them before', () => {
    const [, xingguang] = CARDS;
    if (!xingguang) throw new Error('no card');
    const match = { kind: 'PREFIX', spelling: 'SAME', forgiven: null, field: 'ALIAS', text: '大星', pinyin: 'da xing' };
    expect(idsOf('大')).toEqual([]);
    expect(idsOf('大', [{ entity: xingguang, match } as SearchHit])).toEqual(['xingguang']);
  });
});

test('names can be prepared before they are searched', async () => {
  await prepareNames(CARDS);
  expect(idsOf('云帆')).toEqual(['yunfan']);
});
