import type { UnitMatch } from './matchUnits.ts';
import type { SearchForm } from './searchForm.ts';

/**
 * Returns the part of a name that differs from a text by one letter: a wrong, a missing or an additional one, or two
 * neighbours in the wrong order. The part consists of whole words.
 */
export function matchMistyped(text: string, { folded }: SearchForm): UnitMatch['cover'] | null {
  let best: UnitMatch['cover'] | null = null;
  for (const { whole, groups } of folded) {
    for (const group of groups) {
      const ends = [...group.starts.slice(1), group.text.length];
      for (const [first, start] of group.starts.entries()) {
        for (const end of ends.slice(first)) {
          const difference = end - start - text.length;
          if (difference > 1) break;
          if (difference < -1 || !differByOneLetter(text, group.text.slice(start, end))) continue;
          const isWhole = end - start === whole.length;
          const cover = isWhole ? 0 : whole.startsWith(group.text.slice(start, end)) ? 1 : 2;
          if (best === null || cover < best) best = cover;
        }
      }
    }
  }
  return best;
}

/** Whether one letter is replaced, missing or additional, or two neighbours are exchanged. */
function differByOneLetter(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const rest = (text: string, skipped: number) => text.slice(start + skipped);
  if (a.length > b.length) return rest(a, 1) === rest(b, 0);
  if (a.length < b.length) return rest(a, 0) === rest(b, 1);
  if (rest(a, 1) === rest(b, 1)) return start < a.length;
  return a[start] === b[start + 1] && a[start + 1] === b[start] && rest(a, 2) === rest(b, 2);
}
