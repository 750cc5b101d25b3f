import type { Core } from 'cytoscape';
import type { Areas } from '../areas/createAreas.ts';
import type { BackdropLayer } from '../backdrop/createBackdrop.ts';
import type { PngOptions } from '../Canvas.ts';
import { PALETTES } from '../drawing/palette.ts';
import { drawGraph } from '../drawing/rendererInternals.ts';
import { screenPositions } from '../drawing/screenPositions.ts';
import { planCounts } from '../labels/planCounts.ts';
import { planLabels } from '../labels/planLabels.ts';
import type { Overlay, OverlayState } from './createOverlay.ts';
import { paintLabel } from './paintLabel.ts';
import { paintOverlay } from './paintOverlay.ts';

/** Space for the labels of the outermost nodes, in pixels at zoom 1. */
const MARGIN = 100;
/** Browsers limit the width and height of a canvas. */
const MAX_SIDE = 16_000;

/** Draws what the window shows, or the whole graph at zoom 1 with the labels that fit into it. */
export function drawPicture(
  cy: Core,
  { overlay, areas, backdrop }: { readonly overlay: Overlay; readonly areas: Areas; readonly backdrop: BackdropLayer },
  state: OverlayState,
  options: PngOptions,
): HTMLCanvasElement {
  const whole = options.area === 'all';
  const bounds = cy.elements().boundingBox();
  const margin = whole ? MARGIN : 0;
  const width = (whole ? Math.ceil(bounds.w) : cy.width()) + 2 * margin;
  const height = (whole ? Math.ceil(bounds.h) : cy.height()) + 2 * margin;
  const scale = Math.min(options.scale, MAX_SIDE / Math.max(width, height, 1));

  const surface = document.createElement('canvas');
  surface.width = Math.round(width * scale);
  surface.height = Math.round(height * scale);
  const context = surface.getContext('2d');
  if (!context) throw new Error('The browser provides no 2D drawing context.');
  context.fillStyle = options.background;
  context.fillRect(0, 0, surface.width, surface.height);
  const zoom = whole ? 1 : cy.zoom();
  const pan = whole ? { x: margin - bounds.x1, y: margin - bounds.y1 } : cy.pan();
  context.scale(scale, scale);
  const palette = { ...PALETTES[state.graph.theme], background: options.background };
  const brush = { context, palette, family: overlay.family };
  backdrop.paint(brush, { zoom, pan }, { width, height });
  areas.paint(context, { zoom, pan });
  context.resetTransform();
  if (cy.elements().nonempty())
    context.drawImage(drawGraph(cy, { full: whole, scale }), Math.round(margin * scale), Math.round(margin * scale));

  const places = screenPositions(cy, zoom, pan);
  const labels = whole
    ? planLabels({ ...state, zoom, window: null, measure: overlay.measure, ...places })
    : overlay.labels();
  context.scale(scale, scale);
  paintOverlay(brush, {
    ...state,
    labels,
    counts: planCounts({ ...state, zoom, ...places }, labels),
    places,
    zoom,
    window: { width, height },
    paintLabel: (label, at, angle) => paintLabel(brush, label, at, angle, 1),
  });
  areas.paintNames(brush, { zoom, pan });
  return surface;
}

/** Encodes a picture. Rejects if it is too large for the browser. */
export function toPng(surface: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    surface.toBlob((blob) => {
      if (blob) resolve(blob);
      else {
        const pixels = `${surface.width} × ${surface.height}`;
        reject(new Error(`The browser cannot make an image of ${pixels} pixels. Choose a smaller scale or area.`));
      }
    }, 'image/png');
  });
}
