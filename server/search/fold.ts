import { LRUCache } from 'lru-cache';
import { Converter } from 'opencc-js/t2cn';
import { foldLetters } from '../model/foldLetters.ts';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** Characters of scripts without spaces, which are searched by character instead of by word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー]/u;
/** Without the letters that are typed as apostrophes: xiʼan. */
const LETTER_OR_DIGIT = /(?![ʹ-ʿ])[\p{L}\p{N}]/u;

/** A word of an alphabetic script, or a sequence of characters of a script without spaces. */
export interface Run {
  readonly kind: 'word' | 'characters';
  readonly text: string;
}

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

/** Filters fold the same texts on every request. */
const folded = new LRUCache<string, readonly Run[]>({ max: 50_000 });

/** Like `foldRuns`, but letters keep their accents and kana their form. Equal results are the same spelling. */
export function plainRuns(text: string): readonly Run[] {
  return toRuns(simplify(text).normalize('NFC'));
}

/** Returns whether a folded text has characters of scripts without spaces. */
export function hasCharacters(text: string): boolean {
  return UNSPACED.test(text);
}

function simplify(text: string): string {
  const usual = text.normalize('NFKC').toLowerCase();
  return /\p{Script=Han}/u.test(usual) ? toSimplified(usual) : usual;
}

function toRuns(plain: string): Run[] {
  const runs: { kind: Run['kind']; text: string }[] = [];
  let open = false;
  for (const character of plain) {
    const kind = !LETTER_OR_DIGIT.test(character) ? null : UNSPACED.test(character) ? 'characters' : 'word';
    const last = runs.at(-1);
    if (kind === null) open = false;
    else if (open && last?.kind === kind) last.text += character;
    else {
      // Punctuation between characters is ignored: 大·会 matches 大会.
      if (kind === 'characters' && last?.kind === 'characters') last.text += character;
      else runs.push({ kind, text: character });
      open = true;
    }
  }
  return runs;
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
  return foldRuns(text)
    .map((run) => run.text)
    .join(' ');
}

export function joinRuns(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}
