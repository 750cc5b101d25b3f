import type { EntityCard, RelationCard } from '../../api/subgraph.ts';
import { entitiesOf, entityIdsOf, type Graph } from '../graph.ts';
import { isFiltered } from '../view/pageFilters.ts';
import type { View } from '../view/view.ts';
import type { ViewPart } from '../view/viewParts.ts';

/** What is on the canvas: what the parts bring, less what is hidden and what the filter leaves out. */
export function visibleEntities(view: View, graph: Graph): EntityCard[] {
  const hidden = new Set(view.hidden);
  return entitiesOf(view, graph).filter((entity) => !hidden.has(entity.id) && !isFiltered(entity, view));
}

/**
 * What joins the entities on the canvas. What only documents bring is joined by what those documents say; whatever else
 * brings an entity brings all of its relations to what is there.
 */
export function visibleRelations(view: View, graph: Graph): RelationCard[] {
  return relationsShown(visibleEntities(view, graph), view.parts, graph);
}

/** Those of the relations among the given entities that the parts show. */
export function relationsShown(
  entities: readonly EntityCard[],
  parts: readonly ViewPart[],
  graph: Graph,
): RelationCard[] {
  const relations = relationsAmong(entities, graph);
  const documents = new Set(parts.flatMap((part) => (part.kind === 'document' ? [part.id] : [])));
  if (documents.size === 0) return relations;
  const whole = new Set(
    entityIdsOf(
      parts.filter((part) => part.kind !== 'document'),
      graph,
    ),
  );
  return relations.filter(
    ({ subject, object, citations }) =>
      whole.has(subject.id) || whole.has(object.id) || citations.some(({ document }) => documents.has(document.id)),
  );
}

/** All relations among the given entities, in the order of their ids, so that every reader of a view sees one order. */
export function relationsAmong(entities: readonly EntityCard[], graph: Graph): RelationCard[] {
  const ids = new Set(entities.map((entity) => entity.id));
  return Object.values(graph.relations)
    .filter((relation) => ids.has(relation.subject.id) && ids.has(relation.object.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Of each given entity: how many of its neighbours are not among them. */
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

/** Why an entity is not on the canvas, or that it is. */
export type Presence = 'shown' | 'filtered' | 'hidden' | 'absent';

export function presenceOf(id: string, view: View, graph: Graph): Presence {
  if (!entityIdsOf(view.parts, graph).includes(id)) return 'absent';
  if (view.hidden.includes(id)) return 'hidden';
  const entity = graph.entities[id];
  return entity && isFiltered(entity, view) ? 'filtered' : 'shown';
}
