import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { contractProblem, parseLanded } from '../../../scripts/contract.mjs';
import { API_VERSION } from '../../../server/api/version.ts';

const SCHEMA = readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8');
const LANDED = parseLanded(readFileSync(new URL('../../../docs/api/landed-schema.graphql', import.meta.url), 'utf8'));

describe('the version of the API reflects the changes since the landed contract', () => {
  test('in this repository', () => {
    expect(contractProblem(LANDED, { version: API_VERSION, schema: SCHEMA })).toBeNull();
  });

  const OLD = 'type Query { "All." list(first: Int = 5): [String] old: Int }';
  const REMOVED = 'type Query { list(first: Int = 5): [String] }';
  const ADDED = 'type Query { list(first: Int = 5): [String] old: Int new(of: ID!): Kind } enum Kind { A }';
  const STRICTER = 'type Query { list(first: Int = 5): [String]! old: Int }';
  const OTHER_DEFAULT = 'type Query { list(first: Int = 6): [String] old: Int }';
  const REWORDED = 'type Query { "Every one." list(first: Int = 5): [String] old: Int }';
  const MOVED = 'type Query { old: Int "All." list(first: Int = 5): [String] }';

  const problem = (version: string, schema: string) =>
    contractProblem({ version: '1.4.2', schema: OLD }, { version, schema });

  test.each([
    ['nothing', OLD, '1.4.2'],
    ['only the order', MOVED, '1.4.2'],
    ['the words', REWORDED, '1.4.3'],
    ['something is new', ADDED, '1.5.0'],
    ['something is never null any more', STRICTER, '1.5.0'],
    ['a default', OTHER_DEFAULT, '1.5.0'],
    ['something is removed', REMOVED, '2.0.0'],
  ])('%s', (_, schema, version) => {
    expect(problem(version, schema)).toBeNull();
    // A version may rise more than required, but not less.
    expect(problem('2.0.0', schema)).toBeNull();
    if (version !== '1.4.2') expect(problem('1.4.2', schema)).toContain(`to ${version} (it is 1.4.2).`);
  });

  test('breaking changes are listed, whatever else is new', () => {
    expect(problem('1.5.0', `${REMOVED} enum Kind { A }`)).toBe(
      'schema.graphql breaks queries that API 1.4.2 answers:\n' +
        '  Query.old was removed.\n' +
        'Keep the old fields beside the new ones, or set API_VERSION in server/api/version.ts to 2.0.0 (it is 1.5.0).',
    );
  });

  test('additions are listed', () => {
    expect(problem('1.4.3', ADDED)).toBe(
      'schema.graphql has changed since API 1.4.2:\n' +
        '  + enum Kind\n' +
        '  + Kind.A\n' +
        '  + Query.new(of: ID!): Kind\n' +
        'Set API_VERSION in server/api/version.ts to 1.5.0 (it is 1.4.3).',
    );
  });

  test('a version never decreases', () => {
    expect(problem('1.3.9', OLD)).toBe('API_VERSION is 1.3.9, lower than the landed 1.4.2. Raise it.');
  });

  test('a landed contract states its version', () => {
    expect(() => parseLanded(OLD)).toThrow('The first line of docs/api/landed-schema.graphql must be');
  });
});

/**
 * Every type has a description, and so has every field, argument, input field and value, except
 * - elements with the same meaning everywhere, which Query, Node and Language describe;
 * - elements that their type explains: `status: Status`, `filter: EntityFilter`, `predicates: [Predicate!]!`.
 */
describe('the schema describes', () => {
  const DESCRIBED_ONCE = new Set(['id', 'lang', 'first', 'after', 'offset']);

  const types = Object.values(buildSchema(SCHEMA).getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  const described: Described[] = types.flatMap(membersOf);

  test('every type', () => {
    expect(types.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });

  test('every element whose type does not explain it', () => {
    const undescribed = described.filter(
      ({ name, type, description }) => !description && !DESCRIBED_ONCE.has(name) && !isToldByType(name, type),
    );
    expect(undescribed.map(({ place }) => place)).toEqual([]);
  });

  test('everything in sentences', () => {
    const texts = [...types, ...described].flatMap(({ description }) => (description ? [description] : []));
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter((text) => !/[.`]$/.test(text.trim()))).toEqual([]);
  });

  interface Described {
    readonly place: string;
    readonly name: string;
    /** Null for enum values. */
    readonly type: GraphQLNamedType | null;
    readonly description?: string | null | undefined;
  }

  function membersOf(type: GraphQLNamedType): Described[] {
    if (isEnumType(type))
      return type.getValues().map((value: GraphQLEnumValue) => ({
        place: `${type.name}.${value.name}`,
        name: value.name,
        type: null,
        description: value.description,
      }));
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
    const fields: readonly (GraphQLField<unknown, unknown> | GraphQLInputField)[] = Object.values(type.getFields());
    return fields.flatMap((field): Described[] => {
      const place = `${type.name}.${field.name}`;
      const args: readonly GraphQLArgument[] = 'args' in field ? field.args : [];
      return [
        { place, name: field.name, type: getNamedType(field.type), description: field.description },
        ...args.map(({ name, type: argumentType, description }) => ({
          place: `${place}(${name})`,
          name,
          type: getNamedType(argumentType),
          description,
        })),
      ];
    });
  }

  /** Whether a name, in the singular, equals its type's name or the last word of it. */
  function isToldByType(name: string, type: GraphQLNamedType | null): boolean {
    if (type === null || isSpecifiedScalarType(type)) return false;
    const singular = name.replace(/ies$/, 'y').replace(/s$/, '');
    return [name, singular].some((word) => type.name.toLowerCase().endsWith(word.toLowerCase()));
  }
});
