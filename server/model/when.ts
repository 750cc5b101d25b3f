import type { Dataset } from './dataset.ts';
import type { Entity } from './entity.ts';
import { type Dated, hasDate } from './extent.ts';
import { groupBy } from './groupBy.ts';
import { indexById } from './indexById.ts';
import type { Relation } from './relation.ts';

/** Dates of a relation and where they come from: the relation itself, or the entity that its predicate is dated by. */
export interface When {
  readonly origin: 'relation' | 'entity';
  readonly dated: Dated;
}

/**
 * Returns a function that tells when a relation held. Its result is `missing` if the relation belongs to an event, an edition
 * or the like without dates, and null if it belongs to nothing that has dates.
 */
export function whenRelationsHeld({
  entities,
  relations,
  vocabulary,
}: Pick<Dataset, 'entities' | 'relations' | 'vocabulary'>): (relation: Relation) => When | 'missing' | null {
  const entityById = indexById(entities);
  const types = indexById(vocabulary.types);
  const predicates = indexById(vocabulary.predicates);
  const inherited = groupBy(
    relations.filter(({ predicate }) => predicates.get(predicate)?.inheritsDates),
    (relation) => relation[predicates.get(relation.predicate)?.datedBy === 'subject' ? 'object' : 'subject'],
  );

  /** Dates that an entity has or inherits. `path` has the entities that inherit from it, so that cycles end. */
  const datesOfEntity = (entity: Entity, path: readonly string[]): Dated | null => {
    if (!types.get(entity.type)?.dated || path.includes(entity.id)) return null;
    const own = { date: null, start: entity.start, end: entity.end };
    if (hasDate(own)) return own;
    for (const relation of inherited.get(entity.id) ?? []) {
      const dated = hasDate(relation) ? datesIn(relation) : datesOfEnd(relation, [...path, entity.id]);
      if (dated) return dated;
    }
    return null;
  };
  const datesOfEnd = (relation: Relation, path: readonly string[]): Dated | null => {
    const end = datingEnd(relation);
    return end ? datesOfEntity(end, path) : null;
  };
  const datingEnd = (relation: Relation): Entity | undefined => {
    const datedBy = predicates.get(relation.predicate)?.datedBy;
    return datedBy ? entityById.get(relation[datedBy]) : undefined;
  };
  const isDatable = ({ kind, type }: Entity): boolean => {
    const entityType = types.get(type);
    return (entityType?.kinds.find(({ id }) => id === kind) ?? entityType)?.dated ?? false;
  };

  return (relation) => {
    if (hasDate(relation)) return { origin: 'relation', dated: datesIn(relation) };
    const dated = datesOfEnd(relation, []);
    if (dated) return { origin: 'entity', dated };
    const end = datingEnd(relation);
    return end && isDatable(end) ? 'missing' : null;
  };
}

function datesIn({ date, end, start }: Relation): Dated {
  return { date, start, end };
}
