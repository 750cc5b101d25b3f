const NONE = { entities: 0, relations: 0, figures: 0, entitiesOnlyHere: 0, relationsOnlyHere: 0, figuresOnlyHere: 0 };

/** Counts the facts that each document supports, and those that no other document supports. */
export function createSupportCounter() {
  const counts = new Map<string, typeof NONE>();
  const of = (document: string) => {
    const known = counts.get(document) ?? { ...NONE };
    counts.set(document, known);
    return known;
  };
  return {
    add(kind: 'entities' | 'relations' | 'figures', documents: readonly string[]): void {
      for (const document of documents) {
        const count = of(document);
        count[kind] += 1;
        if (documents.length === 1) count[`${kind}OnlyHere`] += 1;
      }
    },
    of,
  };
}
