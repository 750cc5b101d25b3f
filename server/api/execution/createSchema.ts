import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { readNullAsDefault } from '../arguments/nullArguments.ts';
import { resolvers } from '../resolvers/index.ts';

/** The text of schema.graphql with its resolvers. */
export function createSchema(typeDefs: string): GraphQLSchema {
  // In place, because only then default values inside input objects become values of the model too.
  return readNullAsDefault(makeExecutableSchema({ typeDefs, resolvers, updateResolversInPlace: true }));
}
