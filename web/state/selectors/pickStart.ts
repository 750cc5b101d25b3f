import type { EntityCard, RelationCard } from '../../api/subgraph.ts';

/** Entities of the start view: as many as fit a window with their names. */
export const START_SIZE = { wide: 40, narrow: 20 };

/** How many candidates there are for each entity of the start view. */
export const CANDIDATES_PER_ENTITY = 3;

/**
 * The entities of the start view: the most central one, then again and again the most central one that is related to
 * those chosen before, so that the first picture hangs together. Where nothing more is related, it begins anew with the
 * most central one that is left. `candidates` are ordered by centrality.
 */
export function pickStart(
  candidates: readonly EntityCard[],
  relations: readonly RelationCard[],
  limit: number,
): readonly EntityCard[] {
  const neighbors = new Map<string, string[]>(candidates.map((entity) => [entity.id, []]));
  for (const { subject, object } of relations) {
    neighbors.get(subject.id)?.push(object.id);
    neighbors.get(object.id)?.push(subject.id);
  }
  const chosen: EntityCard[] = [];
  const reached = new Set<string>();
  let left = [...candidates];
  while (chosen.length < limit && left.length > 0) {
    const next = left.find((entity) => reached.has(entity.id)) ?? left[0];
    if (!next) break;
    chosen.push(next);
    left = left.filter((entity) => entity !== next);
    for (const id of neighbors.get(next.id) ?? []) reached.add(id);
  }
  return chosen;
}
