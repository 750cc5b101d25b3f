import { joinRuns, type Run } from '../model/letterRuns.ts';
import { foldings, foldRuns, plainRuns } from './fold.ts';
import { endKey, grams, KEY, MIN_MISTYPED_LENGTH, shortenKey, soundKey } from './keys.ts';
import { readingOf } from './readings.ts';
import { regionalSpellings } from './regionalSpellings.ts';
import { toKeyedForm, type Unit } from './searchForm.ts';
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

/**
 * Returns null for a text without letters and digits. A `forgiving` query also finds names that sound like the text or
 * differ by one letter.
 */
export function parseQuery(text: string, forgiving = false): Query | null {
  const whole = toTerm(text, forgiving);
  if (whole.folded[0] === '') return null;
  const parts = text.split(/\s+/).filter((part) => joinRuns(foldRuns(part)) !== '');
  const words = parts.length > 1 ? parts : [];
  const toClauses = (part: string) =>
    forgiving ? clausesFor(part, forgivingWordKeys, soundClauses) : clausesFor(part, wordKeys, characterClauses);
  const lookups = [toClauses(text.replace(/\s+/g, ''))];
  if (words.length > 0) lookups.push(words.flatMap(toClauses));
  return { whole, words: words.map((word) => toTerm(word, forgiving)), lookups };
}

/** Shorter pinyin has too many similar sounds. */
const MIN_CONFUSED_LENGTH = 4;

function toTerm(text: string, forgiving: boolean): Term {
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
    forgiving: forgiving
      ? { units: toUnits(text), mayConfuseSounds: sound.length >= MIN_CONFUSED_LENGTH, mistyped: mistypedWord(runs) }
      : null,
  };
}

function mistypedWord(runs: readonly Run[]): string | null {
  const word = joinRuns(runs);
  return runs.every(({ kind }) => kind === 'word') && mayBeMistyped(word) ? word : null;
}

function mayBeMistyped(word: string): boolean {
  return word.length >= MIN_MISTYPED_LENGTH && /^\p{L}+$/u.test(word);
}

function toUnits(text: string): readonly Unit[] | null {
  if ((text.match(/\p{Script=Han}/gu) ?? []).length < 2) return null;
  return toKeyedForm({ text, field: 'alias', pinyin: readingOf(text, false) }, new Set()).units;
}

/** Returns the clauses for the runs of a text. All foldings have as many runs, of the same kinds. */
function clausesFor(
  text: string,
  keysOf: (words: ReadonlySet<string>) => readonly string[],
  clausesOf: (run: Run) => KeyClause[],
): KeyClause[] {
  const joined = foldings(text).map((runs) => foldRuns(joinRuns(runs)));
  const [runs = []] = joined;
  return runs.flatMap((run, index) => {
    if (run.kind === 'characters') return clausesOf(run);
    const keys = keysOf(new Set(joined.flatMap((folding) => folding[index]?.text ?? [])));
    return { any: [...new Set(keys)].map((key) => ({ key, prefix: true })) };
  });
}

function wordKeys(words: ReadonlySet<string>): readonly string[] {
  const sounds = new Set([...words].map(writeVAsU));
  const initials = new Set([...words, ...[...sounds].flatMap(mixedInitials)]);
  return [
    ...[...words].flatMap((word) => [word, ...regionalSpellings(word)]).map((word) => shortenKey(KEY.words + word)),
    ...[...sounds].map(soundKey),
    ...[...initials].map((letters) => shortenKey(KEY.initials + letters)),
  ];
}

/** If one letter of a word is wrong, one of its halves is right, unless the neighbours in its middle are exchanged. */
function forgivingWordKeys(words: ReadonlySet<string>): readonly string[] {
  return [
    ...wordKeys(words),
    ...[...words].filter(mayBeMistyped).flatMap((word) => {
      const half = Math.floor(word.length / 2);
      const exchanged = word.slice(0, half - 1) + word.slice(half, half + 1) + word.slice(half - 1, half);
      return [
        ...[word.slice(0, half), exchanged].map((start) => shortenKey(KEY.words + start)),
        endKey(word.slice(half)),
      ];
    }),
  ];
}

function characterClauses({ text }: Run): KeyClause[] {
  // 2-grams imply their 1-grams, which are needed only for a text of one character.
  const wanted = grams(text).filter((gram) => [...gram].length === Math.min(2, [...text].length));
  return [...new Set(wanted)].map((gram) => ({ any: [{ key: KEY.characters + gram, prefix: false }] }));
}

/** Returns clauses for names that sound like a text of at least two characters. */
function soundClauses(run: Run): KeyClause[] {
  const reading = [...run.text].length < 2 ? '' : readingOf(run.text, false).replaceAll(' ', '');
  return reading === '' ? characterClauses(run) : [{ any: [{ key: soundKey(reading), prefix: true }] }];
}
