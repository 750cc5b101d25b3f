import { LRUCache } from 'lru-cache';
import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** Scripts that write without spaces: searched by character, not by word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** A stretch of one kind: one Latin (or other alphabetic) word, or a run of characters without spaces. */
export interface Run {
  readonly kind: 'word' | 'characters';
  readonly text: string;
}

/**
 * Makes forms of one text alike: full and half width, letter case, traditional and simplified characters, accents.
 * Nothing but letters and digits is left, in runs.
 */
export function foldRuns(text: string): readonly Run[] {
  const known = folded.get(text);
  if (known) return known;
  const runs = computeRuns(text);
  folded.set(text, runs);
  return runs;
}

/** Ranking folds the same names again at every keystroke. */
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
      // 《大会》 and 大·会 are searched as 大会: marks between characters do not part them.
      if (kind === 'characters' && last?.kind === 'characters') last.text += character;
      else runs.push({ kind, text: character });
      open = true;
    }
  }
  return runs;
}

/** The folded text without its gaps: what whole names are compared by. */
export function fold(text: string): string {
  return foldRuns(text)
    .map((run) => run.text)
    .join('');
}
