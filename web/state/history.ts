import type { StepLabel } from '../i18n/messages.ts';
import type { View, ViewChange } from './view/view.ts';

export interface Step {
  readonly label: StepLabel;
  /** The view on the other side of the step: before it in `past`, after it in `future`. */
  readonly view: View;
}

/** A view and the way to and from it. `past` ends with the latest step, `future` begins with the next one. */
export interface History {
  readonly view: View;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** Steps that can be undone. */
export const MAX_HISTORY_STEPS = 200;

/** Changes the view as one step that can be undone. A change that changes nothing is no step. */
export function commit(label: StepLabel, change: ViewChange): <T extends History>(history: T) => T {
  return (history) => {
    const view = change(history.view);
    if (view === history.view) return history;
    const past = [...history.past, { label, view: history.view }].slice(-MAX_HISTORY_STEPS);
    return { ...history, view, past, future: [] };
  };
}

/** Changes the view without a step: selecting and leaving a path are not worth an undo. */
export function amend(change: ViewChange): <T extends History>(history: T) => T {
  return (history) => {
    const view = change(history.view);
    return view === history.view ? history : { ...history, view };
  };
}

export function undo<T extends History>(history: T): T {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    ...history,
    view: step.view,
    past: history.past.slice(0, -1),
    future: [{ label: step.label, view: history.view }, ...history.future],
  };
}

export function redo<T extends History>(history: T): T {
  const step = history.future[0];
  if (!step) return history;
  return {
    ...history,
    view: step.view,
    past: [...history.past, { label: step.label, view: history.view }],
    future: history.future.slice(1),
  };
}
