import type { EntityCard, RelationCard } from '../api/subgraph.ts';

/** Numbers of entities that fit a window with their names. */
export const START_SIZE = { wide: 40, narrow: 20 };

/** Number of candidates to load for each entity of the start view. */
export const CANDIDATES_PER_ENTITY = 3;

/**
 * Returns the entities of the start view: the most central one, then repeatedly the most central one that is related to
 * one chosen before, so that the view is connected. If none is related, takes the most central one that is left.
 * `mostCentral` must be in order of centrality; only the first few for each entity of the view are candidates.
 */
export function pickStart(
  mostCentral: readonly EntityCard[],
  relations: readonly RelationCard[],
  limit: number,
): readonly EntityCard[] {
  const candidates = mostCentral.slice(0, limit * CANDIDATES_PER_ENTITY);
  const neighbors = new Map<string, string[]>(candidates.map((entity) => [entity.id, []]));
  for (const { subject, object } of relations) {
    neighbors.get(subject.id)?.push(object.id);
    neighbors.get(object.id)?.push(subject.id);
  }
  const chosen: EntityCard[] = [];
  const reached = new Set<string>();
  let remaining = [...candidates];
  while (chosen.length < limit && remaining.length > 0) {
    const next = remaining.find((entity) => reached.has(entity.id)) ?? remaining[0];
    if (!next) break;
    chosen.push(next);
    remaining = remaining.filter((entity) => entity !== next);
    for (const id of neighbors.get(next.id) ?? []) reached.add(id);
  }
  return chosen;
}
