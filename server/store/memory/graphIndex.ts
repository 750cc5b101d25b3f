import type { Dataset, GraphDocument } from '../../model/dataset.ts';
import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import { append } from '../../model/groupBy.ts';
import { indexById } from '../../model/indexById.ts';
import type { Relation } from '../../model/relation.ts';
import type { Direction } from '../GraphStore.ts';

/** Look-ups over a dataset, each in constant time. */
export interface GraphIndex {
  readonly documents: readonly GraphDocument[];
  readonly entities: ReadonlyMap<string, Entity>;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly figures: ReadonlyMap<string, Figure>;
  /** Indexed by entity; lists are sorted by measure (in the vocabulary's order), then id. */
  readonly figuresOf: ReadonlyMap<string, readonly Figure[]>;
  /** The facts that cite a document, sorted by id. */
  readonly citing: {
    readonly entities: ReadonlyMap<string, readonly Entity[]>;
    readonly relations: ReadonlyMap<string, readonly Relation[]>;
    readonly figures: ReadonlyMap<string, readonly Figure[]>;
  };
  /** Resolves a former id, unless an entity has that id again. Returns other ids unchanged. */
  presentId(id: string): string;
  /** Whether both directions of a predicate mean the same. */
  isSymmetric(predicate: string): boolean;
  /** Sorted by predicate (in the vocabulary's order), then id. A relation from an entity to itself is listed once. */
  relationsOf(entityId: string, direction: Direction): readonly Relation[];
}

export function createGraphIndex(dataset: Dataset): GraphIndex {
  const { vocabulary } = dataset;
  const relationsBy: Readonly<Record<Direction, Map<string, Relation[]>>> = {
    out: new Map(),
    in: new Map(),
    both: new Map(),
  };
  for (const relation of inVocabularyOrder(dataset.relations, ({ predicate }) => predicate, vocabulary.predicates)) {
    append(relationsBy.out, relation.subject, relation);
    append(relationsBy.in, relation.object, relation);
    for (const end of new Set([relation.subject, relation.object])) append(relationsBy.both, end, relation);
  }
  const figuresOf = new Map<string, Figure[]>();
  for (const figure of inVocabularyOrder(dataset.figures, ({ measure }) => measure, vocabulary.measures)) {
    append(figuresOf, figure.subject, figure);
  }
  const entities = indexById(dataset.entities);
  const symmetric = new Set(vocabulary.predicates.filter(({ symmetric }) => symmetric).map(({ id }) => id));
  const redirects = new Map(dataset.redirects.map(({ from, to }) => [from, to]));

  return {
    documents: dataset.documents,
    entities,
    relations: indexById(dataset.relations),
    figures: indexById(dataset.figures),
    figuresOf,
    citing: {
      entities: byDocument(dataset.entities),
      relations: byDocument(dataset.relations),
      figures: byDocument(dataset.figures),
    },
    presentId: (id) => (entities.has(id) ? id : (redirects.get(id) ?? id)),
    isSymmetric: (predicate) => symmetric.has(predicate),
    relationsOf: (entityId, direction) => relationsBy[direction].get(entityId) ?? [],
  };
}

function byDocument<T extends { readonly documents: readonly string[] }>(facts: readonly T[]): Map<string, T[]> {
  const citing = new Map<string, T[]>();
  for (const fact of facts) for (const document of fact.documents) append(citing, document, fact);
  return citing;
}

/** A dataset's facts are sorted by id already, and sorting is stable. */
function inVocabularyOrder<T>(facts: readonly T[], keyOf: (fact: T) => string, list: readonly { id: string }[]): T[] {
  const order = new Map(list.map(({ id }, position) => [id, position]));
  return [...facts].sort((a, b) => (order.get(keyOf(a)) ?? 0) - (order.get(keyOf(b)) ?? 0));
}
