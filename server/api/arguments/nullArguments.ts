import { defaultFieldResolver, type GraphQLArgument, type GraphQLSchema, isObjectType } from 'graphql';

/**
 * Has resolvers read null as "not given" for arguments that have a default, which is what their types promise. GraphQL
 * itself gives the default only for what is left out, and programs fill in null for what a person left empty.
 */
export function readNullAsDefault(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.args.some(hasDefault)) continue;
      const { args: known, resolve = defaultFieldResolver } = field;
      field.resolve = (source, args, context, info) => resolve(source, withDefaults(known, args), context, info);
    }
  }
  return schema;
}

/** The values of a field's arguments, null replaced by the default where there is one. */
export function withDefaults<Values extends Readonly<Record<string, unknown>>>(
  known: readonly GraphQLArgument[],
  args: Values,
): Values {
  const missing = known.filter((argument) => hasDefault(argument) && args[argument.name] === null);
  if (missing.length === 0) return args;
  return { ...args, ...Object.fromEntries(missing.map(({ name, defaultValue }) => [name, defaultValue])) };
}

function hasDefault({ defaultValue }: GraphQLArgument): boolean {
  return defaultValue !== undefined;
}
