import type { DocumentSupport } from './queries/documents.ts';

type Counts = Omit<DocumentSupport, 'document'>;
type Kind = 'entities' | 'relations' | 'figures';

/** Counts the facts that each document supports, and those that no other document supports. */
export interface SupportCounter {
  add(kind: Kind, documents: readonly string[]): void;
  of(document: string): Counts;
}

const ONLY_HERE = {
  entities: 'entitiesOnlyHere',
  relations: 'relationsOnlyHere',
  figures: 'figuresOnlyHere',
} as const;

export function createSupportCounter(): SupportCounter {
  const counts = new Map<string, { -readonly [Key in keyof Counts]: Counts[Key] }>();
  const of = (document: string) => {
    const known = counts.get(document) ?? {
      entities: 0,
      relations: 0,
      figures: 0,
      entitiesOnlyHere: 0,
      relationsOnlyHere: 0,
      figuresOnlyHere: 0,
    };
    counts.set(document, known);
    return known;
  };
  return {
    add(kind, documents) {
      for (const document of documents) {
        const count = of(document);
        count[kind] += 1;
        if (documents.length === 1) count[ONLY_HERE[kind]] += 1;
      }
    },
    of,
  };
}
