import type { Core } from 'cytoscape';

/** What is used of Cytoscape's renderer that its documentation does not promise. Held by tests/browser/canvas.test.ts. */
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
 * Cytoscape takes two fingers that start within 200 px for a context tap and begins to zoom only once they are far apart,
 * with a jump. A pinch begins that near on every phone, and the menu is a long press, so that guess is taken back.
 */
export function letPinchBegin(cy: Core, host: HTMLElement): void {
  host.addEventListener('touchstart', (event) => {
    if (event.touches.length > 1) rendererOf(cy).touchData.cxt = false;
  });
}

/** The pixels of the screen per CSS pixel that Cytoscape draws with, and multiplies every picture by. */
export function pixelRatioOf(cy: Core): number {
  return rendererOf(cy).getPixelRatio();
}

/** Whether Cytoscape draws in this frame, which ends with its event `render`. */
export function isAboutToDraw(cy: Core): boolean {
  return rendererOf(cy).requestedFrame;
}

/**
 * With very many edges a zoom is smooth only without them: at 1,000 nodes and 3,000 edges a frame takes a third of the
 * time. Below that the gain is too small for edges that flicker away.
 */
export function hideEdgesWhileMoving(cy: Core, hide: boolean): void {
  rendererOf(cy).hideEdgesOnViewport = hide;
}
