import { parseEdtf } from '../../../server/model/edtf.ts';
import type { Predicate } from '../../api/dataset.ts';
import type { EntityCard, RelationCard } from '../../api/subgraph.ts';
import { entityIdsOf, type Graph } from '../graph.ts';
import type { Neighbors } from '../state.ts';
import { datesOfRelation, documentsOfRelation } from '../view/pageFilters.ts';
import { type ConditionKind, type QueryCondition, singleValue, valuesOf } from '../view/queryConditions.ts';
import type { View } from '../view/view.ts';
import type { Expansion, ViewPart } from '../view/viewParts.ts';
import { otherEnd } from './groupRelations.ts';
import { presenceOf } from './visible.ts';

/** Above this number of hidden neighbours, a dialog offers a choice. */
export const MAX_DIRECT_EXPANSION = 25;

/** Types of neighbours, and conditions for the relations to them. An empty list means all types. */
export type NeighborChoice = Pick<Expansion, 'types' | 'conditions'>;

export interface Count {
  readonly id: string;
  readonly count: number;
}

/** Returns the neighbours that the API returns for the same choice, in the same order. */
export function matchingNeighbors(
  { id, entities, relations }: Neighbors,
  { types, conditions }: NeighborChoice,
  predicates: readonly Predicate[],
): readonly EntityCard[] {
  const passes = relationTest(id, conditions, predicates);
  const related = new Set(relations.filter(passes).map((relation) => otherEnd(id, relation)));
  return entities.filter(
    (neighbor) => related.has(neighbor.id) && (types.length === 0 || types.includes(neighbor.type.id)),
  );
}

/** The counterpart of `toNeighborhoodRequest`. */
function relationTest(
  id: string,
  conditions: readonly QueryCondition[],
  predicates: readonly Predicate[],
): (relation: RelationCard) => boolean {
  const only = valuesOf(conditions, 'predicate');
  const direction = singleValue(conditions, 'direction');
  const symmetric = new Set(predicates.flatMap((predicate) => (predicate.symmetric ? [predicate.id] : [])));
  const dayOf = (kind: ConditionKind, end: 'earliest' | 'latest') =>
    parseEdtf(singleValue(conditions, kind) ?? '')?.[end] ?? null;
  const [from, to] = [dayOf('from', 'earliest'), dayOf('to', 'latest')];
  const minDocuments = Number(singleValue(conditions, 'documents') ?? 0);
  const isAsserted = singleValue(conditions, 'status') !== null;
  return (relation) => {
    const { subject, object, predicate, status } = relation;
    return (
      (only.length === 0 || only.includes(predicate.id)) &&
      (direction === null || symmetric.has(predicate.id) || (direction === 'out' ? subject : object).id === id) &&
      ((from === null && to === null) || isWithin(relation, from, to)) &&
      documentsOfRelation(relation).length >= minDocuments &&
      (!isAsserted || status === 'ASSERTED')
    );
  };
}

/** Whether the date of the relation itself may overlap these days; null is open. */
function isWithin(relation: RelationCard, from: string | null, to: string | null): boolean {
  return datesOfRelation(relation, { of: 'facts', origins: ['fact'] }, new Map()).some(
    ({ earliest, latest }) =>
      (earliest !== null || latest !== null) &&
      (from === null || latest === null || latest >= from) &&
      (to === null || earliest === null || earliest <= to),
  );
}

/** Counts entities by type, the most frequent type first. */
export function countByType(entities: readonly EntityCard[]): readonly Count[] {
  const counts = new Map<string, number>();
  for (const { type } of entities) counts.set(type.id, (counts.get(type.id) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

/** Counts, for each predicate, the neighbours that match it and all other conditions, the most frequent predicate first. */
export function countByPredicate(
  neighbors: Neighbors,
  { types, conditions }: NeighborChoice,
  predicates: readonly Predicate[],
): readonly Count[] {
  const others = conditions.filter(({ kind }) => kind !== 'predicate');
  return predicates
    .map(({ id }) => {
      const choice = { types, conditions: [...others, { kind: 'predicate' as const, value: id }] };
      return { id, count: matchingNeighbors(neighbors, choice, predicates).length };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

/** Returns the neighbours that are not on the canvas. */
export function hiddenAmong(neighbors: Neighbors, view: View, graph: Graph): Neighbors {
  return keepOf(neighbors, ({ id }) => presenceOf(id, view, graph) !== 'shown');
}

/** Returns the neighbours on the canvas that only expansions of the entity added. */
export function addedAmong(neighbors: Neighbors, view: View, graph: Graph): Neighbors {
  const isExpansion = (part: ViewPart) => part.kind === 'expand' && part.id === neighbors.id;
  const others = entityIdsOf(
    view.parts.filter((part) => !isExpansion(part)),
    graph,
  );
  const added = new Set(entityIdsOf(view.parts.filter(isExpansion), graph));
  for (const id of others) added.delete(id);
  return keepOf(neighbors, ({ id }) => added.has(id) && presenceOf(id, view, graph) === 'shown');
}

function keepOf(neighbors: Neighbors, isKept: (entity: EntityCard) => boolean): Neighbors {
  return { ...neighbors, entities: neighbors.entities.filter(isKept) };
}

/**
 * Returns the expansion that adds the first `wanted` matching neighbours that are not shown. Its limit includes shown neighbours
 * before the last wanted one, because the entities of a part must not depend on the rest of the view.
 */
export function toExpansion(
  neighbors: Neighbors,
  choice: NeighborChoice,
  predicates: readonly Predicate[],
  isShown: (id: string) => boolean,
  wanted: number,
): Expansion {
  const matching = matchingNeighbors(neighbors, choice, predicates);
  let remaining = wanted;
  const last = matching.findIndex((neighbor) => !isShown(neighbor.id) && --remaining === 0);
  return {
    kind: 'expand',
    id: neighbors.id,
    limit: Math.max(1, last < 0 ? matching.length : last + 1),
    types: choice.types.toSorted(),
    conditions: choice.conditions,
  };
}
