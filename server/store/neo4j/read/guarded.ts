import type { CypherQuery } from '../connect.ts';

const SAME_DATASET = "MATCH (dataset:Dataset {id: 'dataset', state: 'complete', load: $load})\nRETURN answer";

/**
 * A query that collects its `answer` and returns it only if the dataset is still complete and of the load `$load`. An
 * import marks the dataset before it changes anything, so an answer never mixes two datasets.
 */
export function guarded(name: string, text: string): CypherQuery {
  return { name, text: `${text.trim()}\n${SAME_DATASET}` };
}

/** Runs a guarded query in one round trip. `T` is the type of its answer. */
export type RunCypher = <T>(query: CypherQuery, parameters: object) => Promise<T>;
