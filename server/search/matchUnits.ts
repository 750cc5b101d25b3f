import type { Term } from './query.ts';
import type { SearchForm, Typing, Unit } from './searchForm.ts';

export interface UnitMatch {
  /** 0: the whole name; 1: its beginning; 2: an inner part. */
  readonly cover: 0 | 1 | 2;
  /** Whether a spelling was used that may stand for another syllable too. */
  readonly isVariant: boolean;
}

/** Finds a text in the units of a name, each typed as one of `typings`; the last syllable may be incomplete. */
export function matchUnits({ sound }: Term, { units }: SearchForm, typings: readonly Typing[]): UnitMatch | null {
  if (sound === null) return null;
  let best: UnitMatch | null = null;
  for (const [start, unit] of units.entries()) {
    if (!unit.beginsWord || !unit.firstCharacters.includes(sound.slice(0, 1))) continue;
    const found = matchFrom(sound, units, start, typings);
    if (found && (best === null || compareUnitMatches(found, best) < 0)) best = found;
  }
  return best;
}

/** Compares two matches, the better one first. */
export function compareUnitMatches(a: UnitMatch, b: UnitMatch): number {
  return a.cover - b.cover || Number(a.isVariant) - Number(b.isVariant);
}

function matchFrom(text: string, units: readonly Unit[], start: number, typings: readonly Typing[]): UnitMatch | null {
  /** Lengths of the text that the units so far can stand for, and whether only variants do. */
  let lengths = new Map([[0, false]]);
  for (let index = start; index < units.length; index++) {
    const next = new Map<number, boolean>();
    let end: UnitMatch | null = null;
    for (const [length, wasVariant] of lengths) {
      for (const typing of typings) {
        for (const spelling of units[index]?.typed[typing] ?? []) {
          const isVariant = wasVariant || spelling.isVariant;
          if (text.startsWith(spelling.text, length)) {
            const reached = length + spelling.text.length;
            next.set(reached, isVariant && (next.get(reached) ?? true));
          } else if (spelling.text.startsWith(text.slice(length))) {
            end = better(end, { cover: start === 0 ? 1 : 2, isVariant });
          }
        }
      }
    }
    const isVariant = next.get(text.length);
    if (isVariant !== undefined) {
      const isLast = index === units.length - 1;
      end = better(end, { cover: start > 0 ? 2 : isLast ? 0 : 1, isVariant });
    }
    if (end) return end;
    if (next.size === 0) return null;
    lengths = next;
  }
  return null;
}

function better(known: UnitMatch | null, found: UnitMatch): UnitMatch {
  return known && compareUnitMatches(known, found) <= 0 ? known : found;
}
