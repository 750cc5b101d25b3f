import { UserError } from '../../errors.ts';
import { ALL_FIGURES, type GraphStore } from '../../store/GraphStore.ts';
import type { ExportContent } from './ExportContent.ts';

const FACTS_PER_BATCH = 1_000;
const BY_ID = { sort: 'id', descending: false } as const;

/** Returns the whole dataset of a store, which is read in batches during the export. */
export async function createWholeContent(store: GraphStore): Promise<ExportContent> {
  const summary = await store.dataset();
  const [documents, redirects] = await Promise.all([store.documents(), store.redirects()]);

  async function* scan<Fact extends { readonly id: string }>(
    read: (after: string | null, limit: number) => Promise<readonly Fact[]>,
  ): AsyncGenerator<Fact> {
    let after: string | null = null;
    do {
      const batch: readonly Fact[] = await read(after, FACTS_PER_BATCH);
      yield* batch;
      after = batch.length < FACTS_PER_BATCH ? null : (batch.at(-1)?.id ?? null);
    } while (after !== null);
    // The file must not mix facts of two versions.
    if ((await store.dataset()).version !== summary.version)
      throw new UserError(
        'NOT_READY',
        `Version ${summary.version} was replaced by another while it was being exported.`,
        'Export again to get the new version.',
      );
  }

  return {
    summary,
    part: null,
    documents: documents.map(({ document }) => document),
    redirects,
    entities: () => scan((after, limit) => store.scanEntities(after, limit)),
    relations: () => scan((after, limit) => store.scanRelations(after, limit)),
    figures: () => scan((after, limit) => store.scanFigures(after, limit)),
    figuresOf: async (entityIds) =>
      (await store.figuresOf(entityIds, { ...ALL_FIGURES, order: BY_ID })).map(({ items }) => items),
  };
}
