/** Characters of scripts without spaces, which are searched by character instead of by word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー]/u;
/** Without the letters that are typed as apostrophes: xiʼan. */
const LETTER_OR_DIGIT = /(?![ʹ-ʿ])[\p{L}\p{N}]/u;

/** A word of an alphabetic script, or a sequence of characters of a script without spaces. */
export interface Run {
  readonly kind: 'word' | 'characters';
  readonly text: string;
}

/** Removes everything but letters and digits from a folded text and splits the rest into runs. */
export function toRuns(plain: string): Run[] {
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

/** Returns whether a folded text has characters of scripts without spaces. */
export function hasCharacters(text: string): boolean {
  return UNSPACED.test(text);
}

export function joinRuns(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** Joins runs with spaces. */
export function separateRuns(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join(' ');
}
