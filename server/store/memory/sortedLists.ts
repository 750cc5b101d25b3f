import { compareIds } from '../../model/compare.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import { DATE_ORIGINS, type DateOrigin } from '../../model/when.ts';
import { sortKeys } from '../../search/sortKeys.ts';
import { OWN_DATE } from '../filters/FilterField.ts';
import type {
  COUNT_SORTS,
  EntityFilter,
  EntityOrder,
  EntitySort,
  FigureSort,
  Order,
  RelationSort,
} from '../GraphStore.ts';
import { firstDay, inOrder } from '../inOrder.ts';
import { filterItems, type Steps } from '../steps.ts';
import type { Filters } from './filters.ts';

/** Sort keys; null for facts without one. */
type Keys<Sort extends string, T> = Readonly<
  Record<Sort, (fact: T, origins: readonly DateOrigin[]) => string | number | null>
>;

type CountSort = (typeof COUNT_SORTS)[number];

type EndKeys = ReturnType<typeof sortKeys> & { readonly type: number };

interface SortedList<Sort, T> {
  /** Returns all facts in one order. Each order is computed when it is first needed. */
  all(order: Order<Sort>): readonly T[];
  /** Returns the given facts in an order. */
  sort(facts: readonly T[], order: Order<Sort>): readonly T[];
}

export type SortedLists = ReturnType<typeof createSortedLists>;

export function createSortedLists({ vocabulary, entities, relations, figures }: Dataset, filters: Filters) {
  const types = positions(vocabulary.types);
  const predicates = positions(vocabulary.predicates);
  const measures = positions(vocabulary.measures);
  const byProperty = sortedBy<Exclude<EntitySort, CountSort>, Entity>(entities, {
    id: ({ id }) => id,
    nameZh: (entity) => sortKeys(entity).zh,
    nameEn: (entity) => sortKeys(entity).en,
    type: ({ type }) => types(type),
    degree: ({ degree }) => degree,
    centrality: ({ centrality }) => centrality,
    betweenness: ({ betweenness }) => betweenness,
    community: ({ community }) => community,
    start: ({ earliest }) => earliest,
    end: ({ latest }) => latest,
    documents: ({ documents }) => documents.length,
  });
  /** Sort keys of all entities, computed when a list of statements is first sorted by one of its ends. */
  let endKeys: ReadonlyMap<string, EndKeys> | null = null;
  const keyOfEnd = (id: string, key: keyof EndKeys) => {
    endKeys ??= new Map(entities.map((entity) => [entity.id, { ...sortKeys(entity), type: types(entity.type) }]));
    return endKeys.get(id)?.[key] ?? null;
  };

  function sortEntities(some: readonly Entity[], order: EntityOrder): readonly Entity[] {
    const { sort, descending, countedRelations, countedFigures } = order;
    if (sort === 'relations')
      return inOrder(some, filters.relationCount(countedRelations ?? { direction: 'both', relation: {} }), descending);
    if (sort === 'figures') return inOrder(some, filters.figureCount(countedFigures ?? {}), descending);
    return byProperty.sort(some, { sort, descending });
  }

  return {
    entities: {
      /** Returns the entities that pass in an order. */
      *find(filter: EntityFilter, order: EntityOrder): Steps<readonly Entity[]> {
        const { sort, descending } = order;
        const passes = filters.entity(filter);
        if (sort === 'relations' || sort === 'figures')
          return sortEntities(yield* filterItems(entities, passes), order);
        return yield* filterItems(byProperty.all({ sort, descending }), passes);
      },
      all: byProperty.all,
      sort: sortEntities,
    },
    relations: sortedBy<RelationSort, Relation>(relations, {
      id: ({ id }) => id,
      predicate: ({ predicate }) => predicates(predicate),
      date: firstDay,
      documents: ({ documents }) => documents.length,
      status: ({ status }) => status,
      rank: ({ rank }) => rank,
      edition: ({ edition }) => edition,
      subjectNameZh: ({ subject }) => keyOfEnd(subject, 'zh'),
      subjectNameEn: ({ subject }) => keyOfEnd(subject, 'en'),
      subjectType: ({ subject }) => keyOfEnd(subject, 'type'),
      objectNameZh: ({ object }) => keyOfEnd(object, 'zh'),
      objectNameEn: ({ object }) => keyOfEnd(object, 'en'),
      objectType: ({ object }) => keyOfEnd(object, 'type'),
    }),
    figures: sortedBy<FigureSort, Figure>(figures, {
      id: ({ id }) => id,
      measure: ({ measure }) => measures(measure),
      date: firstDay,
      value: ({ value }) => value,
      documents: ({ documents }) => documents.length,
      status: ({ status }) => status,
      subjectNameZh: ({ subject }) => keyOfEnd(subject, 'zh'),
      subjectNameEn: ({ subject }) => keyOfEnd(subject, 'en'),
    }),
  };
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
  const sorted: SortedList<Sort, T>['sort'] = (some, { sort, descending, origins = OWN_DATE }) =>
    inOrder(some, (fact) => keys[sort](fact, origins), descending);
  return {
    all(order) {
      const { sort, descending, origins = OWN_DATE } = order;
      const name = `${sort} ${descending} ${DATE_ORIGINS.filter((origin) => origins.includes(origin))}`;
      const list = known.get(name) ?? sorted(facts, order);
      known.set(name, list);
      return list;
    },
    sort: sorted,
  };
}

/** Highest degree first. */
export function byDegree(a: Entity, b: Entity): number {
  return b.degree - a.degree || compareIds(a, b);
}
