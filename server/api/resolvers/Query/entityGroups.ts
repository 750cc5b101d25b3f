import { ENTITY_GROUP_KEYS } from '../../../store/groupKeys.ts';
import { checkedEntityFilter } from '../../arguments/filters/checkedFilters.ts';
import { readGroups } from '../../arguments/groups.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const entityGroups: NonNullable<QueryResolvers['entityGroups']> = async (_query, args, context, info) => {
  const filter = await checkedEntityFilter('filter', args.filter, context);
  return readGroups(context, info, filter, ENTITY_GROUP_KEYS, args, context.store.groupEntities);
};
