import type { ViewChange } from './view.ts';

/** Hides entities. They stay in the view and can be shown again. */
export function hide(ids: readonly string[]): ViewChange {
  return (view) => {
    const hidden = [...new Set([...view.hidden, ...ids])];
    if (hidden.length === view.hidden.length) return view;
    const hiddenIds = new Set(hidden);
    return {
      ...view,
      hidden,
      selection: { ...view.selection, entities: view.selection.entities.filter((id) => !hiddenIds.has(id)) },
    };
  };
}

/** Shows hidden entities again: the given ones, or all of them. */
export function reveal(ids?: readonly string[]): ViewChange {
  return (view) => {
    const hidden = ids ? view.hidden.filter((id) => !ids.includes(id)) : [];
    return hidden.length === view.hidden.length ? view : { ...view, hidden };
  };
}
