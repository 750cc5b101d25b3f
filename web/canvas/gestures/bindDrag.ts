import type { EventObject, NodeSingular } from 'cytoscape';
import type { Point } from '../../../server/model/geometry.ts';
import { idOfKey } from '../drawing/elements.ts';
import { type GestureContext, listen } from './gesture.ts';

export function bindDrag({ cy, onDrop }: GestureContext): () => void {
  const onFree = (event: EventObject): void => {
    const dropped: NodeSingular = event.target;
    // All selected nodes move with the one that is dragged.
    const moved = dropped.selected() ? cy.nodes(':selected') : cy.collection().union(dropped);
    const positions = new Map<string, Point>();
    moved.forEach((node) => {
      if (node.isNode()) positions.set(idOfKey(node.id()), { ...node.position() });
    });
    onDrop(positions);
  };
  return listen(cy, { dragfreeon: onFree });
}

export function bindBoxSelection({ cy, handlers }: GestureContext): () => void {
  let boxed: string[] | null = null;
  const onBox = (event: EventObject): void => {
    if (!event.target.isNode()) return;
    // Cytoscape reports the elements one by one, in one task.
    if (boxed === null) {
      boxed = [];
      queueMicrotask(() => {
        if (boxed) handlers.onBoxSelect(boxed);
        boxed = null;
      });
    }
    boxed.push(idOfKey(event.target.id()));
  };
  return listen(cy, { box: onBox });
}

/** While the space bar is held over the canvas, a drag pans even if it begins on a node. */
export function bindSpacePanning({ cy, host }: GestureContext): () => void {
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
  const listeners = new AbortController();
  addEventListener('keydown', onKeyDown, listeners);
  addEventListener('keyup', onKeyUp, listeners);
  addEventListener('blur', release, listeners);
  return () => listeners.abort();
}
