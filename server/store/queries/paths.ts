import type { Entity } from '../../model/entity.ts';
import type { Relation } from '../../model/relation.ts';
import type { RelationFilter } from '../filters/filters.ts';

export interface PathQueries {
  /**
   * Returns paths of at most `maxLength` relations between two entities, in either direction of each relation: the
   * shortest ones, or all simple ones. They are sorted by length, then by entity ids. Parallel relations belong to the
   * same path. There is no path from an entity to itself.
   */
  paths(request: PathsRequest): Promise<PathsResult>;
}

export interface PathsRequest {
  readonly from: string;
  readonly to: string;
  readonly mode: 'shortest' | 'all';
  /** 1 to 6. */
  readonly maxLength: number;
  readonly filter: RelationFilter;
  readonly limit: number;
}

export interface PathsResult {
  readonly paths: readonly Path[];
  /** Number of paths before `limit`, counted up to MAX_COUNTED_PATHS. */
  readonly total: number;
}

/** The number of paths grows exponentially with their length, so counting stops here. */
export const MAX_COUNTED_PATHS = 10_000;

export interface Path {
  readonly entities: readonly Entity[];
  readonly steps: readonly PathStep[];
}

export interface PathStep {
  readonly from: string;
  readonly to: string;
  /** All relations between the two, in either direction, that pass the filter; by id. */
  readonly relations: readonly Relation[];
}
