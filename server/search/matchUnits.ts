import type { Term } from './query.ts';
import type { SearchForm, Typing, Unit } from './searchForm.ts';
import { type Spelling, similarSpellings } from './syllables.ts';

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
    const found = matchFrom(sound, units, start, (index) =>
      typings.flatMap((typing) => units[index]?.typed[typing] ?? []),
    );
    if (found) best = better(best, found);
  }
  return best;
}

/** Finds a text in the units of a name, each typed as a syllable that sounds similar. */
export function matchSimilarUnits({ sound }: Term, { units }: SearchForm): UnitMatch | null {
  if (sound === null) return null;
  const similar = units.map(({ typed }) => typed.syllable.flatMap(({ text }) => similarSpellings(text)));
  let best: UnitMatch | null = null;
  for (const [start, unit] of units.entries()) {
    const found = unit.beginsWord ? matchFrom(sound, units, start, (index) => similar[index] ?? []) : null;
    if (found) best = better(best, found);
  }
  return best;
}

/** How two sequences of characters sound: alike, or similar in at least one syllable. */
export interface SoundMatch {
  readonly cover: UnitMatch['cover'];
  readonly isSimilar: boolean;
}

/** Finds characters in a name by the sounds of both, character by character. */
export function matchSounds(wanted: readonly Unit[], { units }: SearchForm): SoundMatch | null {
  let best: SoundMatch | null = null;
  for (let start = 0; start + wanted.length <= units.length; start++) {
    const sounds = wanted.map((unit, index) => compareSounds(unit, units[start + index]));
    if (sounds.includes(null)) continue;
    const cover = start > 0 ? 2 : wanted.length === units.length ? 0 : 1;
    const isSimilar = sounds.includes('similar');
    if (!best || (isSimilar === best.isSimilar ? cover < best.cover : best.isSimilar)) best = { cover, isSimilar };
  }
  return best;
}

function compareSounds(wanted: Unit, unit: Unit | undefined): 'same' | 'similar' | null {
  if (!unit) return null;
  const [character] = wanted.typed.character;
  if (character && character.text === unit.typed.character[0]?.text) return 'same';
  const has = (spellings: readonly Spelling[]) =>
    spellings.some(({ text }) => unit.typed.syllable.some((other) => other.text === text));
  if (has(wanted.typed.syllable)) return 'same';
  return wanted.typed.syllable.some(({ text }) => has(similarSpellings(text))) ? 'similar' : null;
}

/** Compares two matches, the better one first. */
export function compareUnitMatches(a: UnitMatch, b: UnitMatch): number {
  return a.cover - b.cover || Number(a.isVariant) - Number(b.isVariant);
}

function matchFrom(
  text: string,
  units: readonly Unit[],
  start: number,
  spellingsOf: (index: number) => readonly Spelling[],
): UnitMatch | null {
  /** Lengths of the text that the units so far can stand for, and whether only variants do. */
  let lengths = new Map([[0, false]]);
  for (let index = start; index < units.length; index++) {
    const next = new Map<number, boolean>();
    let end: UnitMatch | null = null;
    for (const [length, wasVariant] of lengths) {
      for (const spelling of spellingsOf(index)) {
        const isVariant = wasVariant || spelling.isVariant;
        if (text.startsWith(spelling.text, length)) {
          const reached = length + spelling.text.length;
          next.set(reached, isVariant && (next.get(reached) ?? true));
        } else if (spelling.text.startsWith(text.slice(length))) {
          end = better(end, { cover: start === 0 ? 1 : 2, isVariant });
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
