import type { EntityCard } from '../../api/subgraph.ts';
import type { ViewPart } from '../view/viewParts.ts';

/** Above this number of hidden neighbours, a dialog offers a choice. */
export const MAX_DIRECT_EXPANSION = 25;

/** Counts hidden neighbours by type, the most frequent type first. */
export function countByType(
  hidden: readonly EntityCard[],
): readonly { readonly type: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { type } of hidden) counts.set(type.id, (counts.get(type.id) ?? 0) + 1);
  return [...counts]
    .map(([type, count]) => ({ type, count }))
    .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
}

/**
 * Returns the expansion that adds the first `wanted` hidden neighbours. Its limit includes visible neighbours before the
 * last wanted one, because the entities of a part must not depend on the rest of the view.
 */
export function toExpansion(
  id: string,
  neighbors: readonly EntityCard[],
  isShown: (id: string) => boolean,
  types: readonly string[],
  wanted: number,
): Extract<ViewPart, { kind: 'expand' }> {
  const chosen = types.length === 0 ? neighbors : neighbors.filter((neighbor) => types.includes(neighbor.type.id));
  let remaining = wanted;
  const last = chosen.findIndex((neighbor) => !isShown(neighbor.id) && --remaining === 0);
  return {
    kind: 'expand',
    id,
    limit: Math.max(1, last < 0 ? chosen.length : last + 1),
    types: types.toSorted(),
    conditions: [],
  };
}
