import type { NameForm } from '../model/entity.ts';
import { spokenSyllables, toKeyedForm, type Unit } from './searchForm.ts';
import { mergeSimilarSounds, writeVAsU } from './syllables.ts';

/**
 * Kinds of keys by which a store finds candidates. A key is a letter for its kind, `_`, and folded text (letters and digits
 * only), so that it needs no escape in a full-text query:
 *
 *   c_爱奇   one or two neighbouring characters            looked up whole
 *   w_word   words from the n-th to the last, joined        looked up by prefix
 *   r_drow   a word, backwards                              looked up by prefix
 *   p_aiqi   pinyin from the n-th syllable on, joined, as   looked up by prefix
 *            `soundKey` writes it
 *   i_aqy    initials from the n-th syllable on             looked up by prefix
 *   n_iqiyi  a whole name, as `nameKey` writes it           looked up whole
 */
export const KEY = {
  characters: 'c_',
  words: 'w_',
  backwards: 'r_',
  pinyin: 'p_',
  initials: 'i_',
  names: 'n_',
} as const;

/** Returns the key of a pinyin: sounds that people confuse are written alike, so that one look-up finds them all. */
export function soundKey(pinyin: string): string {
  return shortenKey(KEY.pinyin + mergeSimilarSounds(writeVAsU(pinyin)));
}

/** Returns the key of a folded whole name: all spellings of ü are written alike. */
export function nameKey(folded: string): string {
  return shortenKey(KEY.names + writeVAsU(folded).replace(/(?<=[nl])(?:yue?|ue)/g, 'u'));
}

/** Returns the key for the end of a word. */
export function endKey(text: string): string {
  return shortenKey(KEY.backwards + [...text.slice(-2 * MAX_KEY_LENGTH)].reverse().join(''));
}

/**
 * Names are long, and have a key for each tail. Lucene's whitespace tokenizer also splits tokens longer than 255 UTF-16
 * units; a character takes up to two.
 */
const MAX_KEY_LENGTH = 120;

/** Cuts a key to its greatest length. Look-ups are cut too, so at worst there are more candidates. */
export function shortenKey(key: string): string {
  return key.length <= MAX_KEY_LENGTH ? key : [...key.slice(0, 2 * MAX_KEY_LENGTH)].slice(0, MAX_KEY_LENGTH).join('');
}

/** A shorter word has too many others that differ by one letter. */
export const MIN_MISTYPED_LENGTH = 4;

/** Returns the distinct keys of an entity's names. */
export function searchKeys(forms: readonly NameForm[]): ReadonlySet<string> {
  const keys = new Set<string>();
  const spoken = spokenSyllables(forms);
  for (const form of forms) {
    const { folded, units, isLatin, hasInitials } = toKeyedForm(form, spoken);
    for (const { runs, groups, whole } of folded) {
      if (whole !== '') keys.add(nameKey(whole));
      for (const { kind, text } of runs) {
        if (kind === 'characters') for (const gram of grams(text)) keys.add(KEY.characters + gram);
        else if (text.length >= MIN_MISTYPED_LENGTH - 1) keys.add(endKey(text));
      }
      for (const { text, starts } of groups)
        for (const start of starts) keys.add(shortenKey(KEY.words + text.slice(start, start + 2 * MAX_KEY_LENGTH)));
    }
    addTails(keys, soundKey, units, syllableKeys);
    if (hasInitials) addTails(keys, initialsKey, units, firstInitial);
    if (!isLatin) addTails(keys, initialsKey, units, abbreviate);
  }
  return keys;
}

function initialsKey(initials: string): string {
  return shortenKey(KEY.initials + initials);
}

/** Number of syllables with ü of which a name has all spellings as keys; the others are written with u. */
const SPELLED_OUT = 3;

/** Adds the joined texts of the units from each beginning of a word on. */
function addTails(
  keys: Set<string>,
  toKey: (tail: string) => string,
  units: readonly Unit[],
  textsOf: (unit: Unit) => readonly string[],
) {
  let tails: readonly string[] = [''];
  let spelledOut = 0;
  for (const unit of units.toReversed()) {
    const texts = textsOf(unit);
    if (texts.length > 1) spelledOut += 1;
    const used = spelledOut > SPELLED_OUT ? texts.slice(0, 1) : texts;
    tails = used.flatMap((text) => tails.map((tail) => (text + tail).slice(0, 2 * MAX_KEY_LENGTH)));
    if (unit.beginsWord) for (const tail of tails) keys.add(toKey(tail));
  }
}

/** Returns the spellings of a unit, with u for v. */
function syllableKeys({ typed: { syllable } }: Unit): readonly string[] {
  const [first] = syllable;
  if (syllable.length === 1 && first) return [writeVAsU(first.text)];
  return [...new Set(syllable.map(({ text }) => writeVAsU(text)))];
}

function firstInitial({ typed }: Unit): readonly string[] {
  return typed.initial.slice(0, 1).map(({ text }) => text);
}

/** Returns the initial of a character, and a word whole, as in `tvjm` for TV节目. */
function abbreviate(unit: Unit): readonly string[] {
  return unit.typed.character.length > 0 ? firstInitial(unit) : unit.typed.syllable.slice(0, 1).map(({ text }) => text);
}

/** Returns the 1-grams and 2-grams of a text. */
export function grams(text: string): string[] {
  const characters = [...text];
  return [...characters, ...characters.slice(1).map((character, index) => `${characters[index]}${character}`)];
}
