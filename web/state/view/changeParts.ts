import type { Point } from '../../../server/model/geometry.ts';
import type { Graph } from '../graph.ts';
import { broughtIds } from '../graph.ts';
import type { View, ViewChange } from './view.ts';
import { formatViewPart, type ViewPart } from './viewParts.ts';

/** Finds places for the entities of a view that have none yet; `placeEntities.ts` is the one that the page uses. */
export type Placer = (view: View, graph: Graph) => Readonly<Record<string, Point>>;

/**
 * Adds a part. What it brings comes into sight, also where it was hidden by hand; what is there keeps its place.
 * The same part twice changes nothing else.
 */
export function addPart(part: ViewPart, graph: Graph, place: Placer): ViewChange {
  return (view) => {
    const key = formatViewPart(part);
    const known = view.parts.some((other) => formatViewPart(other) === key);
    const ids = new Set(graph.brought[key] ?? []);
    const hidden = view.hidden.filter((id) => !ids.has(id));
    if (known && hidden.length === view.hidden.length) return view;
    const grown = { ...view, hidden, parts: known ? view.parts : [...view.parts, part] };
    return { ...grown, positions: { ...grown.positions, ...place(grown, graph) } };
  };
}

/** Takes away every part that `gone` names, and what no other part brings. */
export function removeParts(gone: (part: ViewPart) => boolean, graph: Graph): ViewChange {
  return (view) => {
    const parts = view.parts.filter((part) => !gone(part));
    return parts.length === view.parts.length ? view : keepOnly(broughtIds(parts, graph), { ...view, parts });
  };
}

/** Takes back what was added by expanding an entity. */
export function collapse(id: string, graph: Graph): ViewChange {
  return removeParts((part) => part.kind === 'expand' && part.id === id, graph);
}

/** Expands an entity again in another way: the earlier expansion of it goes, what both bring keeps its place. */
export function expand(part: Extract<ViewPart, { kind: 'expand' }>, graph: Graph, place: Placer): ViewChange {
  return (view) => {
    const others = view.parts.filter((other) => other.kind !== 'expand' || other.id !== part.id);
    const grown = addPart(part, graph, place)({ ...view, parts: others });
    return keepOnly(broughtIds(grown.parts, graph), grown);
  };
}

/** Puts one part in place of all that are there. Pinned entities keep their places, the others stand as told. */
export function replaceParts(part: ViewPart, places: Readonly<Record<string, Point>>, graph: Graph): ViewChange {
  return (view) => {
    const ids = graph.brought[formatViewPart(part)] ?? [];
    const pinned = new Set(view.pinned);
    const positions = Object.fromEntries(
      ids.flatMap((id) => {
        const at = (pinned.has(id) ? view.positions[id] : undefined) ?? places[id];
        return at ? [[id, at]] : [];
      }),
    );
    return keepOnly(ids, { ...view, parts: [part], hidden: [], path: null, positions });
  };
}

/** Whether an expansion of this entity is part of the view. */
export function isExpanded(id: string, view: View): boolean {
  return view.parts.some((part) => part.kind === 'expand' && part.id === id);
}

/** Forgets places, pins, hiding and selection of entities that the view no longer has. */
function keepOnly(ids: readonly string[], view: View): View {
  const kept = new Set(ids);
  const stays = (id: string) => kept.has(id);
  return {
    ...view,
    hidden: view.hidden.filter(stays),
    pinned: view.pinned.filter(stays),
    positions: Object.fromEntries(Object.entries(view.positions).filter(([id]) => stays(id))),
    selection: { ...view.selection, entities: view.selection.entities.filter(stays) },
  };
}
