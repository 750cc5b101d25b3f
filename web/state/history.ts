import type { StepLabel } from '../i18n/messages.ts';
import type { View, ViewChange } from './view/view.ts';

export interface Step {
  readonly label: StepLabel;
  /** In `past` the view before the step, in `future` the view after it. */
  readonly view: View;
  /** Set by {@link commitMerged}. */
  readonly mergeKey?: string;
}

/** A view with the steps that undo and redo apply. `past` ends with the latest step, `future` begins with the next. */
export interface History {
  readonly view: View;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** Older steps are dropped. */
export const MAX_HISTORY_STEPS = 200;

/** Changes the view and records one undo step, unless the view stays the same. */
export function commit(label: StepLabel, change: ViewChange): <T extends History>(history: T) => T {
  return (history) => {
    const view = change(history.view);
    if (view === history.view) return history;
    const past = [...history.past, { label, view: history.view }].slice(-MAX_HISTORY_STEPS);
    return { ...history, view, past, future: [] };
  };
}

/** As {@link commit}, but successive changes with the same key are one step: those of a drag, of a text that is typed. */
export function commitMerged(
  label: StepLabel,
  mergeKey: string,
  change: ViewChange,
): <T extends History>(history: T) => T {
  return (history) => {
    const last = history.past.at(-1);
    if (last?.mergeKey === mergeKey && history.future.length === 0) return amend(change)(history);
    const committed = commit(label, change)(history);
    return committed === history
      ? history
      : { ...committed, past: [...committed.past.slice(0, -1), { label, view: history.view, mergeKey }] };
  };
}

/** Changes the view without an undo step, for selections and the like. */
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
