import type { Core, EventObject } from 'cytoscape';
import type { Point } from '../../../server/model/geometry.ts';
import type { CanvasHandlers, Target } from '../Canvas.ts';
import { idOfKey } from '../drawing/elements.ts';

export interface GestureContext {
  readonly cy: Core;
  readonly host: HTMLElement;
  readonly handlers: CanvasHandlers;
  /** The node whose label is drawn at a point of the canvas: a pointer on a label is on its node. */
  readonly labelAt: (point: Point) => string | null;
  /** The node whose badge is drawn at a point of the canvas, or within a margin of it. */
  readonly badgeAt: (point: Point, margin: number) => string | null;
  /** The node or edge under the pointer changed: for highlighting, sooner than `onHover`. */
  readonly onPoint: (target: Target | null) => void;
  /** Zooms around a point of the canvas, in an animation or at once. */
  readonly onZoom: (factor: number, at: Point, pace: 'animated' | 'immediate') => void;
  readonly onDrop: (positions: ReadonlyMap<string, Point>) => void;
  /** The pointer went down or up, whatever follows. */
  readonly onPress: () => void;
  readonly onLift: () => void;
  /** The user panned or zoomed. */
  readonly onCameraMoved: () => void;
}

export function targetOf({ cy, labelAt }: GestureContext, event: EventObject): Target {
  const isElement = event.target !== cy;
  if (isElement && event.target.isNode()) return { kind: 'node', id: idOfKey(event.target.id()) };
  // Labels are drawn over edges.
  const labelled = labelAt(event.renderedPosition);
  if (labelled !== null) return { kind: 'node', id: labelled };
  return isElement ? { kind: 'edge', id: idOfKey(event.target.id()) } : { kind: 'background' };
}

export function isSameTarget(a: Target | null, b: Target | null): boolean {
  return a?.kind === b?.kind && (a && 'id' in a ? a.id : null) === (b && 'id' in b ? b.id : null);
}

/** Adds listeners by the names of their events. Returns a function that removes them. */
export function listen(cy: Core, listeners: Readonly<Record<string, (event: EventObject) => void>>): () => void {
  for (const [names, listener] of Object.entries(listeners)) cy.on(names, listener);
  return () => {
    for (const [names, listener] of Object.entries(listeners)) cy.off(names, listener);
  };
}

export function isTouch(event: Event): boolean {
  return event.type.startsWith('touch') || ('pointerType' in event && event.pointerType === 'touch');
}

export function clientPoint(event: MouseEvent | TouchEvent): Point {
  const pointer = 'touches' in event ? (event.touches[0] ?? event.changedTouches[0]) : event;
  return { x: pointer?.clientX ?? 0, y: pointer?.clientY ?? 0 };
}
