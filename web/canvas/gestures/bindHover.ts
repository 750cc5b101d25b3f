import type { EventObject } from 'cytoscape';
import type { Point } from '../../../server/model/geometry.ts';
import type { Target } from '../Canvas.ts';
import { clientPoint, type GestureContext, isSameTarget, listen, targetOf } from './gesture.ts';

/** Delays, so that a pointer that only crosses the canvas neither flickers highlights nor opens tooltips. */
const HIGHLIGHT_MS = 60;
const HOVER_MS = 300;

export function bindHover(context: GestureContext): () => void {
  const { cy, host, handlers, onPoint } = context;
  let pointed: Target | null = null;
  let reported: Target | null = null;
  let at: Point = { x: 0, y: 0 };
  let highlightTimer: ReturnType<typeof setTimeout> | undefined;
  let hoverTimer: ReturnType<typeof setTimeout> | undefined;

  const report = (target: Target | null): void => {
    if (isSameTarget(reported, target)) return;
    reported = target;
    handlers.onHover(target, at);
  };
  const point = (target: Target | null): void => {
    if (isSameTarget(pointed, target)) return;
    pointed = target;
    clearTimeout(highlightTimer);
    clearTimeout(hoverTimer);
    report(null);
    highlightTimer = setTimeout(() => onPoint(target), HIGHLIGHT_MS);
    if (target) hoverTimer = setTimeout(() => report(target), HOVER_MS);
  };
  const onMove = (event: EventObject): void => {
    if (event.originalEvent.buttons !== 0) return;
    at = clientPoint(event.originalEvent);
    const target = targetOf(context, event);
    const isClickable = target.kind !== 'background' || context.badgeAt(event.renderedPosition, 0) !== null;
    host.style.cursor = isClickable ? 'pointer' : 'grab';
    point(target.kind === 'background' ? null : target);
  };
  const leave = (): void => point(null);
  const endHover = (): void => {
    clearTimeout(hoverTimer);
    report(null);
  };
  const unlisten = listen(cy, { mousemove: onMove, 'viewport grab': endHover, remove: leave });
  host.addEventListener('pointerleave', leave);
  return () => {
    clearTimeout(highlightTimer);
    clearTimeout(hoverTimer);
    unlisten();
    host.removeEventListener('pointerleave', leave);
  };
}
