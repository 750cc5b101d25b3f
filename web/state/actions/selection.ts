import type { Target } from '../../canvas/Canvas.ts';
import { isNarrow } from '../narrow.ts';
import { groupOfNode, nodeOf, relationsOfEdge } from '../selectors/groups.ts';
import { type Direction, nearestEntity, type StartingPoint } from '../selectors/nearestEntity.ts';
import { presenceOf, visibleEntities, visibleRelations } from '../selectors/visible.ts';
import {
  addToSelection,
  clearSelection,
  select,
  selectEntities,
  selectRelations,
  toggleSelected,
} from '../view/selection.ts';
import type { ViewChange } from '../view/view.ts';
import type { appearanceActions } from './appearance.ts';
import type { Context } from './context.ts';
import type { expansionActions } from './expansion.ts';
import type { pathActions } from './paths.ts';

export function selectionActions(
  context: Context,
  { add }: ReturnType<typeof expansionActions>,
  { takePicked }: ReturnType<typeof pathActions>,
  appearance: ReturnType<typeof appearanceActions>,
) {
  const { store, change, amend, openPage, canvas, announce } = context;

  const open = (kind: 'entity' | 'relation', id: string): void => {
    openPage(select({ kind, id }));
    change({ reached: null });
  };
  /** Changes the selection by other means than the arrow keys. */
  const amendSelection = (viewChange: ViewChange): void => {
    amend(viewChange);
    change({ reached: null });
  };

  /** The entity from which arrow keys move on. */
  function startingPoint(): StartingPoint | null {
    const { view, reached } = store.get();
    const id = reached?.id ?? view.selection.entities.at(-1);
    const at = id === undefined ? undefined : (view.positions.get(id) ?? reached?.at);
    return id !== undefined && at ? { id, at } : null;
  }

  /** Selects the members of a group, or the relations of an edge that stands for several. Returns whether it was one. */
  function clickGroup(target: Exclude<Target, { kind: 'background' }>, additive: boolean): boolean {
    const { view, graph } = store.get();
    if (target.kind === 'node') {
      const group = groupOfNode(target.id, view, graph);
      if (!group) return false;
      const ids = group.members.map(({ id }) => id);
      if (additive) amendSelection(addToSelection(ids));
      else openPage(selectEntities(ids));
      return true;
    }
    if (graph.relations.has(target.id)) return false;
    const ids = relationsOfEdge(target.id, view, graph).map(({ id }) => id);
    openPage(selectRelations(ids));
    return true;
  }

  /** Opens the groups of entities. */
  function revealInGroups(ids: readonly string[]): void {
    for (const id of ids) {
      const { view, graph } = store.get();
      appearance.openGroup(nodeOf(id, view, graph));
    }
  }

  return {
    open,

    /** Opens an entity and moves the camera to it. Adds it to the view first if necessary. */
    goTo: async (id: string): Promise<void> => {
      if (takePicked(id)) return;
      const { view, graph } = store.get();
      const presence = presenceOf(id, view, graph);
      if (presence === 'absent' || presence === 'hidden') await add(id);
      if (!store.get().graph.entities.has(id)) return;
      revealInGroups([id]);
      open('entity', id);
      leaveSearchOnPhone();
      canvas()?.approach(id);
    },

    /** Opens a relation. Adds its ends to the view first if necessary. */
    goToRelation: async (id: string, ends: readonly string[]): Promise<void> => {
      for (const end of ends) {
        const { view, graph } = store.get();
        const presence = presenceOf(end, view, graph);
        if (presence === 'absent' || presence === 'hidden') await add(end);
      }
      if (!store.get().graph.relations.has(id)) return;
      revealInGroups(ends);
      open('relation', id);
      leaveSearchOnPhone();
      const [end] = ends;
      if (end !== undefined) canvas()?.approach(end);
    },

    /** Handles a click on the canvas. */
    click: (target: Target, additive: boolean): void => {
      change({ menu: null, tooltip: null });
      if (target.kind === 'background') {
        if (!additive) amendSelection(clearSelection());
        return;
      }
      if (clickGroup(target, additive)) return;
      const kind = target.kind === 'node' ? 'entity' : 'relation';
      if (kind === 'entity' && takePicked(target.id)) return;
      if (additive) amendSelection(toggleSelected({ kind, id: target.id }));
      else open(kind, target.id);
    },

    addToSelection: (ids: readonly string[]): void => amendSelection(addToSelection(ids)),
    clearSelection: (): void => amendSelection(clearSelection()),

    /** Selects the visible entities of a community and fits them into the window. */
    openArea: (community: string): void => {
      const { view, graph } = store.get();
      const ids = visibleEntities(view, graph).flatMap((entity) =>
        String(entity.community) === community ? [entity.id] : [],
      );
      amendSelection(selectEntities(ids));
      canvas()?.fit(ids);
    },

    /** Selects entities and fits them into the window. */
    selectAndFit: (ids: readonly string[]): void => {
      amendSelection(selectEntities(ids));
      canvas()?.fit(ids);
    },

    selectAll: (): void => {
      const { view, graph } = store.get();
      amendSelection(selectEntities(visibleEntities(view, graph).map((entity) => entity.id)));
    },

    /** Moves to the nearest entity in a direction and announces it. `select` selects it and nothing else. */
    moveToNearest: (direction: Direction, effect: 'select' | 'move'): void => {
      const { view, graph, dataset, settings } = store.get();
      const id = nearestEntity(startingPoint(), direction, view, graph);
      const entity = id === null ? undefined : graph.entities.get(id);
      const at = view.positions.get(id ?? '');
      if (!entity || !at) {
        announce({ kind: 'noEntityInDirection' });
        return;
      }
      if (effect === 'select') amend(select({ kind: 'entity', id: entity.id }));
      change({ reached: { id: entity.id, at } });
      canvas()?.reveal(entity.id);
      const entities = visibleEntities(view, graph);
      const relations = visibleRelations(view, graph).filter(
        ({ subject, object }) => subject.id === id || object.id === id,
      );
      announce({
        kind: 'entitySelected',
        id: entity.id,
        type:
          dataset?.vocabulary.types.find((type) => type.id === entity.type.id)?.label[settings.language] ??
          entity.type.id,
        relations: relations.length,
        index: entities.findIndex((other) => other.id === id) + 1,
        of: entities.length,
      });
    },

    /** Adds the entity that the arrow keys have reached to the selection, or removes it. */
    toggleReached: (): void => {
      const start = startingPoint();
      if (!start || presenceOf(start.id, store.get().view, store.get().graph) !== 'shown') return;
      amend(toggleSelected({ kind: 'entity', id: start.id }));
      change({ reached: start });
      const { entities } = store.get().view.selection;
      const kind = entities.includes(start.id) ? 'addedToSelection' : 'removedFromSelection';
      announce({ kind, id: start.id, count: entities.length });
    },
  };
}

/** On a phone the results would cover the graph. */
function leaveSearchOnPhone(): void {
  const { activeElement } = document;
  if (isNarrow() && activeElement instanceof HTMLElement) activeElement.blur();
}
