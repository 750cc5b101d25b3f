import { type RefObject, useEffect } from 'react';
import { GRAPH_ID } from './canvas/GraphCanvas.tsx';

/**
 * Moves the focus to the first control of an element when it appears. When it disappears, the focus returns to where it was, or
 * else to the graph, unless an action has moved it already.
 */
export function useBorrowedFocus(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const previousFocus = document.activeElement;
    element.current?.querySelector<HTMLElement>(':is(button, select):enabled')?.focus();
    return () => {
      if (document.activeElement !== document.body) return;
      const wasInPage = previousFocus !== document.body && previousFocus?.isConnected === true;
      const target = wasInPage ? previousFocus : document.getElementById(GRAPH_ID);
      if (target instanceof HTMLElement) target.focus();
    };
  }, [element]);
}
