import cytoscape from 'cytoscape';
import { createAreas } from './areas/createAreas.ts';
import { createBackdrop } from './backdrop/createBackdrop.ts';
import type { Canvas, CanvasHandlers, PngOptions, Target } from './Canvas.ts';
import { type CanvasGraph, type CanvasNode, EMPTY_GRAPH } from './CanvasGraph.ts';
import { createCamera } from './camera/createCamera.ts';
import { fitGraph, nearestThatFit } from './camera/fitGraph.ts';
import { MAX_ZOOM, MIN_ZOOM } from './camera/viewport.ts';
import { createGraphDrawing, fadeIn } from './drawing/createGraphDrawing.ts';
import { createNodeMover } from './drawing/createNodeMover.ts';
import { edgeKey, nodeKey } from './drawing/elements.ts';
import { PALETTES } from './drawing/palette.ts';
import { reduceDrawing } from './drawing/reduceDrawing.ts';
import { stylesheet } from './drawing/stylesheet.ts';
import { findHighlight } from './findHighlight.ts';
import { bindGestures } from './gestures/bindGestures.ts';
import type { Box } from './labels/boxGrid.ts';
import { createOverlay } from './overlay/createOverlay.ts';
import { drawPicture, toPng } from './overlay/drawPicture.ts';

const DOUBLE_CLICK_MS = 350;
/** The camera is reported once it has stood still for this long. */
const CAMERA_REPORT_MS = 150;
/** Sharp enough for paper. */
const SNAPSHOT_SCALE = 2;

