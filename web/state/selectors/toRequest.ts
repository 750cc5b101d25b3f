import type { Predicate } from '../../api/dataset.ts';
import type { RelationFilter } from '../../api/generated/operations.ts';
import type { NeighborhoodRequest } from '../../api/neighborhood.ts';
import { LONGEST_PATH, type PathsRequest } from '../../api/paths.ts';
import { type ConditionKind, type QueryCondition, singleValue, valuesOf } from '../view/queryConditions.ts';
import type { PathSearch, ViewPart } from '../view/viewParts.ts';

const FILTER_KINDS: readonly ConditionKind[] = ['predicate', 'from', 'to', 'documents', 'status'];

/** Returns the arguments of the query for an expansion. */
export function toNeighborhoodRequest(
  { id, limit, types, conditions }: Extract<ViewPart, { kind: 'expand' }>,
  predicates: readonly Predicate[],
): NeighborhoodRequest {
  const direction = singleValue(conditions, 'direction');
  const end = direction && { [direction === 'out' ? 'subject' : 'object']: { ids: [id] } };
  // Relations with a symmetric predicate have no direction.
  const symmetric = predicates.flatMap((predicate) => (predicate.symmetric ? [predicate.id] : []));
  return {
    ids: [id],
    depth: Number(singleValue(conditions, 'depth') ?? 1),
    filter: types.length > 0 ? { types } : null,
    relations: end
      ? { ...toRelationFilter(conditions), or: [end, { predicates: symmetric }] }
      : toRelationFilter(conditions),
    limit,
  };
}

/** Returns the arguments of the query for paths. */
export function toPathsRequest({ from, to, conditions }: PathSearch): PathsRequest {
  const direction = singleValue(conditions, 'direction');
  const hubs = singleValue(conditions, 'hubs');
  const [avoided, avoidedTypes] = [valuesOf(conditions, 'avoid'), valuesOf(conditions, 'avoid-type')];
  const avoid = [
    ...(avoided.length > 0 ? [{ ids: avoided }] : []),
    ...(avoidedTypes.length > 0 ? [{ types: avoidedTypes }] : []),
    ...(hubs === null ? [] : [{ minDegree: Number(hubs) + 1 }]),
  ];
  const via = [
    ...valuesOf(conditions, 'via').map((id) => ({ ids: [id] })),
    ...valuesOf(conditions, 'via-type').map((type) => ({ types: [type] })),
  ];
  return {
    from,
    to,
    maxLength: Number(singleValue(conditions, 'length') ?? LONGEST_PATH),
    mode: singleValue(conditions, 'mode') === 'all' ? 'ALL' : 'SHORTEST',
    filter: toRelationFilter(conditions),
    direction: direction === null ? 'BOTH' : direction === 'out' ? 'OUT' : 'IN',
    via: via.length > 0 ? via : null,
    avoid: avoid.length > 0 ? { or: avoid } : null,
    prefer: valuesOf(conditions, 'prefer').map((value) => (value === 'documents' ? 'DOCUMENTS' : 'LOW_DEGREE')),
  };
}

/** Returns null if every relation passes. */
function toRelationFilter(conditions: readonly QueryCondition[]): RelationFilter | null {
  if (!conditions.some(({ kind }) => FILTER_KINDS.includes(kind))) return null;
  const predicates = valuesOf(conditions, 'predicate');
  const documents = singleValue(conditions, 'documents');
  return {
    predicates: predicates.length > 0 ? predicates : null,
    from: singleValue(conditions, 'from'),
    to: singleValue(conditions, 'to'),
    minDocuments: documents === null ? null : Number(documents),
    statuses: singleValue(conditions, 'status') === null ? null : ['ASSERTED'],
  };
}
