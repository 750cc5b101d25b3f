import type { Core, SingularElementReturnValue } from 'cytoscape';

/** A part of the plane, as Cytoscape describes it. */
interface Extent {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

interface TextureCache {
  readonly getBoundingBox: (element: SingularElementReturnValue) => unknown;
  readonly getElement: (element: SingularElementReturnValue, box: unknown, pixelRatio: number) => unknown;
}

/** Undocumented parts of Cytoscape's renderer; tests/browser/canvas.test.ts fails if an update changes them. */
interface Renderer {
  readonly touchData: { cxt: boolean };
  readonly hoverData: { readonly draggingEles?: boolean };
  readonly data: {
    readonly canvasContainer: HTMLElement;
    readonly canvasNeedsRedraw: boolean[];
    readonly eleTxrCache: TextureCache;
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
  readonly getCachedZSortedEles: () => readonly SingularElementReturnValue[];
  readonly drawElements: (context: CanvasRenderingContext2D, elements: readonly SingularElementReturnValue[]) => void;
  drawLayeredElements: (
    context: CanvasRenderingContext2D,
    elements: readonly SingularElementReturnValue[],
    pixelRatio: number,
    extent: Extent,
  ) => void;
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
  const { rscratch } = (element as unknown as { _private: { rscratch: { inDragLayer?: boolean } } })._private;
  return rscratch.inDragLayer === true || (element.isNode() && element.grabbed());
}

/** Clears what Cytoscape has cached about an element while it was removed: that it needs no space beside parallel edges. */
export function forgetRemoval(element: SingularElementReturnValue): void {
  (element as unknown as { _private: { styleCache: unknown } })._private.styleCache = null;
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

/**
 * Draws the textures of all nodes. Cytoscape would draw each one just before it copies it to the screen, and the browser
 * copies the whole sheet of textures each time that drawing onto it and from it alternate.
 */
export function prepareTextures(cy: Core): void {
  const renderer = rendererOf(cy);
  const { eleTxrCache } = renderer.data;
  const pixelRatio = renderer.getPixelRatio();
  for (const element of renderer.getCachedZSortedEles())
    if (element.isNode()) eleTxrCache.getElement(element, eleTxrCache.getBoundingBox(element), pixelRatio);
}

/** Draws elements without textures while a condition holds: preparing textures takes longer than drawing few elements. */
export function drawWithoutTextures(cy: Core, isSmall: () => boolean): void {
  const renderer = rendererOf(cy);
  const { drawLayeredElements } = renderer;
  renderer.drawLayeredElements = (context, elements, ...rest) => {
    if (isSmall()) renderer.drawElements(context, elements);
    else drawLayeredElements.call(renderer, context, elements, ...rest);
  };
}

/** Draws all elements of a part of the plane, from textures where Cytoscape has them. */
export function drawElements(cy: Core, context: CanvasRenderingContext2D, extent: Extent): void {
  const renderer = rendererOf(cy);
  renderer.drawLayeredElements(context, renderer.getCachedZSortedEles(), renderer.getPixelRatio(), extent);
}

/** Shows or hides Cytoscape's own layers. */
export function setLayersVisible(cy: Core, isVisible: boolean): void {
  rendererOf(cy).data.canvasContainer.style.visibility = isVisible ? '' : 'hidden';
}
