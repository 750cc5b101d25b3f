import { compare, compareIds } from '../../model/compare.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import { DATE_ORIGINS, type DateOrigin, type When } from '../../model/when.ts';
import { sortKeys } from '../../search/sortKeys.ts';
import { OWN_DATE } from '../filters/FilterField.ts';
import type { COUNT_SORTS, EntitySort, FigureSort, Page, RelationSort, Slice } from '../GraphStore.ts';

/** Sort keys; null for facts without one. */
type Keys<Sort extends string, T> = Readonly<
  Record<Sort, (fact: T, origins: readonly DateOrigin[]) => string | number | null>
>;

type CountSort = (typeof COUNT_SORTS)[number];

/** Returns all facts in one order. Each order is computed when it is first needed. */
type SortedList<Sort extends string, T> = (
  sort: Sort,
  descending: boolean,
  origins?: readonly DateOrigin[],
) => readonly T[];

export function createSortedLists({ vocabulary, entities, relations, figures }: Dataset) {
  const types = positions(vocabulary.types);
  const predicates = positions(vocabulary.predicates);
  const measures = positions(vocabulary.measures);
  return {
    entities: sortedBy<Exclude<EntitySort, CountSort>, Entity>(entities, {
      id: ({ id }) => id,
      nameZh: (entity) => sortKeys(entity).zh,
      nameEn: (entity) => sortKeys(entity).en,
      type: ({ type }) => types(type),
      degree: ({ degree }) => degree,
      centrality: ({ centrality }) => centrality,
      betweenness: ({ betweenness }) => betweenness,
    }),
    relations: sortedBy<RelationSort, Relation>(relations, {
      id: ({ id }) => id,
      predicate: ({ predicate }) => predicates(predicate),
      date: firstDay,
      documents: ({ documents }) => documents.length,
    }),
    figures: sortedBy<FigureSort, Figure>(figures, {
      id: ({ id }) => id,
      measure: ({ measure }) => measures(measure),
      date: firstDay,
      value: ({ value }) => value,
    }),
  };
}

function firstDay({ whenEarliest, whenOrigin }: When, origins: readonly DateOrigin[]): string | null {
  return whenOrigin !== null && origins.includes(whenOrigin) ? whenEarliest : null;
}

function positions(list: readonly { readonly id: string }[]): (id: string) => number {
  const order = new Map(list.map(({ id }, position) => [id, position]));
  return (id) => order.get(id) ?? order.size;
}

function sortedBy<Sort extends string, T extends { readonly id: string }>(
  facts: readonly T[],
  keys: Keys<Sort, T>,
): SortedList<Sort, T> {
  const known = new Map<string, readonly T[]>();
  return (sort, descending, origins = OWN_DATE) => {
    const name = `${sort} ${descending} ${DATE_ORIGINS.filter((origin) => origins.includes(origin))}`;
    const list = known.get(name) ?? inOrder(facts, (fact) => keys[sort](fact, origins), descending ? -1 : 1);
    known.set(name, list);
    return list;
  };
}

/** Facts with equal keys are sorted by id in both directions; facts without a key come last. */
export function inOrder<T extends { readonly id: string }>(
  facts: readonly T[],
  keyOf: (fact: T) => string | number | null,
  sign: 1 | -1,
): readonly T[] {
  return facts
    .map((fact) => ({ fact, key: keyOf(fact) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null)
        return Number(a.key === null) - Number(b.key === null) || compareIds(a.fact, b.fact);
      return sign * compare(a.key, b.key) || compareIds(a.fact, b.fact);
    })
    .map(({ fact }) => fact);
}

/** Highest degree first. */
export function byDegree(a: Entity, b: Entity): number {
  return b.degree - a.degree || compareIds(a, b);
}

export function pageOf<T>(facts: readonly T[], { limit, offset }: Slice): Page<T> {
  return { items: facts.slice(offset, offset + limit), total: facts.length };
}
