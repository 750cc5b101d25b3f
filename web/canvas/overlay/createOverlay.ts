import type { Core } from 'cytoscape';
import type { Point } from '../../../server/model/geometry.ts';
import type { Target } from '../Canvas.ts';
import type { CanvasGraph } from '../CanvasGraph.ts';
import { prefersReducedMotion } from '../drawing/animate.ts';
import { PALETTES } from '../drawing/palette.ts';
import { isAboutToDraw } from '../drawing/rendererInternals.ts';
import { screenPositions } from '../drawing/screenPositions.ts';
import type { Highlight } from '../findHighlight.ts';
import { fontText, type LabelFont } from '../labels/labelFont.ts';
import { boxOf, type PlannedLabel, planLabels } from '../labels/planLabels.ts';
import { createSprites, paintSprite } from './createSprites.ts';
import { DIM, paintLabel } from './paintLabel.ts';
import { paintOverlay } from './paintOverlay.ts';

const FADE_MS = 150;
const HIT_MARGIN = 3;

/** What the layer draws: a graph, and what stands out in it. */
export interface OverlayState {
  readonly graph: CanvasGraph;
  readonly highlight: Highlight;
  readonly hover: Target | null;
}

/**
 * A surface over Cytoscape's for labels, badges, pins and selection rings. They keep their size on the screen at any zoom,
 * as on a map, which Cytoscape's own labels cannot do without restyling every element at every step of a zoom.
 */
export interface Overlay {
  /** The picture has changed: labels are chosen anew before the next drawing. */
  readonly invalidate: () => void;
  readonly labels: () => readonly PlannedLabel[];
  /** The node whose label is drawn at a point of the layer. */
  readonly nodeAt: (point: Point) => string | null;
  readonly measure: (text: string, font: LabelFont) => number;
  readonly family: string;
  readonly destroy: () => void;
}

export function createOverlay(element: HTMLElement, cy: Core, state: () => OverlayState): Overlay {
  const surface = document.createElement('canvas');
  surface.setAttribute('aria-hidden', 'true');
  surface.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none';
  element.append(surface);
  const context = surface.getContext('2d');
  if (!context) throw new Error('The browser gave no 2D drawing context.');
  const family = readFontFamily(element);

  let labels: readonly PlannedLabel[] = [];
  let drawnSince = new Map<string, number>();
  let asked = 0;

  const widths = new Map<string, number>();
  const measure = (text: string, font: LabelFont): number => {
    const key = `${font.weight} ${font.size} ${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      context.font = fontText(font, family);
      width = context.measureText(text).width;
      widths.set(key, width);
    }
    return width;
  };

  let isStale = true;
  const plan = (): void => {
    isStale = false;
    const { graph, highlight, hover } = state();
    const zoom = cy.zoom();
    const isFirst = drawnSince.size === 0;
    const window = { width: cy.width(), height: cy.height() };
    labels = planLabels({ graph, highlight, hover, zoom, window, measure, ...screenPositions(cy, zoom, cy.pan()) });
    const now = isFirst || prefersReducedMotion() ? Number.NEGATIVE_INFINITY : performance.now();
    drawnSince = new Map(labels.map((label) => [keyOf(label), drawnSince.get(keyOf(label)) ?? now]));
  };

  const sprites = createSprites(family);
  const paint = (): void => {
    cancelAnimationFrame(asked);
    if (isStale) plan();
    const { graph, highlight } = state();
    const window = fitSurface(surface);
    const ratio = surface.width / Math.max(1, window.width);
    const zoom = cy.zoom();
    const now = performance.now();
    const palette = PALETTES[graph.theme];
    const brush = { context, palette, family };
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, surface.width, surface.height);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    let complete = true;
    // Drawing from a sheet and on it by turns would copy the sheet each time: first all pictures, then all uses.
    const uses: (() => void)[] = [];
    const paintOne = (label: PlannedLabel, at: Point, angle: number): void => {
      const opacity = Math.min(1, (now - (drawnSince.get(keyOf(label)) ?? 0)) / FADE_MS);
      if (opacity < 1) complete = false;
      // Turned pictures would blur, and labels of edges are few.
      if (angle !== 0 || label.kind === 'edge') {
        paintLabel(brush, label, at, angle, opacity);
        return;
      }
      const sprite = sprites.get(label, palette, ratio);
      const center = { x: at.x + label.offset.x, y: at.y + label.offset.y };
      uses.push(() => {
        context.globalAlpha = Math.max(0, opacity) * (label.dim ? DIM : 1);
        paintSprite(context, sprite, center, ratio);
      });
    };
    const places = screenPositions(cy, zoom, cy.pan());
    paintOverlay(brush, { graph, highlight, labels, places, zoom, window, paintLabel: paintOne });
    for (const use of uses) use();
    context.globalAlpha = 1;
    if (!complete) paintSoon();
  };

  /** Paints in the next frame, but once: where Cytoscape draws too, its event `render` does it. */
  const paintSoon = (): void => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => {
      if (isAboutToDraw(cy)) paintSoon();
      else paint();
    });
  };
  const invalidate = (): void => {
    isStale = true;
    paintSoon();
  };
  const remeasure = (): void => {
    widths.clear();
    sprites.clear();
    invalidate();
  };
  cy.on('render', paint);
  document.fonts.addEventListener('loadingdone', remeasure);

  return {
    invalidate,
    labels: () => {
      if (isStale) plan();
      return labels;
    },
    nodeAt: (point) => {
      const { nodeAt } = screenPositions(cy, cy.zoom(), cy.pan());
      const hit = labels.find((label) => {
        const at = label.kind === 'node' ? nodeAt(label.id) : null;
        if (!at) return false;
        const { left, right, top, bottom } = boxOf(label, at);
        return (
          point.x >= left - HIT_MARGIN &&
          point.x <= right + HIT_MARGIN &&
          point.y >= top - HIT_MARGIN &&
          point.y <= bottom + HIT_MARGIN
        );
      });
      return hit?.id ?? null;
    },
    measure,
    family,
    destroy: () => {
      cancelAnimationFrame(asked);
      cy.off('render', paint);
      document.fonts.removeEventListener('loadingdone', remeasure);
      sprites.clear();
      surface.remove();
    },
  };
}

function keyOf({ kind, id }: PlannedLabel): string {
  return `${kind}:${id}`;
}

/** Gives the surface as many pixels as the screen has where it lies, and tells its size in CSS pixels. */
function fitSurface(surface: HTMLCanvasElement): { readonly width: number; readonly height: number } {
  const { clientWidth: width, clientHeight: height } = surface;
  const pixelWidth = Math.round(width * devicePixelRatio);
  const pixelHeight = Math.round(height * devicePixelRatio);
  if (surface.width !== pixelWidth) surface.width = pixelWidth;
  if (surface.height !== pixelHeight) surface.height = pixelHeight;
  return { width, height };
}

const FALLBACK_FAMILY =
  '"Inter Variable", "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

function readFontFamily(element: HTMLElement): string {
  return getComputedStyle(element).getPropertyValue('--font-sans').trim() || FALLBACK_FAMILY;
}
