import { expect, test } from 'vitest';
import { guardFormula } from '../../../server/model/guardFormula.ts';

const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];
const BEFORE = ['', ' ', '\t', '\r', '\n', '\u3000', '\u00a0', '\ufeff', '\u200b', "'", '"', ' \'"\ufeff'];

test.each(SIGNS)('a text that begins with %s is guarded, also after characters that spreadsheets skip', (sign) => {
  const texts = BEFORE.map((before) => `${before}${sign}SUM(1)`);
  expect(texts.map(guardFormula)).toEqual(texts.map((text) => `'${text}`));
});

test.each([
  ...['', '=', '-', '爱奇艺', 'a=b', '1-2', '2023-12', '-5', '-0.5', '-12.50%', '5%', '(＝)', "'quoted'", '"quoted"'],
  ...[' padded', '\u3000全角空格', "''", '·=', '《＝》'],
])('%j stays as it is', (text) => {
  expect(guardFormula(text)).toBe(text);
});

test.each(['+86 10', '-5+1', '-0500-01', '--', '\tcell', '\r\nline', "'\tcell", '=1', "'=1", "''=1"])(
  '%j is guarded, and removing one apostrophe restores it',
  (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  },
);
