import { checkedEntityFilter } from '../../checkedArguments.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const facets: NonNullable<QueryResolvers['facets']> = async (_query, { filter }, context) =>
  context.store.facets(await checkedEntityFilter(filter, context));
