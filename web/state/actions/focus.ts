import { placeNewEntities } from '../selectors/placeEntities.ts';
import { visibleItems } from '../selectors/visible.ts';
import { expand } from '../view/changeParts.ts';
import { changeDepth, setFocus } from '../view/focus.ts';
import type { View, ViewChange } from '../view/view.ts';
import type { ViewPart } from '../view/viewParts.ts';
import type { Context } from './context.ts';
import type { Loader } from './loader.ts';

/** Maximum number of neighbours that are loaded for each entity of the focus. */
export const FOCUS_LIMIT = 200;

/** Actions for the focus: only the neighbourhood of some entities is shown. */
export function focusActions(context: Context, loader: Loader) {
  const { store, attempt, commit, notify, announce, canvas } = context;

  const change = (viewChange: ViewChange): void => {
    commit({ kind: 'focus' }, viewChange);
    const { view, graph } = store.get();
    const { entities, relations } = visibleItems(view, graph);
    if (!view.focus) {
      announce({ kind: 'focusEnded' });
      return;
    }
    announce({ kind: 'focused', depth: view.focus.depth, entities: entities.length, relations: relations.length });
    canvas()?.fit(entities.map(({ id }) => id));
  };

  return {
    /** Focuses on the selection; without one, changes the depth of the focus. */
    focusSelection: (depth: number): void => {
      const { selection, focus } = store.get().view;
      const ids = selection.entities.length > 0 ? selection.entities : (focus?.ids ?? []);
      if (ids.length > 0) change(setFocus({ ids, depth }));
      else notify('plain', { kind: 'focusNeedsSelection' });
    },

    focusOn: (ids: readonly string[], depth: number): void => change(setFocus({ ids, depth })),

    grow: (): void => change(changeDepth(1)),
    shrink: (): void => change(changeDepth(-1)),
    end: (): void => change(setFocus(null)),

    /** Adds the neighbours within the focus that are not in the view, the nearest and most connected first. */
    loadRest: (): Promise<void> => {
      const { focus } = store.get().view;
      if (!focus) return Promise.resolve();
      const conditions = focus.depth > 1 ? [{ kind: 'depth' as const, value: String(focus.depth) }] : [];
      const requested = focus.ids.map(
        (id): ViewPart => ({ kind: 'expand', id, limit: FOCUS_LIMIT, types: [], conditions }),
      );
      return attempt(async () => {
        const parts = await loader.loadParts(requested, (error) => {
          throw error;
        });
        await loader.loadRelations([...store.get().view.parts, ...parts]);
        const { graph } = store.get();
        const before = visibleItems(store.get().view, graph).entities.length;
        commit({ kind: 'expandMany', count: parts.length }, (view) =>
          parts.reduce<View>(
            (current, part) => (part.kind === 'expand' ? expand(part, graph, placeNewEntities)(current) : current),
            view,
          ),
        );
        const { entities } = visibleItems(store.get().view, graph);
        announce({ kind: 'focusLoaded', count: entities.length - before });
        canvas()?.fit(entities.map(({ id }) => id));
      });
    },
  };
}
