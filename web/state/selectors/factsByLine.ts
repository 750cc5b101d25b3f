import type { DocumentFact } from '../../api/documentText.ts';

/** Returns the facts that cite each line of a document. Keys are 1-based line numbers. */
export function factsByLine(facts: readonly DocumentFact[]): ReadonlyMap<number, readonly DocumentFact[]> {
  const byLine = new Map<number, Set<DocumentFact>>();
  for (const fact of facts) {
    for (const [first, last] of fact.lines) {
      for (let line = first; line <= last; line++) byLine.set(line, (byLine.get(line) ?? new Set()).add(fact));
    }
  }
  return new Map([...byLine].map(([line, found]) => [line, [...found]]));
}
