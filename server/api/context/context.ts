import type { DatasetSummary } from '../../model/dataset.ts';
import type { GraphSnapshot, Scope } from '../../store/GraphStore.ts';
import type { CitingFacts } from './citingFacts.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { PassageReader } from './passages.ts';
import { indexVocabulary, type VocabularyIndex } from './vocabularyIndex.ts';

export interface ContextSources {
  readonly store: GraphSnapshot;
  readonly dataset: DatasetSummary;
  readonly passages: PassageReader;
  readonly citingFacts: CitingFacts;
  /** Public address of the server, without a slash at its end; null where it is unknown. */
  readonly publicUrl: string | null;
  /** Time limits of the request; null for none. */
  readonly scope: Scope | null;
  /** Waits until an operation of this cost may run; null if it may run at once. See admission.ts. */
  readonly admitCost: (cost: number) => Promise<void> | null;
}

/** Data and services for the resolvers of one request. */
export interface ApiContext extends ContextSources {
  readonly vocabulary: VocabularyIndex;
  readonly loaders: Loaders;
}

export function createContext(sources: ContextSources): ApiContext {
  const { store, dataset } = sources;
  return { ...sources, vocabulary: indexVocabulary(dataset.vocabulary), loaders: createLoaders(store) };
}
