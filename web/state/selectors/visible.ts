import { compareIds } from '../../../server/model/compare.ts';
import type { EntityCard, RelationCard } from '../../api/subgraph.ts';
import { entityIdsOf, type Graph } from '../graph.ts';
import { memoizeLatest } from '../memoizeLatest.ts';
import type { State } from '../state.ts';
import { type Condition, type DocumentDates, type PageFilter, toTest } from '../view/pageFilters.ts';
import type { View } from '../view/view.ts';
import type { ViewPart } from '../view/viewParts.ts';
import { withinFocus } from './withinFocus.ts';

export interface Items {
  readonly entities: readonly EntityCard[];
  readonly relations: readonly RelationCard[];
}

/** Returns the entities and relations that pass the filter and are within the focus. */
export function visibleItems(view: View, graph: Graph): Items {
  const passing = visibleOf(unfilteredItems(view, graph), view.filter, view.parts, graph.documentDates);
  return focusedOf(passing, view.focus);
}

const focusedOf = memoizeLatest(
  (items: Items, focus: View['focus']): Items => (focus ? withinFocus(items, focus) : items),
);

/** Returns the entities of all parts, except hidden and filtered ones. */
export function visibleEntities(view: View, graph: Graph): readonly EntityCard[] {
  return visibleItems(view, graph).entities;
}

/**
 * Returns the relations that pass the filter. Between entities that only documents add, these are relations that those
 * documents support; entities of other parts have all their relations.
 */
export function visibleRelations(view: View, graph: Graph): readonly RelationCard[] {
  return visibleItems(view, graph).relations;
}

/** Returns the entities and relations of all parts, except what was hidden by hand. */
export function unfilteredItems({ parts, hidden }: View, graph: Graph): Items {
  return unfilteredOf(parts, hidden, graph.entities, graph.relations, graph.entityIdsByPart);
}

const unfilteredOf = memoizeLatest(
  (
    parts: View['parts'],
    hidden: View['hidden'],
    entities: Graph['entities'],
    relations: Graph['relations'],
    entityIdsByPart: Graph['entityIdsByPart'],
  ): Items => {
    const hiddenIds = new Set(hidden);
    const shown = entityIdsOf(parts, { entityIdsByPart }).flatMap((id) =>
      hiddenIds.has(id) ? [] : (entities.get(id) ?? []),
    );
    return { entities: shown, relations: relationsShown(shown, parts, { relations, entityIdsByPart }) };
  },
);

const visibleOf = memoizeLatest(
  (items: Items, filter: PageFilter, parts: View['parts'], documentDates: DocumentDates): Items =>
    filter.conditions.length === 0
      ? items
      : applyConditions(items, filter.conditions, filter.kept, parts, documentDates),
);

/**
 * Applies conditions. With a condition for relations, an entity also needs a relation that passes, unless it is kept or the
 * user added it by name.
 */
export function applyConditions(
  items: Items,
  conditions: readonly Condition[],
  kept: PageFilter['kept'],
  parts: View['parts'],
  documentDates: DocumentDates,
): Items {
  const test = toTest(conditions, documentDates);
  const keptEntities = new Set(kept.entities);
  const keptRelations = new Set(kept.relations);
  const candidates = new Set(
    items.entities.flatMap((entity) => (keptEntities.has(entity.id) || test.entity(entity) ? [entity.id] : [])),
  );
  const relations = items.relations.filter(
    (relation) =>
      candidates.has(relation.subject.id) &&
      candidates.has(relation.object.id) &&
      (keptRelations.has(relation.id) || test.relation(relation)),
  );
  if (!test.hasRelationConditions)
    return { entities: items.entities.filter(({ id }) => candidates.has(id)), relations };
  const connected = new Set([...namedIn(parts), ...keptEntities]);
  for (const { subject, object } of relations) connected.add(subject.id).add(object.id);
  return { entities: items.entities.filter(({ id }) => candidates.has(id) && connected.has(id)), relations };
}

/** Returns the entities that the user added one by one, not as neighbours or members of something. */
function namedIn(parts: readonly ViewPart[]): readonly string[] {
  return parts.flatMap((part) =>
    part.kind === 'entity' || part.kind === 'expand' ? [part.id] : part.kind === 'path' ? [part.from, part.to] : [],
  );
}

