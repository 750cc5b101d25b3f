import type { Core, EdgeSingular, SingularElementReturnValue } from 'cytoscape';
import { EDGE_MARGIN, type Extent, type Geometry, paintElements, type StyledElement } from './paintElements.ts';

type Paint = (
  context: CanvasRenderingContext2D,
  elements: readonly StyledElement[],
  pixelRatio?: number,
  extent?: Extent,
) => void;

/** The parts of an edge that Cytoscape has computed. */
interface EdgeScratch {
  readonly badLine?: boolean;
  readonly allpts?: readonly number[] | null;
  readonly arrowEndX: number;
  readonly arrowEndY: number;
  readonly tgtArrowAngle: number;
}

interface NodeShape {
  readonly draw: (
    context: CanvasRenderingContext2D,
    x: number,
    y: number,
    width: number,
    height: number,
    cornerRadius: 'auto',
    scratch: unknown,
  ) => void;
}

/** Undocumented parts of Cytoscape's renderer; tests/browser/canvas.test.ts fails if an update changes them. */
interface Renderer {
  readonly touchData: { cxt: boolean };
  readonly hoverData: { readonly draggingEles?: boolean };
  readonly data: {
    readonly canvasContainer: HTMLElement;
    readonly canvasNeedsRedraw: boolean[];
  };
  readonly NODE: number;
  readonly getPixelRatio: () => number;
  readonly requestedFrame: boolean;
  /** Draws like `cy.png`, at once. */
  readonly bufferCanvasImage: (options: { readonly full: boolean; readonly scale: number }) => HTMLCanvasElement;
  readonly redraw: () => void;
  readonly onUpdateEleCalcs: (
    listener: (willDraw: boolean, elements: Iterable<SingularElementReturnValue>) => void,
  ) => void;
  readonly getCachedZSortedEles: () => readonly StyledElement[];
  readonly nodeShapes: Readonly<Record<string, NodeShape>>;
  readonly getArrowWidth: (edgeWidth: unknown, scale: unknown) => number;
  /** Cytoscape's functions that draw elements: for images, on the layer of dragged ones, and on the other layer. */
  drawElements: Paint;
  drawCachedElements: Paint;
  drawLayeredElements: Paint;
  render: (options?: { readonly forcedContext?: unknown }) => void;
}

function rendererOf(cy: Core): Renderer {
  return (cy as Core & { renderer: () => Renderer }).renderer();
}

/**
 * Turns off taps with two fingers. Cytoscape treats two fingers within 200 px as a right click, and starts to zoom, with a
 * jump, only once they are further apart. On a phone every pinch starts that close, and a long press opens the menu.
 */
export function disableTwoFingerTaps(cy: Core, host: HTMLElement): void {
  host.addEventListener('touchstart', (event) => {
    if (event.touches.length > 1) rendererOf(cy).touchData.cxt = false;
  });
}

/** Draws the window, or the whole graph at zoom 1. Unlike `cy.png`, it does not encode the image. */
export function drawGraph(cy: Core, { full, scale }: { readonly full: boolean; readonly scale: number }) {
  const renderer = rendererOf(cy);
  // Cytoscape multiplies the scale by the device pixels per CSS pixel.
  return renderer.bufferCanvasImage({ full, scale: scale / renderer.getPixelRatio() });
}

/** Whether Cytoscape draws in this frame; it then emits `render`. */
export function willDrawThisFrame(cy: Core): boolean {
  return rendererOf(cy).requestedFrame;
}

/** Replaces the drawing of a frame. `draw` draws it as Cytoscape would. Images for export are drawn as before. */
export function interceptDrawing(cy: Core, drawFrame: (draw: () => void) => void): void {
  const renderer = rendererOf(cy);
  const { render } = renderer;
  renderer.render = (options) => {
    const draw = (): void => render.call(renderer, options);
    if (options?.forcedContext) draw();
    else drawFrame(draw);
  };
}

export function requestDrawing(cy: Core): void {
  rendererOf(cy).redraw();
}

/** Reports before each frame the elements whose look or place has changed, and whether the user drags them. */
export function onChangedElements(cy: Core, report: (changed: 'dragged' | 'others') => void): void {
  rendererOf(cy).onUpdateEleCalcs((_, elements) => {
    for (const element of elements) report(isDragged(element) ? 'dragged' : 'others');
  });
}

/** Whether an element is on the layer for dragged nodes and their edges. */
function isDragged(element: SingularElementReturnValue): boolean {
  return internalsOf(element).rscratch.inDragLayer === true || (element.isNode() && element.grabbed());
}

