import type { GestureContext } from './gesture.ts';

/** Powers of two per pixel: a notch of a mouse wheel, about 100 px, zooms by 15 %. A pinch on a trackpad sends small steps. */
const RATE = 0.002;
const PINCH_RATE = 0.01;
const PIXELS_PER_LINE = 25;
const PIXELS_PER_PAGE = 500;
/** Larger steps come from the notches of a wheel and are animated; trackpads send many small ones. */
const NOTCH = 40;

/**
 * Zooms at the pointer by the distance that the wheel was turned. Cytoscape's own handling cannot do both: it limits each
 * event of a mouse wheel to 3 %, and with another sensitivity trackpads jump.
 */
export function bindWheel({ host, onZoom }: GestureContext): () => void {
  const outer = host.parentElement ?? host;
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    const pixels = event.deltaY * ([1, PIXELS_PER_LINE, PIXELS_PER_PAGE][event.deltaMode] ?? 1);
    if (pixels === 0 || event.buttons !== 0) return;
    const { left, top } = host.getBoundingClientRect();
    // Browsers report a pinch on a trackpad as a wheel with Ctrl.
    const isPinch = event.ctrlKey && Math.abs(pixels) < NOTCH;
    const factor = 2 ** (-pixels * (isPinch ? PINCH_RATE : RATE));
    const pace = Math.abs(pixels) >= NOTCH ? 'animated' : 'immediate';
    onZoom(factor, { x: event.clientX - left, y: event.clientY - top }, pace);
  };
  // Before Cytoscape, which listens on the host.
  outer.addEventListener('wheel', onWheel, { capture: true, passive: false });
  return () => outer.removeEventListener('wheel', onWheel, { capture: true });
}
