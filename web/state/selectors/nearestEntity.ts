import type { Point } from '../../../server/model/geometry.ts';
import type { Graph } from '../graph.ts';
import type { View } from '../view/view.ts';
import { visibleEntities, visibleRelations } from './visible.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

const STEPS: Readonly<Record<Direction, Point>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/**
 * Where an arrow key goes from an entity: to the nearest of its neighbours in that direction (45° to either side), else
 * to the nearest entity there, so that every entity can be reached. Null where nothing stands in that direction.
 */
export function walk(from: string | null, direction: Direction, view: View, graph: Graph): string | null {
  const entities = visibleEntities(view, graph);
  const start = from === null ? undefined : view.positions[from];
  if (!start || !entities.some((entity) => entity.id === from)) return entities[0]?.id ?? null;

  const neighbors = new Set(
    visibleRelations(view, graph).flatMap(({ subject, object }) =>
      subject.id === from ? [object.id] : object.id === from ? [subject.id] : [],
    ),
  );
  const ahead = entities.flatMap(({ id }) => {
    const at = view.positions[id];
    const distance = at && id !== from ? distanceAhead(start, at, STEPS[direction]) : null;
    return distance === null ? [] : [{ id, distance, related: neighbors.has(id) }];
  });
  const candidates = ahead.some((candidate) => candidate.related)
    ? ahead.filter((candidate) => candidate.related)
    : ahead;
  candidates.sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
  return candidates[0]?.id ?? null;
}

/** How far, where the target lies within 45° of the direction. */
function distanceAhead(from: Point, to: Point, step: Point): number | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = dx * step.x + dy * step.y;
  const aside = Math.abs(dx * step.y) + Math.abs(dy * step.x);
  return along > 0 && aside <= along ? Math.hypot(dx, dy) : null;
}
