import type { Core } from 'cytoscape';

/** Undocumented parts of Cytoscape's renderer; tests/browser/canvas.test.ts fails if an update changes them. */
interface Renderer {
  readonly touchData: { cxt: boolean };
  readonly getPixelRatio: () => number;
  readonly requestedFrame: boolean;
  /** Draws like `cy.png`, at once. */
  readonly bufferCanvasImage: (options: { readonly full: boolean; readonly scale: number }) => HTMLCanvasElement;
  hideEdgesOnViewport: boolean;
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

/**
 * Hides edges during zoom and pan, which are smooth only so in a large graph: with 1,000 nodes and 3,000 edges a frame
 * then takes a third of the time. In a smaller graph the gain is too small to justify that edges disappear.
 */
export function hideEdgesWhileMoving(cy: Core, hide: boolean): void {
  rendererOf(cy).hideEdgesOnViewport = hide;
}
