import type { StepLabel } from '../i18n/messages.ts';
import type { View, ViewChange } from './view.ts';

export interface Step {
  readonly label: StepLabel;
  /** The view on the other side of the step: before it in `past`, after it in `future`. */
  readonly view: View;
}

/** A view and the way to and from it. `past` ends with the latest step, `future` begins with the next one. */
export interface Timeline {
  readonly view: View;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** Steps that can be undone. */
export const LONGEST_HISTORY = 200;

/** Changes the view as one step that can be undone. A change that changes nothing is no step. */
export function commit(label: StepLabel, change: ViewChange): <T extends Timeline>(timeline: T) => T {
  return (timeline) => {
    const view = change(timeline.view);
    if (view === timeline.view) return timeline;
    const past = [...timeline.past, { label, view: timeline.view }].slice(-LONGEST_HISTORY);
    return { ...timeline, view, past, future: [] };
  };
}

/** Changes the view without a step: selecting and leaving a path are not worth an undo. */
export function amend(change: ViewChange): <T extends Timeline>(timeline: T) => T {
  return (timeline) => {
    const view = change(timeline.view);
    return view === timeline.view ? timeline : { ...timeline, view };
  };
}

export function undo<T extends Timeline>(timeline: T): T {
  const step = timeline.past.at(-1);
  if (!step) return timeline;
  return {
    ...timeline,
    view: step.view,
    past: timeline.past.slice(0, -1),
    future: [{ label: step.label, view: timeline.view }, ...timeline.future],
  };
}

export function redo<T extends Timeline>(timeline: T): T {
  const step = timeline.future[0];
  if (!step) return timeline;
  return {
    ...timeline,
    view: step.view,
    past: [...timeline.past, { label: step.label, view: timeline.view }],
    future: timeline.future.slice(1),
  };
}
