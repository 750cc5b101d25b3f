import { useSyncExternalStore } from 'react';

/** A window too narrow for three columns. The style sheets have the same width. */
const NARROW = '(max-width: 60rem)';

export function isNarrow(): boolean {
  return matchMedia(NARROW).matches;
}

/** Returns whether the window is too narrow for three columns, and renders again when that changes. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow);
}

function subscribe(listener: () => void): () => void {
  const media = matchMedia(NARROW);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
