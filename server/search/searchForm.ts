import { LRUCache } from 'lru-cache';
import type { NameForm } from '../model/entity.ts';
import { joinRuns, type Run } from '../model/letterRuns.ts';
import { foldings, foldRuns, plainRuns } from './fold.ts';
import {
  initialSpellings,
  latinSpellings,
  type Spelling,
  splitSyllables,
  syllableSpellings,
  writeUmlautAsV,
} from './syllables.ts';

/** A form of a name, prepared for comparisons. */
export interface SearchForm extends KeyedForm {
  /** The name as it is written, apart from width, letter case and traditional characters. */
  readonly plain: Letters;
}

/** A form of a name, prepared for search keys. */
export interface KeyedForm {
  /** The name in each folding. */
  readonly folded: readonly Letters[];
  /** Syllables and words of a name that can be typed in pinyin; empty for others. */
  readonly units: readonly Unit[];
  /** Whether the name itself is in Latin letters. */
  readonly isLatin: boolean;
  /** Whether people may abbreviate the name by the initials of its units. */
  readonly hasInitials: boolean;
}

export interface Letters {
  readonly runs: readonly Run[];
  /** All runs without spaces. */
  readonly whole: string;
  /** Adjacent words, joined, with the index at which each begins. "Crazy Maple Studio" is one group. */
  readonly groups: readonly { readonly text: string; readonly starts: readonly number[] }[];
}

/** A Chinese character with its sound, a syllable in Latin letters, or a word. */
export interface Unit {
  readonly typed: Readonly<Record<Typing, readonly Spelling[]>>;
  /** First characters of all these spellings. */
  readonly firstCharacters: string;
  /** Whether a match may begin here. */
  readonly beginsWord: boolean;
}

/** Sorts of text that people type for a unit. */
export type Typing = 'character' | 'syllable' | 'initial';

/** Ranking reads the same forms on every request. */
const prepared = new LRUCache<NameForm, SearchForm>({ max: 50_000 });

/** Returns a form among all forms of its entity. */
export function cachedSearchForm(form: NameForm, forms: readonly NameForm[]): SearchForm {
  const known = prepared.get(form);
  if (known) return known;
  const searchForm = { ...toKeyedForm(form, spokenSyllables(forms)), plain: toLetters(plainRuns(form.text)) };
  prepared.set(form, searchForm);
  return searchForm;
}

/** Returns all spellings of the syllables of the Chinese forms. */
export function spokenSyllables(forms: readonly NameForm[]): ReadonlySet<string> {
  const syllables = forms.flatMap(({ pinyin }) => (pinyin === '' ? [] : pinyin.split(' ')));
  return new Set(syllables.flatMap(syllableSpellings).map(({ text }) => text));
}

/** `spoken` has the syllables of the Chinese forms: a Latin name is pinyin if it consists of them. Media is not me dia. */
export function toKeyedForm({ text, pinyin }: NameForm, spoken: ReadonlySet<string>): KeyedForm {
  const folded = foldings(text).map(toLetters);
  if (pinyin !== '') return { folded, units: chineseUnits(text, pinyin), isLatin: false, hasInitials: true };
  const words = foldRuns(text).map((run) => (run.kind === 'word' ? run.text : ''));
  const syllables = foldRuns(writeUmlautAsV(text)).map((run) => splitSyllables(run.text));
  const units = words.flatMap((word, index) => latinUnits(word, syllables[index] ?? null));
  const hasInitials = words.length > 0 && syllables.every((word) => word !== null && isSpoken(word, spoken));
  // The letters of other words find them already.
  const hasUmlaut = units.some(({ typed }) => typed.syllable.length > 1);
  return { folded, units: hasInitials || hasUmlaut ? units : [], isLatin: true, hasInitials };
}

/** Single letters, as in iQIYI, are spoken in any way. */
function isSpoken(syllables: readonly string[], spoken: ReadonlySet<string>): boolean {
  return syllables.every((syllable) => syllable.length === 1 || spoken.has(syllable));
}

export function toLetters(runs: readonly Run[]): Letters {
  return { runs, whole: joinRuns(runs), groups: wordGroups(runs) };
}

const HAN = /\p{Script=Han}/u;

/** Assigns syllables to characters, if there are as many; seeds may give other ones. */
function chineseUnits(text: string, pinyin: string): Unit[] {
  const syllables = pinyin.split(' ');
  const written = foldRuns(text).flatMap((run) =>
    run.kind === 'word' || !HAN.test(run.text) ? [run.text] : splitHan(run.text),
  );
  return syllables.map((syllable, index) => {
    const character = written.length === syllables.length ? (written[index] ?? '') : '';
    const typed = {
      character: HAN.test(character) ? [{ text: character, isVariant: false }] : [],
      syllable: syllableSpellings(syllable),
      initial: initialSpellings(syllable),
    };
    return toUnit(typed, true);
  });
}

/** Splits a text into its Chinese characters and the sequences between them. */
function splitHan(text: string): readonly string[] {
  return text.match(/\p{Script=Han}|\P{Script=Han}+/gu) ?? [];
}

function latinUnits(word: string, syllables: readonly string[] | null): Unit[] {
  return (syllables ?? [word]).map((part, index) => {
    const syllable = syllables ? latinSpellings(part) : [{ text: part, isVariant: false }];
    return toUnit({ character: [], syllable, initial: initialSpellings(part) }, index === 0);
  });
}

function toUnit(typed: Unit['typed'], beginsWord: boolean): Unit {
  let firstCharacters = typed.character[0]?.text.slice(0, 1) ?? '';
  for (const { text } of typed.syllable) firstCharacters += text.slice(0, 1);
  return { typed, firstCharacters, beginsWord };
}

function wordGroups(runs: readonly Run[]): Letters['groups'] {
  const groups: { text: string; starts: number[] }[] = [];
  let previous: Run['kind'] | null = null;
  for (const { kind, text } of runs) {
    const group = previous === 'word' ? groups.at(-1) : undefined;
    if (kind === 'word' && group) {
      group.starts.push(group.text.length);
      group.text += text;
    } else if (kind === 'word') groups.push({ text, starts: [0] });
    previous = kind;
  }
  return groups;
}
