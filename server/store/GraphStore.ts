import type { DatasetSummary } from '../model/dataset.ts';
import type { CountQueries } from './queries/counts.ts';
import type { DocumentQueries } from './queries/documents.ts';
import type { FactQueries } from './queries/facts.ts';
import type { GroupQueries } from './queries/groups.ts';
import type { ListQueries } from './queries/lists.ts';
import type { NeighborhoodQueries } from './queries/neighborhood.ts';
import type { PathQueries } from './queries/paths.ts';
import type { SearchQueries } from './queries/search.ts';

export type * from './filters/filters.ts';
export type * from './queries/counts.ts';
export type * from './queries/documents.ts';
export * from './queries/facts.ts';
export * from './queries/groups.ts';
export * from './queries/lists.ts';
export type * from './queries/neighborhood.ts';
export * from './queries/paths.ts';
export type * from './queries/search.ts';

/**
 * One version of the dataset, as one request reads it. All engines pass tests/store/contract and give byte-identical
 * answers, order included.
 *
 * - Requests are already checked: ids are strings, limits positive, types and predicates known. Unknown ids give `null`
 *   or empty lists, in their place; they are never an error.
 * - Text is compared by code unit; sort keys are ASCII. The last sort key is always the id.
 * - The fields of a filter are joined by "and", the items of a list by "or"; an empty or absent list means "any". Text
 *   without a letter or digit matches nothing.
 */
export interface GraphSnapshot
  extends DocumentQueries,
    FactQueries,
    ListQueries,
    SearchQueries,
    NeighborhoodQueries,
    PathQueries,
    CountQueries,
    GroupQueries {
  readonly engine: 'memory' | 'neo4j';
  dataset(): Promise<DatasetSummary>;
}

/**
 * Access to all data. A dataset may be replaced at any time: each answer comes from one dataset, several answers do only
 * within one `withSnapshot`. A store without a complete dataset throws UserError NOT_READY; one that does not answer,
 * STORE_UNAVAILABLE.
 */
export interface GraphStore extends GraphSnapshot {
  /**
   * Returns the current dataset without a query per call: up to a second after a replacement it may be the former one. If
   * the engine does not answer, returns at once what was known before, with the time since it was confirmed.
   */
  latest(): Promise<LatestDataset>;
  /**
   * Does the work of one request on one dataset. If the dataset is replaced meanwhile, the work is repeated, once, on the
   * new one. Queries end when the signal aborts, with its reason, and shortly before the deadline, with TIMED_OUT; the
   * engine then stops them too.
   */
  withSnapshot<T>(scope: Scope, work: (snapshot: GraphSnapshot) => Promise<T>): Promise<T>;
  /** Closes connections. A second call does nothing. */
  close(): Promise<void>;
}

/** Time limits of one request. */
export interface Scope {
  readonly signal: AbortSignal;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
}

export interface LatestDataset {
  readonly dataset: DatasetSummary;
  /** Milliseconds since the engine last confirmed it; null while it answers. */
  readonly unconfirmedFor: number | null;
}
