import type { Dataset } from '../../model/dataset.ts';
import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import type { FactsRequest } from '../GraphStore.ts';
import type { Filters } from './filters.ts';

/** The entities that pass, the relations that pass and join two of them, and the figures about them. */
export interface Part {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  readonly figures: readonly Figure[];
}

export function partOf(dataset: Dataset, filters: Filters, { entityFilter, relationFilter }: FactsRequest): Part {
  const entities = dataset.entities.filter(filters.entity(entityFilter));
  const ids = new Set(entities.map(({ id }) => id));
  const passes = filters.relation(relationFilter);
  return {
    entities,
    relations: dataset.relations.filter(
      (relation) => ids.has(relation.subject) && ids.has(relation.object) && passes(relation),
    ),
    figures: dataset.figures.filter(({ subject }) => ids.has(subject)),
  };
}
