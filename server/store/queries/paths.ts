import type { Entity } from '../../model/entity.ts';
import type { Relation } from '../../model/relation.ts';
import type { Direction, EntityFilter, RelationFilter } from '../filters/filters.ts';

export interface PathQueries {
  /**
   * Returns paths of at most `maxLength` relations between two entities: the shortest ones, or all simple ones. They are
   * sorted by cost, length, then entity ids. Parallel relations belong to the same path. There is no path from an entity to
   * itself. Throws LIMIT_EXCEEDED if finding those of lowest cost takes too many steps.
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
  /** `out`: every step goes from the subject to the object of its relations; `both` by default. Symmetric ones count in either direction. */
  readonly direction?: Direction;
  /** At most 3. Each filter must be passed by an entity between the ends. */
  readonly via?: readonly EntityFilter[];
  /** Filter that no entity between the ends may pass. */
  readonly avoid?: EntityFilter;
  /** Without preferences the cost of a path is the number of its steps. See `createCost` in findPaths.ts. */
  readonly prefer?: readonly PathPreference[];
  readonly limit: number;
}

/** `documents`: steps that more documents support cost less. `lowDegree`: entities of high degree cost more. */
export type PathPreference = 'documents' | 'lowDegree';

export interface PathsResult {
  readonly paths: readonly Path[];
  /** Number of paths before `limit`, counted up to MAX_COUNTED_PATHS. */
  readonly total: number;
}

/** The number of paths grows exponentially with their length, so counting stops here. */
export const MAX_COUNTED_PATHS = 10_000;

export interface Path {
  /** With three decimals. */
  readonly cost: number;
  readonly entities: readonly Entity[];
  readonly steps: readonly PathStep[];
}

export interface PathStep {
  readonly from: string;
  readonly to: string;
  /** All relations between the two that pass the filter and have the direction; by id. */
  readonly relations: readonly Relation[];
}
