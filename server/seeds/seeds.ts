import type { Vocabulary } from '../model/vocabulary.ts';
import type { DatasetFile, DocumentEntry, EntityEntry, FactsFile } from './files/fileSchemas.ts';

/** An entity as its file has it; the file's name is its type. */
export type EntityRecord = EntityEntry & { readonly type: string };

/** All seed files, typed and with their places, before anything was checked across files. */
export interface Seeds {
  readonly info: DatasetFile;
  readonly vocabulary: Vocabulary;
  readonly documents: readonly DocumentEntry[];
  readonly entities: readonly EntityRecord[];
  readonly factsFiles: readonly FactsFile[];
  /** Ids that an entity file has an entry for, whether or not the entry could be read. */
  readonly claimedIds: ReadonlySet<string>;
  /** Whether every fact could be read. Where not, it is not known what the facts leave out. */
  readonly allFactsRead: boolean;
}

/** Entities by id; of two with one id the first. */
export function entitiesById(seeds: Seeds): ReadonlyMap<string, EntityRecord> {
  return new Map(seeds.entities.map((entity) => [entity.id, entity] as const).reverse());
}
