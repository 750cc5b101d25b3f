import { readFile } from 'node:fs/promises';
import { buildSchema, isInputObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { ENTITY_FIELDS, FIGURE_FIELDS, RELATION_FIELDS } from '../../../server/store/filters/filterFields.ts';

const COMPOSING = ['and', 'not', 'or'];

test.each([
  ['EntityFilter', ENTITY_FIELDS, ['related']],
  ['RelationFilter', RELATION_FIELDS, ['subject', 'object']],
  ['FigureFilter', FIGURE_FIELDS, ['subject']],
])('the schema and the list of fields have the same fields of %s', async (name, fields, filtersOfOthers) => {
  const type = buildSchema(await readFile('schema.graphql', 'utf8')).getType(name);
  const inSchema = isInputObjectType(type) ? Object.keys(type.getFields()) : [];
  expect([...Object.keys(fields), ...filtersOfOthers, ...COMPOSING].sort()).toEqual(inSchema.sort());
});
