import { describe, expect, test } from 'vitest';
import { isolate, isolateRuns, isolateTexts } from '../../../server/model/isolate.ts';

describe('isolate', () => {
  test.each(['שלום (2)', 'مرحبا', 'A שלום', 'ܫܠܡܐ', 'ދިވެހި', '𐤀𐤁', 'ﷺ'])('encloses %s', (text) => {
    expect(isolate(text)).toBe(`\u2068${text}\u2069`);
  });

  test.each(['', '星河', 'Xinghe (2) [d1:3]', 'Ünïcödé', '😀', '2024-03', 'ไทย', 'हिन्दी'])(
    'leaves "%s" as it is',
    (text) => {
      expect(isolate(text)).toBe(text);
    },
  );

  test('leaves texts that are isolated already, and texts of several lines', () => {
    for (const text of [isolate('שלום'), `${isolate('שלום')} spoke at ${isolate('مرحبا')}`, 'one\nשלום\n']) {
      expect(isolate(text)).toBe(text);
    }
  });
});

test('isolateTexts isolates texts at any depth, and those that functions return', () => {
  const { list, name, of } = isolateTexts({
    list: ['שלום', 'a', 1, null],
    name: { zh: '星河', en: 'שלום' },
    of: () => 'שלום',
  });
  expect({ list, name, found: of() }).toEqual({
    list: ['\u2068שלום\u2069', 'a', 1, null],
    name: { zh: '星河', en: '\u2068שלום\u2069' },
    found: '\u2068שלום\u2069',
  });
});

test('isolateRuns isolates letters within a message, with the spaces between them', () => {
  expect(isolateRuns('"שלום עולם (2)" is the name of a, b: 3')).toBe(
    '"\u2068שלום עולם\u2069 (2)" is the name of a, b: 3',
  );
});
