import type { DatasetSummary } from '../model/dataset.ts';
import type { GraphView } from '../store/GraphStore.ts';
import type { ListIdentity } from './connections.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { PassageReader } from './passages.ts';
import { indexVocabulary, type VocabularyIndex } from './vocabularyIndex.ts';

/** What resolvers may use to answer one request. */
export interface ApiContext {
  readonly store: GraphView;
  readonly dataset: DatasetSummary;
  readonly vocabulary: VocabularyIndex;
  readonly loaders: Loaders;
  readonly passages: PassageReader;
  /** Names a list of this version of the dataset, for its cursors. */
  listIdentity(...key: readonly unknown[]): ListIdentity;
}

export interface ContextRequest {
  readonly store: GraphView;
  readonly dataset: DatasetSummary;
  readonly passages: PassageReader;
}

export function createContext({ store, dataset, passages }: ContextRequest): ApiContext {
  return {
    store,
    dataset,
    vocabulary: indexVocabulary(dataset.vocabulary),
    loaders: createLoaders(store),
    passages,
    listIdentity: (...key) => ({ datasetVersion: dataset.version, key }),
  };
}
