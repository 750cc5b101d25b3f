import cytoscape, { type CollectionReturnValue } from 'cytoscape';
import type { Canvas, CanvasHandlers, Target } from './Canvas.ts';
import { type CanvasGraph, EMPTY_GRAPH, type Emphasis } from './CanvasGraph.ts';
import { createCamera } from './camera/createCamera.ts';
import { fitGraph } from './camera/fitGraph.ts';
import { MAX_ZOOM, MIN_ZOOM } from './camera/viewport.ts';
import { animate, prefersReducedMotion } from './drawing/animate.ts';
import { createClassToggle } from './drawing/createClassToggle.ts';
import { createNodeMover } from './drawing/createNodeMover.ts';
import {
  changeBetween,
  edgeClasses,
  edgeElement,
  edgeKey,
  nodeData,
  nodeElement,
  nodeKey,
} from './drawing/elements.ts';
import { PALETTES } from './drawing/palette.ts';
import { hideEdgesWhileMoving } from './drawing/rendererInternals.ts';
import { stylesheet } from './drawing/stylesheet.ts';
import { findHighlight, type Highlight } from './findHighlight.ts';
import { bindGestures } from './gestures/bindGestures.ts';
import { createOverlay } from './overlay/createOverlay.ts';
import { drawPng } from './overlay/drawPng.ts';

const FADE_MS = 250;
const DOUBLE_CLICK_MS = 350;
/** While zooming, labels are chosen anew this often. */
const REPLAN_MS = 120;
const ZOOM_STEP = 1.6;
const VERY_MANY_EDGES = 2000;

