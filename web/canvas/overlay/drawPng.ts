import type { Core } from 'cytoscape';
import type { Areas } from '../areas/createAreas.ts';
import type { PngOptions } from '../Canvas.ts';
import { PALETTES } from '../drawing/palette.ts';
import { pixelRatioOf } from '../drawing/rendererInternals.ts';
import { screenPositions } from '../drawing/screenPositions.ts';
import { planLabels } from '../labels/planLabels.ts';
import type { Overlay, OverlayState } from './createOverlay.ts';
import { paintLabel } from './paintLabel.ts';
import { paintOverlay } from './paintOverlay.ts';

/** Space for the labels of the outermost nodes, in pixels at zoom 1. */
const MARGIN = 100;
/** Browsers limit the width and height of a canvas. */
const MAX_SIDE = 16_000;

/** Draws what the window shows, or the whole graph at zoom 1 with the labels that fit into it. */
export async function drawPng(
  cy: Core,
  { overlay, areas }: { readonly overlay: Overlay; readonly areas: Areas },
  state: OverlayState,
  options: PngOptions,
): Promise<Blob> {
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
  areas.paint(context, { zoom, pan });
  context.resetTransform();
  if (cy.elements().nonempty()) {
    const drawing = await cy.png({ output: 'blob-promise', full: whole, scale: scale / pixelRatioOf(cy) });
    const image = await createImageBitmap(drawing);
    context.drawImage(image, Math.round(margin * scale), Math.round(margin * scale));
    image.close();
  }

  const places = screenPositions(cy, zoom, pan);
  const labels = whole
    ? planLabels({ ...state, zoom, window: null, measure: overlay.measure, ...places })
    : overlay.labels();
  context.scale(scale, scale);
  const palette = { ...PALETTES[state.graph.theme], background: options.background };
  const brush = { context, palette, family: overlay.family };
  paintOverlay(brush, {
    ...state,
    labels,
    places,
    zoom,
    window: { width, height },
    paintLabel: (label, at, angle) => paintLabel(brush, label, at, angle, 1),
  });
  areas.paintNames(brush, { zoom, pan });
  return toBlob(surface);
}

/** Draws all layers of an element over one another, and returns a data URL. */
export function drawSnapshot(element: HTMLElement, background: string): string {
  const layers = [...element.querySelectorAll('canvas')].filter(({ width, height }) => width > 0 && height > 0);
  const surface = document.createElement('canvas');
  surface.width = Math.max(1, ...layers.map(({ width }) => width));
  surface.height = Math.max(1, ...layers.map(({ height }) => height));
  const context = surface.getContext('2d');
  if (!context) throw new Error('The browser provides no 2D drawing context.');
  context.fillStyle = background;
  context.fillRect(0, 0, surface.width, surface.height);
  for (const layer of layers) context.drawImage(layer, 0, 0, surface.width, surface.height);
  return surface.toDataURL('image/png');
}

function toBlob(surface: HTMLCanvasElement): Promise<Blob> {
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
