import { compareIds } from '../../../server/model/compare.ts';
import { groupBy } from '../../../server/model/groupBy.ts';
import type { EntityCard, RelationCard } from '../../api/subgraph.ts';
import type { Graph } from '../graph.ts';
import { memoizeLatest } from '../memoizeLatest.ts';
import { type GroupBy, predicateOf } from '../view/appearance.ts';
import type { View } from '../view/view.ts';
import { type Items, unfilteredItems, visibleItems } from './visible.ts';

/** Entities that the canvas draws as one node. */
export interface Group {
  /** Id of the node; entities have other ids. */
  readonly id: string;
  /** The type, the community, or the entity to which all members have the relation. */
  readonly key: string;
  /** The most central first. The group is where that one is. */
  readonly members: readonly EntityCard[];
}

export interface Groups {
  readonly closed: readonly Group[];
  /** Keys are the ids of the members. */
  readonly byMember: ReadonlyMap<string, Group>;
}

/** An entity alone is no group. */
const MIN_MEMBERS = 2;
const GROUP_PREFIX = 'group:';
const BUNDLE_PREFIX = 'bundle:';

/** Returns the items that the canvas draws: filtered ones too if the filter dims. */
export function drawnItems(view: View, graph: Graph): Items {
  return view.filter.dims ? unfilteredItems(view, graph) : visibleItems(view, graph);
}

/** Returns the groups that are not opened. */
export function groupsOf(view: View, graph: Graph): Groups {
  return closedGroups(drawnItems(view, graph), view.groupBy, view.openGroups);
}

const closedGroups = memoizeLatest((items: Items, by: GroupBy, open: readonly string[]): Groups => {
  const keyOf = keysOf(items, by);
  const byKey = groupBy(items.entities, keyOf);
  const closed = [...byKey].flatMap(([key, entities]): readonly Group[] => {
    if (key === null || entities.length < MIN_MEMBERS || open.includes(key)) return [];
    const members = entities.toSorted((a, b) => b.centrality - a.centrality || compareIds(a, b));
    return [{ id: GROUP_PREFIX + key, key, members }];
  });
  return {
    closed,
    byMember: new Map(closed.flatMap((group) => group.members.map(({ id }) => [id, group] as const))),
  };
});

function keysOf(items: Items, by: GroupBy): (entity: EntityCard) => string | null {
  const predicate = predicateOf(by);
  if (predicate !== null) return partnersOf(items, predicate);
  if (by === 'type') return ({ type }) => type.id;
  return by === 'community' ? ({ community }) => String(community) : () => null;
}

/**
 * Groups the ends of which a predicate has more by the entities at the other end: productions by the platform that streams
 * them. An entity with several partners belongs to the most central one, and an entity at both ends is in no group.
 */
function partnersOf({ entities, relations }: Items, predicate: string): (entity: EntityCard) => string | null {
  const all = relations.filter((relation) => relation.predicate.id === predicate);
  const subjects = new Set(all.map(({ subject }) => subject.id));
  const objects = new Set(all.map(({ object }) => object.id));
  const isByObject = subjects.size > objects.size;
  const partners = isByObject ? objects : subjects;
  const rank = new Map(
    entities.toSorted((a, b) => b.centrality - a.centrality || compareIds(a, b)).map(({ id }, index) => [id, index]),
  );
  const chosen = new Map<string, string>();
  for (const { subject, object } of all) {
    const [member, partner] = isByObject ? [subject.id, object.id] : [object.id, subject.id];
    const known = chosen.get(member);
    const isBetter = known === undefined || (rank.get(partner) ?? 0) < (rank.get(known) ?? 0);
    if (!partners.has(member) && isBetter) chosen.set(member, partner);
  }
  return ({ id }) => chosen.get(id) ?? null;
}

const SMALLEST = 30;
const LARGEST = 96;
const SIZE_PER_ROOT = 5.5;

/** Returns the diameter of the node of a group. */
export function groupSize({ members }: Group): number {
  return Math.round(Math.min(LARGEST, SMALLEST + SIZE_PER_ROOT * Math.sqrt(members.length)));
}

/** Returns the group that a node of the canvas stands for, or null. */
export function groupOfNode(node: string, view: View, graph: Graph): Group | null {
  if (!node.startsWith(GROUP_PREFIX)) return null;
  return groupsOf(view, graph).closed.find(({ id }) => id === node) ?? null;
}

/** Returns the ids of the entities that a node of the canvas stands for. */
export function membersOf(node: string, view: View, graph: Graph): readonly string[] {
  return groupOfNode(node, view, graph)?.members.map(({ id }) => id) ?? [node];
}

/** Returns the node of the canvas that stands for an entity. */
export function nodeOf(entity: string, view: View, graph: Graph): string {
  return groupsOf(view, graph).byMember.get(entity)?.id ?? entity;
}

/** Returns the id of the edge that stands for the relations between two nodes of which one is a group. */
export function bundleId(source: string, target: string): string {
  return `${BUNDLE_PREFIX}${source}>${target}`;
}

/** Returns the relations that an edge of the canvas stands for. */
export function relationsOfEdge(edge: string, view: View, graph: Graph): readonly RelationCard[] {
  const { byMember } = groupsOf(view, graph);
  const node = (id: string): string => byMember.get(id)?.id ?? id;
  return drawnItems(view, graph).relations.filter(
    ({ id, subject, object }) => id === edge || bundleId(node(subject.id), node(object.id)) === edge,
  );
}
