import type { Point } from '../../../server/model/geometry.ts';
import type { ViewChange } from './view.ts';

/** Nodes were dragged: they stand where they were dropped, and stay there when a layout runs. */
export function moveTo(places: Readonly<Record<string, Point>>): ViewChange {
  return (view) => ({
    ...view,
    positions: { ...view.positions, ...rounded(places) },
    pinned: [...new Set([...view.pinned, ...Object.keys(places)])],
  });
}

/** A layout was run: everything that is not pinned stands where it says. */
export function arrange(places: Readonly<Record<string, Point>>): ViewChange {
  return (view) => {
    const pinned = new Set(view.pinned);
    const free = Object.fromEntries(Object.entries(places).filter(([id]) => !pinned.has(id)));
    return { ...view, positions: { ...view.positions, ...rounded(free) } };
  };
}

/** Pins all of them, or, where all are pinned already, unpins them. */
export function togglePinned(ids: readonly string[]): ViewChange {
  return (view) => {
    const all = ids.every((id) => view.pinned.includes(id));
    const pinned = all ? view.pinned.filter((id) => !ids.includes(id)) : [...new Set([...view.pinned, ...ids])];
    return { ...view, pinned };
  };
}

/** Whole pixels: what a link carries is what is on the canvas. */
export function rounded(places: Readonly<Record<string, Point>>): Record<string, Point> {
  return Object.fromEntries(
    // `+ 0` turns a negative zero, which a link could not carry, into zero.
    Object.entries(places).map(([id, { x, y }]) => [id, { x: Math.round(x) + 0, y: Math.round(y) + 0 }]),
  );
}
