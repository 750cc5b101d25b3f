import type { Core } from 'cytoscape';

/** Undocumented parts of Cytoscape's renderer; tests/browser/canvas.test.ts fails if an update changes them. */
interface Renderer {
  readonly touchData: { cxt: boolean };
  readonly getPixelRatio: () => number;
  readonly requestedFrame: boolean;
  hideEdgesOnViewport: boolean;
}

function rendererOf(cy: Core): Renderer {
  return (cy as Core & { renderer: () => Renderer }).renderer();
}

/**
 * Cytoscape takes two fingers within 200 px for a context tap and starts to zoom, with a jump, only once they are further
 * apart. On a phone every pinch starts that close, and a long press opens the menu, so context taps are turned off.
 */
export function letPinchBegin(cy: Core, host: HTMLElement): void {
  host.addEventListener('touchstart', (event) => {
    if (event.touches.length > 1) rendererOf(cy).touchData.cxt = false;
  });
}

/** Device pixels per CSS pixel; Cytoscape also multiplies the scale of exported images by it. */
export function pixelRatioOf(cy: Core): number {
  return rendererOf(cy).getPixelRatio();
}

/** Whether Cytoscape draws in this frame; it then emits `render`. */
export function isAboutToDraw(cy: Core): boolean {
  return rendererOf(cy).requestedFrame;
}

/**
 * With very many edges zooming is smooth only without them: at 1,000 nodes and 3,000 edges a frame then takes a third of
 * the time. With fewer edges the gain is too small to justify that they disappear.
 */
export function hideEdgesWhileMoving(cy: Core, hide: boolean): void {
  rendererOf(cy).hideEdgesOnViewport = hide;
}
