import type { ViewChange } from './view.ts';

/** Highlights a path of the active search instead of the chosen one; null highlights the chosen one. */
export function previewPath(index: number | null): ViewChange {
  return (view) => (view.path && index !== null ? { ...view, path: { ...view.path, index } } : view);
}
