import type { Core, EventObject, NodeSingular } from 'cytoscape';
import type { Point } from '../../../server/model/geometry.ts';
import type { CanvasHandlers, Target } from '../Canvas.ts';
import { idOfKey } from '../drawing/elements.ts';
import { letPinchBegin } from '../drawing/rendererInternals.ts';

const HIGHLIGHT_MS = 60;
const HOVER_MS = 300;

export interface GestureParts {
  readonly cy: Core;
  readonly host: HTMLElement;
  readonly handlers: CanvasHandlers;
  /** The node whose label is drawn at a point of the canvas: labels are part of their nodes for a pointer. */
  readonly labelAt: (point: Point) => string | null;
  /** The node or edge under the pointer changed: for highlighting, sooner than `onHover`. */
  readonly onPoint: (target: Target | null) => void;
  readonly onZoomStep: (at: Point) => void;
  readonly onDrop: (positions: Readonly<Record<string, Point>>) => void;
  /** The person took the picture into their own hands. */
  readonly onTakeOver: () => void;
}

/** Turns Cytoscape's events into what a person did. Nothing is selected or moved to stay here: the next graph does that. */
export function bindGestures(parts: GestureParts): () => void {
  const unbind = [
    bindTaps(parts),
    bindMenu(parts),
    bindBox(parts),
    bindDrag(parts),
    bindHover(parts),
    bindSpace(parts),
  ];
  letPinchBegin(parts.cy, parts.host);
  return () => {
    for (const end of unbind) end();
  };
}

const NOTHING: Target = { kind: 'background' };

function targetOf({ cy, labelAt }: GestureParts, event: EventObject): Target {
  const isElement = event.target !== cy;
  if (isElement && event.target.isNode()) return { kind: 'node', id: idOfKey(event.target.id()) };
  // A label lies over the edges that pass under it.
  const named = labelAt(event.renderedPosition);
  if (named !== null) return { kind: 'node', id: named };
  return isElement ? { kind: 'edge', id: idOfKey(event.target.id()) } : NOTHING;
}

function isSame(a: Target | null, b: Target | null): boolean {
  return a?.kind === b?.kind && (a && 'id' in a ? a.id : null) === (b && 'id' in b ? b.id : null);
}

function bindTaps(parts: GestureParts): () => void {
  const { cy, handlers } = parts;
  let last: Target | null = null;
  let beforeLast: Target | null = null;
  let wasHeld = false;

  const onTapStart = (): void => {
    wasHeld = false;
    parts.onTakeOver();
  };
  const onTapHold = (event: EventObject): void => {
    if (!isTouch(event.originalEvent)) return;
    // The finger that asked for the menu selects nothing when it is lifted.
    wasHeld = true;
    handlers.onMenu(targetOf(parts, event), clientPoint(event.originalEvent));
  };
  const onTap = (event: EventObject): void => {
    if (wasHeld) return;
    const target = targetOf(parts, event);
    const { ctrlKey, metaKey, shiftKey } = event.originalEvent;
    beforeLast = last;
    last = target;
    // On a Mac, Ctrl+click is the right click.
    if (ctrlKey && isMac() && !isTouch(event.originalEvent)) {
      handlers.onMenu(target, clientPoint(event.originalEvent));
      return;
    }
    handlers.onSelect(target, ctrlKey || metaKey || shiftKey);
  };
  const onDoubleTap = (event: EventObject): void => {
    // Cytoscape asks only whether two taps were close in time, not whether they hit the same thing.
    if (wasHeld || !last || !isSame(last, beforeLast)) return;
    const { ctrlKey, metaKey, shiftKey } = event.originalEvent;
    if (ctrlKey || metaKey || shiftKey) return;
    if (last.kind === 'node' && !isTouch(event.originalEvent)) handlers.onExpand(last.id);
    if (last.kind === 'background') parts.onZoomStep(event.renderedPosition);
    last = null;
  };
  cy.on('tapstart', onTapStart);
  cy.on('scrollzoom pinchzoom', parts.onTakeOver);
  cy.on('taphold', onTapHold);
  cy.on('tap', onTap);
  cy.on('dbltap', onDoubleTap);
  return () => {
    cy.off('tapstart', onTapStart);
    cy.off('scrollzoom pinchzoom', parts.onTakeOver);
    cy.off('taphold', onTapHold);
    cy.off('tap', onTap);
    cy.off('dbltap', onDoubleTap);
  };
}

function bindMenu(parts: GestureParts): () => void {
  const { cy, host, handlers } = parts;
  const onRightClick = (event: EventObject): void => {
    // With two fingers Cytoscape reports this too; a long press is the way on touch.
    if (!isTouch(event.originalEvent)) handlers.onMenu(targetOf(parts, event), clientPoint(event.originalEvent));
  };
  const preventDefault = (event: Event): void => event.preventDefault();
  cy.on('cxttap', onRightClick);
  host.addEventListener('contextmenu', preventDefault);
  return () => {
    cy.off('cxttap', onRightClick);
    host.removeEventListener('contextmenu', preventDefault);
  };
}

