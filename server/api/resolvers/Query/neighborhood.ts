import { checkedIds, checkedInteger } from '../../arguments/checkedArguments.ts';
import { checkedEntityFilter, checkedRelationFilter } from '../../arguments/filters/checkedFilters.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { MAX_SUBGRAPH } from '../../limits/limits.ts';

const MAX_CENTRES = 50;
const MAX_DEPTH = 3;

export const neighborhood: NonNullable<QueryResolvers['neighborhood']> = async (_query, args, context) => {
  const subgraph = await context.store.neighborhood({
    ids: checkedIds('ids', args.ids, MAX_CENTRES),
    depth: checkedInteger('depth', args.depth, 1, MAX_DEPTH),
    entityFilter: await checkedEntityFilter('filter', args.filter, context),
    relationFilter: await checkedRelationFilter('relations', args.relations, context),
    limit: checkedInteger('limit', args.limit, 1, MAX_SUBGRAPH),
  });
  context.loaders.remember(subgraph.entities);
  return subgraph;
};
