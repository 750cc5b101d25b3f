import type { Core } from 'cytoscape';
import type { Point } from '../../../server/model/geometry.ts';
import type { Areas } from '../areas/createAreas.ts';
import type { Target } from '../Canvas.ts';
import type { CanvasGraph } from '../CanvasGraph.ts';
import type { Size } from '../camera/viewport.ts';
import { prefersReducedMotion } from '../drawing/animate.ts';
import { drawnRadius, isOnBadge } from '../drawing/nodeExtent.ts';
import { PALETTES } from '../drawing/palette.ts';
import { willDrawThisFrame } from '../drawing/rendererInternals.ts';
import { screenPositions } from '../drawing/screenPositions.ts';
import type { Highlight } from '../findHighlight.ts';
import type { Box } from '../labels/boxGrid.ts';
import { fontText, type LabelFont } from '../labels/labelFont.ts';
import { boxOf, drawnNodeBox, type PlannedLabel } from '../labels/labelSpots.ts';
import { type PlannedCount, planCounts } from '../labels/planCounts.ts';
import { planLabels } from '../labels/planLabels.ts';
import { createSprites, paintSprite } from './createSprites.ts';
import { DIMMED_OPACITY, paintLabel } from './paintLabel.ts';
import { paintOverlay } from './paintOverlay.ts';

const FADE_MS = 150;
const HIT_MARGIN = 3;
/** Interval at which labels are planned again during a zoom. */
const REPLAN_MS = 120;
const AFTER_PAN_MS = 200;

export interface OverlayState {
  readonly graph: CanvasGraph;
  readonly highlight: Highlight;
  readonly hover: Target | null;
}

/**
 * A canvas over Cytoscape's for labels, badges, pins and selection rings. They keep their size on the screen at any zoom,
 * as on a map; Cytoscape's own labels could do so only by restyling every element at every step of a zoom.
 */
export interface Overlay {
  /** Plans labels again before the next frame. */
  readonly invalidate: () => void;
  readonly labels: () => readonly PlannedLabel[];
  /** The node whose label is drawn at a point. */
  readonly nodeAt: (point: Point) => string | null;
  /** The node whose badge with the number of hidden neighbours is drawn at a point, or within a margin of it. */
  readonly badgeAt: (point: Point, margin: number) => string | null;
  readonly measure: (text: string, font: LabelFont) => number;
  readonly family: string;
  readonly destroy: () => void;
}

