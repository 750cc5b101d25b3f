import { int } from 'neo4j-driver';
import { MAX_INT } from '../../../model/maxInt.ts';
import type { Page, Slice } from '../../queries/lists.ts';
import type { DatasetReader } from './DatasetReader.ts';
import type { Facts } from './factCache.ts';

export type PageOfIds = readonly [ids: readonly string[], total: number];
/** One page for each of several entities or documents. */
export type PagesOfIds = readonly (readonly [owner: string, ids: readonly string[], total: number])[];

/** Returns the parameters of `found[$offset..$end]`, which Cypher limits to 32 bits. */
export function toEnds({ limit, offset }: Slice) {
  return { offset: int(offset), end: int(Math.min(offset + limit, MAX_INT)) };
}

/** Returns the pages with facts, parallel to `owners`. */
export async function readPages<Kind extends keyof Facts>(
  { readFacts }: DatasetReader,
  kind: Kind,
  owners: readonly string[],
  pages: PagesOfIds,
): Promise<Page<Facts[Kind]>[]> {
  const { [kind]: facts } = await readFacts({ [kind]: pages.flatMap(([, ids]) => ids) });
  const byOwner = new Map(pages.map(([owner, ids, total]) => [owner, { items: facts.all(ids), total }]));
  return owners.map((owner) => byOwner.get(owner) ?? { items: [], total: 0 });
}
