import type { NameForm } from '../model/entity.ts';
import { foldRuns, type Run } from './fold.ts';

/**
 * Kinds of keys by which a store finds candidates. A key is a letter for its kind, `_`, and folded text (letters and digits
 * only), so that it needs no escape in a full-text query:
 *
 *   c_爱奇   one or two neighbouring characters            looked up whole
 *   w_word   words from the n-th to the last, joined        looked up by prefix
 *   p_aiqi   pinyin from the n-th syllable on, joined       looked up by prefix
 *   i_aqy    initials from the n-th syllable on             looked up by prefix
 */
export const KEY = { characters: 'c_', words: 'w_', pinyin: 'p_', initials: 'i_' } as const;

/**
 * Names are long, and have a key for each tail. Lucene's whitespace tokenizer also splits tokens longer than 255 UTF-16
 * units; a character takes up to two.
 */
const MAX_KEY_LENGTH = 120;

/** Cuts a key to its greatest length. Look-ups are cut too, so at worst there are more candidates. */
export function shortenKey(key: string): string {
  return key.length <= MAX_KEY_LENGTH ? key : [...key.slice(0, 2 * MAX_KEY_LENGTH)].slice(0, MAX_KEY_LENGTH).join('');
}

/** Returns the distinct keys of an entity's names, sorted. */
export function searchKeys(forms: readonly NameForm[]): string[] {
  const keys = new Set<string>();
  for (const form of forms) {
    const runs = foldRuns(form.text);
    for (const run of runs)
      if (run.kind === 'characters') for (const gram of grams(run.text)) keys.add(KEY.characters + gram);
    for (const words of wordGroups(runs)) for (const tail of tails(words)) keys.add(shortenKey(KEY.words + tail));
    const { initials, syllables } = soundsOf(form);
    for (const tail of tails(syllables)) keys.add(shortenKey(KEY.pinyin + tail));
    for (const tail of tails(initials)) keys.add(shortenKey(KEY.initials + tail));
  }
  return [...keys].sort();
}

/** Returns the syllables of a form's pinyin and their initials. */
export function soundsOf({ pinyin }: NameForm) {
  const syllables = pinyin === '' ? [] : pinyin.split(' ');
  return { syllables, initials: syllables.map((syllable) => [...syllable][0] ?? '') };
}

/** Returns the 1-grams and 2-grams of a text. */
export function grams(text: string): string[] {
  const characters = [...text];
  return [...characters, ...characters.slice(1).map((character, index) => `${characters[index]}${character}`)];
}

/** Returns `['abc', 'bc', 'c']` for `['a', 'b', 'c']`. */
export function tails(parts: readonly string[]): string[] {
  return parts.map((_, index) => parts.slice(index).join(''));
}

/** Groups adjacent words: "Crazy Maple Studio" is one group of three. */
export function wordGroups(runs: readonly Run[]): string[][] {
  const groups: string[][] = [];
  let previous: Run['kind'] | null = null;
  for (const run of runs) {
    if (run.kind === 'word') {
      if (previous === 'word') groups.at(-1)?.push(run.text);
      else groups.push([run.text]);
    }
    previous = run.kind;
  }
  return groups;
}
