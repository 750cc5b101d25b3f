import { badArgument, checkedIds, checkedInteger } from '../../arguments/checkedArguments.ts';
import { MAX_PAGE } from '../../arguments/connections.ts';
import { checkedEntityFilter, checkedRelationFilter } from '../../arguments/filters/checkedFilters.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

const MIN_IDS = 2;
const MAX_IDS = 50;

export const common: NonNullable<QueryResolvers['common']> = async (_query, args, context) => {
  const ids = [...new Set(checkedIds('ids', args.ids, MAX_IDS))];
  if (ids.length < MIN_IDS)
    throw badArgument(
      'ids',
      `must have ${MIN_IDS} to ${MAX_IDS} different ids; got ${ids.length}`,
      '`entity { neighbors }` lists the neighbours of one entity.',
      { value: ids.length, min: MIN_IDS, max: MAX_IDS },
    );
  const found = await context.store.common({
    ids,
    atLeast: checkedInteger('atLeast', args.atLeast, 1, ids.length),
    entityFilter: await checkedEntityFilter('filter', args.filter, context),
    relationFilter: await checkedRelationFilter('relations', args.relations, context),
    limit: checkedInteger('limit', args.limit, 1, MAX_PAGE),
  });
  context.loaders.remember(found.connectors.map(({ entity }) => entity));
  return found;
};
