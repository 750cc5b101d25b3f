import type { Point } from '../../../server/model/geometry.ts';
import { entityIdsOf, type Graph } from '../graph.ts';
import { DEFAULT_LAYOUT } from './layout.ts';
import type { View, ViewChange } from './view.ts';
import { type Expansion, formatViewPart, type ViewPart } from './viewParts.ts';

/** Finds positions for the entities of a view that have none. The page uses `placeNewEntities`. */
export type PlaceEntities = (view: View, graph: Graph) => ReadonlyMap<string, Point>;

/**
 * Adds parts. All their entities become visible, including those that were hidden by hand; entities already in the view keep
 * their positions. Adding the same parts again changes nothing else.
 */
export function addParts(parts: readonly ViewPart[], graph: Graph, place: PlaceEntities): ViewChange {
  return (view) => {
    const known = new Set(view.parts.map(formatViewPart));
    const byKey = new Map(parts.map((part) => [formatViewPart(part), part]));
    const added = [...byKey].flatMap(([key, part]) => (known.has(key) ? [] : [part]));
    const ids = new Set([...byKey.keys()].flatMap((key) => graph.entityIdsByPart.get(key) ?? []));
    const hidden = view.hidden.filter((id) => !ids.has(id));
    if (added.length === 0 && hidden.length === view.hidden.length) return view;
    const changed = { ...view, hidden, parts: [...view.parts, ...added] };
    return { ...changed, positions: new Map([...changed.positions, ...place(changed, graph)]) };
  };
}

/** Removes the matching parts, with the entities that no other part adds. */
export function removeParts(isRemoved: (part: ViewPart) => boolean, graph: Graph): ViewChange {
  return (view) => {
    const parts = view.parts.filter((part) => !isRemoved(part));
    return parts.length === view.parts.length ? view : keepOnly(entityIdsOf(parts, graph), { ...view, parts });
  };
}

/** Removes all expansions of an entity. */
export function collapse(id: string, graph: Graph): ViewChange {
  return removeParts((part) => part.kind === 'expand' && part.id === id, graph);
}

/** Expands an entity. Replaces its earlier expansions that add nothing else; entities of both keep their positions. */
export function expand(part: Expansion, graph: Graph, place: PlaceEntities): ViewChange {
  return (view) => {
    const ids = new Set(entityIdsOf([part], graph));
    const others = view.parts.filter(
      (other) =>
        other.kind !== 'expand' || other.id !== part.id || entityIdsOf([other], graph).some((id) => !ids.has(id)),
    );
    const added = addParts([part], graph, place)({ ...view, parts: others });
    return keepOnly(entityIdsOf(added.parts, graph), added);
  };
}

/** Replaces all parts by one and shows its hidden entities. Pinned entities keep their positions; others get new ones. */
export function replaceParts(part: ViewPart, newPositions: ReadonlyMap<string, Point>, graph: Graph): ViewChange {
  return (view) => {
    const ids = graph.entityIdsByPart.get(formatViewPart(part)) ?? [];
    const pinned = new Set(view.pinned);
    const positions = new Map(
      ids.flatMap((id) => {
        const at = (pinned.has(id) ? view.positions.get(id) : undefined) ?? newPositions.get(id);
        return at ? [[id, at] as const] : [];
      }),
    );
    return keepOnly(ids, {
      ...view,
      parts: [part],
      hidden: [],
      path: null,
      focus: null,
      positions,
      layout: DEFAULT_LAYOUT,
    });
  };
}

/** Returns whether the view has an expansion of this entity. */
export function isExpanded(id: string, view: View): boolean {
  return view.parts.some((part) => part.kind === 'expand' && part.id === id);
}

/** Drops the positions, pins, hiding and selection of all other entities. */
function keepOnly(ids: readonly string[], view: View): View {
  const kept = new Set(ids);
  const isKept = (id: string) => kept.has(id);
  return {
    ...view,
    hidden: view.hidden.filter(isKept),
    pinned: view.pinned.filter(isKept),
    positions: new Map([...view.positions].filter(([id]) => isKept(id))),
    selection: { ...view.selection, entities: view.selection.entities.filter(isKept) },
    focus: view.focus?.ids.some(isKept) ? { ...view.focus, ids: view.focus.ids.filter(isKept) } : null,
  };
}
