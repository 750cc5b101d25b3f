import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StepLabel } from '../../../web/i18n/messages.ts';
import { amend, commit, LONGEST_HISTORY, redo, type Timeline, undo } from '../../../web/state/history.ts';
import { EMPTY_VIEW, type View } from '../../../web/state/view.ts';
import { anyView } from './arbitraries.ts';

const LABEL: StepLabel = { kind: 'filter' };
const BEGIN: Timeline = { view: EMPTY_VIEW, past: [], future: [] };

const become = (view: View) => () => view;
const committed = (views: readonly View[]) =>
  views.reduce((timeline, view) => commit(LABEL, become(view))(timeline), BEGIN);
const anyViews = fc.array(anyView(['a', 'b']), { minLength: 1, maxLength: 12 });

function times<T>(count: number, change: (value: T) => T, value: T): T {
  return count === 0 ? value : times(count - 1, change, change(value));
}

describe('undo and redo', () => {
  test('undo takes back a step, redo brings it again', () => {
    fc.assert(
      fc.property(anyViews, (views) => {
        const timeline = committed(views);
        expect(redo(undo(timeline))).toEqual(timeline);
      }),
    );
  });

  test('as many undos as steps lead to the beginning, as many redos to the end', () => {
    fc.assert(
      fc.property(anyViews, (views) => {
        const timeline = committed(views);
        const back = times(views.length, undo, timeline);
        expect(back.view).toEqual(EMPTY_VIEW);
        expect(times(views.length, redo, back)).toEqual(timeline);
      }),
    );
  });

  test('any walk of undos and redos that comes back to a place finds the same view there', () => {
    fc.assert(
      fc.property(anyViews, fc.array(fc.boolean(), { maxLength: 30 }), (views, walk) => {
        const all = [EMPTY_VIEW, ...views];
        let at = views.length;
        let timeline = committed(views);
        for (const back of walk) {
          timeline = back ? undo(timeline) : redo(timeline);
          at = Math.max(0, Math.min(views.length, at + (back ? -1 : 1)));
          expect(timeline.view).toBe(all[at]);
        }
      }),
    );
  });

  test('a new step after an undo forgets what could have been redone', () => {
    const timeline = commit(LABEL, (view) => ({ ...view, hidden: ['b'] }))(
      undo(committed([{ ...EMPTY_VIEW, hidden: ['a'] }])),
    );
    expect(redo(timeline)).toBe(timeline);
  });

  test('with nothing to undo or redo the timeline stays the same value', () => {
    expect(undo(BEGIN)).toBe(BEGIN);
    expect(redo(BEGIN)).toBe(BEGIN);
  });

  test('a step keeps its label on either side', () => {
    const label: StepLabel = { kind: 'expand', id: 'a' };
    const timeline = commit(label, (view) => ({ ...view, hidden: ['a'] }))(BEGIN);
    expect(timeline.past.at(-1)?.label).toEqual(label);
    expect(undo(timeline).future[0]?.label).toEqual(label);
  });
});

describe('steps', () => {
  test('a change that changes nothing is no step', () => {
    expect(commit(LABEL, (view) => view)(BEGIN)).toBe(BEGIN);
  });

  test('an amendment changes the view without a step', () => {
    const timeline = amend((view) => ({ ...view, hidden: ['a'] }))(BEGIN);
    expect([timeline.view.hidden, timeline.past]).toEqual([['a'], []]);
  });

  test('the oldest steps are let go', () => {
    const views = Array.from({ length: LONGEST_HISTORY + 5 }, (_, index) => ({ ...EMPTY_VIEW, hidden: [`${index}`] }));
    const timeline = committed(views);
    expect(timeline.past).toHaveLength(LONGEST_HISTORY);
    expect(times(LONGEST_HISTORY + 5, undo, timeline).view.hidden).toEqual(['4']);
  });
});
