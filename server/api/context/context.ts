import type { DatasetSummary } from '../../model/dataset.ts';
import type { GraphSnapshot } from '../../store/GraphStore.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { PassageReader } from './passages.ts';
import { indexVocabulary, type VocabularyIndex } from './vocabularyIndex.ts';

/** Data and services for the resolvers of one request. */
export interface ApiContext {
  readonly store: GraphSnapshot;
  readonly dataset: DatasetSummary;
  readonly vocabulary: VocabularyIndex;
  readonly loaders: Loaders;
  readonly passages: PassageReader;
  /** Public address of the server, without a slash at its end; null where it is unknown. */
  readonly publicUrl: string | null;
  /** Identifies a list of this version of the dataset, for its cursors. */
  listIdentity(...key: readonly unknown[]): ListIdentity;
}

/** Identifies a list: its field, the field's owner and all arguments except those of paging. */
export interface ListIdentity {
  readonly datasetVersion: string;
  readonly key: readonly unknown[];
}

type ContextRequest = Pick<ApiContext, 'store' | 'dataset' | 'passages' | 'publicUrl'>;

export function createContext({ store, dataset, passages, publicUrl }: ContextRequest): ApiContext {
  return {
    store,
    dataset,
    vocabulary: indexVocabulary(dataset.vocabulary),
    loaders: createLoaders(store),
    passages,
    publicUrl,
    listIdentity: (...key) => ({ datasetVersion: dataset.version, key }),
  };
}
