import { makeExecutableSchema } from '@graphql-tools/schema';
import { memoize } from 'es-toolkit';
import type { GraphQLSchema } from 'graphql';
import { readNullAsDefault } from '../arguments/nullArguments.ts';
import { resolvers } from '../resolvers/index.ts';

/** Creates the executable schema from the text of schema.graphql. The servers of a process share it: it takes half of their start. */
export const createSchema = memoize(
  (typeDefs: string): GraphQLSchema =>
    // Only in-place updates convert default values inside input objects to values of the model.
    readNullAsDefault(makeExecutableSchema({ typeDefs, resolvers, updateResolversInPlace: true })),
);