/** Draws graphs into an element and reports the user's gestures. */
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
    // The selection comes only from the graph that is shown.
    autounselectify: true,
  });
  element.style.backgroundColor = PALETTES.light.background;

  const areas = createAreas(element, host, cy, { onOpen: handlers.onArea, changed: () => overlay.invalidate() });
  const coveredAreas = (): readonly Box[] => {
    const { left: x, top: y } = host.getBoundingClientRect();
    return handlers.coveredAreas().map(({ left, top, right, bottom }) => ({
      left: left - x,
      top: top - y,
      right: right - x,
      bottom: bottom - y,
    }));
  };
  const { keepLabels } = areas;
  const overlay = createOverlay(element, cy, () => ({ graph, highlight, hover }), {
    keepLabels,
    coveredAreas: () => [...coveredAreas(), ...backdrop.labels()],
  });
  const backdrop = createBackdrop(element, cy, overlay.family);
  const nodesOf = (ids: ReadonlySet<string>): readonly CanvasNode[] => graph.nodes.filter(({ id }) => ids.has(id));
  const camera = createCamera(cy, host, {
    fit: (ids, window) => {
      const nodes = ids === 'all' ? graph.nodes : nodesOf(new Set(ids));
      if (nodes.length === 0) return null;
      return fitGraph({ graph, highlight, hover, nodes, window, covered: coveredAreas(), measure: overlay.measure });
    },
    node: (id) => graph.nodes.find((node) => node.id === id) ?? null,
    selected: () => {
      const selectedEdges = new Set(graph.selectedEdges);
      const ends = graph.edges.flatMap(({ id, source, target }) => (selectedEdges.has(id) ? [source, target] : []));
      return nodesOf(new Set([...graph.selectedNodes, ...ends]));
    },
    vicinity: (node, zoom, window) => {
      const neighbors = graph.edges.flatMap(({ source, target }) =>
        source === node.id ? [target] : target === node.id ? [source] : [],
      );
      return nearestThatFit(node, nodesOf(new Set(neighbors)), zoom, window).map(({ id }) => id);
    },
  });
  const drawing = createGraphDrawing(cy);
  const mover = createNodeMover(cy, overlay.invalidate);
  const reduced = reduceDrawing(cy, host);

  const setTheme = (theme: CanvasGraph['theme']): void => {
    cy.style(stylesheet(PALETTES[theme]));
    element.style.backgroundColor = PALETTES[theme].background;
  };
  const isDrawn = (target: Target): boolean =>
    target.kind !== 'background' &&
    cy.getElementById(target.kind === 'node' ? nodeKey(target.id) : edgeKey(target.id)).nonempty();
  /** The nodes that are not drawn yet, or elsewhere. */
  const displaced = ({ nodes }: CanvasGraph): readonly CanvasNode[] =>
    nodes.filter(({ id, x, y }) => {
      const drawn = cy.getElementById(nodeKey(id));
      return drawn.empty() || Math.hypot(drawn.position('x') - x, drawn.position('y') - y) > 1;
    });
  let report = 0;
  /** Moves the camera to nodes, or reports those that stay outside unless a fit or the like follows in this frame. */
  const include = (nodes: readonly CanvasNode[]): void => {
    if (camera.include(nodes).length === 0) return;
    cancelAnimationFrame(report);
    report = requestAnimationFrame(() => {
      const ids = camera.include(nodes).map(({ id }) => id);
      if (ids.length > 0) handlers.onOutside(ids);
    });
  };
  let cameraReport: ReturnType<typeof setTimeout> | undefined;
  const reportCamera = (): void => {
    clearTimeout(cameraReport);
    cameraReport = setTimeout(() => handlers.onCamera(camera.area()), CAMERA_REPORT_MS);
  };
  cy.on('viewport', reportCamera);
  const updateHighlight = (): void => {
    highlight = findHighlight(graph, hover);
    drawing.highlight(graph, highlight);
  };

  const unbind = bindGestures({
    cy,
    host,
    handlers,
    labelAt: overlay.nodeAt,
    badgeAt: overlay.badgeAt,
    onPoint: (target) => {
      hover = target;
      cy.batch(updateHighlight);
      overlay.invalidate();
    },
    onZoom: (factor, at, pace) => camera.zoomBy(factor, { at, pace }),
    onDrop: (positions) => {
      overlay.invalidate();
      handlers.onMove(positions);
    },
    onPress: camera.pause,
    onLift: camera.resume,
    onCameraMoved: camera.release,
  });

  const draw = (options: PngOptions): HTMLCanvasElement =>
    drawPicture(cy, { overlay, areas, backdrop }, { graph, highlight, hover }, options);

  return {
    show(after) {
      const isFirst = graph === EMPTY_GRAPH;
      const moved = displaced(after);
      cy.batch(() => {
        if (after.theme !== graph.theme) setTheme(after.theme);
        const added = drawing.update(graph, after);
        graph = after;
        if (hover && !isDrawn(hover)) hover = null;
        updateHighlight();
        if (!isFirst) fadeIn(added);
      });
      reduced.setCount(after.nodes.length + after.edges.length);
      mover.moveTo(after.nodes, !isFirst);
      if (!isFirst) include(moved);
      else if (camera.area() === null) camera.fit('all');
      backdrop.update(after);
      areas.update(after);
      overlay.invalidate();
      // After the overlay, which draws on the same event.
      if (isFirst && after.nodes.length > 0) cy.one('render', handlers.onDrawn);
      else if (isFirst) handlers.onDrawn();
    },
    fit: (ids) => {
      camera.fit(ids ?? 'all');
      reportCamera();
    },
    showArea: camera.show,
    reveal: camera.reveal,
    approach: camera.approach,
    zoomBy: (factor) => camera.zoomBy(factor),
    clientPosition(id) {
      const node = cy.getElementById(nodeKey(id));
      if (node.empty()) return null;
      const { left, top } = host.getBoundingClientRect();
      const { x, y } = node.renderedPosition();
      return { x: left + x, y: top + y };
    },
    png: async (options) => toPng(draw(options)),
    snapshot: () =>
      draw({ area: 'view', scale: SNAPSHOT_SCALE, background: PALETTES[graph.theme].background }).toDataURL(),
    labelled: () => overlay.labels().flatMap(({ kind, id }) => (kind === 'node' ? [id] : [])),
    destroy() {
      mover.stop();
      cancelAnimationFrame(report);
      clearTimeout(cameraReport);
      camera.destroy();
      reduced.destroy();
      unbind();
      overlay.destroy();
      areas.destroy();
      backdrop.destroy();
      cy.destroy();
      host.remove();
    },
  };
}
