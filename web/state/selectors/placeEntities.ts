import type { Point } from '../../../server/model/geometry.ts';
import type { EntityCard } from '../../api/subgraph.ts';
import { placeOnRings } from '../../layouts/concentric.ts';
import type { Layout, LayoutLink } from '../../layouts/Layout.ts';
import type { LayoutId } from '../../layouts/layoutIds.ts';
import { type LayoutTask, placeInWorker } from '../../layouts/placeInWorker.ts';
import { placeNew } from '../../layouts/placeNew.ts';
import { removeNodeOverlaps } from '../../layouts/removeNodeOverlaps.ts';
import { toLayoutNode } from '../../layouts/toLayoutNode.ts';
import { entitiesOf, type Graph } from '../graph.ts';
import type { PlaceEntities } from '../view/changeParts.ts';
import { roundPositions } from '../view/positions.ts';
import type { View } from '../view/view.ts';
import { formatViewPart, type ViewPart } from '../view/viewParts.ts';
import { sizesOf } from './appearance.ts';
import { entityDates } from './entityDates.ts';
import { type Group, groupSize, groupsOf } from './groups.ts';
import { type LocatingPredicate, placesOfEntities } from './places.ts';
import { relationsShown, visibleEntities, visibleItems } from './visible.ts';

type Positions = ReadonlyMap<string, Point>;

/** Positions new entities next to their neighbours. Other entities do not move. */
export const placeNewEntities: PlaceEntities = (view, graph) => {
  const entities = entitiesOf(view, graph);
  if (entities.every((entity) => view.positions.has(entity.id))) return new Map();
  const sizeOf = sizesOf(view, graph);
  return roundPositions(
    placeNew(
      entities.map((entity) => toLayoutNode(entity, view.positions.get(entity.id), true, sizeOf)),
      toLinks(entities, view.parts, graph),
    ),
  );
};

/**
 * Runs a layout over the visible entities. Pinned ones do not move. Others start from their positions in the whole graph,
 * so that running it again changes nothing.
 */
export function runLayout(layout: Layout, view: View, graph: Graph): Positions {
  const { nodes, links, root } = toLayoutTask(layout.id, view, graph);
  return toViewPositions(layout.place(nodes, links, root), view, graph);
}

/** Returns the positions of all entities from those of a layout, which has one node for each group. */
export function toViewPositions(places: Positions, view: View, graph: Graph): Positions {
  const inView = new Map([...places].filter(([id]) => view.positions.has(id)));
  return roundPositions(withMembers(inView, view, graph));
}

/**
 * Returns the visible entities and relations for a layout.
 *
 * @param predicates In the order of the vocabulary, by which an entity with several places has one.
 */
export function toLayoutTask(
  layout: LayoutId,
  view: View,
  graph: Graph,
  predicates: readonly LocatingPredicate[] = [],
): LayoutTask {
  const { byMember } = groupsOf(view, graph);
  const visible = visibleItems(view, graph);
  const { entities } = visible;
  const dates = entityDates(visible);
  const places = graph.places && placesOfEntities(graph.places, predicates);
  // A group is where its first member is, so that one stands for all.
  const placed = entities.filter(({ id }) => (byMember.get(id)?.members[0]?.id ?? id) === id);
  const anchorOf = (id: string): string => byMember.get(id)?.members[0]?.id ?? id;
  const pinned = new Set(view.pinned);
  const sizeOf = sizesOf(view, graph);
  return {
    layout,
    nodes: placed.map((entity) => {
      const isPinned = pinned.has(entity.id);
      const at = isPinned ? view.positions.get(entity.id) : datasetPosition(entity);
      const date = dates.get(entity.id);
      const place = places?.get(entity.id);
      const node = {
        ...toLayoutNode(entity, at, isPinned, sizeOf),
        ...(date === undefined ? {} : { date }),
        ...(place === undefined ? {} : { place }),
      };
      const group = byMember.get(entity.id);
      return group ? { ...node, size: groupSize(group) + GROUP_MARGIN } : node;
    }),
    links: toLinks(entities, view.parts, graph).map(({ source, target }) => ({
      source: anchorOf(source),
      target: anchorOf(target),
    })),
    root: anchorOf(view.selection.entities.at(-1) ?? ''),
  };
}

/** Returns whether a layout with a scale, such as a map, has put an entity below it. */
export function isBelowScale({ y }: Point): boolean {
  return y > 0;
}

/** Share of the entities that may be left out at a side, if a gap of at least this share of the space is between. */
const OUTER_SHARE = 0.08;
const MIN_GAP = 0.15;

