import { compareIds } from '../../../server/model/compare.ts';
import type { Point } from '../../../server/model/geometry.ts';
import type { Graph } from '../graph.ts';
import type { View } from '../view/view.ts';
import { groupsOf } from './groups.ts';
import { visibleEntities, visibleRelations } from './visible.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

const UNIT_VECTORS: Readonly<Record<Direction, Point>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/** An entity and its last known position: it may have been hidden. */
export interface StartingPoint {
  readonly id: string;
  readonly at: Point;
}

/**
 * Returns the nearest neighbour within 45° of a direction, else the nearest entity there, so that arrow keys reach every
 * entity; the entity nearest to the start if that is no longer visible, and the first one without a start. Null if there is
 * none.
 */
export function nearestEntity(
  start: StartingPoint | null,
  direction: Direction,
  view: View,
  graph: Graph,
): string | null {
  // The first member of a closed group stands for all.
  const { byMember } = groupsOf(view, graph);
  const entities = visibleEntities(view, graph).filter(({ id }) => (byMember.get(id)?.members[0]?.id ?? id) === id);
  if (!start) return entities[0]?.id ?? null;
  const from = start.id;
  if (!entities.some((entity) => entity.id === from)) return nearestTo(start.at, entities, view);

  const neighbors = new Set(
    visibleRelations(view, graph).flatMap(({ subject, object }) =>
      subject.id === from ? [object.id] : object.id === from ? [subject.id] : [],
    ),
  );
  const ahead = entities.flatMap(({ id }) => {
    const at = view.positions.get(id);
    const distance = at && id !== from ? distanceAhead(start.at, at, UNIT_VECTORS[direction]) : null;
    return distance === null ? [] : [{ id, distance, related: neighbors.has(id) }];
  });
  const candidates = ahead.some((candidate) => candidate.related)
    ? ahead.filter((candidate) => candidate.related)
    : ahead;
  candidates.sort((a, b) => a.distance - b.distance || compareIds(a, b));
  return candidates[0]?.id ?? null;
}

function nearestTo(point: Point, entities: readonly { readonly id: string }[], view: View): string | null {
  const distance = ({ id }: { readonly id: string }): number => {
    const at = view.positions.get(id);
    return at ? Math.hypot(at.x - point.x, at.y - point.y) : Number.POSITIVE_INFINITY;
  };
  return entities.toSorted((a, b) => distance(a) - distance(b) || compareIds(a, b))[0]?.id ?? null;
}

/** Returns the distance of a target within 45° of the direction, else null. */
function distanceAhead(from: Point, to: Point, unit: Point): number | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = dx * unit.x + dy * unit.y;
  const aside = Math.abs(dx * unit.y) + Math.abs(dy * unit.x);
  return along > 0 && aside <= along ? Math.hypot(dx, dy) : null;
}