/** Filters the relations among entities as described for {@link visibleRelations}. */
export function relationsShown(
  entities: readonly EntityCard[],
  parts: readonly ViewPart[],
  graph: Pick<Graph, 'relations' | 'entityIdsByPart'>,
): readonly RelationCard[] {
  const relations = relationsAmong(entities, graph);
  const documents = new Set(parts.flatMap((part) => (part.kind === 'document' ? [part.id] : [])));
  if (documents.size === 0) return relations;
  const withAllRelations = new Set(
    entityIdsOf(
      parts.filter((part) => part.kind !== 'document'),
      graph,
    ),
  );
  return relations.filter(
    ({ subject, object, citations }) =>
      withAllRelations.has(subject.id) ||
      withAllRelations.has(object.id) ||
      citations.some(({ document }) => documents.has(document.id)),
  );
}

const sortedRelations = memoizeLatest((relations: Graph['relations']) => [...relations.values()].sort(compareIds));

/** Returns all relations among entities, in the order of their ids. */
export function relationsAmong(
  entities: readonly EntityCard[],
  { relations }: Pick<Graph, 'relations'>,
): readonly RelationCard[] {
  const ids = new Set(entities.map((entity) => entity.id));
  return sortedRelations(relations).filter(({ subject, object }) => ids.has(subject.id) && ids.has(object.id));
}

/** Counts, for each entity, the neighbours that are not in the list. */
export function hiddenNeighborCounts(
  entities: readonly EntityCard[],
  relations: readonly RelationCard[],
): ReadonlyMap<string, number> {
  const shown = new Map<string, Set<string>>(entities.map((entity) => [entity.id, new Set<string>()]));
  for (const { subject, object } of relations) {
    if (subject.id === object.id) continue;
    shown.get(subject.id)?.add(object.id);
    shown.get(object.id)?.add(subject.id);
  }
  return new Map(
    entities.map((entity) => [entity.id, Math.max(0, entity.neighborCount - (shown.get(entity.id)?.size ?? 0))]),
  );
}

/** Counts the neighbours of an entity that are not on the canvas. */
export function hiddenNeighborsOf(id: string, { view, graph }: Pick<State, 'view' | 'graph'>): number {
  const entity = graph.entities.get(id);
  if (!entity) return 0;
  const visible = visibleEntities(view, graph);
  const all = visible.some((other) => other.id === id) ? visible : [...visible, entity];
  return hiddenNeighborCounts(all, relationsAmong(all, graph)).get(id) ?? 0;
}

/** Whether an entity or relation is on the canvas; if not, the reason. Dimmed ones count as filtered. */
export type Presence = 'shown' | 'filtered' | 'hidden' | 'absent';

export function presenceOf(id: string, view: View, graph: Graph): Presence {
  if (idsOf(visibleEntities(view, graph)).has(id)) return 'shown';
  if (idsOf(unfilteredItems(view, graph).entities).has(id)) return 'filtered';
  return view.hidden.includes(id) && entityIdsOf(view.parts, graph).includes(id) ? 'hidden' : 'absent';
}

export function relationPresenceOf(id: string, view: View, graph: Graph): Presence {
  if (idsOf(visibleRelations(view, graph)).has(id)) return 'shown';
  if (idsOf(unfilteredItems(view, graph).relations).has(id)) return 'filtered';
  const relation = graph.relations.get(id);
  const ends = relation ? [relation.subject.id, relation.object.id] : [];
  return ends.some((end) => presenceOf(end, view, graph) === 'hidden') ? 'hidden' : 'absent';
}

/** Returns what is selected although the filter hides or dims it. */
export function filteredSelection(view: View, graph: Graph): View['selection'] {
  const { entities, relations } = view.selection;
  return {
    entities: entities.filter((id) => presenceOf(id, view, graph) === 'filtered'),
    relations: relations.filter((id) => relationPresenceOf(id, view, graph) === 'filtered'),
  };
}

const idSets = new WeakMap<readonly { readonly id: string }[], ReadonlySet<string>>();

/** Returns the ids of a list, as a set that is made once. */
function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  let ids = idSets.get(items);
  if (!ids) {
    ids = new Set(items.map(({ id }) => id));
    idSets.set(items, ids);
  }
  return ids;
}
