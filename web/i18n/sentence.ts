import { formatCitation as formatShared } from '../../server/model/citation.ts';
import type { RelationCard } from '../api/subgraph.ts';
import { formatDate, formatSpan } from './dates.ts';
import type { Language } from './language.ts';

/** The predicate of a relation in a sentence: subject + `verb` + object + `tail`. */
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

/** Formats a citation as `d000:15` or `d000:58-60`. */
export function formatCitation({ document, firstLine, lastLine }: RelationCard['citations'][number]): string {
  return formatShared({ document: document.id, lines: [firstLine, lastLine] });
}
