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

const CREATORS = [
  createDocumentQueries,
  createFactQueries,
  createListQueries,
  createSearchQueries,
  createNeighborhoodQueries,
  createPathQueries,
  createCountQueries,
  createGroupQueries,
] as const;

/** A store over a Neo4j that importDataset has filled. Connects when it is first used. */
export function createNeo4jStore(options: Neo4jStoreOptions): GraphStore {
  const current = openCurrentDataset(options);
  return {
    ...createQueries(current.answerOne),
    ...{ engine: 'neo4j', dataset: () => current.answerOne(async ({ dataset }) => dataset.summary) },
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

type Queries = Omit<GraphSnapshot, 'engine' | 'dataset'>;

function createQueries(withReader: WithReader): Queries {
  return Object.assign({}, ...CREATORS.map((create) => create(withReader)));
}

/**
 * A snapshot for one request. It creates a query when that is read: a request needs few, and creating all would take a
 * twentieth of the CPU time of a short answer.
 */
class Snapshot {
  readonly engine = 'neo4j';
  readonly withReader: WithReader;

  constructor(withReader: WithReader) {
    this.withReader = withReader;
  }

  dataset() {
    return this.withReader(async ({ dataset }) => dataset.summary);
  }
}

for (const create of CREATORS) {
  const names = Object.keys(create(() => Promise.reject())) as (keyof Queries)[];
  for (const name of names) {
    Object.defineProperty(Snapshot.prototype, name, {
      get(this: Snapshot) {
        return (create(this.withReader) as Queries)[name];
      },
    });
  }
}

function createSnapshot(withReader: WithReader): GraphSnapshot {
  return new Snapshot(withReader) as Snapshot & Queries;
}
