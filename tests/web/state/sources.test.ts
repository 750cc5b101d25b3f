import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatSource, parseSource } from '../../../web/state/sources.ts';
import { anySource } from './arbitraries.ts';

test('a source is read back as it was written', () => {
  fc.assert(
    fc.property(anySource, (source) => {
      expect(parseSource(formatSource(source))).toEqual(source);
    }),
  );
});

test('two different sources are never written alike', () => {
  fc.assert(
    fc.property(anySource, anySource, (a, b) => {
      fc.pre(JSON.stringify(a) !== JSON.stringify(b));
      expect(formatSource(a)).not.toBe(formatSource(b));
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
])('%j is no source', (text) => {
  expect(parseSource(text)).toBeNull();
});
