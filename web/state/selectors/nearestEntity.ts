import { compareIds } from '../../../server/model/compare.ts';
import type { Point } from '../../../server/model/geometry.ts';
import type { Graph } from '../graph.ts';
import type { View } from '../view/view.ts';
import { visibleEntities, visibleRelations } from './visible.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

const UNIT_VECTORS: Readonly<Record<Direction, Point>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/**
 * Returns the nearest neighbour within 45° of a direction, else the nearest entity there, so that arrow keys reach every
 * entity. Null if there is none.
 */
export function nearestEntity(from: string | null, direction: Direction, view: View, graph: Graph): string | null {
  const entities = visibleEntities(view, graph);
  const start = from === null ? undefined : view.positions.get(from);
  if (!start || !entities.some((entity) => entity.id === from)) return entities[0]?.id ?? null;

  const neighbors = new Set(
    visibleRelations(view, graph).flatMap(({ subject, object }) =>
      subject.id === from ? [object.id] : object.id === from ? [subject.id] : [],
    ),
  );
  const ahead = entities.flatMap(({ id }) => {
    const at = view.positions.get(id);
    const distance = at && id !== from ? distanceAhead(start, at, UNIT_VECTORS[direction]) : null;
    return distance === null ? [] : [{ id, distance, related: neighbors.has(id) }];
  });
  const candidates = ahead.some((candidate) => candidate.related)
    ? ahead.filter((candidate) => candidate.related)
    : ahead;
  candidates.sort((a, b) => a.distance - b.distance || compareIds(a, b));
  return candidates[0]?.id ?? null;
}

/** Returns the distance of a target within 45° of the direction, else null. */
function distanceAhead(from: Point, to: Point, unit: Point): number | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = dx * unit.x + dy * unit.y;
  const aside = Math.abs(dx * unit.y) + Math.abs(dy * unit.x);
  return along > 0 && aside <= along ? Math.hypot(dx, dy) : null;
}
