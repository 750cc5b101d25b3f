import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StepLabel } from '../../../web/i18n/messages.ts';
import { amend, commit, type History, MAX_HISTORY_STEPS, redo, undo } from '../../../web/state/history.ts';
import { EMPTY_VIEW, type View } from '../../../web/state/view/view.ts';
import { anyView } from './arbitraries.ts';

const LABEL: StepLabel = { kind: 'filter' };
const INITIAL: History = { view: EMPTY_VIEW, past: [], future: [] };

const become = (view: View) => () => view;
const committed = (views: readonly View[]) =>
  views.reduce((history, view) => commit(LABEL, become(view))(history), INITIAL);
const anyViews = fc.array(anyView(['a', 'b']), { minLength: 1, maxLength: 12 });

function times<T>(count: number, change: (value: T) => T, value: T): T {
  return count === 0 ? value : times(count - 1, change, change(value));
}

describe('undo and redo', () => {
  test('redo restores what undo took back', () => {
    fc.assert(
      fc.property(anyViews, (views) => {
        const history = committed(views);
        expect(redo(undo(history))).toEqual(history);
      }),
    );
  });

  test('undoing every step restores the first view, redoing every step the last', () => {
    fc.assert(
      fc.property(anyViews, (views) => {
        const history = committed(views);
        const back = times(views.length, undo, history);
        expect(back.view).toEqual(EMPTY_VIEW);
        expect(times(views.length, redo, back)).toEqual(history);
      }),
    );
  });

  test('any sequence of undos and redos finds the same view at the same step', () => {
    fc.assert(
      fc.property(anyViews, fc.array(fc.boolean(), { maxLength: 30 }), (views, moves) => {
        const all = [EMPTY_VIEW, ...views];
        let at = views.length;
        let history = committed(views);
        for (const back of moves) {
          history = back ? undo(history) : redo(history);
          at = Math.max(0, Math.min(views.length, at + (back ? -1 : 1)));
          expect(history.view).toBe(all[at]);
        }
      }),
    );
  });

  test('a new step after an undo drops the steps that could be redone', () => {
    const history = commit(LABEL, (view) => ({ ...view, hidden: ['b'] }))(
      undo(committed([{ ...EMPTY_VIEW, hidden: ['a'] }])),
    );
    expect(redo(history)).toBe(history);
  });

  test('without steps, undo and redo return the same object', () => {
    expect(undo(INITIAL)).toBe(INITIAL);
    expect(redo(INITIAL)).toBe(INITIAL);
  });

  test('undone steps keep their labels', () => {
    const label: StepLabel = { kind: 'expand', id: 'a' };
    const history = commit(label, (view) => ({ ...view, hidden: ['a'] }))(INITIAL);
    expect(history.past.at(-1)?.label).toEqual(label);
    expect(undo(history).future[0]?.label).toEqual(label);
  });
});

describe('steps', () => {
  test('a change without effect adds no step', () => {
    expect(commit(LABEL, (view) => view)(INITIAL)).toBe(INITIAL);
  });

  test('amend changes the view without a step', () => {
    const history = amend((view) => ({ ...view, hidden: ['a'] }))(INITIAL);
    expect([history.view.hidden, history.past]).toEqual([['a'], []]);
  });

  test('the oldest steps are dropped', () => {
    const views = Array.from({ length: MAX_HISTORY_STEPS + 5 }, (_, index) => ({
      ...EMPTY_VIEW,
      hidden: [`${index}`],
    }));
    const history = committed(views);
    expect(history.past).toHaveLength(MAX_HISTORY_STEPS);
    expect(times(MAX_HISTORY_STEPS + 5, undo, history).view.hidden).toEqual(['4']);
  });
});
