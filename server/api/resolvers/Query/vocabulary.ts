import type { QueryResolvers } from '../../generated/resolvers.ts';

export const vocabulary: NonNullable<QueryResolvers['vocabulary']> = (_query, _args, { dataset }) => dataset.vocabulary;
