import type { Core } from 'cytoscape';
import type { Point } from '../../../server/model/geometry.ts';
import { animate, prefersReducedMotion } from '../drawing/animate.ts';
import { between, centerOn, type Viewport, zoomAt } from './viewport.ts';

const FLIGHT_MS = 300;
const STEP_MS = 160;
/** A node nearer to the rim than this is not well in sight. */
const RIM = 48;

/** Moves the window over the plane. A gesture of the person's ends any flight. */
export interface Camera {
  readonly show: (viewport: Viewport) => void;
  readonly reveal: (point: Point) => void;
  readonly zoomBy: (factor: number, at?: Point) => void;
  readonly stop: () => void;
}

export function createCamera(cy: Core): Camera {
  let stop = (): void => {};
  let target: Viewport | null = null;
  /** Nobody has seen a picture yet that a flight could start from. */
  let isUnseen = true;
  cy.one('render', () => {
    isUnseen = cy.elements().empty();
  });

  const current = (): Viewport => ({ zoom: cy.zoom(), pan: { ...cy.pan() } });
  const size = () => ({ width: cy.width(), height: cy.height() });
  const set = ({ zoom, pan }: Viewport): void => {
    cy.viewport({ zoom, pan });
  };
  const flyTo = (to: Viewport, milliseconds: number): void => {
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
      (share) => set(between(from, to, share)),
      () => {
        target = null;
      },
    );
  };
  const halt = (): void => {
    stop();
    target = null;
  };

  return {
    show: (viewport) => flyTo(viewport, FLIGHT_MS),
    reveal: (point) => {
      const { zoom, pan } = target ?? current();
      const at = { x: point.x * zoom + pan.x, y: point.y * zoom + pan.y };
      const inside = at.x >= RIM && at.y >= RIM && at.x <= cy.width() - RIM && at.y <= cy.height() - RIM;
      if (!inside) flyTo(centerOn(point, zoom, size()), FLIGHT_MS);
    },
    // Steps add up while a flight is under way.
    zoomBy: (factor, at) =>
      flyTo(zoomAt(target ?? current(), factor, at ?? { x: cy.width() / 2, y: cy.height() / 2 }), STEP_MS),
    stop: halt,
  };
}
