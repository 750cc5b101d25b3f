import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { readNullAsDefault } from '../arguments/nullArguments.ts';
import { resolvers } from '../resolvers/index.ts';

/** Creates the executable schema from the text of schema.graphql. */
export function createSchema(typeDefs: string): GraphQLSchema {
  // Only in-place updates convert default values inside input objects to values of the model.
  return readNullAsDefault(makeExecutableSchema({ typeDefs, resolvers, updateResolversInPlace: true }));
}
