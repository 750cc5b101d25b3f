import { LRUCache } from 'lru-cache';
import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** Characters of scripts without spaces, which are searched by character instead of by word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** A word of an alphabetic script, or a sequence of characters of a script without spaces. */
export interface Run {
  readonly kind: 'word' | 'characters';
  readonly text: string;
}

/**
 * Normalises width, letter case, accents and traditional characters, removes everything but letters and digits, and
 * splits the result into runs.
 */
export function foldRuns(text: string): readonly Run[] {
  const known = folded.get(text);
  if (known) return known;
  const runs = computeRuns(text);
  folded.set(text, runs);
  return runs;
}

/** Ranking folds the same names on every request. */
const folded = new LRUCache<string, readonly Run[]>({ max: 50_000 });

function computeRuns(text: string): Run[] {
  const plain = toSimplified(text.normalize('NFKC').toLowerCase())
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC');
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

/** Folds a text and joins its runs, to compare whole names. */
export function fold(text: string): string {
  return foldToWords(text).replaceAll(' ', '');
}

/** Folds a text and separates its runs with spaces. */
export function foldToWords(text: string): string {
  return foldRuns(text)
    .map((run) => run.text)
    .join(' ');
}
