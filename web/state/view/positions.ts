import type { Point } from '../../../server/model/geometry.ts';
import type { ViewChange } from './view.ts';

/** Moves dragged entities and pins them, so that layouts do not move them. */
export function moveTo(positions: Readonly<Record<string, Point>>): ViewChange {
  return (view) => ({
    ...view,
    positions: { ...view.positions, ...roundPositions(positions) },
    pinned: [...new Set([...view.pinned, ...Object.keys(positions)])],
  });
}

/** Moves entities to the positions from a layout, except pinned ones. */
export function applyLayout(positions: Readonly<Record<string, Point>>): ViewChange {
  return (view) => {
    const pinned = new Set(view.pinned);
    const free = Object.fromEntries(Object.entries(positions).filter(([id]) => !pinned.has(id)));
    return { ...view, positions: { ...view.positions, ...roundPositions(free) } };
  };
}

/** Pins the entities. If all are pinned already, unpins them. */
export function togglePinned(ids: readonly string[]): ViewChange {
  return (view) => {
    const all = ids.every((id) => view.pinned.includes(id));
    const pinned = all ? view.pinned.filter((id) => !ids.includes(id)) : [...new Set([...view.pinned, ...ids])];
    return { ...view, pinned };
  };
}

/** Rounds to whole pixels, the precision of links. */
export function roundPositions(positions: Readonly<Record<string, Point>>): Record<string, Point> {
  return Object.fromEntries(
    // `+ 0` turns negative zero into zero; links have no negative zero.
    Object.entries(positions).map(([id, { x, y }]) => [id, { x: Math.round(x) + 0, y: Math.round(y) + 0 }]),
  );
}
