import { indexById } from '../model/indexById.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { DatasetFile, DocumentEntry, EntityEntry, FactsFile } from './files/fileSchemas.ts';
import type { Report } from './problem.ts';

/** An entry of an entity file. The file's name is its type. */
export type EntityRecord = EntityEntry & { readonly type: string };

/** All facts with positions, before the rules are checked. */
export interface Seeds {
  /** `yaml`: a folder that people write. `jsonl`: a file of records, which have the facts of their documents. */
  readonly format: 'yaml' | 'jsonl';
  readonly info: DatasetFile;
  readonly vocabulary: Vocabulary;
  readonly documents: readonly DocumentEntry[];
  readonly entities: readonly EntityRecord[];
  readonly factsFiles: readonly FactsFile[];
  /** Ids in entity files, also of entries with problems. */
  readonly claimedIds: ReadonlySet<string>;
  /** False if a fact has problems and was left out; then it is unknown which lines no fact cites. */
  readonly allFactsRead: boolean;
}

/** Indexes entities by id. If several share an id, the first one counts. */
export function entitiesById(seeds: Seeds): ReadonlyMap<string, EntityRecord> {
  return indexById(seeds.entities.toReversed());
}

/** A condition across files. Reports every violation. */
export type Rule = (seeds: Seeds, report: Report) => void;

/** Forms by which a document may name an entity, by the entity's id. */
export type Forms = ReadonlyMap<string, readonly string[]>;

/** Returns names and aliases of all entities, and the short forms of one document (`names` in its facts file). */
export function formsOf(seeds: Seeds, names: FactsFile['names']): Forms {
  const forms = new Map<string, string[]>();
  for (const { aliases, id, name } of entitiesById(seeds).values()) {
    forms.set(id, [name.zh, name.en, ...(aliases ?? [])]);
  }
  for (const { key, value } of names ?? []) forms.set(key, [...(forms.get(key) ?? []), ...value]);
  return forms;
}
