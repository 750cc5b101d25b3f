import { RELATION_GROUP_KEYS } from '../../../store/groupKeys.ts';
import { checkedRelationFilter } from '../../arguments/filters/checkedFilters.ts';
import { readGroups } from '../../arguments/groups.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const relationGroups: NonNullable<QueryResolvers['relationGroups']> = async (_query, args, context, info) => {
  const filter = await checkedRelationFilter('filter', args.filter, context);
  return readGroups(context, info, filter, RELATION_GROUP_KEYS, args, context.store.groupRelations);
};
