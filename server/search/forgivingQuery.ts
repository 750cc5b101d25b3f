import { joinRuns, type Run } from '../model/letterRuns.ts';
import { endKey, KEY, MIN_MISTYPED_LENGTH, shortenKey, soundKey } from './keys.ts';
import { characterClauses, type ForgivingTerm, type KeyClause, type Query, readQuery, wordKeys } from './query.ts';
import { readingOf } from './readings.ts';
import { toKeyedForm, type Unit } from './searchForm.ts';

/** Shorter pinyin has too many similar sounds. */
const MIN_CONFUSED_LENGTH = 4;

/** Like `parseQuery`, but the query also finds names that sound like the text or differ by one letter. */
export function parseForgivingQuery(text: string): Query | null {
  return readQuery(text, { forgivingOf, wordKeys: forgivingWordKeys, characterClauses: soundClauses });
}

function forgivingOf(text: string, sound: string, runs: readonly Run[]): ForgivingTerm {
  return {
    units: toUnits(text),
    mayConfuseSounds: sound.length >= MIN_CONFUSED_LENGTH,
    mistyped: mistypedWord(runs),
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

/** Returns clauses for names that sound like a text of at least two characters. */
function soundClauses(run: Run): KeyClause[] {
  const reading = [...run.text].length < 2 ? '' : readingOf(run.text, false).replaceAll(' ', '');
  return reading === '' ? characterClauses(run) : [{ any: [{ key: soundKey(reading), prefix: true }] }];
}
