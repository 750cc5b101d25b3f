import { LRUCache } from 'lru-cache';
import type { Citation } from '../../model/citation.ts';
import type { GraphDocument } from '../../model/dataset.ts';
import { append } from '../../model/groupBy.ts';
import type { GraphSnapshot } from '../../store/GraphStore.ts';

export type CitingFacts = ReturnType<typeof createCitingFacts>;

const ALL = { onlyHere: false, filter: {}, limit: 1_000_000, offset: 0 };
const MAX_DOCUMENTS = 100;

/** Finds the facts that cite a line. Reads the facts of a document once for each version of the dataset. */
export function createCitingFacts() {
  const indexes = new LRUCache<string, ReadonlyMap<number, readonly string[]>>({ max: MAX_DOCUMENTS });
  return {
    /** Returns the ids of relations, figures, then entities, each by id. */
    async read(
      document: GraphDocument,
      line: number,
      store: GraphSnapshot,
      version: string,
    ): Promise<readonly string[]> {
      const key = `${version} ${document.id}`;
      const index = indexes.get(key) ?? (await indexDocument(document.id, store));
      indexes.set(key, index);
      return index.get(line) ?? [];
    },
  };
}

async function indexDocument(id: string, store: GraphSnapshot): Promise<ReadonlyMap<number, readonly string[]>> {
  const pages = await Promise.all([
    store.relationsIn([id], ALL),
    store.figuresIn([id], ALL),
    store.entitiesIn([id], ALL),
  ]);
  const index = new Map<number, string[]>();
  for (const [page] of pages) {
    const facts: readonly { readonly id: string; readonly citations: readonly Citation[] }[] = page?.items ?? [];
    for (const fact of facts.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      for (const line of citedLines(fact.citations, id)) append(index, line, fact.id);
    }
  }
  return index;
}

function citedLines(citations: readonly Citation[], document: string): ReadonlySet<number> {
  const ranges = citations.filter((citation) => citation.document === document).map(({ lines }) => lines);
  return new Set(
    ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index)),
  );
}
