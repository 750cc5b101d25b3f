import { foldings, foldRuns, joinRuns, plainRuns, type Run } from './fold.ts';
import { grams, KEY, shortenKey } from './keys.ts';
import { mixedInitials, normaliseV, writeUmlautAsV, writeVAsU } from './syllables.ts';

/** A condition on candidates: at least one of these keys, whole or as a prefix. */
export interface KeyClause {
  readonly any: readonly { readonly key: string; readonly prefix: boolean }[];
}

/** A search text, or a word of it, without spaces: "tencent video" is `tencentvideo`. */
export interface Term {
  /** As it was typed, apart from width, letter case and traditional characters. */
  readonly plain: string;
  /** In each folding. */
  readonly folded: readonly string[];
  /** Folded, with ü as v, to compare with pinyin; null for a text without Latin letters. */
  readonly sound: string | null;
}

/** A search text and the keys that candidates must have. */
export interface Query {
  readonly whole: Term;
  /** Empty for a text of one word. */
  readonly words: readonly Term[];
  /** A candidate matches all clauses of at least one lookup. */
  readonly lookups: readonly (readonly KeyClause[])[];
}

/** Returns null for a text without letters and digits. */
export function parseQuery(text: string): Query | null {
  const whole = toTerm(text);
  if (whole.folded[0] === '') return null;
  const parts = text.split(/\s+/).filter((part) => joinRuns(foldRuns(part)) !== '');
  const words = parts.length > 1 ? parts : [];
  const lookups = [clausesFor(text.replace(/\s+/g, ''))];
  if (words.length > 0) lookups.push(words.flatMap(clausesFor));
  return { whole, words: words.map(toTerm), lookups };
}

function toTerm(text: string): Term {
  const sound = normaliseV(joinRuns(foldRuns(writeUmlautAsV(text))));
  return {
    plain: joinRuns(plainRuns(text)),
    folded: foldings(text).map(joinRuns),
    sound: /[a-z]/.test(sound) ? sound : null,
  };
}

/** Returns the clauses for the runs of a text. All foldings have as many runs, of the same kinds. */
function clausesFor(text: string): KeyClause[] {
  const joined = foldings(text).map((runs) => foldRuns(joinRuns(runs)));
  const [runs = []] = joined;
  return runs.flatMap((run, index) => {
    if (run.kind === 'characters') return characterClauses(run);
    return wordClause(new Set(joined.flatMap((folding) => folding[index]?.text ?? [])));
  });
}

function wordClause(words: ReadonlySet<string>): KeyClause {
  const sounds = new Set([...words].map(writeVAsU));
  const initials = new Set([...words, ...[...sounds].flatMap(mixedInitials)]);
  const keys = [
    ...[...words].map((word) => KEY.words + word),
    ...[...sounds].map((sound) => KEY.pinyin + sound),
    ...[...initials].map((letters) => KEY.initials + letters),
  ];
  return { any: keys.map((key) => ({ key: shortenKey(key), prefix: true })) };
}

function characterClauses({ text }: Run): KeyClause[] {
  // 2-grams imply their 1-grams, which are needed only for a text of one character.
  const wanted = grams(text).filter((gram) => [...gram].length === Math.min(2, [...text].length));
  return [...new Set(wanted)].map((gram) => ({ any: [{ key: KEY.characters + gram, prefix: false }] }));
}
