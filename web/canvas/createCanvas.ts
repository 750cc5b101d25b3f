import cytoscape, { type CollectionReturnValue } from 'cytoscape';
import { animate, prefersReducedMotion } from './animate.ts';
import { createCamera } from './camera.ts';
import { changeBetween, edgeClasses, edgeElement, edgeKey, nodeData, nodeElement, nodeKey } from './elements.ts';
import { fitScene } from './fitScene.ts';
import { bindGestures } from './gestures.ts';
import { createGlide } from './glide.ts';
import { createLabelLayer } from './labelLayer.ts';
import { type Lit, litBy } from './lit.ts';
import { createMarking } from './marking.ts';
import { PALETTES } from './palette.ts';
import { drawPng } from './png.ts';
import { hideEdgesWhileMoving } from './rendererInternals.ts';
import { type Canvas, type CanvasHandlers, EMPTY_SCENE, type Emphasis, type Scene, type Target } from './scene.ts';
import { stylesheet } from './stylesheet.ts';
import { MAX_ZOOM, MIN_ZOOM } from './viewport.ts';

const FADE_MS = 250;
const DOUBLE_CLICK_MS = 350;
/** While zooming, labels are chosen anew this often. */
const REPLAN_MS = 120;
const ZOOM_STEP = 1.6;
const VERY_MANY_EDGES = 2000;

/** Draws scenes into an element and reports what a person does there. */
export function createCanvas(element: HTMLElement, handlers: CanvasHandlers): Canvas {
  const host = document.createElement('div');
  host.setAttribute('aria-hidden', 'true');
  host.style.cssText = 'position:absolute;inset:0;overflow:hidden';
  if (getComputedStyle(element).position === 'static') element.style.position = 'relative';
  element.append(host);

  let scene = EMPTY_SCENE;
  let hover: Target | null = null;
  let lit = litBy(scene, hover);

  const cy = cytoscape({
    container: host,
    style: stylesheet(PALETTES.light),
    layout: { name: 'preset' },
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    multiClickDebounceTime: DOUBLE_CLICK_MS,
    boxSelectionEnabled: true,
    // What is selected is the scene's to say; see `select` below.
    autounselectify: true,
  });
  element.style.backgroundColor = PALETTES.light.background;

  const layer = createLabelLayer(element, cy, () => ({ scene, lit, hover }));
  const camera = createCamera(cy);
  const glide = createGlide(cy, layer.invalidate);
  const replan = throttle(layer.invalidate, REPLAN_MS);
  cy.on('zoom', replan.soon);

  const elementsOf = (keys: Iterable<string>): CollectionReturnValue => {
    const found = cy.collection();
    for (const key of keys) found.merge(cy.getElementById(key));
    return found;
  };

  const setTheme = (theme: Scene['theme']): void => {
    cy.style(stylesheet(PALETTES[theme]));
    element.style.backgroundColor = PALETTES[theme].background;
  };

  const applyChange = (after: Scene): CollectionReturnValue => {
    const change = changeBetween(scene, after);
    elementsOf([...change.removedNodes.map(nodeKey), ...change.removedEdges.map(edgeKey)]).remove();
    for (const node of change.changedNodes) cy.getElementById(nodeKey(node.id)).data(nodeData(node));
    for (const edge of change.changedEdges) cy.getElementById(edgeKey(edge.id)).classes(edgeClasses(edge));
    return cy.add([...change.addedNodes.map(nodeElement), ...change.addedEdges.map(edgeElement)]);
  };

  const isDrawn = (target: Target): boolean =>
    target.kind !== 'background' &&
    cy.getElementById(target.kind === 'node' ? nodeKey(target.id) : edgeKey(target.id)).nonempty();

  const select = ({ selectedNodes, selectedEdges }: Scene): void => {
    const wanted = elementsOf([...selectedNodes.map(nodeKey), ...selectedEdges.map(edgeKey)]);
    cy.autounselectify(false);
    cy.$(':selected').difference(wanted).unselect();
    wanted.select();
    cy.autounselectify(true);
  };

  const dimmed = createMarking(cy, 'dim');
  const clearer = createMarking(cy, 'lit');
  const emphasised = createMarking(cy, 'emphasised');
  const markLit = (): void => {
    lit = litBy(scene, hover);
    dimmed.set(keysToDim(scene, lit));
    clearer.set(new Set([...lit.litEdges, ...edgesOf(scene, 'part')].map(edgeKey)));
    emphasised.set(new Set(edgesOf(scene, 'path').map(edgeKey)));
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
      cy.batch(markLit);
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
      const isFirst = scene === EMPTY_SCENE;
      cy.batch(() => {
        if (after.theme !== scene.theme) setTheme(after.theme);
        const added = applyChange(after);
        scene = after;
        if (hover && !isDrawn(hover)) hover = null;
        select(after);
        markLit();
        if (!isFirst) fadeIn(added);
      });
      hideEdgesWhileMoving(cy, after.edges.length > VERY_MANY_EDGES);
      glide.to(after.nodes, !isFirst);
      layer.invalidate();
    },
    fit(ids) {
      const wanted = ids && new Set(ids);
      const nodes = scene.nodes.filter((node) => wanted?.has(node.id) ?? true);
      // The element may have grown or shrunk in this very frame, which Cytoscape only hears of later.
      cy.resize();
      const window = { width: cy.width(), height: cy.height() };
      if (nodes.length === 0 || window.width === 0 || window.height === 0) return;
      camera.show(fitScene({ scene, lit, hover, nodes, window, measure: layer.measure }));
    },
    reveal(id) {
      const node = scene.nodes.find((candidate) => candidate.id === id);
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
    png: (options) => drawPng(cy, layer, { scene, lit, hover }, options),
    labelled: () => layer.labels().flatMap(({ kind, id }) => (kind === 'node' ? [id] : [])),
    destroy() {
      replan.cancel();
      glide.stop();
      camera.stop();
      unbind();
      layer.destroy();
      cy.destroy();
      host.remove();
    },
  };
}

function keysToDim({ nodes, edges }: Scene, { kept }: Lit): ReadonlySet<string> {
  if (!kept) return new Set();
  return new Set([
    ...nodes.flatMap(({ id }) => (kept.nodes.has(id) ? [] : [nodeKey(id)])),
    ...edges.flatMap(({ id }) => (kept.edges.has(id) ? [] : [edgeKey(id)])),
  ]);
}

/** The edges that are emphasised in one way. */
function edgesOf({ emphasis }: Scene, as: Emphasis['as']): readonly string[] {
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
