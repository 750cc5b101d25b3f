import { canonicalJson } from '../model/canonicalJson.ts';
import { type Citation, compareCitations, formatCitation } from '../model/citation.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
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
 * asserts a statement that another implies, it is asserted. Relations must be oriented.
 */
export function mergeStatements<T extends SeedStatement>(statements: readonly T[]): T[] {
  const merged = new Map<string, T>();
  for (const statement of statements) {
    const key = statementKey(statement);
    const known = merged.get(key);
    merged.set(key, known ? mergeTwo(known, statement) : { ...statement, citations: distinct(statement.citations) });
  }
  return [...merged.values()];
}

function mergeTwo<T extends SeedStatement>(known: T, other: T): T {
  const { status, reason } = known.status === 'implied' && other.status === 'asserted' ? other : known;
  return { ...known, status, reason, citations: distinct([...known.citations, ...other.citations]) };
}

/** Sorts citations and removes duplicates. */
export function distinct(citations: readonly Citation[]): Citation[] {
  const unique = new Map(citations.map((citation) => [formatCitation(citation), citation]));
  return [...unique.values()].sort(compareCitations);
}
