import { parseEdtf } from '../model/edtf.ts';
import type { DocumentSupport, Order } from './GraphStore.ts';
import { inOrder } from './inOrder.ts';

/** `published` sorts by first day, `lines` by the number of lines, the others by the number of facts that each supports. */
export type DocumentSort = 'id' | 'published' | 'lines' | 'entities' | 'relations' | 'figures';

export function sortDocuments(
  documents: readonly DocumentSupport[],
  { sort, descending }: Order<DocumentSort>,
): readonly DocumentSupport[] {
  const keyOf = KEYS[sort];
  const withIds = documents.map((support) => ({ id: support.document.id, support }));
  return inOrder(withIds, ({ support }) => keyOf(support), descending).map(({ support }) => support);
}

const KEYS: Readonly<Record<DocumentSort, (support: DocumentSupport) => string | number | null>> = {
  id: ({ document }) => document.id,
  published: ({ document }) => (document.published === null ? null : (parseEdtf(document.published)?.earliest ?? null)),
  lines: ({ document }) => document.lineCount,
  entities: ({ entities }) => entities,
  relations: ({ relations }) => relations,
  figures: ({ figures }) => figures,
};
