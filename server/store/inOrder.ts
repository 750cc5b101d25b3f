import { compare, compareIds } from '../model/compare.ts';
import { type DateOrigin, hasOrigin, type When } from '../model/when.ts';
import type { Page, Slice } from './GraphStore.ts';

/** Facts with equal keys are sorted by id in both directions; facts without a key come last. */
export function inOrder<T extends { readonly id: string }>(
  facts: readonly T[],
  keyOf: (fact: T) => string | number | null,
  descending: boolean,
): readonly T[] {
  const sign = descending ? -1 : 1;
  return facts
    .map((fact) => ({ fact, key: keyOf(fact) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null)
        return Number(a.key === null) - Number(b.key === null) || compareIds(a.fact, b.fact);
      return sign * compare(a.key, b.key) || compareIds(a.fact, b.fact);
    })
    .map(({ fact }) => fact);
}

export function pageOf<T>(facts: readonly T[], { limit, offset }: Slice): Page<T> {
  return { items: facts.slice(offset, offset + limit), total: facts.length };
}

/** Returns the first day of a date that has one of these origins. */
export function firstDay(
  { whenEarliest, whenOrigin }: Pick<When, 'whenEarliest' | 'whenOrigin'>,
  origins: readonly DateOrigin[],
): string | null {
  return hasOrigin(whenOrigin, origins) ? whenEarliest : null;
}
