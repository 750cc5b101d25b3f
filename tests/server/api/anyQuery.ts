import fc from 'fast-check';
import {
  type GraphQLArgument,
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

/** Values of scalars by type. Types without an entry have no values, so that their optional arguments are left out. */
export type ValuesOf = Readonly<Record<string, readonly (string | number)[]>>;

const DEPTH = 4;
const ROOT_FIELDS = 3;
const FIELDS = 4;

/** Any valid query of a schema, with aliases, inline fragments and arguments, but without variables. */
export function anyQuery(schema: GraphQLSchema, values: ValuesOf): fc.Arbitrary<string> {
  const root = schema.getQueryType();
  if (!root) throw new Error('the schema has no queries');
  return selection(root, DEPTH, ROOT_FIELDS);

  function selection(type: GraphQLOutputType, depth: number, most: number): fc.Arbitrary<string> {
    const named = getNamedType(type);
    if (isLeafType(named)) return fc.constant('');
    if (isAbstractType(named)) {
      const branches = schema
        .getPossibleTypes(named)
        .map((possible) => selection(possible, depth, most).map((fields) => `... on ${possible.name} ${fields}`));
      return fc.tuple(...branches).map((parts) => `{ __typename ${parts.join(' ')} }`);
    }
    if (!isObjectType(named)) throw new Error(`${type} is no type of an answer`);
    const fields = Object.values(named.getFields()).filter(({ type }) => depth > 1 || isLeafType(getNamedType(type)));
    if (fields.length === 0) return fc.constant('{ __typename }');
    const one = fc.nat({ max: fields.length - 1 }).chain((index) => {
      const field = fields[index];
      if (!field) throw new Error('no such field');
      return fc.tuple(fc.constant(field.name), argumentsOf(field.args), selection(field.type, depth - 1, FIELDS));
    });
    return fc.array(one, { minLength: 1, maxLength: most }).map((chosen) => {
      // An alias of its own keeps fields with different arguments or types apart.
      const parts = chosen.map(
        ([name, args, inner], index) => `${named.name}_${name}${index}: ${name}${args} ${inner}`,
      );
      return `{ ${parts.join(' ')} }`;
    });
  }

  function argumentsOf(args: readonly GraphQLArgument[]): fc.Arbitrary<string> {
    return fc
      .tuple(...args.map((arg) => optional(arg.name, arg.type, isRequiredArgument(arg), 2)))
      .map((given) => given.filter((text) => text !== null))
      .map((given) => (given.length === 0 ? '' : `(${given.join(', ')})`));
  }

  function optional(name: string, type: GraphQLInputType, isRequired: boolean, depth: number) {
    const value = inputFor(type, depth);
    if (!value) {
      if (isRequired) throw new Error(`there is no value for ${name}: ${type}`);
      return fc.constant(null);
    }
    const text = value.map((given) => `${name}: ${given}`);
    return isRequired ? text : fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: text });
  }

  function inputFor(type: GraphQLInputType, depth: number): fc.Arbitrary<string> | null {
    if (isNonNullType(type)) return inputFor(type.ofType, depth);
    if (isListType(type)) {
      const item = inputFor(type.ofType, depth);
      return item && fc.array(item, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`);
    }
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
    if (isInputObjectType(type)) {
      if (depth === 0) return null;
      const fields = Object.values(type.getFields());
      return fc
        .tuple(...fields.map((field) => optional(field.name, field.type, isRequiredInputField(field), depth - 1)))
        .map((given) => `{ ${given.filter((text) => text !== null).join(', ')} }`);
    }
    const known =
      type.name === 'Boolean' ? ['true', 'false'] : values[type.name]?.map((value) => JSON.stringify(value));
    return known ? fc.constantFrom(...known) : null;
  }
}
