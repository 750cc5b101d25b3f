import type { Point } from '../../server/model/geometry.ts';
import type { Graph } from './graph.ts';
import { formatSource, type Source } from './sources.ts';
import type { View, ViewChange } from './view.ts';
import { broughtIds } from './visible.ts';

/** Finds places for the entities of a view that have none yet; `web/state/placing.ts` is the one that the page uses. */
export type Placer = (view: View, graph: Graph) => Readonly<Record<string, Point>>;

/**
 * Adds a source. What it brings comes into sight, also where it was hidden by hand; what is there keeps its place.
 * The same source twice changes nothing else.
 */
export function addSource(source: Source, graph: Graph, place: Placer): ViewChange {
  return (view) => {
    const key = formatSource(source);
    const known = view.sources.some((other) => formatSource(other) === key);
    const ids = new Set(graph.brought[key] ?? []);
    const hidden = view.hidden.filter((id) => !ids.has(id));
    if (known && hidden.length === view.hidden.length) return view;
    const grown = { ...view, hidden, sources: known ? view.sources : [...view.sources, source] };
    return { ...grown, positions: { ...grown.positions, ...place(grown, graph) } };
  };
}

/** Takes away every source that `gone` names, and what no other source brings. */
export function removeSources(gone: (source: Source) => boolean, graph: Graph): ViewChange {
  return (view) => {
    const sources = view.sources.filter((source) => !gone(source));
    return sources.length === view.sources.length ? view : keepOnly(broughtIds(sources, graph), { ...view, sources });
  };
}

/** Takes back what was added by expanding an entity. */
export function collapse(id: string, graph: Graph): ViewChange {
  return removeSources((source) => source.kind === 'expand' && source.id === id, graph);
}

/** Expands an entity again in another way: the earlier expansion of it goes, what both bring keeps its place. */
export function expand(source: Extract<Source, { kind: 'expand' }>, graph: Graph, place: Placer): ViewChange {
  return (view) => {
    const others = view.sources.filter((other) => other.kind !== 'expand' || other.id !== source.id);
    const grown = addSource(source, graph, place)({ ...view, sources: others });
    return keepOnly(broughtIds(grown.sources, graph), grown);
  };
}

/** Puts one source in place of all that are there. Pinned entities keep their places, the others stand as told. */
export function replaceSources(source: Source, places: Readonly<Record<string, Point>>, graph: Graph): ViewChange {
  return (view) => {
    const ids = graph.brought[formatSource(source)] ?? [];
    const pinned = new Set(view.pinned);
    const positions = Object.fromEntries(
      ids.flatMap((id) => {
        const at = (pinned.has(id) ? view.positions[id] : undefined) ?? places[id];
        return at ? [[id, at]] : [];
      }),
    );
    return keepOnly(ids, { ...view, sources: [source], hidden: [], path: null, positions });
  };
}

/** Whether an expansion of this entity is part of the view. */
export function isExpanded(id: string, view: View): boolean {
  return view.sources.some((source) => source.kind === 'expand' && source.id === id);
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
