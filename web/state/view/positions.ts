import type { Point } from '../../../server/model/geometry.ts';
import type { ViewChange } from './view.ts';

/** Moves dragged entities and pins them, so that layouts do not move them. */
export function moveTo(positions: ReadonlyMap<string, Point>): ViewChange {
  return (view) => ({
    ...view,
    positions: new Map([...view.positions, ...roundPositions(positions)]),
    pinned: [...new Set([...view.pinned, ...positions.keys()])],
  });
}

/** Moves entities to the positions from a layout, except pinned ones. */
export function applyLayout(positions: ReadonlyMap<string, Point>): ViewChange {
  return (view) => {
    const pinned = new Set(view.pinned);
    const free = roundPositions(new Map([...positions].filter(([id]) => !pinned.has(id))));
    const isSame = [...free].every(([id, { x, y }]) => {
      const before = view.positions.get(id);
      return before?.x === x && before.y === y;
    });
    return isSame ? view : { ...view, positions: new Map([...view.positions, ...free]) };
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
export function roundPositions(positions: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> {
  return new Map(
    // `+ 0` turns negative zero into zero; links have no negative zero.
    [...positions].map(([id, { x, y }]) => [id, { x: Math.round(x) + 0, y: Math.round(y) + 0 }]),
  );
}
