import type { EntityCard, RelationCard } from '../../api/subgraph.ts';
import type { Focus } from '../view/view.ts';

interface Items {
  readonly entities: readonly EntityCard[];
  readonly relations: readonly RelationCard[];
}

/** Returns the distance of each entity from the nearest of the given ones, up to `depth`. */
export function distancesFrom({ ids, depth }: Focus, { entities, relations }: Items): ReadonlyMap<string, number> {
  const neighbors = new Map<string, string[]>(entities.map(({ id }) => [id, []]));
  for (const { subject, object } of relations) {
    neighbors.get(subject.id)?.push(object.id);
    neighbors.get(object.id)?.push(subject.id);
  }
  const distances = new Map<string, number>(ids.flatMap((id) => (neighbors.has(id) ? [[id, 0] as const] : [])));
  // A map iterates also over what is added in the meantime, so this is a breadth-first search.
  for (const [id, distance] of distances) {
    if (distance === depth) continue;
    for (const other of neighbors.get(id) ?? []) if (!distances.has(other)) distances.set(other, distance + 1);
  }
  return distances;
}

/**
 * Returns the entities within the focus, with all relations among them. If no entity of the focus is among the items, returns
 * all of them.
 */
export function withinFocus(items: Items, focus: Focus): Items {
  const inside = distancesFrom(focus, items);
  if (inside.size === 0) return items;
  return {
    entities: items.entities.filter(({ id }) => inside.has(id)),
    relations: items.relations.filter(({ subject, object }) => inside.has(subject.id) && inside.has(object.id)),
  };
}