export function createOverlay(
  element: HTMLElement,
  cy: Core,
  state: () => OverlayState,
  {
    keepLabels,
    coveredAreas,
  }: { readonly keepLabels: Areas['keepLabels']; readonly coveredAreas: () => readonly Box[] },
): Overlay {
  const surface = document.createElement('canvas');
  surface.setAttribute('aria-hidden', 'true');
  surface.style.cssText = 'position:absolute;inset:0;pointer-events:none';
  element.append(surface);
  const context = surface.getContext('2d');
  if (!context) throw new Error('The browser provides no 2D drawing context.');
  const family = readFontFamily(element);

  let labels: readonly PlannedLabel[] = [];
  let counts: readonly PlannedCount[] = [];
  /** Offsets of the labels that were last drawn at this zoom. */
  const kept = new Map<string, Point>();
  let keptZoom = 0;
  let drawnSince = new Map<string, number>();
  let frame = 0;

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
    const isFirstPlan = drawnSince.size === 0;
    const window = { width: cy.width(), height: cy.height() };
    const places = screenPositions(cy, zoom, cy.pan());
    const covered = coveredAreas();
    if (zoom !== keptZoom) kept.clear();
    keptZoom = zoom;
    const planned = planLabels({ graph, highlight, hover, zoom, window, covered, kept, measure, ...places });
    for (const { kind, id, offset } of planned) if (kind === 'node') kept.set(id, offset);
    // Names of areas cover neither selected nodes nor their labels.
    const selected = new Set(graph.selectedNodes);
    const boxOfSelected = (id: string, toBox: (at: Point) => Box): readonly Box[] => {
      const at = selected.has(id) ? places.nodeAt(id) : null;
      return at ? [toBox(at)] : [];
    };
    const avoided = [
      ...graph.nodes.flatMap((node) => boxOfSelected(node.id, (at) => drawnNodeBox(node, zoom, at))),
      ...planned.flatMap((label) => (label.kind === 'node' ? boxOfSelected(label.id, (at) => boxOf(label, at)) : [])),
    ];
    const isFirst = ({ id }: PlannedLabel) => highlight.labelledFirst.has(id);
    labels = keepLabels(planned, isFirst, places.nodeAt, avoided);
    counts = planCounts({ graph, highlight, zoom, ...places }, labels);
    const now = isFirstPlan || prefersReducedMotion() ? Number.NEGATIVE_INFINITY : performance.now();
    drawnSince = new Map(labels.map((label) => [keyOf(label), drawnSince.get(keyOf(label)) ?? now]));
  };

  const sprites = createSprites(family);
  const paint = (): void => {
    cancelAnimationFrame(frame);
    if (isStale) plan();
    const { graph, highlight } = state();
    const window = { width: cy.width(), height: cy.height() };
    fitSurface(surface, window);
    const ratio = surface.width / Math.max(1, window.width);
    const zoom = cy.zoom();
    const now = performance.now();
    const palette = PALETTES[graph.theme];
    const brush = { context, palette, family };
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, surface.width, surface.height);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    let isFading = false;
    // All sprites are drawn onto their sheets first: the browser copies a sheet if drawing onto it and from it alternate.
    const spriteUses: (() => void)[] = [];
    const paintOne = (label: PlannedLabel, at: Point, angle: number): void => {
      const opacity = Math.min(1, (now - (drawnSince.get(keyOf(label)) ?? 0)) / FADE_MS);
      if (opacity < 1) isFading = true;
      // Rotated sprites would blur, and few edges have labels.
      if (angle !== 0 || label.kind === 'edge') {
        paintLabel(brush, label, at, angle, opacity);
        return;
      }
      const sprite = sprites.get(label, palette, ratio);
      const center = { x: at.x + label.offset.x, y: at.y + label.offset.y };
      spriteUses.push(() => {
        context.globalAlpha = Math.max(0, opacity) * (label.isDimmed ? DIMMED_OPACITY : 1);
        paintSprite(context, sprite, center, ratio);
      });
    };
    const places = screenPositions(cy, zoom, cy.pan());
    paintOverlay(brush, { graph, highlight, labels, counts, places, zoom, window, paintLabel: paintOne });
    for (const use of spriteUses) use();
    context.globalAlpha = 1;
    if (isFading) paintSoon();
  };

  /** Paints once in the next frame: if Cytoscape draws in it too, on its event `render`. */
  const paintSoon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (willDrawThisFrame(cy)) paintSoon();
      else paint();
    });
  };
  const invalidate = (): void => {
    isStale = true;
    paintSoon();
  };
  const remeasure = (): void => {
    widths.clear();
    kept.clear();
    sprites.clear();
    invalidate();
  };
  const replan = throttle(invalidate, REPLAN_MS);
  // After a pan, labels that the rim of the window cuts find another place.
  let panTimer: ReturnType<typeof setTimeout> | undefined;
  const replanAfterPan = (): void => {
    clearTimeout(panTimer);
    panTimer = setTimeout(invalidate, AFTER_PAN_MS);
  };
  cy.on('pan', replanAfterPan);
  cy.on('zoom', replan.soon);
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
    badgeAt: (point, margin) => {
      const zoom = cy.zoom();
      const { nodeAt } = screenPositions(cy, zoom, cy.pan());
      // The last one is drawn on top.
      const hit = state().graph.nodes.findLast((node) => {
        const at = node.hiddenNeighbors > 0 ? nodeAt(node.id) : null;
        return at && isOnBadge(node, drawnRadius(node, zoom), { x: point.x - at.x, y: point.y - at.y }, margin);
      });
      return hit?.id ?? null;
    },
    measure,
    family,
    destroy: () => {
      cancelAnimationFrame(frame);
      replan.cancel();
      clearTimeout(panTimer);
      cy.off('pan', replanAfterPan);
      cy.off('zoom', replan.soon);
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

/** Matches a surface to the size of the window, in CSS pixels, and to the screen's resolution. */
function fitSurface(surface: HTMLCanvasElement, { width, height }: Size): void {
  const pixelWidth = Math.round(width * devicePixelRatio);
  const pixelHeight = Math.round(height * devicePixelRatio);
  if (surface.width !== pixelWidth) surface.width = pixelWidth;
  if (surface.height !== pixelHeight) surface.height = pixelHeight;
  // Not in per cent: until the next drawing, a new size of the window would stretch the labels.
  surface.style.width = `${width}px`;
  surface.style.height = `${height}px`;
}

const FALLBACK_FAMILY =
  '"Inter Variable", "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

function readFontFamily(element: HTMLElement): string {
  return getComputedStyle(element).getPropertyValue('--font-sans').trim() || FALLBACK_FAMILY;
}

/** Runs at most once in each interval, and once more after the last call. */
function throttle(run: () => void, milliseconds: number): { readonly soon: () => void; readonly cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const soon = (): void => {
    if (timer !== undefined) {
      again = true;
      return;
    }
    timer = setTimeout(() => {
      timer = undefined;
      if (again) soon();
      again = false;
      run();
    }, milliseconds);
  };
  return { soon, cancel: () => clearTimeout(timer) };
}
