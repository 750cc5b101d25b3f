import { canonicalJson } from '../model/canonicalJson.ts';
import { type Citation, compareCitations } from '../model/citation.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { SeedFigure, SeedRelation } from './seedDataset.ts';

/**
 * The same statement in several documents is one statement with all their citations. Two are the same if everything but
 * citations, status and reason is equal; a symmetric predicate reads the same from both ends, and the end with the lower
 * id becomes its subject. What one document asserts is asserted, even if another only implies it.
 */
export function mergeRelations(relations: readonly SeedRelation[], vocabulary: Vocabulary): SeedRelation[] {
  return mergeBySame(orientRelations(relations, vocabulary));
}

/** The same for figures. */
export function mergeFigures(figures: readonly SeedFigure[]): SeedFigure[] {
  return mergeBySame(figures);
}

/** Relations of symmetric predicates with the lower id as their subject. */
export function orientRelations(relations: readonly SeedRelation[], { predicates }: Vocabulary): SeedRelation[] {
  const symmetric = new Set(predicates.filter((predicate) => predicate.symmetric).map(({ id }) => id));
  return relations.map((relation) =>
    symmetric.has(relation.predicate) && relation.object < relation.subject
      ? { ...relation, subject: relation.object, object: relation.subject }
      : relation,
  );
}

/** The same text for two oriented relations, or two figures, that are the same statement. */
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

/** In the order of documents and lines, each once. */
export function distinct(citations: readonly Citation[]): Citation[] {
  return [...citations]
    .sort(compareCitations)
    .filter(
      (citation, index, sorted) => index === 0 || compareCitations(citation, sorted[index - 1] ?? citation) !== 0,
    );
}
