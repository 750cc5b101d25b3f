import type { Entity } from '../model/entity.ts';
import type { Figure } from '../model/figure.ts';
import type { Relation } from '../model/relation.ts';
import type { LocalisedText } from '../model/vocabulary.ts';
import { foldRuns, foldRunsOnce } from './fold.ts';
import { grams, KEY, shortenKey } from './keys.ts';
import type { KeyClause } from './query.ts';

/** Fields of facts with texts, in the order of hits. */
export const TEXT_FIELDS = ['description', 'role', 'note', 'scope'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** A text of a fact. Hits of one field are sorted by weight, highest first, then by the fact's id. */
export interface FactText {
  readonly field: TextField;
  readonly weight: number;
  readonly text: LocalisedText;
}

export function textsOfEntity({ description, degree }: Entity): FactText[] {
  return [{ field: 'description', weight: degree, text: description }];
}

export function textsOfRelation({ role, note, documents }: Relation): FactText[] {
  return [
    ...(role ? [{ field: 'role', weight: documents.length, text: role } as const] : []),
    ...(note ? [{ field: 'note', weight: documents.length, text: note } as const] : []),
  ];
}

export function textsOfFigure({ scope, documents }: Figure): FactText[] {
  return scope ? [{ field: 'scope', weight: documents.length, text: scope }] : [];
}

/** Folds a text for `containsAll`: a space before each word and each sequence of characters. */
export function foldLine(text: string): string {
  return foldRunsOnce(text)
    .map((run) => ` ${run.text}`)
    .join('');
}

/** Folds both languages. No folded text has a line break, so nothing matches across them. */
export function foldBoth({ zh, en }: LocalisedText): string {
  return `${foldLine(zh)}\n${foldLine(en)}`;
}

/** A search text in which each word was folded. A Latin word begins with a space: it matches the beginnings of words. */
export interface TextQuery {
  readonly needles: readonly string[];
  /** Keys that a text with all needles has. */
  readonly clauses: readonly KeyClause[];
}

/** A single character is in too many texts. */
const MIN_LETTERS = 2;

/** Returns null for a text of fewer than two letters, digits or characters. */
export function parseTextQuery(text: string): TextQuery | null {
  const words = text.split(/\s+/).map(foldRuns);
  const runs = words.flat();
  const letters = runs.reduce((sum, run) => sum + [...run.text].length, 0);
  if (letters < MIN_LETTERS) return null;
  const needles = words.flatMap((own) => {
    const joined = own.map((run) => run.text).join(' ');
    return joined === '' ? [] : [own[0]?.kind === 'word' ? ` ${joined}` : joined];
  });
  const clauses = runs.flatMap(({ kind, text: run }): KeyClause[] => {
    if (kind === 'word') return [{ any: [{ key: shortenKey(KEY.words + run), prefix: true }] }];
    const wanted = grams(run).filter((gram) => [...gram].length === Math.min(2, [...run].length));
    return [...new Set(wanted)].map((gram) => ({ any: [{ key: KEY.characters + gram, prefix: false }] }));
  });
  return { needles: [...new Set(needles)], clauses };
}

export function containsAll(folded: string, { needles }: TextQuery): boolean {
  return needles.every((needle) => folded.includes(needle));
}

/** Returns the language whose text has all needles, Chinese if both have or neither has. */
export function languageOf({ zh, en }: LocalisedText, query: TextQuery): keyof LocalisedText {
  return !containsAll(foldLine(zh), query) && containsAll(foldLine(en), query) ? 'en' : 'zh';
}

/** Returns the distinct keys of a text. */
export function textKeys({ zh, en }: LocalisedText): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { kind, text } of [...foldRunsOnce(zh), ...foldRunsOnce(en)]) {
    if (kind === 'word') keys.add(shortenKey(KEY.words + text));
    else for (const gram of grams(text)) keys.add(KEY.characters + gram);
  }
  return keys;
}
