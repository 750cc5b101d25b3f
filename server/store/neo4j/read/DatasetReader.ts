import type { DatasetSummary } from '../../../model/dataset.ts';
import type { DocumentSupport } from '../../GraphStore.ts';
import type { Pace } from '../../steps.ts';
import type { Totals } from '../../totals.ts';
import type { FactCache, FoundFacts, WantedFacts } from './factCache.ts';
import type { RunCypher } from './guarded.ts';

/** A dataset that Neo4j held when it was last read. */
export interface LoadedDataset {
  /** Id of the import that wrote it. */
  readonly load: string;
  readonly summary: DatasetSummary;
  readonly totals: Totals;
  /** Types of all relations between entities, as a pattern names them: `A|B`. */
  readonly relationshipTypes: string;
  /** Sorted by id. */
  readonly documents: readonly DocumentSupport[];
  /** Former id → present id. */
  readonly redirects: ReadonlyMap<string, string>;
  readonly facts: FactCache;
}

/** Access to one dataset: queries return nothing of any other. */
export interface DatasetReader {
  readonly dataset: LoadedDataset;
  /** Most queries return the ids of the facts that an answer consists of, and `readFacts` gets the facts. */
  readonly run: RunCypher;
  /** Returns the facts with these ids, from the cache or Neo4j. */
  readFacts(wanted: WantedFacts): Promise<FoundFacts>;
  /** Runs what takes long in this process. */
  readonly pace: Pace;
}

/** Does the work of one answer on one dataset. */
export type WithReader = <T>(work: (reader: DatasetReader) => Promise<T>) => Promise<T>;

export function presentId(id: string, { redirects }: LoadedDataset): string {
  return redirects.get(id) ?? id;
}

/** Returns present ids without repetition, in the given order. */
export function presentIds(ids: readonly string[], dataset: LoadedDataset): string[] {
  return [...new Set(ids.map((id) => presentId(id, dataset)))];
}
