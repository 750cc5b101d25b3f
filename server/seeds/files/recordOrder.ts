/*
 * Order of the records in a file. The records are plain YAML values, which may have problems.
 */

import { compare } from '../../model/compare.ts';

export function byId(a: unknown, b: unknown): number {
  return compare(String(property(a, 'id')), String(property(b, 'id')));
}

/** Compares first line, last line, and kind: mentions, relations, figures. */
export function byLines(a: unknown, b: unknown): number {
  const [linesOfA, linesOfB] = [linesOf(a), linesOf(b)];
  return (
    compare(Math.min(...linesOfA), Math.min(...linesOfB)) ||
    compare(Math.max(...linesOfA), Math.max(...linesOfB)) ||
    compare(kindOf(a), kindOf(b))
  );
}

function linesOf(record: unknown): number[] {
  const lines = property(record, 'lines');
  return [lines].flat().flatMap((range) => String(range).split('-').map(Number));
}

function kindOf(record: unknown): number {
  if (property(record, 'mentions') !== undefined) return 0;
  return property(record, 'measure') === undefined ? 1 : 2;
}

function property(record: unknown, key: string): unknown {
  return record !== null && typeof record === 'object' ? Reflect.get(record, key) : undefined;
}
