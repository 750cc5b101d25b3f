import type { RunQuery } from './client.ts';
import type { DatasetQuery, DatasetQueryVariables, VersionQuery } from './generated/operations.ts';
import { PAGE_SIZE, readFurtherPages } from './pages.ts';
import type { QueryRequest } from './startData.ts';

const DATASET = /* GraphQL */ `
  query Dataset($first: Int!, $offset: Int!) {
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
      predicates { id label { zh en } inverse { zh en } group { id label { zh en } inverse { zh en } } symmetric derivedFrom }
      measures { id label { zh en } }
      units { id }
    }
    documentList(first: $first, offset: $offset) {
      totalCount
      nodes {
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
  }
`;

export interface DatasetInfo extends Omit<DatasetQuery, 'documentList'> {
  readonly documents: DatasetQuery['documentList']['nodes'];
}
export type EntityType = DatasetQuery['vocabulary']['types'][number];
export type Predicate = DatasetQuery['vocabulary']['predicates'][number];
export type GraphDocument = DatasetInfo['documents'][number];

/** Returns the request for a page of documents, with everything else about the dataset. */
export function datasetRequest(offset: number): QueryRequest {
  const variables: DatasetQueryVariables = { first: PAGE_SIZE, offset };
  return { query: DATASET, variables };
}

/** Reads metadata, vocabulary and documents of the dataset. */
export async function readDataset(runQuery: RunQuery): Promise<DatasetInfo> {
  const read = (offset: number) => {
    const { query, variables } = datasetRequest(offset);
    return runQuery<DatasetQuery>(query, variables);
  };
  const { documentList, ...info } = await read(0);
  const further = await readFurtherPages(read, documentList.totalCount);
  return { ...info, documents: [...documentList.nodes, ...further.flatMap((page) => page.documentList.nodes)] };
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