/** Returns the ids of the entities without a few that are far away at any side: with them, the others would be too small. */
export function denseMiddle(positions: Positions): readonly string[] {
  const range = (values: readonly number[]): ((value: number) => boolean) => {
    const sorted = values.toSorted((a, b) => a - b);
    const gap = MIN_GAP * ((sorted.at(-1) ?? 0) - (sorted[0] ?? 0));
    const count = Math.ceil(sorted.length * OUTER_SHARE);
    /** Returns the last of the outer values that a gap separates from the one before it, or else the first value. */
    const edge = (ordered: readonly number[]): number => {
      const isAfterGap = (value: number, index: number) =>
        index > 0 && Math.abs(value - (ordered[index - 1] ?? 0)) >= gap;
      return ordered.slice(0, count + 1).findLast(isAfterGap) ?? ordered[0] ?? 0;
    };
    const [from, to] = gap > 0 ? [edge(sorted), edge(sorted.toReversed())] : [sorted[0] ?? 0, sorted.at(-1) ?? 0];
    return (value) => value >= from && value <= to;
  };
  const all = [...positions];
  const [isX, isY] = [range(all.map(([, { x }]) => x)), range(all.map(([, { y }]) => y))];
  return all.flatMap(([id, { x, y }]) => (isX(x) && isY(y) ? [id] : []));
}

/** Space around a group for the counts of its edges. */
const GROUP_MARGIN = 50;

/** Moves the other members of a group as its first member. */
export function withMembers(positions: Positions, view: View, graph: Graph): Positions {
  const moved = new Map(positions);
  for (const { members } of groupsOf(view, graph).closed) {
    const [first, ...others] = members;
    const [from, to] = [view.positions.get(first?.id ?? ''), positions.get(first?.id ?? '')];
    if (!from || !to) continue;
    for (const { id } of others) {
      const at = view.positions.get(id);
      if (at) moved.set(id, { x: at.x + to.x - from.x, y: at.y + to.y - from.y });
    }
  }
  return moved;
}

/** Places the members of a group on rings around the first, without overlaps. Other entities do not move. */
export function placeMembers({ members }: Group, view: View, graph: Graph): Positions {
  const sizeOf = sizesOf(view, graph);
  const nodes = members.map((entity) => toLayoutNode(entity, undefined, false, sizeOf));
  const center = view.positions.get(members[0]?.id ?? '') ?? { x: 0, y: 0 };
  const ids = new Set(members.map(({ id }) => id));
  const { byMember } = groupsOf(view, graph);
  const others = visibleEntities(view, graph).flatMap((entity) =>
    ids.has(entity.id) || (byMember.get(entity.id)?.members[0]?.id ?? entity.id) !== entity.id
      ? []
      : [toLayoutNode(entity, view.positions.get(entity.id), true, sizeOf)],
  );
  const around = new Map(
    [...placeOnRings(nodes)].map(([id, { x, y }]) => [id, { x: center.x + x, y: center.y + y }] as const),
  );
  const settled = removeNodeOverlaps([...nodes, ...others], around);
  return roundPositions(new Map([...settled].filter(([id]) => ids.has(id))));
}

/** Lays out the graph of a document by its own relations, in a worker. */
export async function layoutDocument(
  part: ViewPart,
  entities: readonly EntityCard[],
  graph: Graph,
): Promise<Positions> {
  return roundPositions((await placeInWorker(toForceTask(entities, [part], graph))).positions);
}

/** Returns a function for the positions of entities that were not moved: those of the first part with a layout. */
export function defaultPositions(parts: View['parts'], graph: Graph): (id: string) => Point | null {
  const first = parts.find((part) => part.kind === 'all' || graph.positionsByPart.has(formatViewPart(part)));
  const positions = first && graph.positionsByPart.get(formatViewPart(first));
  return (id) => {
    const entity = graph.entities.get(id);
    return first?.kind === 'all' ? (entity ? datasetPosition(entity) : null) : (positions?.get(id) ?? null);
  };
}

/** Returns the position of an entity in the layout of the whole graph. */
export function datasetPosition({ x, y }: EntityCard): Point {
  return { x: Math.round(x) + 0, y: Math.round(y) + 0 };
}

function toForceTask(entities: readonly EntityCard[], parts: View['parts'], graph: Graph): LayoutTask {
  return {
    layout: 'force',
    nodes: entities.map((entity) => toLayoutNode(entity, { x: entity.x, y: entity.y }, false)),
    links: toLinks(entities, parts, graph),
    root: null,
  };
}

function toLinks(entities: readonly EntityCard[], parts: View['parts'], graph: Graph): readonly LayoutLink[] {
  return relationsShown(entities, parts, graph).map(({ subject, object }) => ({
    source: subject.id,
    target: object.id,
  }));
}
