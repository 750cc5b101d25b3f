import { LRUCache } from 'lru-cache';
import { Converter } from 'opencc-js/t2cn';
import { foldLetters } from '../model/foldLetters.ts';
import { joinRuns, type Run, separateRuns, toRuns } from '../model/letterRuns.ts';

const toSimplified = Converter({ from: 't', to: 'cn' });

/**
 * Folds letters (`foldLetters`) and traditional characters, removes everything but letters and digits, and splits the
 * result into runs.
 */
export function foldRuns(text: string): readonly Run[] {
  const known = folded.get(text);
  if (known) return known;
  const runs = foldRunsOnce(text);
  folded.set(text, runs);
  return runs;
}

/** Like `foldRuns`, for texts that are folded only once. */
export function foldRunsOnce(text: string): readonly Run[] {
  return toRuns(foldLetters(simplify(text)));
}

/** A name is folded several times in a row, and the labels of the vocabulary on many requests. */
const folded = new LRUCache<string, readonly Run[]>({ max: 5_000 });

/** Like `foldRuns`, but letters keep their accents and kana their form. Equal results are the same spelling. */
export function plainRuns(text: string): readonly Run[] {
  return toRuns(simplify(text).normalize('NFC'));
}

function simplify(text: string): string {
  const usual = text.normalize('NFKC').toLowerCase();
  return /\p{Script=Han}/u.test(usual) ? toSimplified(usual) : usual;
}

/**
 * Returns the runs of every way to fold a text: without accents, and with the two letters that German, Danish and
 * Norwegian write for a letter with an accent (Köln is `koln` and `koeln`).
 */
export function foldings(text: string): readonly (readonly Run[])[] {
  const composed = text.normalize('NFKC').toLowerCase();
  const inTwoLetters = composed.replace(/[äöüøå]/g, (letter) => (letter === 'å' ? 'aa' : `${foldLetters(letter)}e`));
  return inTwoLetters === composed ? [foldRuns(text)] : [foldRuns(text), foldRuns(inTwoLetters)];
}

/** Folds a text and joins its runs, to compare whole names. */
export function fold(text: string): string {
  return joinRuns(foldRuns(text));
}

/** Folds a text and separates its runs with spaces. */
export function foldToWords(text: string): string {
  return separateRuns(foldRuns(text));
}
