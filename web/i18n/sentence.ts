import type { RelationCard } from '../api/subgraph.ts';
import { formatDate, formatSpan } from './dates.ts';
import type { Language } from './language.ts';

/** The words of a relation: subject + `verb` + object + `tail`. */
export interface Sentence {
  readonly verb: string;
  /** Chinese predicates may enclose their object: 与…合作. */
  readonly tail: string;
}

export function toSentence(label: string): Sentence {
  const [verb = '', tail = ''] = label.split('…');
  return { verb: verb.trim(), tail: tail.trim() };
}

/** The date of a relation, else its period, else null. */
export function formatWhen(relation: Pick<RelationCard, 'date' | 'start' | 'end'>, language: Language): string | null {
  return relation.date ? formatDate(relation.date, language) : formatSpan(relation.start, relation.end, language);
}

/** Formats a citation: `d000:15`, `d000:58-60`. */
export function formatCitation(citation: RelationCard['citations'][number]): string {
  const { document, firstLine, lastLine } = citation;
  return firstLine === lastLine ? `${document.id}:${firstLine}` : `${document.id}:${firstLine}-${lastLine}`;
}
