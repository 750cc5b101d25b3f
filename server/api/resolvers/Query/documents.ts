import type { QueryResolvers } from '../../generated/resolvers.ts';

export const documents: NonNullable<QueryResolvers['documents']> = async (_query, _args, { loaders }) => [
  ...(await loaders.documents()).values(),
];
