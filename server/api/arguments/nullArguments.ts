import { defaultFieldResolver, type GraphQLArgument, type GraphQLSchema, isObjectType } from 'graphql';

/**
 * Makes resolvers receive an argument's default for null, as their types promise. GraphQL uses the default only for
 * arguments that are left out, and programs often send null for an empty field.
 */
export function readNullAsDefault(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.args.some(hasDefault)) continue;
      const { args: definitions, resolve = defaultFieldResolver } = field;
      field.resolve = (source, args, context, info) => resolve(source, withDefaults(definitions, args), context, info);
    }
  }
  return schema;
}

/** Replaces null by the default of the argument, if it has one. */
export function withDefaults<Values extends Readonly<Record<string, unknown>>>(
  definitions: readonly GraphQLArgument[],
  args: Values,
): Values {
  const missing = definitions.filter((argument) => hasDefault(argument) && args[argument.name] === null);
  if (missing.length === 0) return args;
  return { ...args, ...Object.fromEntries(missing.map(({ name, defaultValue }) => [name, defaultValue])) };
}

function hasDefault({ defaultValue }: GraphQLArgument): boolean {
  return defaultValue !== undefined;
}
