import type { Entity } from '../../model/entity.ts';
import type { Relation } from '../../model/relation.ts';
import type { EntityFilter, RelationFilter } from '../GraphStore.ts';

export function passesEntity(entity: Entity, filter: EntityFilter): boolean {
  return (
    isAmong(entity.type, filter.types) &&
    isAmong(`${entity.type}/${entity.kind}`, filter.kinds) &&
    overlaps(entity.documents, filter.documents) &&
    isAmong(entity.community, filter.communities) &&
    entity.degree >= (filter.minDegree ?? 0) &&
    entity.degree <= (filter.maxDegree ?? Number.POSITIVE_INFINITY)
  );
}

export function passesRelation(relation: Relation, filter: RelationFilter): boolean {
  return (
    isAmong(relation.predicate, filter.predicates) &&
    overlaps(relation.documents, filter.documents) &&
    isAmong(relation.status, filter.statuses) &&
    relation.documents.length >= (filter.minDocuments ?? 0) &&
    canOverlap(relation, filter.from, filter.to)
  );
}

function isAmong<T>(value: T, wanted: readonly T[] | undefined): boolean {
  return !wanted || wanted.length === 0 || wanted.includes(value);
}

function overlaps(values: readonly string[], wanted: readonly string[] | undefined): boolean {
  return !wanted || wanted.length === 0 || values.some((value) => wanted.includes(value));
}

/** An open end may lie anywhere; a relation without any date passes only where no bound is asked. */
function canOverlap({ earliest, latest }: Relation, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  if (earliest === null && latest === null) return false;
  return (
    (from === undefined || latest === null || latest >= from) &&
    (to === undefined || earliest === null || earliest <= to)
  );
}
