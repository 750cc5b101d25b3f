import type { Core } from 'cytoscape';
import type { Point } from '../../../server/model/geometry.ts';
import type { CanvasNode } from '../CanvasGraph.ts';
import { animate, prefersReducedMotion } from '../drawing/animate.ts';
import { showsNode } from './fitGraph.ts';
import {
  type Area,
  areaOf,
  centerOn,
  interpolate,
  isInView,
  keepCenter,
  panIntoView,
  type Size,
  showArea,
  type Viewport,
  zoomAt,
} from './viewport.ts';

const MOVE_MS = 300;
const ZOOM_MS = 160;
/** Sizes that follow each other within this time are those of a drag. */
const DRAG_MS = 100;
/** Zoom at which the neighbours of a node are told apart easily. Below half of it, nodes and labels are too close. */
const NEAR_ZOOM = 0.7;

type Ids = readonly string[];

/** The drawn graph, as far as the camera needs it. */
export interface Scene {
  /** The viewport in which these nodes, or all, fit into the window with their labels; null if there is no node. */
  readonly fit: (ids: Ids | 'all', window: Size) => Viewport | null;
  readonly node: (id: string) => CanvasNode | null;
  /** The selected nodes and the ends of the selected edges. */
  readonly selected: () => readonly CanvasNode[];
  /** A node with as many of its nearest neighbours as fit into the window at a zoom. */
  readonly vicinity: (node: CanvasNode, zoom: number, window: Size) => Ids;
}

/**
 * Moves and zooms the viewport by one rule. The camera keeps in the window what it was last fitted to: when the size of the
 * window changes, or a change of the graph puts nodes outside, it fits again. That ends when the user moves it, or when it
 * follows the selection elsewhere. Then, at a change of size, the middle of the window stays in the middle at the same zoom,
 * and selected nodes that were in view stay in view.
 */
export interface Camera {
  readonly fit: (ids: Ids | 'all') => void;
  /** Shows an area as if the user had moved there. */
  readonly show: (area: Area) => void;
  /** The area that the window shows or will show; null if the camera keeps the whole graph in the window. */
  readonly area: () => Area | null;
  /** Pans to a node that is outside the window. */
  readonly reveal: (id: string) => void;
  /** Like `reveal`, but zooms in to the node and its neighbours if they are too small to be told apart. */
  readonly approach: (id: string) => void;
  /** Zooms for the user, around the middle or another point, in an animation or at once. */
  readonly zoomBy: (factor: number, how?: { readonly at: Point; readonly pace: 'animated' | 'immediate' }) => void;
  /** Fits again if added or moved nodes are outside the window. Returns those whose centres stay outside. */
  readonly include: (nodes: readonly CanvasNode[]) => readonly CanvasNode[];
  /** The pointer went down: interrupts an animation. */
  readonly pause: () => void;
  /** The pointer went up: continues the animation, unless the user moved the camera. */
  readonly resume: () => void;
  /** The user moved the camera. */
  readonly release: () => void;
  readonly destroy: () => void;
}

