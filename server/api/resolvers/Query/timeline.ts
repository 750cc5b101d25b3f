import { checkedEntityFilter } from '../../arguments/filters/entityFilter.ts';
import { checkedRelationFilter } from '../../arguments/filters/relationFilter.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const timeline: NonNullable<QueryResolvers['timeline']> = async (_query, { filter, relations, by }, context) =>
  context.store.timeline({
    entityFilter: await checkedEntityFilter('filter', filter, context),
    relationFilter: await checkedRelationFilter('relations', relations, context),
    by,
  });
