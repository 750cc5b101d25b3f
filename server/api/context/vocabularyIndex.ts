import { indexById } from '../../model/indexById.ts';
import type { EntityType, Measure, Predicate, Unit, Vocabulary } from '../../model/vocabulary.ts';

/** The vocabulary by id. */
export interface VocabularyIndex {
  readonly types: ReadonlyMap<string, EntityType>;
  readonly predicates: ReadonlyMap<string, Predicate>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly units: ReadonlyMap<string, Unit>;
  /** `type/kind`, in the vocabulary's order. */
  readonly kinds: readonly string[];
}

const indices = new WeakMap<Vocabulary, VocabularyIndex>();

/** Made once for each vocabulary. */
export function indexVocabulary(vocabulary: Vocabulary): VocabularyIndex {
  const known = indices.get(vocabulary);
  if (known) return known;
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

/** For an id that the dataset itself gave: that it is missing is the dataset's fault, not the caller's. */
export function defined<T>(entries: ReadonlyMap<string, T>, id: string): T {
  const entry = entries.get(id);
  if (entry === undefined) throw new Error(`the dataset refers to "${id}", which its vocabulary does not have`);
  return entry;
}
