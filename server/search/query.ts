import { fold, foldRuns } from './fold.ts';
import { grams, KEY, shortenKey } from './keys.ts';

/** A condition on candidates: at least one of these keys, whole or as a prefix. */
export interface KeyClause {
  readonly any: readonly { readonly key: string; readonly prefix: boolean }[];
}

/** A folded search text and the keys that candidates must have. */
export interface Query {
  /** Folded text without spaces: "tencent video" is `tencentvideo`. */
  readonly whole: string;
  /** Folded words; empty for a text of one word. */
  readonly terms: readonly string[];
  /** A candidate matches all clauses of at least one lookup. */
  readonly lookups: readonly (readonly KeyClause[])[];
}

/** Returns null for a text without letters and digits. */
export function parseQuery(text: string): Query | null {
  const whole = fold(text);
  if (whole === '') return null;
  const words = text.split(/\s+/).filter((word) => fold(word) !== '');
  const terms = words.length > 1 ? words.map(fold) : [];
  const lookups = [clausesFor(whole)];
  if (terms.length > 0) lookups.push(terms.flatMap(clausesFor));
  return { whole, terms, lookups };
}

function clausesFor(folded: string): KeyClause[] {
  return foldRuns(folded).flatMap((run): KeyClause[] => {
    if (run.kind === 'word') {
      return [
        {
          any: [KEY.words, KEY.pinyin, KEY.initials].map((kind) => ({
            key: shortenKey(kind + run.text),
            prefix: true,
          })),
        },
      ];
    }
    // 2-grams imply their 1-grams, which are needed only for a text of one character.
    const wanted = grams(run.text).filter((gram) => [...gram].length === Math.min(2, [...run.text].length));
    return [...new Set(wanted)].map((gram) => ({ any: [{ key: KEY.characters + gram, prefix: false }] }));
  });
}
