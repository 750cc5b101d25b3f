import type { RunQuery } from './client.ts';
import type { DatasetQuery, VersionQuery } from './generated/operations.ts';
import type { QueryRequest } from './startData.ts';

const DATASET = /* GraphQL */ `
  query Dataset {
    meta {
      version
      title { zh en }
      curatedOn
      licence
      counts { documents entities relations figures }
      communities { index size label { zh en } }
      passagesAvailable
    }
    vocabulary {
      types { id label { zh en } plural shape colorLight colorDark kinds { id label { zh en } } }
      predicates { id label { zh en } inverse { zh en } group { id label { zh en } inverse { zh en } } symmetric }
      measures { id label { zh en } }
      units { id }
    }
    documents {
      id
      file
      title { zh en }
      publisher { zh en }
      published
      authors
      lineCount
      sha256
      curated
      support { entities relations figures }
      supportOnlyHere { entities relations figures }
    }
  }
`;

export type DatasetInfo = DatasetQuery;
export type EntityType = DatasetQuery['vocabulary']['types'][number];
export type Predicate = DatasetQuery['vocabulary']['predicates'][number];
export type GraphDocument = DatasetQuery['documents'][number];

export const DATASET_REQUEST: QueryRequest = { query: DATASET, variables: {} };

/** Reads metadata, vocabulary and documents of the dataset. */
export function readDataset(runQuery: RunQuery): Promise<DatasetInfo> {
  return runQuery<DatasetQuery>(DATASET_REQUEST.query, DATASET_REQUEST.variables);
}

const VERSION = /* GraphQL */ `
  query Version {
    meta { version }
  }
`;

/** Reads the current version of the dataset. */
export async function readVersion(runQuery: RunQuery): Promise<string> {
  return (await runQuery<VersionQuery>(VERSION, {})).meta.version;
}
