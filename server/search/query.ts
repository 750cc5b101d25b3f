import { joinRuns, type Run } from '../model/letterRuns.ts';
import { foldings, foldRuns, plainRuns } from './fold.ts';
import { grams, KEY, shortenKey, soundKey } from './keys.ts';
import { regionalSpellings } from './regionalSpellings.ts';
import type { Unit } from './searchForm.ts';
import { mixedInitials, normaliseV, writeUmlautAsV, writeVAsU } from './syllables.ts';

/** A condition on candidates: at least one of these keys, whole or as a prefix. */
export interface KeyClause {
  readonly any: readonly { readonly key: string; readonly prefix: boolean }[];
}

/** Alternatives; a candidate matches all clauses of at least one. */
export type Lookups = readonly (readonly KeyClause[])[];

/** A search text, or a word of it, without spaces: "tencent video" is `tencentvideo`. */
export interface Term {
  /** As it was typed, apart from width, letter case and traditional characters. */
  readonly plain: string;
  /** In each folding. */
  readonly folded: readonly string[];
  /** Folded, with British for American spellings and the reverse. */
  readonly regional: readonly string[];
  /** Folded, with ü as v, to compare with pinyin; null for a text without Latin letters. */
  readonly sound: string | null;
  /** Null if mistakes are not forgiven. */
  readonly forgiving: ForgivingTerm | null;
}

export interface ForgivingTerm {
  /** Characters with their sounds, to compare with other characters; null for a text without two Chinese ones. */
  readonly units: readonly Unit[] | null;
  /** Whether the text is pinyin of some length, which may name a similar sound. */
  readonly mayConfuseSounds: boolean;
  /** Folded, if it is long enough and of letters only, so that one of them may be wrong; otherwise null. */
  readonly mistyped: string | null;
}

/** A search text and the keys that candidates must have. */
export interface Query {
  readonly whole: Term;
  /** Empty for a text of one word. */
  readonly words: readonly Term[];
  readonly lookups: Lookups;
}

/** How a text becomes a query: what its terms forgive, and the keys of its words and characters. */
export interface Reading {
  readonly forgivingOf: (text: string, sound: string, runs: readonly Run[]) => ForgivingTerm | null;
  readonly wordKeys: (words: ReadonlySet<string>) => readonly string[];
  readonly characterClauses: (run: Run) => KeyClause[];
}

/** Returns null for a text without letters and digits. */
export function parseQuery(text: string): Query | null {
  return readQuery(text, { forgivingOf: () => null, wordKeys, characterClauses });
}

export function readQuery(text: string, reading: Reading): Query | null {
  const whole = toTerm(text, reading);
  if (whole.folded[0] === '') return null;
  const parts = text.split(/\s+/).filter((part) => joinRuns(foldRuns(part)) !== '');
  const words = parts.length > 1 ? parts : [];
  const lookups = [clausesFor(text.replace(/\s+/g, ''), reading)];
  if (words.length > 0) lookups.push(words.flatMap((word) => clausesFor(word, reading)));
  return { whole, words: words.map((word) => toTerm(word, reading)), lookups };
}

function toTerm(text: string, { forgivingOf }: Reading): Term {
  const sound = normaliseV(joinRuns(foldRuns(writeUmlautAsV(text))));
  const runs = foldRuns(text);
  const regional = runs.some(({ text: word }) => regionalSpellings(word).length > 0)
    ? [runs.map(({ text: word }) => regionalSpellings(word)[0] ?? word).join('')]
    : [];
  return {
    plain: joinRuns(plainRuns(text)),
    folded: foldings(text).map(joinRuns),
    regional,
    sound: /[a-z]/.test(sound) ? sound : null,
    forgiving: forgivingOf(text, sound, runs),
  };
}

/** Returns the clauses for the runs of a text. All foldings have as many runs, of the same kinds. */
function clausesFor(text: string, reading: Reading): KeyClause[] {
  const joined = foldings(text).map((runs) => foldRuns(joinRuns(runs)));
  const [runs = []] = joined;
  return runs.flatMap((run, index) => {
    if (run.kind === 'characters') return reading.characterClauses(run);
    const keys = reading.wordKeys(new Set(joined.flatMap((folding) => folding[index]?.text ?? [])));
    return { any: [...new Set(keys)].map((key) => ({ key, prefix: true })) };
  });
}

export function wordKeys(words: ReadonlySet<string>): readonly string[] {
  const sounds = new Set([...words].map(writeVAsU));
  const initials = new Set([...words, ...[...sounds].flatMap(mixedInitials)]);
  return [
    ...[...words].flatMap((word) => [word, ...regionalSpellings(word)]).map((word) => shortenKey(KEY.words + word)),
    ...[...sounds].map(soundKey),
    ...[...initials].map((letters) => shortenKey(KEY.initials + letters)),
  ];
}

export function characterClauses({ text }: Run): KeyClause[] {
  // 2-grams imply their 1-grams, which are needed only for a text of one character.
  const wanted = grams(text).filter((gram) => [...gram].length === Math.min(2, [...text].length));
  return [...new Set(wanted)].map((gram) => ({ any: [{ key: KEY.characters + gram, prefix: false }] }));
}
