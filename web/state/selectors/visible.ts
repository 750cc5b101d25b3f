import { compareIds } from '../../../server/model/compare.ts';
import type { EntityCard, RelationCard } from '../../api/subgraph.ts';
import { entitiesOf, entityIdsOf, type Graph } from '../graph.ts';
import type { State } from '../state.ts';
import { isFiltered } from '../view/pageFilters.ts';
import type { View } from '../view/view.ts';
import type { ViewPart } from '../view/viewParts.ts';

/** Returns the entities of all parts, except hidden and filtered ones. */
export function visibleEntities(view: View, graph: Graph): EntityCard[] {
  const hidden = new Set(view.hidden);
  return entitiesOf(view, graph).filter((entity) => !hidden.has(entity.id) && !isFiltered(entity, view));
}

/**
 * Returns the relations on the canvas. Between entities that only documents add, these are the relations that those
 * documents support; entities of other parts have all their relations.
 */
export function visibleRelations(view: View, graph: Graph): RelationCard[] {
  return relationsShown(visibleEntities(view, graph), view.parts, graph);
}

/** Filters the relations among entities as described for {@link visibleRelations}. */
export function relationsShown(
  entities: readonly EntityCard[],
  parts: readonly ViewPart[],
  graph: Graph,
): RelationCard[] {
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

/** Returns all relations among entities, in the order of their ids. */
export function relationsAmong(entities: readonly EntityCard[], graph: Graph): RelationCard[] {
  const ids = new Set(entities.map((entity) => entity.id));
  return [...graph.relations.values()]
    .filter((relation) => ids.has(relation.subject.id) && ids.has(relation.object.id))
    .sort(compareIds);
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

/** Whether an entity is on the canvas; if not, the reason. */
export type Presence = 'shown' | 'filtered' | 'hidden' | 'absent';

export function presenceOf(id: string, view: View, graph: Graph): Presence {
  if (!entityIdsOf(view.parts, graph).includes(id)) return 'absent';
  if (view.hidden.includes(id)) return 'hidden';
  const entity = graph.entities.get(id);
  return entity && isFiltered(entity, view) ? 'filtered' : 'shown';
}
