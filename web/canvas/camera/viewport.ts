import type { Point } from '../../../server/model/geometry.ts';
import type { Box } from '../labels/boxGrid.ts';

export const MIN_ZOOM = 0.05;
export const MAX_ZOOM = 4;
/** Largest zoom when a few nodes are fitted to the window. */
const MAX_FIT_ZOOM = 1.4;

export interface Viewport {
  readonly zoom: number;
  readonly pan: Point;
}

export interface Size {
  readonly width: number;
  readonly height: number;
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

export function interpolate(from: Viewport, to: Viewport, share: number): Viewport {
  const mix = (a: number, b: number): number => a + (b - a) * share;
  return { zoom: mix(from.zoom, to.zoom), pan: { x: mix(from.pan.x, to.pan.x), y: mix(from.pan.y, to.pan.y) } };
}

function clampZoom(zoom: number): number {
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
}
