import type { GraphSnapshot, GraphStore } from '../GraphStore.ts';
import { createCountQueries } from './read/counts.ts';
import { type Neo4jStoreOptions, openCurrentDataset } from './read/currentDataset.ts';
import type { WithReader } from './read/DatasetReader.ts';
import { createDocumentQueries } from './read/documents.ts';
import { createFactQueries } from './read/facts.ts';
import { createGroupQueries } from './read/groups.ts';
import { createListQueries } from './read/lists.ts';
import { createNeighborhoodQueries } from './read/neighborhood.ts';
import { createPathQueries } from './read/paths.ts';
import { createSearchQueries } from './read/search.ts';

/** A store over a Neo4j that importDataset has filled. Connects when it is first used. */
export function createNeo4jStore(options: Neo4jStoreOptions): GraphStore {
  const current = openCurrentDataset(options);
  return {
    ...createSnapshot(current.answerOne),
    latest: current.latest,
    withSnapshot: (scope, work) =>
      current.withSnapshot(scope, (reader) =>
        work(
          createSnapshot(async (answer) => {
            // Also for answers that need no query.
            scope.signal.throwIfAborted();
            return answer(reader);
          }),
        ),
      ),
    close: current.close,
  };
}

/** Every request creates one. Spreading all queries into one object would take five times as long as `Object.assign`. */
function createSnapshot(withReader: WithReader): GraphSnapshot {
  const facts = Object.assign(
    createDocumentQueries(withReader),
    createFactQueries(withReader),
    createListQueries(withReader),
    createSearchQueries(withReader),
  );
  const connections = Object.assign(
    createNeighborhoodQueries(withReader),
    createPathQueries(withReader),
    createCountQueries(withReader),
    createGroupQueries(withReader),
  );
  const own = { engine: 'neo4j' as const, dataset: () => withReader(async ({ dataset }) => dataset.summary) };
  return Object.assign(own, facts, connections);
}
