import { canonicalJson } from '../model/canonicalJson.ts';
import { type Citation, compareCitations, formatCitation } from '../model/citation.ts';
import { groupBy } from '../model/groupBy.ts';
import type { LocalisedText, Vocabulary } from '../model/vocabulary.ts';
import type { SeedFigure, SeedRelation } from './seedDataset.ts';

/** Gives relations of symmetric predicates, whose ends are interchangeable, the lower id as their subject. */
export function orientRelations(relations: readonly SeedRelation[], { predicates }: Vocabulary): SeedRelation[] {
  const symmetric = new Set(predicates.filter((predicate) => predicate.symmetric).map(({ id }) => id));
  return relations.map((relation) =>
    symmetric.has(relation.predicate) && relation.object < relation.subject
      ? { ...relation, subject: relation.object, object: relation.subject }
      : relation,
  );
}

/** Returns a text that is the same for equal statements. Relations must be oriented. */
export function statementKey({ citations, status, reason, ...statement }: SeedStatement): string {
  return canonicalJson(statement);
}

export type SeedStatement = SeedRelation | SeedFigure;

/**
 * Merges statements that are equal except for citations, status and reason into one with all citations. If one document
 * asserts a statement that another implies, it is asserted; if all imply it, it has the reasons of all. Relations must be
 * oriented.
 */
export function mergeStatements<T extends SeedStatement>(statements: readonly T[]): T[] {
  return [...groupBy(statements, statementKey).values()].flatMap((equal) => {
    const [first] = equal;
    if (!first) return [];
    const asserted = equal.find(({ status }) => status === 'asserted');
    const citations = distinct(equal.flatMap((statement) => statement.citations));
    return [asserted ? { ...asserted, citations } : { ...first, reason: joinReasons(equal), citations }];
  });
}

/** Joins the reasons that differ, in the order of the statements. */
export function joinReasons(statements: readonly SeedStatement[]): LocalisedText | null {
  const reasons = [...new Map(statements.flatMap(({ reason }) => (reason ? [[reason.zh, reason]] : []))).values()];
  if (reasons.length === 0) return null;
  return { zh: reasons.map(({ zh }) => zh).join('；'), en: reasons.map(({ en }) => en).join('; ') };
}

/** Sorts citations and removes duplicates. */
export function distinct(citations: readonly Citation[]): Citation[] {
  const unique = new Map(citations.map((citation) => [formatCitation(citation), citation]));
  return [...unique.values()].sort(compareCitations);
}
