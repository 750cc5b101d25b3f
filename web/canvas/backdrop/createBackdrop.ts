import type { Core } from 'cytoscape';
import { loadCode } from '../../api/loadCode.ts';
import type { CanvasGraph } from '../CanvasGraph.ts';
import type { Size, Viewport } from '../camera/viewport.ts';
import { type Brush, PALETTES } from '../drawing/palette.ts';
import type { Box } from '../labels/boxGrid.ts';
import { labelBoxes, paintBackdrop } from './paintBackdrop.ts';

/** The map or the axis on which nodes lie, below the areas and the graph. */
export interface BackdropLayer {
  readonly update: (graph: CanvasGraph) => void;
  /** Paints it, for an image. */
  readonly paint: (brush: Brush, viewport: Viewport, size: Size) => void;
  /** Parts of the window with labels, where labels of nodes do not belong. */
  readonly labels: () => readonly Box[];
  readonly destroy: () => void;
}

/** A surface below everything else in the element. It is painted in the frames in which Cytoscape draws another viewport. */
export function createBackdrop(element: HTMLElement, cy: Core, family: string): BackdropLayer {
  const surface = document.createElement('canvas');
  surface.style.cssText = 'position:absolute;inset:0;pointer-events:none';
  element.prepend(surface);
  const context = surface.getContext('2d');
  if (!context) throw new Error('The browser provides no 2D drawing context.');

  let graph: Pick<CanvasGraph, 'backdrop' | 'theme'> = { backdrop: null, theme: 'light' };
  let land: Path2D | null = null;
  let isDestroyed = false;
  /** The viewport that was painted last; empty if nothing is. */
  let painted = '';

  const paint: BackdropLayer['paint'] = (brush, viewport, size) => {
    const { backdrop } = graph;
    if (backdrop) paintBackdrop(brush, backdrop, backdrop.kind === 'map' ? land : null, viewport, size);
  };
  const draw = (): void => {
    const size = { width: cy.width(), height: cy.height() };
    const viewport: Viewport = { zoom: cy.zoom(), pan: { ...cy.pan() } };
    const wanted = graph.backdrop ? JSON.stringify([viewport, size, devicePixelRatio]) : '';
    if (wanted === painted) return;
    painted = wanted;
    const [width, height] = [Math.round(size.width * devicePixelRatio), Math.round(size.height * devicePixelRatio)];
    if (surface.width !== width || surface.height !== height) {
      surface.width = width;
      surface.height = height;
      surface.style.width = `${size.width}px`;
      surface.style.height = `${size.height}px`;
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    paint({ context, palette: PALETTES[graph.theme], family }, viewport, size);
  };
  const redraw = (): void => {
    // Differs from every viewport and from nothing.
    painted = 'stale';
    draw();
  };
  cy.on('render', draw);

  return {
    update: (next) => {
      const before = graph;
      graph = { backdrop: next.backdrop, theme: next.theme };
      const isSame = before.theme === graph.theme && JSON.stringify(before.backdrop) === JSON.stringify(graph.backdrop);
      if (isSame) return;
      redraw();
      if (graph.backdrop?.kind !== 'map' || land) return;
      void loadCode(() => import('./landPath.ts')).then(
        ({ landPath }) => {
          land = landPath();
          if (!isDestroyed) redraw();
        },
        // The map stays without the outline, which the next update loads again.
        () => {},
      );
    },
    paint,
    labels: () => {
      const size = { width: cy.width(), height: cy.height() };
      const { backdrop } = graph;
      return backdrop ? labelBoxes({ context, family }, backdrop, { zoom: cy.zoom(), pan: cy.pan() }, size) : [];
    },
    destroy: () => {
      isDestroyed = true;
      cy.off('render', draw);
      surface.remove();
    },
  };
}