function bindBox({ cy, handlers }: GestureParts): () => void {
  let boxed: string[] | null = null;
  const onBox = (event: EventObject): void => {
    if (!event.target.isNode()) return;
    // Cytoscape reports the elements one by one, all in one go.
    if (boxed === null) {
      boxed = [];
      queueMicrotask(() => {
        if (boxed) handlers.onBoxSelect(boxed);
        boxed = null;
      });
    }
    boxed.push(idOfKey(event.target.id()));
  };
  cy.on('box', 'node', onBox);
  return () => {
    cy.off('box', 'node', onBox);
  };
}

function bindDrag({ cy, onDrop }: GestureParts): () => void {
  const onFree = (event: EventObject): void => {
    const dropped: NodeSingular = event.target;
    // A selected node takes all selected nodes with it.
    const moved = dropped.selected() ? cy.nodes(':selected') : cy.collection().union(dropped);
    const positions: Record<string, Point> = {};
    moved.forEach((node) => {
      if (node.isNode()) positions[idOfKey(node.id())] = { ...node.position() };
    });
    onDrop(positions);
  };
  cy.on('dragfreeon', 'node', onFree);
  return () => {
    cy.off('dragfreeon', 'node', onFree);
  };
}

function bindHover(parts: GestureParts): () => void {
  const { cy, host, handlers, onPoint } = parts;
  let pointed: Target | null = null;
  let reported: Target | null = null;
  let at: Point = { x: 0, y: 0 };
  let highlightTimer: ReturnType<typeof setTimeout> | undefined;
  let hoverTimer: ReturnType<typeof setTimeout> | undefined;

  const report = (target: Target | null): void => {
    if (isSame(reported, target)) return;
    reported = target;
    handlers.onHover(target, at);
  };
  const point = (target: Target | null): void => {
    if (isSame(pointed, target)) return;
    pointed = target;
    clearTimeout(highlightTimer);
    clearTimeout(hoverTimer);
    report(null);
    // A short rest first, so that a pointer on its way across does not make the picture flicker.
    highlightTimer = setTimeout(() => onPoint(target), HIGHLIGHT_MS);
    if (target) hoverTimer = setTimeout(() => report(target), HOVER_MS);
  };
  const onMove = (event: EventObject): void => {
    if (event.originalEvent.buttons !== 0) return;
    at = clientPoint(event.originalEvent);
    const target = targetOf(parts, event);
    host.style.cursor = target.kind === 'background' ? 'grab' : 'pointer';
    point(target.kind === 'background' ? null : target);
  };
  const leave = (): void => point(null);
  // A hand that pans or drags is not asking what lies under it.
  const hush = (): void => {
    clearTimeout(hoverTimer);
    report(null);
  };
  cy.on('mousemove', onMove);
  cy.on('viewport grab', hush);
  cy.on('remove', leave);
  host.addEventListener('pointerleave', leave);
  return () => {
    clearTimeout(highlightTimer);
    clearTimeout(hoverTimer);
    cy.off('mousemove', onMove);
    cy.off('viewport grab', hush);
    cy.off('remove', leave);
    host.removeEventListener('pointerleave', leave);
  };
}

/** While the space bar is held over the canvas, a drag pans wherever it begins. */
function bindSpace({ cy, host }: GestureParts): () => void {
  let isHeld = false;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.code !== 'Space' || event.isComposing || isHeld || !host.matches(':hover')) return;
    const focused = document.activeElement;
    if (focused && focused !== document.body && !focused.contains(host)) return;
    event.preventDefault();
    isHeld = true;
    cy.nodes().panify();
  };
  const release = (): void => {
    if (!isHeld) return;
    isHeld = false;
    cy.nodes().unpanify();
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.code === 'Space') release();
  };
  addEventListener('keydown', onKeyDown);
  addEventListener('keyup', onKeyUp);
  addEventListener('blur', release);
  return () => {
    removeEventListener('keydown', onKeyDown);
    removeEventListener('keyup', onKeyUp);
    removeEventListener('blur', release);
  };
}

function isTouch(event: Event): boolean {
  return event.type.startsWith('touch') || ('pointerType' in event && event.pointerType === 'touch');
}

function clientPoint(event: MouseEvent | TouchEvent): Point {
  const source = 'touches' in event ? (event.touches[0] ?? event.changedTouches[0]) : event;
  return { x: source?.clientX ?? 0, y: source?.clientY ?? 0 };
}

function isMac(): boolean {
  return /Mac/.test(navigator.userAgent);
}
