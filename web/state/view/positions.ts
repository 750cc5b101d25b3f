import type { Point } from '../../../server/model/geometry.ts';
import { formatLayout, type ViewLayout } from './layout.ts';
import type { ViewChange } from './view.ts';

/** Moves dragged entities and pins them, so that layouts do not move them. */
export function moveTo(positions: ReadonlyMap<string, Point>): ViewChange {
  return (view) => ({
    ...view,
    positions: new Map([...view.positions, ...roundPositions(positions)]),
    pinned: [...new Set([...view.pinned, ...positions.keys()])],
    layout: { ...view.layout, isChanged: true },
  });
}

/** Moves entities to the positions from a layout, except pinned ones. `layout` is absent if it places only a part of the view. */
export function applyLayout(positions: ReadonlyMap<string, Point>, layout?: ViewLayout): ViewChange {
  return (before) => {
    const view = layout && formatLayout(layout) !== formatLayout(before.layout) ? { ...before, layout } : before;
    const pinned = new Set(view.pinned);
    const free = roundPositions(new Map([...positions].filter(([id]) => !pinned.has(id))));
    const isSame = [...free].every(([id, { x, y }]) => {
      const at = view.positions.get(id);
      return at?.x === x && at.y === y;
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
