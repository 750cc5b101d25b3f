import type { DateOrigin } from '../../model/when.ts';
import type { EntityFilter, RelationFilter } from '../filters/filters.ts';

/** Counts over the entities that pass, the relations that pass and join two of them, and the figures about them. */
export interface CountQueries {
  facets(request: FacetsRequest): Promise<Facets>;
  /** Counts facts by the year or month in which they begin. */
  timeline(request: TimelineRequest): Promise<Timeline>;
}

export interface FactsRequest {
  readonly entityFilter: EntityFilter;
  readonly relationFilter: RelationFilter;
}

export interface FacetsRequest extends FactsRequest {
  /** Origins of the dates that `years` counts; by default only the relation's own. */
  readonly origins?: readonly DateOrigin[];
}

/** Each list by count (highest first), then key. Keys without facts are absent. */
export interface Facets {
  readonly types: readonly FacetCount[];
  /** `type/kind`. */
  readonly kinds: readonly FacetCount[];
  readonly documents: readonly FacetCount[];
  readonly communities: readonly FacetCount[];
  readonly predicates: readonly FacetCount[];
  readonly statuses: readonly FacetCount[];
  /** First year of dated relations; the last one if the first is unknown. */
  readonly years: readonly FacetCount[];
}

export interface FacetCount {
  readonly key: string;
  readonly count: number;
}

export interface TimelineRequest extends FactsRequest {
  readonly by: 'year' | 'month';
  /** Origins of the dates of relations and figures that count; by default only their own. */
  readonly origins?: readonly DateOrigin[];
}

/** A fact counts in the period of its first day; in that of its last day if the first is unknown. */
export interface Timeline {
  /** In order of time, without empty periods. */
  readonly periods: readonly Period[];
  readonly undated: PeriodCounts;
}

export interface Period extends PeriodCounts {
  /** EDTF, `2024` or `2024-05`. By month, a fact with only a year is counted in the year, which precedes its months. */
  readonly period: string;
}

export interface PeriodCounts {
  readonly relations: number;
  readonly figures: number;
  readonly entities: number;
}
