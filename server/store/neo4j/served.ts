import type { CypherQuery } from './connect.ts';

const STILL_SERVED = "MATCH (dataset:Dataset {id: 'dataset', state: 'complete', load: $load})\nRETURN answer";

/**
 * A text that gathers its `answer` and then asks whether the dataset is still the one that it was asked of: complete, and
 * of the same load. An import marks the dataset before it changes anything, so an answer that passes was not mixed.
 */
export function served(name: string, text: string): CypherQuery {
  return { name, text: `${text.trim()}\n${STILL_SERVED}` };
}

/** Asks one question in one round trip. The type says what the query answers with. */
export type Ask = <T>(query: CypherQuery, parameters: object) => Promise<T>;
