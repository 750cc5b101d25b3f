import type { EntityFilter, FigureFilter, RelationFilter } from '../filters/filters.ts';
import type { ENTITY_GROUP_KEYS, FIGURE_GROUP_KEYS, GroupValue, RELATION_GROUP_KEYS } from '../groupKeys.ts';
import type { Page, Slice } from './lists.ts';

/** Groups of facts that pass a filter and are alike in one or two keys, page by page. */
export interface GroupQueries {
  /** Entities have no subjects, objects and values. */
  groupEntities(request: GroupRequest<EntityFilter, EntityGroupBy>): Promise<Page<Group>>;
  /** Relations have no values. */
  groupRelations(request: GroupRequest<RelationFilter, RelationGroupBy>): Promise<Page<Group>>;
  /** Figures have no objects. */
  groupFigures(request: GroupRequest<FigureFilter, FigureGroupBy>): Promise<Page<Group>>;
}

export type EntityGroupBy = keyof typeof ENTITY_GROUP_KEYS;
export type RelationGroupBy = keyof typeof RELATION_GROUP_KEYS;
export type FigureGroupBy = keyof typeof FIGURE_GROUP_KEYS;

export interface GroupRequest<Filter, By extends string> extends Slice {
  readonly filter: Filter;
  /** One or two different keys. */
  readonly by: readonly By[];
  /** Whether facts without a value of a key form groups, whose value is null. */
  readonly includeMissing: boolean;
  /** Smallest numbers of a group. */
  readonly having: Readonly<Partial<Record<'count' | Distinct, number>>>;
  /**
   * `key` sorts by the values of the keys: numbers in numerical order, texts by code unit. Groups that are alike are sorted
   * by key, ascending. In both directions, null comes last.
   */
  readonly sort: 'key' | 'count' | Distinct | StatisticName;
  readonly descending: boolean;
  /** The numbers to compute, including those of `having` and `sort`. The others are null. */
  readonly numbers: readonly (Distinct | 'values')[];
}

/** Different entities at an end of a group's facts, or different documents that support them. */
export type Distinct = 'subjects' | 'objects' | 'documents';

export const STATISTICS = ['minimum', 'maximum', 'mean', 'sum'] as const;
/** In a group with several base units each is null. */
export type StatisticName = (typeof STATISTICS)[number];

export interface Group extends Readonly<Record<Distinct, number | null>> {
  /** Parallel to `by`. */
  readonly keys: readonly GroupValue[];
  /** Number of facts. A fact of several documents counts in the group of each. */
  readonly count: number;
  /** Sorted by number of figures (highest first), then unit. */
  readonly values: readonly ValueStatistics[] | null;
}

/** Statistics of the figures of a group that have the same base unit, in that unit. */
export interface ValueStatistics extends Readonly<Record<StatisticName, number>> {
  /** The base unit. */
  readonly unit: string;
  readonly count: number;
}
