import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLInputField,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { enumerations } from '../../../server/api/resolvers/enumerations.ts';
import { DOCUMENT_FIELDS, ENTITY_FIELDS, FIGURE_FIELDS, RELATION_FIELDS } from '../../../server/model/fields.ts';
import {
  DOCUMENT_FILTER_FIELDS,
  ENTITY_FILTER_FIELDS,
  FIGURE_FILTER_FIELDS,
  RELATION_FILTER_FIELDS,
} from '../../../server/store/filters/filterFields.ts';

const SCHEMA = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));
const COMPOSING = ['and', 'not', 'or'];

const FILTERS = [
  { of: 'Entity', fields: ENTITY_FILTER_FIELDS, filtersOfOthers: ['document', 'figures', 'related'] },
  { of: 'Relation', fields: RELATION_FILTER_FIELDS, filtersOfOthers: ['document', 'object', 'place', 'subject'] },
  { of: 'Figure', fields: FIGURE_FILTER_FIELDS, filtersOfOthers: ['accordingTo', 'document', 'subject'] },
  { of: 'Document', fields: DOCUMENT_FILTER_FIELDS, filtersOfOthers: [] },
] as const;

test.each(FILTERS)(
  'the schema and the list of fields have the same fields of a filter for $of',
  ({ of, fields, filtersOfOthers }) => {
    const inSchema = Object.keys(inputFields(`${of}Filter`));
    expect([...Object.keys(fields), ...filtersOfOthers, ...COMPOSING].sort()).toEqual(inSchema.sort());
  },
);

describe('whatever can be read can be asked for', () => {
  /** Fields without a filter, and the reason. */
  const EXCEPTIONS: Readonly<Record<string, string>> = {
    'Entity.label': 'is `name` in one language.',
    'Entity.pinyin': 'is derived from the name; `search` finds entities by it.',
    'Entity.relations': 'is asked for by `related`.',
    'Entity.neighbors': 'is asked for by `related`.',
    'Entity.figureList': 'is asked for by `figures`.',
    'Entity.x': 'is a position in a drawing.',
    'Entity.y': 'is a position in a drawing.',
    'Relation.id': 'consists of what the relation states; `node` and `nodes` find it.',
    'Relation.label': 'consists of what the relation states.',
    'Figure.id': 'consists of what the figure states; `node` and `nodes` find it.',
    'Figure.label': 'consists of what the figure states.',
    'Figure.amount': 'is asked for by `minValue` and `maxValue`, in the base unit.',
    'Document.label': 'is `title` in one language.',
    'Document.sha256': 'identifies one edition, as the id does.',
    'Document.support': 'counts the facts of the document, which lists give.',
    'Document.supportOnlyHere': 'counts the facts of the document, which lists give.',
    'Document.entities': 'is asked for by `document` in the filter of entities.',
    'Document.relations': 'is asked for by `document` in the filter of relations.',
    'Document.figures': 'is asked for by `document` in the filter of figures.',
    'Document.lines': 'is found by `search { lines }`.',
  };

  const named = FILTERS.flatMap(({ of, fields, filtersOfOthers }) => {
    const covered = Object.values(fields).flatMap((field) => ('covers' in field ? field.covers : []));
    return [...covered, ...filtersOfOthers].map((name) => `${of}.${name}`);
  });
  const all = FILTERS.flatMap(({ of }) => Object.keys(objectFields(of)).map((name) => `${of}.${name}`));

  test('every field of what a list has is covered by a filter or is a reasoned exception', () => {
    expect(all.filter((field) => !named.includes(field) && !(field in EXCEPTIONS))).toEqual([]);
  });

  test('an exception has no filter and names an existing field', () => {
    expect(Object.keys(EXCEPTIONS).filter((field) => named.includes(field) || !all.includes(field))).toEqual([]);
  });

  test('filters exist for each type with an id', () => {
    const types = Object.values(SCHEMA.getTypeMap()).filter(
      (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
    );
    expect(types.map(({ name }) => name).sort()).toEqual(FILTERS.map(({ of }) => of).sort());
  });

  test.each([
    ['Entity', ENTITY_FIELDS, enumerations.OptionalEntityField],
    ['Relation', RELATION_FIELDS, enumerations.OptionalRelationField],
    ['Figure', FIGURE_FIELDS, enumerations.OptionalFigureField],
    ['Document', DOCUMENT_FIELDS, enumerations.OptionalDocumentField],
  ])('the presence of each field of %s that may be null or empty can be asked for', (type, modelFields, values) => {
    const mayLackValue = Object.values(objectFields(type)).filter(
      (field) => (!isNonNullType(field.type) || isListOfTexts(field.type)) && field.args.length === 0,
    );
    expect(Object.values(values).sort()).toEqual(mayLackValue.map(({ name }) => name).sort());
    expect(Object.values(values).filter((name) => !(name in modelFields))).toEqual([]);
    const inSchema = SCHEMA.getType(`Optional${type}Field`);
    expect(isEnumType(inSchema) ? inSchema.getValues().map(({ name }) => name) : []).toEqual(Object.keys(values));
  });
});

test('every filter is an argument of the list of its type', () => {
  const lists = { Entity: 'entities', Relation: 'relations', Figure: 'figures', Document: 'documentList' };
  for (const { of } of FILTERS) {
    const list = objectFields('Query')[lists[of]];
    expect(list?.args.map((argument) => getNamedType(argument.type).name)).toContain(`${of}Filter`);
  }
});

/** Lists of texts may be empty. */
function isListOfTexts(type: unknown): boolean {
  const list = isNonNullType(type) ? type.ofType : type;
  return isListType(list) && (getNamedType(list) as GraphQLNamedType).name === 'String';
}

function objectFields(name: string) {
  const type = SCHEMA.getType(name);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${name} is no object type`);
  return type.getFields();
}

function inputFields(name: string): Readonly<Record<string, GraphQLInputField>> {
  const type = SCHEMA.getType(name);
  if (!isInputObjectType(type)) throw new Error(`${name} is no input type`);
  return type.getFields();
}
