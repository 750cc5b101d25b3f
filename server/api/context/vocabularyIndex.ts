import { indexById } from '../../model/indexById.ts';
import type { EntityType, Measure, Predicate, Unit, Vocabulary } from '../../model/vocabulary.ts';

export interface VocabularyIndex {
  readonly types: ReadonlyMap<string, EntityType>;
  readonly predicates: ReadonlyMap<string, Predicate>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly units: ReadonlyMap<string, Unit>;
  /** `type/kind`, in the vocabulary's order. */
  readonly kinds: readonly string[];
}

const indices = new WeakMap<Vocabulary, VocabularyIndex>();

/** Indexes a vocabulary by id, once for each vocabulary. */
export function indexVocabulary(vocabulary: Vocabulary): VocabularyIndex {
  const cached = indices.get(vocabulary);
  if (cached) return cached;
  const index = {
    types: indexById(vocabulary.types),
    predicates: indexById(vocabulary.predicates),
    measures: indexById(vocabulary.measures),
    units: indexById(vocabulary.units),
    kinds: vocabulary.types.flatMap((type) => type.kinds.map((kind) => `${type.id}/${kind.id}`)),
  };
  indices.set(vocabulary, index);
  return index;
}

/** Returns the entry that the dataset refers to. Throws if it is missing. */
export function defined<T>(entries: ReadonlyMap<string, T>, id: string): T {
  const entry = entries.get(id);
  if (entry === undefined) throw new Error(`the dataset refers to "${id}", which its vocabulary does not have`);
  return entry;
}
