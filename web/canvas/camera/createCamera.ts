import type { Core } from 'cytoscape';
import type { Point } from '../../../server/model/geometry.ts';
import { animate, prefersReducedMotion } from '../drawing/animate.ts';
import { centerOn, interpolate, type Viewport, zoomAt } from './viewport.ts';

const MOVE_MS = 300;
const ZOOM_MS = 160;
/** A node nearer to the rim than this is not clearly visible. */
const RIM = 48;

/** Moves and zooms the viewport. `stop` ends an animation where it is. */
export interface Camera {
  readonly show: (viewport: Viewport) => void;
  readonly reveal: (point: Point) => void;
  readonly zoomBy: (factor: number, at?: Point) => void;
  readonly stop: () => void;
}

export function createCamera(cy: Core): Camera {
  let stop = (): void => {};
  let target: Viewport | null = null;
  /** Changes before the first drawing are not animated. */
  let isUnseen = true;
  cy.one('render', () => {
    isUnseen = cy.elements().empty();
  });

  const current = (): Viewport => ({ zoom: cy.zoom(), pan: { ...cy.pan() } });
  const size = () => ({ width: cy.width(), height: cy.height() });
  const set = ({ zoom, pan }: Viewport): void => {
    cy.viewport({ zoom, pan });
  };
  const moveTo = (to: Viewport, milliseconds: number): void => {
    stop();
    if (isUnseen || prefersReducedMotion()) {
      isUnseen = false;
      set(to);
      return;
    }
    const from = current();
    target = to;
    stop = animate(
      milliseconds,
      (share) => set(interpolate(from, to, share)),
      () => {
        target = null;
      },
    );
  };

  return {
    show: (viewport) => moveTo(viewport, MOVE_MS),
    reveal: (point) => {
      const { zoom, pan } = target ?? current();
      const at = { x: point.x * zoom + pan.x, y: point.y * zoom + pan.y };
      const inside = at.x >= RIM && at.y >= RIM && at.x <= cy.width() - RIM && at.y <= cy.height() - RIM;
      if (!inside) moveTo(centerOn(point, zoom, size()), MOVE_MS);
    },
    // During an animation, steps add to its target.
    zoomBy: (factor, at) =>
      moveTo(zoomAt(target ?? current(), factor, at ?? { x: cy.width() / 2, y: cy.height() / 2 }), ZOOM_MS),
    stop: () => {
      stop();
      target = null;
    },
  };
}
