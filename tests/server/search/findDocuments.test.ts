import { expect, test } from 'vitest';
import type { GraphDocument } from '../../../server/model/dataset.ts';
import { findDocuments } from '../../../server/search/findDocuments.ts';
import { SEED_WORLD } from '../../support/world.ts';

const [first] = SEED_WORLD.documents;
if (!first) throw new Error('the world has no document');
const document = (part: Partial<GraphDocument>): GraphDocument => ({ ...first, publisher: null, authors: [], ...part });
const DOCUMENTS = [
  document({ id: 'd0', file: '000_cb36.txt', title: { zh: '星河周报', en: 'Galaxy Weekly' }, authors: ['王博'] }),
  document({
    id: 'd1',
    file: '001_5d0a.txt',
    title: { zh: '大会', en: 'The convention' },
    publisher: { zh: '海城日报', en: 'Haicheng Daily' },
  }),
];

test.each([
  ['周报', ['d0']],
  ['《週報》', ['d0']],
  ['ＧＡＬＡＸＹ weekly', ['d0']],
  ['axy', []],
  ['王博', ['d0']],
  ['HAÏCHENG', ['d1']],
  ['haicheng 大会', ['d1']],
  ['d1', ['d1']],
  ['000_cb36', ['d0']],
  ['cb3', ['d0']],
  ['tx', []],
  ['.txt', []],
  ['星河 大会', []],
  ['  ', []],
])('%j finds %j', (text, ids) => {
  expect(findDocuments(text, DOCUMENTS)).toEqual(ids);
});
