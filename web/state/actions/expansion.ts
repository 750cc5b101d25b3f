import { readNeighborhood } from '../../api/neighborhood.ts';
import type { StepLabel } from '../../i18n/messages.ts';
import {
  addedAmong,
  MAX_DIRECT_EXPANSION,
  matchingNeighbors,
  type NeighborChoice,
  toExpansion,
} from '../selectors/chooseNeighbors.ts';
import { placeNewEntities } from '../selectors/placeEntities.ts';
import { showItems } from '../selectors/showItems.ts';
import { toNeighborhoodRequest } from '../selectors/toRequest.ts';
import { hiddenNeighborsOf, presenceOf, visibleEntities } from '../selectors/visible.ts';

import { addParts, collapse, expand, isExpanded } from '../view/changeParts.ts';
import { hide } from '../view/hiddenEntities.ts';
import type { QueryCondition } from '../view/queryConditions.ts';
import type { ViewChange } from '../view/view.ts';
import { type Expansion, MAX_PART_ENTITIES, type ViewPart } from '../view/viewParts.ts';
import type { Context } from './context.ts';
import type { Loader } from './loader.ts';

export function expansionActions(context: Context, loader: Loader) {
  const { store, runQuery, attempt, change, commit, notify, announce } = context;

  /** Loads a part and adds it as one step. Returns the number of new visible entities, or null if the part does not exist. */
  async function loadAndAdd(requested: ViewPart, label: (part: ViewPart) => StepLabel): Promise<number | null> {
    const part = await loader.loadPart(requested);
    if (!part) return null;
    await loader.loadRelations([...store.get().view.parts, part]);
    const { graph, view } = store.get();
    const before = visibleEntities(view, graph).length;
    commit(
      label(part),
      part.kind === 'expand' ? expand(part, graph, placeNewEntities) : addParts([part], graph, placeNewEntities),
    );
    return visibleEntities(store.get().view, graph).length - before;
  }

  async function addExpansion(part: Expansion): Promise<void> {
    const count = await loadAndAdd(part, () => ({ kind: 'expand', id: part.id }));
    if (count !== null) announce({ kind: 'expanded', id: part.id, count });
  }

  function commitCollapse(id: string, label: StepLabel, viewChange: ViewChange): void {
    const { graph, view } = store.get();
    const before = visibleEntities(view, graph).length;
    commit(label, viewChange);
    announce({ kind: 'collapsed', id, count: before - visibleEntities(store.get().view, graph).length });
  }

  function collapseEntity(id: string): void {
    commitCollapse(id, { kind: 'collapse', id }, collapse(id, store.get().graph));
  }

  function reportNothingHidden(id: string): void {
    notify('plain', { kind: 'noHiddenNeighbors', id });
  }

  const predicates = () => store.get().dataset?.vocabulary.predicates ?? [];

  /** Opens the dialog for choosing which neighbours to add or remove. It begins with the conditions. */
  function chooseNeighbors(id: string, conditions: readonly QueryCondition[] = []): Promise<void> {
    if (hiddenNeighborsOf(id, store.get()) === 0 && !isExpanded(id, store.get().view)) {
      reportNothingHidden(id);
      return Promise.resolve();
    }
    change({ dialog: { kind: 'chooser', id, conditions, neighbors: null }, menu: null });
    const isOpen = () => {
      const { dialog } = store.get();
      return dialog?.kind === 'chooser' && dialog.id === id;
    };
    return attempt(
      async () => {
        const { entities, relations, totalNeighbors } = await readNeighborhood(
          runQuery,
          toNeighborhoodRequest({ kind: 'expand', id, limit: MAX_PART_ENTITIES, types: [], conditions: [] }, []),
        );
        const own = relations.filter(({ subject, object }) => subject.id === id || object.id === id);
        const neighbors = { id, total: totalNeighbors, entities: entities.slice(1), relations: own };
        if (isOpen()) change({ dialog: { kind: 'chooser', id, conditions, neighbors } });
      },
      () => isOpen() && change({ dialog: null }),
      () => chooseNeighbors(id, conditions),
    );
  }

  function expandEntity(id: string): Promise<void> {
    const hidden = hiddenNeighborsOf(id, store.get());
    if (hidden > MAX_DIRECT_EXPANSION) return chooseNeighbors(id);
    if (hidden === 0) {
      reportNothingHidden(id);
      return Promise.resolve();
    }
    const limit = Math.max(1, store.get().graph.entities.get(id)?.neighborCount ?? 1);
    return attempt(() => addExpansion({ kind: 'expand', id, limit, types: [], conditions: [] }));
  }

  return {
    loadAndAdd,
    chooseNeighbors,
    /** Adds the hidden neighbours of an entity, or opens the dialog to choose among many. */
    expand: expandEntity,

    /** Expands or collapses an entity. */
    toggleExpanded: (id: string): Promise<void> => {
      if (!isExpanded(id, store.get().view)) return expandEntity(id);
      collapseEntity(id);
      return Promise.resolve();
    },

    /** Adds the first `wanted` hidden neighbours that match, for the dialog of `chooseNeighbors`. */
    expandChosen: (choice: NeighborChoice, wanted: number): Promise<void> => {
      const { dialog, view, graph } = store.get();
      if (dialog?.kind !== 'chooser' || !dialog.neighbors) return Promise.resolve();
      const isShown = (id: string) => presenceOf(id, view, graph) === 'shown';
      const part = toExpansion(dialog.neighbors, choice, predicates(), isShown, wanted);
      change({ dialog: null });
      return attempt(() => addExpansion(part));
    },

    /** Removes the last `wanted` matching neighbours that expansions added, for the same dialog. All of them: collapses. */
    collapseChosen: (choice: NeighborChoice, wanted: number): void => {
      const { dialog, view, graph } = store.get();
      if (dialog?.kind !== 'chooser' || !dialog.neighbors) return;
      const { id } = dialog;
      const added = addedAmong(dialog.neighbors, view, graph);
      const removed = matchingNeighbors(added, choice, predicates()).slice(-wanted);
      change({ dialog: null });
      if (removed.length === added.entities.length) collapseEntity(id);
      else commitCollapse(id, { kind: 'collapseSome', id, count: removed.length }, hide(removed.map((one) => one.id)));
    },

    /** Adds several entities in one step. */
    addAll: (ids: readonly string[]): Promise<void> =>
      attempt(async () => {
        const parts = await loader.loadParts(
          ids.map((id) => ({ kind: 'entity' as const, id })),
          (error) => {
            throw error;
          },
        );
        await loader.loadRelations([...store.get().view.parts, ...parts]);
        const { graph } = store.get();
        commit({ kind: 'addMany', count: parts.length }, addParts(parts, graph, placeNewEntities));
      }),

    /** Adds an entity to the view, or shows it if it is hidden by hand or by the filter. */
    add: (id: string): Promise<void> => {
      const { view, graph } = store.get();
      const presence = presenceOf(id, view, graph);
      if (presence === 'hidden' || presence === 'filtered') {
        commit(
          { kind: presence === 'hidden' ? 'reveal' : 'filter' },
          showItems({ entities: [id], relations: [] }, graph),
        );
        return Promise.resolve();
      }
      return attempt(async () => {
        const added = await loadAndAdd({ kind: 'entity', id }, (part) => ({
          kind: 'add',
          id: part.kind === 'entity' ? part.id : id,
        }));
        if (added === null) notify('warning', { kind: 'unknownIds', ids: [id] });
      });
    },
  };
}
