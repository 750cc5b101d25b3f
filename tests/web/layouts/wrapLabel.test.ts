import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateWidth } from '../../../web/layouts/estimateWidth.ts';
import { measureLabel } from '../../../web/layouts/measureLabel.ts';
import { shortenLabel, wrapLabel } from '../../../web/layouts/wrapLabel.ts';

describe('wrapLabel', () => {
  test.each([
    ['星河视频', ['星河视频']],
    ['北辰广播电视总局', ['北辰广播电视总局']],
    ['九个汉字的一个名字', ['九个汉字', '的一个名字']],
    ['南屿网络视听节目服务协会', ['南屿网络视听', '节目服务协会']],
  ])('breaks Chinese into even lines of at most eight characters: %s', (label, lines) => {
    expect(wrapLabel(label)).toEqual(lines);
  });

  test.each([
    ['Lin Wanqing', ['Lin Wanqing']],
    ['Nanyu Audiovisual Services Association', ['Nanyu Audiovisual', 'Services Association']],
    ['Beichen Radio and Television Administration', ['Beichen Radio', 'and Television', 'Administration']],
  ])('breaks Latin text between words: %s', (label, lines) => {
    expect(wrapLabel(label)).toEqual(lines);
  });

  test('a short Latin word stays with the Chinese after it, and a number with its unit', () => {
    expect(wrapLabel('AI大模型应用')).toEqual(['AI大模型应用']);
    expect(wrapLabel('2031年南屿网络视听发展研究报告')[0]).toMatch(/^2031年/);
  });

  test('no line begins with a closing mark or ends with an opening one', () => {
    for (const label of [
      '微短剧《在星河等你来的那一天》',
      '“跟着微短剧去旅行”创作计划',
      '长夜（第一季）与星灯（第二季）',
    ]) {
      for (const line of wrapLabel(label)) {
        expect(line).not.toMatch(/^[》”）]/);
        expect(line).not.toMatch(/[《“（]$/);
      }
    }
  });

  test('no character is alone on a line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'网络视听节目服务协会星河广播电总局'), { minLength: 2, maxLength: 24 }),
        (letters) => {
          for (const line of wrapLabel(letters.join(''))) expect([...line].length).toBeGreaterThan(1);
        },
      ),
    );
  });

  test('a label of more than three lines ends in an ellipsis after a whole character', () => {
    const lines = wrapLabel('𠮷'.repeat(40));
    expect(lines).toHaveLength(3);
    expect(lines.join('')).toMatch(/^(𠮷)+…$/u);
  });

  test('a label is shortened only if three lines are not enough', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (label) => {
        const lines = wrapLabel(label);
        expect(lines.length).toBeLessThanOrEqual(3);
        const text = lines.join('').replace(/\s/g, '');
        const whole = label.replace(/\s/g, '');
        if (text !== whole) {
          expect(text.endsWith('…')).toBe(true);
          expect(whole.startsWith(text.slice(0, -1))).toBe(true);
        }
      }),
    );
  });

  test('an empty label has no lines and no size', () => {
    expect(wrapLabel('  ')).toEqual([]);
    expect(measureLabel('  ')).toEqual({ width: 0, height: 0 });
  });
});

describe('measureLabel', () => {
  test('Chinese characters are one font size wide and Latin letters about half', () => {
    expect(estimateWidth('星河视频')).toBe(4);
    expect(estimateWidth('audience')).toBeGreaterThan(4);
    expect(estimateWidth('audience')).toBeLessThan(5.5);
  });

  test('a label is as wide as its widest line and as high as all lines', () => {
    expect(measureLabel('星河视频')).toEqual({ width: 48, height: 15 });
    expect(measureLabel('九个汉字的一个名字')).toEqual({ width: 60, height: 30 });
  });
});

test.each([
  ['星'.repeat(300), '星'],
  ['a'.repeat(300), 'a'],
  ['Xinghe '.repeat(42), 'Xinghe'],
  ['.'.repeat(300), '.'],
])('a name of 300 characters becomes at most three short lines: %s', (label, beginning) => {
  const lines = wrapLabel(label);
  expect(lines.length).toBeLessThanOrEqual(3);
  expect(lines.join('')).toMatch(/…$/);
  expect(lines[0]?.startsWith(beginning)).toBe(true);
  expect(estimateWidth(lines.join(''))).toBeLessThan(33);
});

test('the label of a relation has one line, which is shortened only if it is long', () => {
  expect(shortenLabel('was released or launched at')).toBe('was released or launched at');
  expect(shortenLabel('星'.repeat(300))).toBe(`${'星'.repeat(24)}…`);
  expect(shortenLabel('Xinghe '.repeat(42))).toMatch(/^(Xinghe )+Xi?n?g?h?e?…$/);
});
