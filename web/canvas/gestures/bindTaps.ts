import type { EventObject } from 'cytoscape';
import type { Target } from '../Canvas.ts';
import { clientPoint, type GestureContext, isSameTarget, isTouch, listen, targetOf } from './gesture.ts';

/** Factor of a double click on the background. */
const ZOOM_STEP = 1.6;
/** Badges are small: a finger may miss them by this, in pixels. */
const BADGE_MARGIN = { mouse: 2, touch: 9 };

/** Selection, expansion, zoom steps, and the menu by long press or Ctrl+click on a Mac. */
export function bindTaps(context: GestureContext): () => void {
  const { cy, handlers } = context;
  let last: Target | null = null;
  let beforeLast: Target | null = null;
  let wasHeld = false;

  const onTapStart = (): void => {
    wasHeld = false;
    context.onPress();
  };
  const onTapHold = (event: EventObject): void => {
    if (!isTouch(event.originalEvent)) return;
    // After a long press, lifting the finger selects nothing.
    wasHeld = true;
    handlers.onMenu(targetOf(context, event), clientPoint(event.originalEvent));
  };
  const onTap = (event: EventObject): void => {
    if (wasHeld) return;
    const target = targetOf(context, event);
    const { ctrlKey, metaKey, shiftKey } = event.originalEvent;
    beforeLast = last;
    last = target;
    // On a Mac, Ctrl+click is the right click.
    if (ctrlKey && isMac() && !isTouch(event.originalEvent)) {
      handlers.onMenu(target, clientPoint(event.originalEvent));
      return;
    }
    const isAdditive = ctrlKey || metaKey || shiftKey;
    const margin = BADGE_MARGIN[isTouch(event.originalEvent) ? 'touch' : 'mouse'];
    const badge = isAdditive ? null : context.badgeAt(event.renderedPosition, margin);
    if (badge === null) {
      handlers.onSelect(target, isAdditive);
      return;
    }
    last = null;
    handlers.onBadge(badge);
  };
  const onDoubleTap = (event: EventObject): void => {
    // Cytoscape checks only that two taps were close in time, not that they hit the same target.
    if (wasHeld || !last || !isSameTarget(last, beforeLast)) return;
    const { ctrlKey, metaKey, shiftKey } = event.originalEvent;
    if (ctrlKey || metaKey || shiftKey) return;
    if (last.kind === 'node' && !isTouch(event.originalEvent)) handlers.onExpand(last.id);
    if (last.kind === 'background') context.onZoom(ZOOM_STEP, event.renderedPosition, 'animated');
    last = null;
  };
  return listen(cy, {
    tapstart: onTapStart,
    tapend: context.onLift,
    'dragpan pinchzoom': context.onCameraMoved,
    taphold: onTapHold,
    tap: onTap,
    dbltap: onDoubleTap,
  });
}

export function bindRightClick(context: GestureContext): () => void {
  const { cy, host, handlers } = context;
  const onRightClick = (event: EventObject): void => {
    // Cytoscape reports two fingers as a right click too.
    if (!isTouch(event.originalEvent)) handlers.onMenu(targetOf(context, event), clientPoint(event.originalEvent));
  };
  const preventDefault = (event: Event): void => event.preventDefault();
  const unlisten = listen(cy, { cxttap: onRightClick });
  host.addEventListener('contextmenu', preventDefault);
  return () => {
    unlisten();
    host.removeEventListener('contextmenu', preventDefault);
  };
}

function isMac(): boolean {
  return /Mac/.test(navigator.userAgent);
}
