import type { QueryResolvers } from '../../generated/resolvers.ts';

export const meta: NonNullable<QueryResolvers['meta']> = (_query, _args, { dataset }) => dataset;
