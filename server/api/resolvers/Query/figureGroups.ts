import { FIGURE_GROUP_KEYS } from '../../../store/groupKeys.ts';
import { checkedFigureFilter } from '../../arguments/filters/checkedFilters.ts';
import { readGroups } from '../../arguments/groups.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const figureGroups: NonNullable<QueryResolvers['figureGroups']> = async (_query, args, context, info) => {
  const filter = await checkedFigureFilter('filter', args.filter, context);
  return readGroups(context, info, filter, FIGURE_GROUP_KEYS, args, context.store.groupFigures);
};
