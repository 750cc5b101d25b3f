import type { Vocabulary } from '../model/vocabulary.ts';
import type { DatasetFile, DocumentEntry, EntityEntry, FactsFile } from './files/fileSchemas.ts';

/** An entry of an entity file. The file's name is its type. */
export type EntityRecord = EntityEntry & { readonly type: string };

/** All seed files with positions, before the rules are checked. */
export interface Seeds {
  readonly info: DatasetFile;
  readonly vocabulary: Vocabulary;
  readonly documents: readonly DocumentEntry[];
  readonly entities: readonly EntityRecord[];
  readonly factsFiles: readonly FactsFile[];
  /** Ids in entity files, also of entries with problems. */
  readonly claimedIds: ReadonlySet<string>;
  /** False if a fact has problems; then it is unknown what the facts leave out. */
  readonly allFactsRead: boolean;
}

/** Indexes entities by id. If several share an id, the first one counts. */
export function entitiesById(seeds: Seeds): ReadonlyMap<string, EntityRecord> {
  return new Map(seeds.entities.map((entity) => [entity.id, entity] as const).reverse());
}
