import type { Figure } from './figure.ts';
import { formatAmount } from './formatAmount.ts';
import { isolate } from './isolate.ts';
import type { Relation } from './relation.ts';
import type { LocalisedText, Measure, Predicate, Unit } from './vocabulary.ts';

/** Labels of everything that a relation refers to by id. */
export interface RelationWords {
  readonly subject: LocalisedText;
  readonly predicate: Pick<Predicate, 'label'>;
  readonly object: LocalisedText;
  readonly place: LocalisedText | null;
}

type QualifierInLabel = 'role' | 'rank' | 'edition' | 'date' | 'start' | 'end';

export interface FigureWords {
  readonly subject: LocalisedText;
  readonly measure: Pick<Measure, 'label'>;
  readonly unit: Pick<Unit, 'label'>;
}

/**
 * Formats a relation as one line: `Wang Bo holds a post at Xinghe (President; 2020/..)`. Dates are EDTF in both languages.
 * Notes are left out, because they are sentences of their own.
 */
export function toRelationLabel(
  relation: Pick<Relation, QualifierInLabel>,
  words: RelationWords,
  lang: keyof LocalisedText,
): string {
  // A Chinese predicate may surround its object: 与…合作.
  const [before = '', after = ''] = words.predicate.label[lang].split('…');
  const { role, rank, edition } = relation;
  return withParticulars([words.subject[lang], before, words.object[lang], after], lang, [
    role?.[lang],
    relation.date ?? toSpan(relation.start, relation.end),
    rank === null ? null : ORDINALS[lang].rank(rank),
    edition === null ? null : ORDINALS[lang].edition(edition),
    words.place?.[lang],
  ]);
}

/** Formats a figure as one line: `Microdrama users ≈ 576 million people (≈ 5.76 亿人; nationwide; 2024-06)`. */
export function toFigureLabel(
  figure: Pick<Figure, 'comparator' | 'amount' | 'scope' | 'asOf'>,
  words: FigureWords,
  lang: keyof LocalisedText,
): string {
  const { scope, asOf } = figure;
  const { text, printed } = formatAmount(figure, words.unit.label, lang);
  return withParticulars([words.subject[lang], words.measure.label[lang], text], lang, [printed, scope?.[lang], asOf]);
}

const ORDINALS = {
  zh: { rank: (rank: number) => `第 ${rank} 名`, edition: (edition: number) => `第 ${edition} 届（期）` },
  en: { rank: (rank: number) => `rank ${rank}`, edition: (edition: number) => `edition ${edition}` },
};

/** Joins start and end into one EDTF interval. If one is itself an interval, its outer end counts. */
function toSpan(start: string | null, end: string | null): string | null {
  if (start === null && end === null) return null;
  if (start === end) return start;
  return `${start?.split('/')[0] ?? '..'}/${end?.split('/').at(-1) ?? '..'}`;
}

function withParticulars(
  words: readonly string[],
  lang: keyof LocalisedText,
  particulars: readonly (string | null | undefined)[],
): string {
  const given = particulars
    .flatMap((particular) => (particular ? [isolate(particular)] : []))
    .join(lang === 'zh' ? '；' : '; ');
  const sentence = words
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map(isolate)
    .join(' ');
  return given === '' ? sentence : `${sentence} (${given})`;
}
