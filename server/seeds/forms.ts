import type { FactsFile } from './files/fileSchemas.ts';
import { entitiesById, type Seeds } from './seeds.ts';

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
