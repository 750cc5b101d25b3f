import type { Dataset } from '../../model/dataset.ts';
import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import type { RelationFilter } from '../GraphStore.ts';
import { passesRelation } from './filters.ts';

/** Look-ups over a dataset, each in constant time. */
export interface GraphIndex {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly figures: ReadonlyMap<string, Figure>;
  /** Former id → present id. */
  readonly redirects: ReadonlyMap<string, string>;
  /** By measure in the vocabulary's order, then id. */
  readonly figuresOf: ReadonlyMap<string, readonly Figure[]>;
  /** By predicate in the vocabulary's order, then id; a relation from an entity to itself once. */
  relationsOf(entityId: string): readonly Relation[];
  /** All relations with both ends among the entities, by id. */
  relationsAmong(entities: readonly Entity[], filter: RelationFilter): readonly Relation[];
}

export function createGraphIndex(dataset: Dataset): GraphIndex {
  const { vocabulary } = dataset;
  const relationsByEntity = new Map<string, Relation[]>();
  for (const relation of inVocabularyOrder(dataset.relations, ({ predicate }) => predicate, vocabulary.predicates)) {
    for (const end of new Set([relation.subject, relation.object])) append(relationsByEntity, end, relation);
  }
  const figuresOf = new Map<string, Figure[]>();
  for (const figure of inVocabularyOrder(dataset.figures, ({ measure }) => measure, vocabulary.measures)) {
    append(figuresOf, figure.subject, figure);
  }
  const relationsOf = (entityId: string) => relationsByEntity.get(entityId) ?? [];

  return {
    entities: byId(dataset.entities),
    relations: byId(dataset.relations),
    figures: byId(dataset.figures),
    redirects: new Map(dataset.redirects.map(({ from, to }) => [from, to])),
    figuresOf,
    relationsOf,
    relationsAmong(entities, filter) {
      const ids = new Set(entities.map(({ id }) => id));
      const among: Relation[] = [];
      for (const id of ids) {
        for (const relation of relationsOf(id)) {
          if (relation.subject === id && ids.has(relation.object) && passesRelation(relation, filter)) {
            among.push(relation);
          }
        }
      }
      return among.sort((a, b) => (a.id < b.id ? -1 : 1));
    },
  };
}

/** Datasets list facts by id already, and sorting is stable. */
function inVocabularyOrder<T>(facts: readonly T[], keyOf: (fact: T) => string, list: readonly { id: string }[]): T[] {
  const order = new Map(list.map(({ id }, position) => [id, position]));
  return [...facts].sort((a, b) => (order.get(keyOf(a)) ?? 0) - (order.get(keyOf(b)) ?? 0));
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
