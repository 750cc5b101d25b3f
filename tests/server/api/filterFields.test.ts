import { readFile } from 'node:fs/promises';
import { buildSchema, isInputObjectType } from 'graphql';
import { expect, test } from 'vitest';
import {
  ENTITY_FILTER_FIELDS,
  FIGURE_FILTER_FIELDS,
  RELATION_FILTER_FIELDS,
} from '../../../server/store/filters/filterFields.ts';

const COMPOSING = ['and', 'not', 'or'];

test.each([
  ['EntityFilter', ENTITY_FILTER_FIELDS, ['related']],
  ['RelationFilter', RELATION_FILTER_FIELDS, ['subject', 'object']],
  ['FigureFilter', FIGURE_FILTER_FIELDS, ['subject']],
])('the schema and the list of fields have the same fields of %s', async (name, fields, filtersOfOthers) => {
  const type = buildSchema(await readFile('schema.graphql', 'utf8')).getType(name);
  const inSchema = isInputObjectType(type) ? Object.keys(type.getFields()) : [];
  expect([...Object.keys(fields), ...filtersOfOthers, ...COMPOSING].sort()).toEqual(inSchema.sort());
});
