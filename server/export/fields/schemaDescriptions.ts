import { readFile } from 'node:fs/promises';
import { Kind, parse } from 'graphql';

const SCHEMA_FILE = new URL('../../../schema.graphql', import.meta.url);

/** Reads the descriptions of fields in schema.graphql, each on one line, by `Type.field`. */
export async function readSchemaDescriptions(): Promise<ReadonlyMap<string, string>> {
  const descriptions = new Map<string, string>();
  for (const definition of parse(await readFile(SCHEMA_FILE, 'utf8')).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const { description, name } of definition.fields ?? []) {
      const text = description?.value.trim().replaceAll(/\s+/g, ' ') ?? '';
      descriptions.set(`${definition.name.value}.${name.value}`, text);
    }
  }
  return descriptions;
}
