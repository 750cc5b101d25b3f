import type { Page } from '../../queries/lists.ts';
import type { FoundFacts } from './factCache.ts';

export type PageOfIds = readonly [ids: readonly string[], total: number];
/** One page for each of several entities or documents. */
export type PagesOfIds = readonly (readonly [owner: string, ids: readonly string[], total: number])[];

export function idsIn(pages: PagesOfIds): string[] {
  return pages.flatMap(([, ids]) => ids);
}

/** Returns the pages with facts, parallel to `owners`. */
export function toPages<Fact>(owners: readonly string[], pages: PagesOfIds, facts: FoundFacts<Fact>): Page<Fact>[] {
  const byOwner = new Map(pages.map(([owner, ids, total]) => [owner, { items: facts.all(ids), total }]));
  return owners.map((owner) => byOwner.get(owner) ?? { items: [], total: 0 });
}
