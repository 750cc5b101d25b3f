import type { Focus, View, ViewChange } from './view.ts';

export const DEPTHS = { min: 1, max: 3 };

/** Shows only entities within a distance of the given ones; null ends the focus. */
export function setFocus(focus: Focus | null): ViewChange {
  return (view) => (isSameFocus(view.focus, focus) ? view : { ...view, focus });
}

/** Makes the focus larger or smaller. Changes nothing beyond the limits of its depth. */
export function changeDepth(by: 1 | -1): ViewChange {
  return (view) => {
    const depth = (view.focus?.depth ?? 0) + by;
    return view.focus && depth >= DEPTHS.min && depth <= DEPTHS.max
      ? { ...view, focus: { ...view.focus, depth } }
      : view;
  };
}

export function formatFocus({ ids, depth }: Focus): string {
  return `${depth}.${ids.join('~')}`;
}

function isSameFocus(a: View['focus'], b: View['focus']): boolean {
  return a === b || (a !== null && b !== null && formatFocus(a) === formatFocus(b));
}
