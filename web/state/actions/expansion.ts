import { readNeighborhood } from '../../api/neighborhood.ts';
import type { StepLabel } from '../../i18n/messages.ts';
import { MAX_DIRECT_EXPANSION, toExpansion } from '../selectors/chooseNeighbors.ts';
import { placeNewEntities } from '../selectors/placeEntities.ts';
import { hiddenNeighborCounts, presenceOf, relationsAmong, visibleEntities } from '../selectors/visible.ts';
import type { State } from '../state.ts';
import { addPart, collapse, expand, isExpanded } from '../view/changeParts.ts';
import { reveal } from '../view/hiddenEntities.ts';
import { MAX_PART_ENTITIES, type ViewPart } from '../view/viewParts.ts';
import type { Context } from './context.ts';
import type { Loader } from './loader.ts';

type Expansion = Extract<ViewPart, { kind: 'expand' }>;

/** How many neighbours of an entity are not on the canvas. */
export function hiddenNeighborsOf(id: string, { view, graph }: State): number {
  const entity = graph.entities[id];
  if (!entity) return 0;
  const visible = visibleEntities(view, graph);
  const all = visible.some((other) => other.id === id) ? visible : [...visible, entity];
  return hiddenNeighborCounts(all, relationsAmong(all, graph)).get(id) ?? 0;
}

export function expansionActions(context: Context, loader: Loader) {
  const { store, runQuery, attempt, change, commit, notify, announce } = context;

  /** Reads a part and adds it as one step; returns how many entities came into sight, null where it does not exist. */
  async function addLoaded(asked: ViewPart, label: (part: ViewPart) => StepLabel): Promise<number | null> {
    const part = await loader.load(asked);
    if (!part) return null;
    await loader.connect([...store.get().view.parts, part]);
    const { graph, view } = store.get();
    const before = visibleEntities(view, graph).length;
    commit(
      label(part),
      part.kind === 'expand' ? expand(part, graph, placeNewEntities) : addPart(part, graph, placeNewEntities),
    );
    return visibleEntities(store.get().view, graph).length - before;
  }

  async function addExpansion(part: Expansion): Promise<void> {
    const count = await addLoaded(part, () => ({ kind: 'expand', id: part.id }));
    if (count !== null) announce({ kind: 'expanded', id: part.id, count });
  }

  function collapseOne(id: string): void {
    const { graph, view } = store.get();
    const before = visibleEntities(view, graph).length;
    commit({ kind: 'collapse', id }, collapse(id, graph));
    announce({ kind: 'collapsed', id, count: before - visibleEntities(store.get().view, graph).length });
  }

  /** Asks which of many hidden neighbours to add. */
  function choose(id: string): Promise<void> {
    change({ dialog: { kind: 'chooser', id, neighbors: null }, menu: null });
    return attempt(async () => {
      const { entities } = await readNeighborhood(runQuery, id, [], MAX_PART_ENTITIES);
      store.update((state) =>
        state.dialog?.kind === 'chooser' && state.dialog.id === id
          ? { ...state, dialog: { kind: 'chooser', id, neighbors: entities.slice(1) } }
          : state,
      );
    });
  }

  function expandOne(id: string): Promise<void> {
    const hidden = hiddenNeighborsOf(id, store.get());
    if (hidden > MAX_DIRECT_EXPANSION) return choose(id);
    if (hidden === 0) {
      announce({ kind: 'nothingMore', id });
      notify('plain', { kind: 'nothingMore', id });
      return Promise.resolve();
    }
    const limit = Math.max(1, store.get().graph.entities[id]?.neighborCount ?? 1);
    return attempt(() => addExpansion({ kind: 'expand', id, limit, types: [] }));
  }

  return {
    addLoaded,
    choose,

    /** Expands an entity, or takes its expansion back. */
    toggleExpanded: (id: string): Promise<void> => {
      if (!isExpanded(id, store.get().view)) return expandOne(id);
      collapseOne(id);
      return Promise.resolve();
    },

    /** Adds the first `wanted` hidden neighbours of these types, as the chooser asked. */
    expandChosen: (types: readonly string[], wanted: number): Promise<void> => {
      const { dialog, view, graph } = store.get();
      if (dialog?.kind !== 'chooser' || !dialog.neighbors) return Promise.resolve();
      const { id, neighbors } = dialog;
      const part = toExpansion(id, neighbors, (other) => presenceOf(other, view, graph) === 'shown', types, wanted);
      change({ dialog: null });
      return attempt(() => addExpansion(part));
    },

    /** Adds an entity to the view, or shows it again where it was hidden. */
    add: (id: string): Promise<void> => {
      const { view, graph } = store.get();
      if (presenceOf(id, view, graph) === 'hidden') {
        commit({ kind: 'reveal' }, reveal([id]));
        return Promise.resolve();
      }
      return attempt(async () => {
        const added = await addLoaded({ kind: 'entity', id }, (part) => ({
          kind: 'add',
          id: part.kind === 'entity' ? part.id : id,
        }));
        if (added === null) notify('warning', { kind: 'unknownIds', ids: [id] });
      });
    },
  };
}
