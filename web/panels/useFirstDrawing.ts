import { useDeferredValue } from 'react';
import { useStore } from '../state/useStore.ts';

/**
 * Returns whether the first graph is drawn. Panels render their contents only then, because the graph would otherwise have to
 * wait for them. If the server does not answer, there is nothing to wait for.
 */
export function useFirstDrawing(): boolean {
  return useDeferredValue(useStore((state) => state.isDrawn || state.outage !== null));
}