/** Cytoscape's state of an element. */
interface Internals {
  styleCache: unknown;
  readonly styleDirty: boolean;
  readonly rstyle: { clean?: boolean };
  readonly rscratch: EdgeScratch & { readonly edgeType?: string; readonly inDragLayer?: boolean };
  /** Ours: the built page lets Cytoscape compute nothing for such elements when they come back. */
  isUnchanged?: boolean;
}

function internalsOf(element: unknown): Internals {
  return (element as { _private: Internals })._private;
}

/** Clears what Cytoscape has cached about an element while it was removed: that it needs no space beside parallel edges. */
export function forgetRemoval(element: SingularElementReturnValue): void {
  internalsOf(element).styleCache = null;
}

/** Whether Cytoscape has computed the style of an element, and the curve of an edge, since it last changed. */
export function isComputed(element: SingularElementReturnValue): boolean {
  const { styleDirty, rstyle } = internalsOf(element);
  return !styleDirty && rstyle.clean === true;
}

export function isStraight(edge: EdgeSingular): boolean {
  return internalsOf(edge).rscratch.edgeType === 'straight';
}

/** Tells Cytoscape whether a removed element needs no computation when it comes back; scripts/slimCytoscape.mjs reads it. */
export function setUnchanged(element: SingularElementReturnValue, isUnchanged: boolean): void {
  const internals = internalsOf(element);
  internals.isUnchanged = isUnchanged;
  if (isUnchanged) internals.rstyle.clean = true;
}

/** Whether the user drags nodes. Cytoscape draws them and their edges on a layer of their own. */
export function isDragging(cy: Core): boolean {
  return rendererOf(cy).hoverData.draggingEles === true;
}

/** Keeps the layer of all elements that are not dragged as it is in the next drawing. */
export function keepUndragged(cy: Core): void {
  const { data, NODE } = rendererOf(cy);
  data.canvasNeedsRedraw[NODE] = false;
}

/** Lets paintElements.ts draw the elements instead of Cytoscape. */
export function replacePainting(cy: Core): void {
  const renderer = rendererOf(cy);
  const geometry: Geometry = {
    curveOf: (edge) => {
      const { badLine, allpts, arrowEndX, arrowEndY, tgtArrowAngle } = internalsOf(edge).rscratch;
      if (badLine || !allpts || Number.isNaN(allpts[0])) return null;
      return {
        points: allpts,
        tip: { x: arrowEndX, y: arrowEndY, angle: tgtArrowAngle },
        arrowSize: renderer.getArrowWidth(edge.pstyle('width').pfValue, edge.pstyle('arrow-scale').value),
      };
    },
    outline: (context, node, width, height) => {
      const { x, y } = node.position();
      context.beginPath();
      const shape = renderer.nodeShapes[node.pstyle('shape').strValue];
      shape?.draw(context, x, y, width, height, 'auto', internalsOf(node).rscratch);
    },
  };
  const paint: Paint = (context, elements, _, extent) => paintElements(context, elements, geometry, extent);
  renderer.drawElements = paint;
  renderer.drawCachedElements = paint;
  renderer.drawLayeredElements = paint;
}

/** Returns bounds of all nodes and edges. Cytoscape's own are exact, but it computes them from dozens of properties. */
export function boundsOfElements(cy: Core): Extent {
  let [x1, y1] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [x2, y2] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const include = (x: number, y: number, margin: number): void => {
    x1 = Math.min(x1, x - margin);
    y1 = Math.min(y1, y - margin);
    x2 = Math.max(x2, x + margin);
    y2 = Math.max(y2, y + margin);
  };
  for (const element of rendererOf(cy).getCachedZSortedEles()) {
    if (!element.isEdge()) {
      const { x, y } = element.position();
      include(x, y, Number(element.pstyle('width').pfValue) / 2 + Number(element.pstyle('border-width').pfValue));
      continue;
    }
    const { allpts } = internalsOf(element).rscratch;
    for (let index = 0; allpts && index + 1 < allpts.length; index += 2)
      include(allpts[index] ?? 0, allpts[index + 1] ?? 0, EDGE_MARGIN);
  }
  return { x1, y1, x2, y2 };
}

/** Draws all elements of a part of the plane. */
export function drawElements(cy: Core, context: CanvasRenderingContext2D, extent: Extent): void {
  const renderer = rendererOf(cy);
  renderer.drawLayeredElements(context, renderer.getCachedZSortedEles(), renderer.getPixelRatio(), extent);
}

/** Shows or hides Cytoscape's own layers. */
export function setLayersVisible(cy: Core, isVisible: boolean): void {
  rendererOf(cy).data.canvasContainer.style.visibility = isVisible ? '' : 'hidden';
}
