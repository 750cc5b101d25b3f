import { fold, foldRuns } from './fold.ts';
import { grams, KEY } from './keys.ts';

/** One thing that a candidate must have: any of these keys, whole or as a prefix of one. */
export interface KeyClause {
  readonly any: readonly { readonly key: string; readonly prefix: boolean }[];
}

/** What a person typed, folded, and how candidates for it are looked up. */
export interface Query {
  /** The whole text without gaps: "tencent video" is `tencentvideo`. */
  readonly whole: string;
  /** Its words, folded, where there are several. */
  readonly terms: readonly string[];
  /** A candidate meets all clauses of at least one of these. */
  readonly lookups: readonly (readonly KeyClause[])[];
}

/** Null where the text has no letter or digit to look for. */
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
      return [{ any: [KEY.words, KEY.pinyin, KEY.initials].map((kind) => ({ key: kind + run.text, prefix: true })) }];
    }
    // Two-character keys say all that one-character keys say; those serve where there is but one character.
    const wanted = grams(run.text).filter((gram) => [...gram].length === Math.min(2, [...run.text].length));
    return [...new Set(wanted)].map((gram) => ({ any: [{ key: KEY.characters + gram, prefix: false }] }));
  });
}
