import { canonicalJson } from '../model/canonicalJson.ts';
import { type Citation, compareCitations } from '../model/citation.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { SeedFigure, SeedRelation } from './seedDataset.ts';

/**
 * Merges relations that are equal except for citations, status and reason into one with all citations. The ends of a
 * symmetric predicate are interchangeable. If one document asserts a relation that another implies, it is asserted.
 */
export function mergeRelations(relations: readonly SeedRelation[], vocabulary: Vocabulary): SeedRelation[] {
  return mergeBySame(orientRelations(relations, vocabulary));
}

/** Merges figures in the same way. */
export function mergeFigures(figures: readonly SeedFigure[]): SeedFigure[] {
  return mergeBySame(figures);
}

/** Gives relations of symmetric predicates the lower id as their subject. */
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

type SeedStatement = SeedRelation | SeedFigure;

function mergeBySame<T extends SeedStatement>(statements: readonly T[]): T[] {
  const merged = new Map<string, T>();
  for (const statement of statements) {
    const key = statementKey(statement);
    const known = merged.get(key);
    merged.set(key, known ? mergeTwo(known, statement) : { ...statement, citations: distinct(statement.citations) });
  }
  return [...merged.values()];
}

function mergeTwo<T extends SeedStatement>(known: T, other: T): T {
  const stronger = known.status === 'implied' && other.status === 'asserted' ? other : known;
  const { status, reason } = stronger;
  return { ...known, status, reason, citations: distinct([...known.citations, ...other.citations]) };
}

/** Sorts citations and removes duplicates. */
export function distinct(citations: readonly Citation[]): Citation[] {
  return [...citations]
    .sort(compareCitations)
    .filter(
      (citation, index, sorted) => index === 0 || compareCitations(citation, sorted[index - 1] ?? citation) !== 0,
    );
}