export function createCamera(cy: Core, host: HTMLElement, scene: Scene): Camera {
  /** The nodes to keep in the window, or null. */
  let frame: Ids | 'all' | null = 'all';
  let size: Size = { width: 0, height: 0 };
  let lastResize = Number.NEGATIVE_INFINITY;
  let stop = (): void => {};
  /** The end of the running or interrupted animation. */
  let target: Viewport | null = null;
  /** Changes before the first drawing are not animated. */
  let isUnseen = true;
  cy.one('render', () => {
    isUnseen = cy.elements().empty();
  });

  const current = (): Viewport => ({ zoom: cy.zoom(), pan: { ...cy.pan() } });
  const destination = (): Viewport => target ?? current();
  const moveTo = (to: Viewport, milliseconds: number): void => {
    stop();
    target = null;
    if (isUnseen || milliseconds === 0 || prefersReducedMotion()) {
      isUnseen = false;
      cy.viewport(to);
      return;
    }
    const from = current();
    target = to;
    stop = animate(
      milliseconds,
      (share) => cy.viewport(interpolate(from, to, share)),
      () => {
        target = null;
      },
    );
  };
  const release = (): void => {
    stop();
    target = null;
    frame = null;
  };

  /** Fits the frame, and with it selected nodes that must stay in view. */
  const fitFrame = (selected: readonly CanvasNode[], milliseconds: number): void => {
    if (frame === null || size.width === 0) return;
    const to = scene.fit(frame, size);
    const isLost = to && selected.some((node) => !showsNode(node, to, size));
    const wider = isLost && frame !== 'all' ? scene.fit([...frame, ...selected.map(({ id }) => id)], size) : to;
    if (wider) moveTo(wider, milliseconds);
  };
  /** Applies the rule to a new size of the window. Returns whether there is one. */
  const updateSize = (): boolean => {
    const { clientWidth: width, clientHeight: height } = host;
    // While the canvas is not shown, as on paper, it has no size.
    if (width === 0 || height === 0 || (width === size.width && height === size.height)) return false;
    const before = size;
    const from = destination();
    const selected = scene.selected().filter((node) => isInView(node, from, before, { x: 0, y: 0 }));
    size = { width, height };
    cy.resize();
    // The observer compares frames. It misses a size that lasts for a moment between two, in which a fit reads it.
    requestAnimationFrame(updateSize);
    // A browser that is resized or a separator that is dragged has a new size in each frame; a sheet changes the size once.
    const now = performance.now();
    const milliseconds = now - lastResize < DRAG_MS ? 0 : MOVE_MS;
    lastResize = now;
    if (frame) fitFrame(selected, milliseconds);
    else moveTo(panIntoView(selected, keepCenter(from, before, size), size), milliseconds);
    return true;
  };
  const observer = new ResizeObserver(updateSize);
  observer.observe(host);

  const fitTo: Camera['fit'] = (ids) => {
    frame = ids;
    if (!updateSize()) fitFrame([], MOVE_MS);
  };
  const reveal: Camera['reveal'] = (id) => {
    updateSize();
    const node = scene.node(id);
    const from = destination();
    if (!node || (frame ? showsNode(node, from, size) : isInView(node, from, size))) return;
    frame = null;
    moveTo(centerOn(node, from.zoom, size), MOVE_MS);
  };

  return {
    fit: fitTo,
    show: (area) => {
      updateSize();
      frame = null;
      if (size.width > 0) moveTo(showArea(area, size), MOVE_MS);
    },
    area: () => (frame === 'all' || size.width === 0 ? null : areaOf(destination(), size)),
    reveal,
    approach: (id) => {
      updateSize();
      const node = scene.node(id);
      if (node && destination().zoom < NEAR_ZOOM / 2) fitTo(scene.vicinity(node, NEAR_ZOOM, size));
      else reveal(id);
    },
    // During an animation, steps add to its target.
    zoomBy: (factor, how) => {
      const to = zoomAt(destination(), factor, how?.at ?? { x: size.width / 2, y: size.height / 2 });
      frame = null;
      moveTo(to, how?.pace === 'immediate' ? 0 : ZOOM_MS);
    },
    include: (nodes) => {
      updateSize();
      const outside = nodes.filter((node) => !showsNode(node, destination(), size));
      // A node that the rim of the window cuts can be seen.
      if (frame === null) return outside.filter((node) => !isInView(node, destination(), size, { x: 0, y: 0 }));
      if (outside.length === 0) return [];
      if (frame !== 'all') frame = [...frame, ...nodes.map(({ id }) => id)];
      fitFrame([], MOVE_MS);
      return [];
    },
    pause: () => stop(),
    resume: () => {
      if (target) moveTo(target, MOVE_MS);
    },
    release,
    destroy: () => {
      stop();
      observer.disconnect();
    },
  };
}
