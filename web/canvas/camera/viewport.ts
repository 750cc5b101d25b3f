import type { Point } from '../../../server/model/geometry.ts';
import type { Box } from '../labels/boxGrid.ts';

export const MIN_ZOOM = 0.05;
export const MAX_ZOOM = 4;
/** Largest zoom when a few nodes are fitted to the window. */
const MAX_FIT_ZOOM = 1.4;
/** A point nearer to the rim of the window than this, or than a quarter of the window, is not clearly visible. */
const RIM = 48;

export interface Viewport {
  readonly zoom: number;
  readonly pan: Point;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The part of the graph that a window shows, in coordinates of the graph. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Returns the area that a window shows, rounded to whole pixels of the graph; `x` and `y` are its middle. */
export function areaOf({ zoom, pan }: Viewport, { width, height }: Size): Area {
  const round = (value: number): number => Math.round(value) + 0;
  return {
    x: round((width / 2 - pan.x) / zoom),
    y: round((height / 2 - pan.y) / zoom),
    width: Math.max(1, round(width / zoom)),
    height: Math.max(1, round(height / zoom)),
  };
}

/** Shows an area, as large as possible, in the middle of a window. */
export function showArea({ x, y, width, height }: Area, window: Size): Viewport {
  return centerOn({ x, y }, clampZoom(Math.min(window.width / width, window.height / height)), window);
}

/** Centres a box in the window, as large as possible with a margin in pixels. */
export function fitBox(box: Box, window: Size, margin: number): Viewport {
  const zoom = clampZoom(
    Math.min(
      MAX_FIT_ZOOM,
      (window.width - 2 * margin) / Math.max(1, box.right - box.left),
      (window.height - 2 * margin) / Math.max(1, box.bottom - box.top),
    ),
  );
  return centerOn({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, zoom, window);
}

/** Zooms around a fixed point of the window. */
export function zoomAt({ zoom, pan }: Viewport, factor: number, at: Point): Viewport {
  const next = clampZoom(zoom * factor);
  const scale = next / zoom;
  return { zoom: next, pan: { x: at.x - (at.x - pan.x) * scale, y: at.y - (at.y - pan.y) * scale } };
}

/** Puts a point of the graph into the middle of the window. */
export function centerOn(point: Point, zoom: number, window: Size): Viewport {
  return { zoom, pan: { x: window.width / 2 - point.x * zoom, y: window.height / 2 - point.y * zoom } };
}

/** Keeps the point in the middle of a window there when the window gets another size. */
export function keepCenter({ zoom, pan }: Viewport, before: Size, after: Size): Viewport {
  return { zoom, pan: { x: pan.x + (after.width - before.width) / 2, y: pan.y + (after.height - before.height) / 2 } };
}

/** Whether the window shows a point of the graph, at least `rim` away from its rim. */
export function isInView(point: Point, { zoom, pan }: Viewport, window: Size, rim: Point = rimOf(window)): boolean {
  const [x, y] = [point.x * zoom + pan.x, point.y * zoom + pan.y];
  return x >= rim.x && x <= window.width - rim.x && y >= rim.y && y <= window.height - rim.y;
}

/** Pans as little as possible so that the window shows the points clearly: as many of the last ones as fit. */
export function panIntoView(points: readonly Point[], { zoom, pan }: Viewport, window: Size): Viewport {
  const rim = rimOf(window);
  for (let first = 0; first < points.length; first++) {
    const shown = points.slice(first);
    const x = shiftInto(
      shown.map((point) => point.x * zoom + pan.x),
      [rim.x, window.width - rim.x],
    );
    const y = shiftInto(
      shown.map((point) => point.y * zoom + pan.y),
      [rim.y, window.height - rim.y],
    );
    if (x !== null && y !== null) return { zoom, pan: { x: pan.x + x, y: pan.y + y } };
  }
  return { zoom, pan };
}

/** Returns the smallest shift that puts all values into a range, or null if they are too far apart. */
function shiftInto(values: readonly number[], [low, high]: readonly [number, number]): number | null {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (most - least > high - low) return null;
  return Math.max(0, low - least) + Math.min(0, high - most);
}

export function interpolate(from: Viewport, to: Viewport, share: number): Viewport {
  const mix = (a: number, b: number): number => a + (b - a) * share;
  return { zoom: mix(from.zoom, to.zoom), pan: { x: mix(from.pan.x, to.pan.x), y: mix(from.pan.y, to.pan.y) } };
}

function rimOf({ width, height }: Size): Point {
  return { x: Math.min(RIM, width / 4), y: Math.min(RIM, height / 4) };
}

function clampZoom(zoom: number): number {
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
}
