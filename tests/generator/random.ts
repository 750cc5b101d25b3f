import { createRandom as createNumbers } from '../../server/analysis/random.ts';

export type Random = ReturnType<typeof createRandom>;

/** Returns functions that choose by pseudo-random numbers, equally for equal seeds on every machine. */
export function createRandom(seed: number) {
  /** From 0 to below 1. */
  const next = createNumbers(seed);
  return {
    next,
    chance: (share: number) => next() < share,
    /** A whole number from `from` to `to`. */
    between: (from: number, to: number) => from + Math.floor(next() * (to - from + 1)),
    pick<T>(items: readonly [T, ...T[]]): T {
      return items[Math.floor(next() * items.length)] ?? items[0];
    },
  };
}
