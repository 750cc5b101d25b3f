export type Random = ReturnType<typeof createRandom>;

/** Returns a generator of pseudo-random numbers (mulberry32): equal seeds give equal numbers on every machine. */
export function createRandom(seed: number) {
  let state = seed >>> 0;
  /** From 0 to below 1. */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
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
