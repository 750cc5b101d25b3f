import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import type { DateOrigin } from '../../model/when.ts';
import type { EntityFilter, FigureFilter, RelatedFilter, RelationFilter } from '../filters/filters.ts';

/** Lists of facts that pass a filter, page by page. Facts without the sort's key come last in both directions. */
export interface ListQueries {
  listEntities(request: ListRequest<EntityFilter, EntitySort> & SortCounts): Promise<Page<Entity>>;
  listRelations(request: ListRequest<RelationFilter, RelationSort>): Promise<Page<Relation>>;
  listFigures(request: ListRequest<FigureFilter, FigureSort>): Promise<Page<Figure>>;
}

export interface Slice {
  readonly limit: number;
  readonly offset: number;
}

export interface Order<Sort> {
  readonly sort: Sort;
  readonly descending: boolean;
  /** Origins of the dates by which `date` sorts relations and figures; by default only their own. */
  readonly origins?: readonly DateOrigin[];
}

export type EntityOrder = Order<EntitySort> & SortCounts;
export type RelationOrder = Order<RelationSort>;
export type FigureOrder = Order<FigureSort>;

export interface ListRequest<Filter, Sort> extends Slice, Order<Sort> {
  readonly filter: Filter;
}

export const ENTITY_SORTS = [
  'id',
  'nameZh',
  'nameEn',
  'type',
  'degree',
  'centrality',
  'betweenness',
  'community',
  'start',
  'end',
  'documents',
] as const;
/** Sorts by a number that the request defines. */
export const COUNT_SORTS = ['relations', 'figures'] as const;
/**
 * `nameZh` sorts by pinyin, `type` by the vocabulary's order, `start` by its first day, `end` by its last day, `documents` by
 * their number.
 */
export type EntitySort = (typeof ENTITY_SORTS)[number] | (typeof COUNT_SORTS)[number];

/**
 * Filters of the sorts `relations` and `figures`, which count what passes; without one, all relations or figures of the
 * entity. Bounds of the number of relations are ignored.
 */
export interface SortCounts {
  readonly countedRelations?: RelatedFilter;
  readonly countedFigures?: FigureFilter;
}

export const RELATION_SORTS = [
  'id',
  'predicate',
  'date',
  'documents',
  'status',
  'rank',
  'edition',
  'subjectNameZh',
  'subjectNameEn',
  'subjectType',
  'objectNameZh',
  'objectNameEn',
  'objectType',
] as const;
/** `predicate` sorts by the vocabulary's order, `date` by first day, `documents` by the number of supporting ones. */
export type RelationSort = (typeof RELATION_SORTS)[number];

export const FIGURE_SORTS = [
  'id',
  'measure',
  'date',
  'value',
  'documents',
  'status',
  'subjectNameZh',
  'subjectNameEn',
] as const;
/** `measure` sorts by the vocabulary's order, `date` by first day, `value` by the amount in the base unit. */
export type FigureSort = (typeof FIGURE_SORTS)[number];

export interface Page<T> {
  readonly items: readonly T[];
  /** Number of items on all pages. */
  readonly total: number;
}