/** Draws graphs into an element and reports what a person does there. */
export function createCanvas(element: HTMLElement, handlers: CanvasHandlers): Canvas {
  const host = document.createElement('div');
  host.setAttribute('aria-hidden', 'true');
  host.style.cssText = 'position:absolute;inset:0;overflow:hidden';
  if (getComputedStyle(element).position === 'static') element.style.position = 'relative';
  element.append(host);

  let graph = EMPTY_GRAPH;
  let hover: Target | null = null;
  let highlight = findHighlight(graph, hover);

  const cy = cytoscape({
    container: host,
    style: stylesheet(PALETTES.light),
    layout: { name: 'preset' },
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    multiClickDebounceTime: DOUBLE_CLICK_MS,
    boxSelectionEnabled: true,
    // What is selected is the graph's to say; see `select` below.
    autounselectify: true,
  });
  element.style.backgroundColor = PALETTES.light.background;

  const layer = createOverlay(element, cy, () => ({ graph, highlight, hover }));
  const camera = createCamera(cy);
  const mover = createNodeMover(cy, layer.invalidate);
  const replan = throttle(layer.invalidate, REPLAN_MS);
  cy.on('zoom', replan.soon);

  const elementsOf = (keys: Iterable<string>): CollectionReturnValue => {
    const found = cy.collection();
    for (const key of keys) found.merge(cy.getElementById(key));
    return found;
  };

  const setTheme = (theme: CanvasGraph['theme']): void => {
    cy.style(stylesheet(PALETTES[theme]));
    element.style.backgroundColor = PALETTES[theme].background;
  };

  const applyChange = (after: CanvasGraph): CollectionReturnValue => {
    const change = changeBetween(graph, after);
    elementsOf([...change.removedNodes.map(nodeKey), ...change.removedEdges.map(edgeKey)]).remove();
    for (const node of change.changedNodes) cy.getElementById(nodeKey(node.id)).data(nodeData(node));
    for (const edge of change.changedEdges) cy.getElementById(edgeKey(edge.id)).classes(edgeClasses(edge));
    return cy.add([...change.addedNodes.map(nodeElement), ...change.addedEdges.map(edgeElement)]);
  };

  const isDrawn = (target: Target): boolean =>
    target.kind !== 'background' &&
    cy.getElementById(target.kind === 'node' ? nodeKey(target.id) : edgeKey(target.id)).nonempty();

  const select = ({ selectedNodes, selectedEdges }: CanvasGraph): void => {
    const wanted = elementsOf([...selectedNodes.map(nodeKey), ...selectedEdges.map(edgeKey)]);
    cy.autounselectify(false);
    cy.$(':selected').difference(wanted).unselect();
    wanted.select();
    cy.autounselectify(true);
  };

  const dimmed = createClassToggle(cy, 'dim');
  const clearer = createClassToggle(cy, 'highlight');
  const emphasised = createClassToggle(cy, 'emphasised');
  const updateHighlight = (): void => {
    highlight = findHighlight(graph, hover);
    dimmed.set(keysToDim(graph, highlight));
    clearer.set(new Set([...highlight.highlightedEdges, ...edgesOf(graph, 'part')].map(edgeKey)));
    emphasised.set(new Set(edgesOf(graph, 'path').map(edgeKey)));
  };

  const fadeIn = (added: CollectionReturnValue): void => {
    if (added.empty() || prefersReducedMotion()) return;
    added.style('opacity', 0);
    animate(
      FADE_MS,
      (share) => added.style('opacity', share),
      () => added.removeStyle('opacity'),
    );
  };

  const unbind = bindGestures({
    cy,
    host,
    handlers,
    labelAt: layer.nodeAt,
    onPoint: (target) => {
      hover = target;
      cy.batch(updateHighlight);
      layer.invalidate();
    },
    onZoomStep: (at) => camera.zoomBy(ZOOM_STEP, at),
    onDrop: (positions) => {
      layer.invalidate();
      handlers.onMove(positions);
    },
    onTakeOver: camera.stop,
  });

  return {
    show(after) {
      const isFirst = graph === EMPTY_GRAPH;
      cy.batch(() => {
        if (after.theme !== graph.theme) setTheme(after.theme);
        const added = applyChange(after);
        graph = after;
        if (hover && !isDrawn(hover)) hover = null;
        select(after);
        updateHighlight();
        if (!isFirst) fadeIn(added);
      });
      hideEdgesWhileMoving(cy, after.edges.length > VERY_MANY_EDGES);
      mover.to(after.nodes, !isFirst);
      layer.invalidate();
    },
    fit(ids) {
      const wanted = ids && new Set(ids);
      const nodes = graph.nodes.filter((node) => wanted?.has(node.id) ?? true);
      // The element may have grown or shrunk in this very frame, which Cytoscape only hears of later.
      cy.resize();
      const window = { width: cy.width(), height: cy.height() };
      if (nodes.length === 0 || window.width === 0 || window.height === 0) return;
      camera.show(fitGraph({ graph, highlight, hover, nodes, window, measure: layer.measure }));
    },
    reveal(id) {
      const node = graph.nodes.find((candidate) => candidate.id === id);
      cy.resize();
      if (node) camera.reveal(node);
    },
    zoomBy: (factor) => camera.zoomBy(factor),
    clientPosition(id) {
      const node = cy.getElementById(nodeKey(id));
      if (node.empty()) return null;
      const { left, top } = host.getBoundingClientRect();
      const { x, y } = node.renderedPosition();
      return { x: left + x, y: top + y };
    },
    png: (options) => drawPng(cy, layer, { graph, highlight, hover }, options),
    labelled: () => layer.labels().flatMap(({ kind, id }) => (kind === 'node' ? [id] : [])),
    destroy() {
      replan.cancel();
      mover.stop();
      camera.stop();
      unbind();
      layer.destroy();
      cy.destroy();
      host.remove();
    },
  };
}

function keysToDim({ nodes, edges }: CanvasGraph, { kept }: Highlight): ReadonlySet<string> {
  if (!kept) return new Set();
  return new Set([
    ...nodes.flatMap(({ id }) => (kept.nodes.has(id) ? [] : [nodeKey(id)])),
    ...edges.flatMap(({ id }) => (kept.edges.has(id) ? [] : [edgeKey(id)])),
  ]);
}

/** The edges that are emphasised in one way. */
function edgesOf({ emphasis }: CanvasGraph, as: Emphasis['as']): readonly string[] {
  return emphasis?.as === as ? emphasis.edges : [];
}

/** Runs soon, and at most so often; the last call is never lost. */
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
