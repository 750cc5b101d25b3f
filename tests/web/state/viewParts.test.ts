import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatViewPart, parseViewPart } from '../../../web/state/view/viewParts.ts';
import { anyViewPart } from './arbitraries.ts';

test('parsing restores any formatted part', () => {
  fc.assert(
    fc.property(anyViewPart, (part) => {
      expect(parseViewPart(formatViewPart(part))).toEqual(part);
    }),
  );
});

test('different parts have different texts', () => {
  fc.assert(
    fc.property(anyViewPart, anyViewPart, (a, b) => {
      fc.pre(JSON.stringify(a) !== JSON.stringify(b));
      expect(formatViewPart(a)).not.toBe(formatViewPart(b));
    }),
  );
});

test.each([
  '',
  'start',
  'start.0',
  'start.2001',
  'start.40.1',
  'all.1',
  'entity.',
  'entity.Ünknown',
  'document.',
  'document.d0.only',
  'expand.a',
  'expand.a.x',
  'expand.a.5.person+',
  'path.a.b',
  'path.a.b.100',
  'somethingelse.a',
])('%j is no part', (text) => {
  expect(parseViewPart(text)).toBeNull();
});
