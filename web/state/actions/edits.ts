import type { Point } from '../../../server/model/geometry.ts';
import type { StepLabel } from '../../i18n/messages.ts';
import { redo, undo } from '../history.ts';
import { membersOf } from '../selectors/groups.ts';
import { withMembers } from '../selectors/placeEntities.ts';
import { visibleEntities } from '../selectors/visible.ts';
import type { State } from '../state.ts';
import { hide, reveal } from '../view/hiddenEntities.ts';
import { moveTo, togglePinned } from '../view/positions.ts';
import { firstPartKey } from '../view/viewParts.ts';
import type { Context } from './context.ts';

/** Changes of the view without the server. */
export function editActions(context: Context) {
  const { store, change, commit, canvas, announce } = context;

  const replaceView = (step: (state: State) => State): void => {
    const before = firstPartKey(store.get().view);
    store.update(step);
    if (firstPartKey(store.get().view) !== before) canvas()?.fit();
  };

  return {
    undo: (): void => {
      const step = store.get().past.at(-1);
      replaceView(undo);
      if (step) announce({ kind: 'undone', step: step.label });
    },

    redo: (): void => {
      const step = store.get().future[0];
      replaceView(redo);
      if (step) announce({ kind: 'redone', step: step.label });
    },

    /** Moves entities; those of a moved group with it. */
    move: (positions: ReadonlyMap<string, Point>): void => {
      const { view, graph } = store.get();
      const byEntity = new Map(
        [...positions].map(([node, at]) => [membersOf(node, view, graph)[0] ?? node, at] as const),
      );
      const moved = withMembers(byEntity, view, graph);
      commit({ kind: 'move', count: moved.size }, moveTo(moved));
    },

    togglePinned: (ids: readonly string[]): void => {
      const [first] = ids;
      if (first === undefined) return;
      const label: StepLabel = ids.length === 1 ? { kind: 'pin', id: first } : { kind: 'pinMany', count: ids.length };
      commit(label, togglePinned(ids));
      change({ menu: null });
    },

    hide: (ids: readonly string[]): void => {
      if (ids.length === 0) return;
      commit({ kind: 'hide', count: ids.length }, hide(ids), { kind: 'hidden', count: ids.length });
      change({ menu: null });
    },

    hideOthers: (ids: readonly string[]): void => {
      const { view, graph } = store.get();
      const others = visibleEntities(view, graph).flatMap((entity) => (ids.includes(entity.id) ? [] : [entity.id]));
      if (ids.length === 0 || others.length === 0) return;
      const { length: count } = others;
      commit({ kind: 'hide', count }, hide(others), { kind: 'hidden', count });
    },

    showHidden: (): void => commit({ kind: 'reveal' }, reveal()),
  };
}
