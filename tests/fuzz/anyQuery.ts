import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

export interface AnyQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Returns the values of a scalar argument, of which each query takes one. Without values the argument is left out.
 *
 * @param owner name of the query's field or of the input type that has the argument.
 */
export type ValuesFor = (owner: string, name: string, scalar: string) => fc.Arbitrary<string | number> | null;

/** A value of an argument as JSON and in the text of a query. */
interface Value {
  readonly json: unknown;
  readonly literal: string;
}

/** A part of the text of a query: itself, or a value that a variable may have. */
type Part = string | (Value & { readonly type: GraphQLInputType; readonly isVariable: boolean });

const DEPTH = 4;
const ROOT_FIELDS = 3;
const FIELDS = 4;
/** Optional arguments of a field, and fields of an input object: with more of them a filter would match nothing. */
const OPTIONAL = 2;
const INPUT_DEPTH = 3;
const NULL: Value = { json: null, literal: 'null' };

/** Any valid query of a schema, with aliases, inline fragments, arguments and variables. */
export function anyQuery(schema: GraphQLSchema, valuesFor: ValuesFor): fc.Arbitrary<AnyQuery> {
  const root = schema.getQueryType();
  if (!root) throw new Error('the schema has no queries');
  const inputs = new Map<string, fc.Arbitrary<Value> | null>();
  const argumentLists = new Map<readonly GraphQLArgument[], fc.Arbitrary<Part[]>>();
  return selection(root, DEPTH, ROOT_FIELDS).map(toQuery);

  function selection(type: GraphQLOutputType, depth: number, most: number): fc.Arbitrary<Part[]> {
    const named = getNamedType(type);
    if (isLeafType(named)) return fc.constant([]);
    if (isAbstractType(named)) {
      const branches = schema
        .getPossibleTypes(named)
        .map((possible) =>
          selection(possible, depth, most).map((fields) => [`... on ${possible.name} `, ...fields] satisfies Part[]),
        );
      return fc.tuple(...branches).map((parts) => ['{ __typename ', ...parts.flat(), ' }']);
    }
    if (!isObjectType(named)) throw new Error(`${type} is no type of an answer`);
    const fields = Object.values(named.getFields()).filter(({ type }) => depth > 1 || isLeafType(getNamedType(type)));
    if (fields.length === 0) return fc.constant(['{ __typename }']);
    const one = fc.nat({ max: fields.length - 1 }).chain((index) => {
      const field = fields[index];
      if (!field) throw new Error('no such field');
      return fc.tuple(
        fc.constant(field.name),
        argumentsOf(field.name, field.args),
        selection(field.type, depth - 1, FIELDS),
      );
    });
    return fc.array(one, { minLength: 1, maxLength: most }).map((chosen) => {
      // An alias of its own keeps fields with different arguments or types apart.
      const parts = chosen.flatMap(([name, args, inner], index): Part[] => [
        `${named.name}_${name}${index}: ${name}`,
        ...args,
        ' ',
        ...inner,
        ' ',
      ]);
      return ['{ ', ...parts, '}'];
    });
  }

  function argumentsOf(field: string, args: readonly GraphQLArgument[]): fc.Arbitrary<Part[]> {
    const known = argumentLists.get(args);
    if (known) return known;
    const all = someOf(field, args, isRequiredArgument, INPUT_DEPTH).chain((given) =>
      fc
        .tuple(...given.map(([arg, value]) => fc.tuple(fc.constant(arg), value, fc.boolean())))
        .map((values) =>
          values.flatMap(([{ name, type }, value, isVariable], index): Part[] => [
            `${index === 0 ? '(' : ', '}${name}: `,
            { ...value, type, isVariable },
            ...(index === values.length - 1 ? [')'] : []),
          ]),
        ),
    );
    argumentLists.set(args, all);
    return all;
  }

  /** All that is required and some that is optional, each with its values. */
  function someOf<Given extends GraphQLArgument | GraphQLInputField>(
    owner: string,
    all: readonly Given[],
    isRequired: (given: Given) => boolean,
    depth: number,
  ): fc.Arbitrary<[given: Given, value: fc.Arbitrary<Value>][]> {
    const withValues = all.flatMap((given): [Given, fc.Arbitrary<Value>][] => {
      const value = inputFor(owner, given.name, given.type, depth);
      if (!value && isRequired(given)) throw new Error(`there is no value for ${given.name}: ${given.type}`);
      return value ? [[given, value]] : [];
    });
    const required = withValues.filter(([given]) => isRequired(given));
    const optional = withValues.filter(([given]) => !isRequired(given));
    return fc
      .subarray(optional, { maxLength: Math.min(OPTIONAL, optional.length) })
      .map((chosen) => [...required, ...chosen]);
  }

  function inputFor(owner: string, name: string, type: GraphQLInputType, depth: number): fc.Arbitrary<Value> | null {
    const key = `${owner}.${name}: ${type} ${depth}`;
    const known = inputs.get(key);
    if (known !== undefined) return known;
    const value = valueFor(owner, name, type, depth);
    const nullable = value && fc.oneof({ weight: 40, arbitrary: value }, { weight: 1, arbitrary: fc.constant(NULL) });
    const input = isNonNullType(type) ? value : nullable;
    inputs.set(key, input);
    return input;
  }

  function valueFor(owner: string, name: string, type: GraphQLInputType, depth: number): fc.Arbitrary<Value> | null {
    if (isNonNullType(type)) return valueFor(owner, name, type.ofType, depth);
    if (isListType(type)) {
      const item = valueFor(owner, name, type.ofType, depth);
      return (
        item &&
        fc.array(item, { maxLength: 3 }).map((items) => ({
          json: items.map(({ json }) => json),
          literal: `[${items.map(({ literal }) => literal).join(', ')}]`,
        }))
      );
    }
    if (isEnumType(type))
      return fc.constantFrom(...type.getValues().map((value) => ({ json: value.name, literal: value.name })));
    if (isInputObjectType(type)) {
      if (depth === 0) return null;
      return someOf(type.name, Object.values(type.getFields()), isRequiredInputField, depth - 1).chain((given) =>
        fc
          .tuple(...given.map(([field, value]) => value.map((chosen) => [field.name, chosen] as const)))
          .map((fields) => ({
            json: Object.fromEntries(fields.map(([field, { json }]) => [field, json])),
            literal: `{ ${fields.map(([field, { literal }]) => `${field}: ${literal}`).join(', ')} }`,
          })),
      );
    }
    const values = type.name === 'Boolean' ? fc.boolean() : valuesFor(owner, name, type.name);
    return values?.map((json) => ({ json, literal: JSON.stringify(json) })) ?? null;
  }
}

function toQuery(parts: readonly Part[]): AnyQuery {
  const given = parts.filter((part) => typeof part !== 'string').filter(({ isVariable }) => isVariable);
  const names = new Map(given.map((value, index) => [value, `$v${index}`]));
  const declared = [...names].map(([{ type }, name]) => `${name}: ${type}`);
  const text = parts.map((part) => (typeof part === 'string' ? part : (names.get(part) ?? part.literal)));
  return {
    query: `${declared.length === 0 ? '' : `query (${declared.join(', ')}) `}${text.join('')}`,
    variables: Object.fromEntries([...names].map(([{ json }, name]) => [name.slice(1), json])),
  };
}
