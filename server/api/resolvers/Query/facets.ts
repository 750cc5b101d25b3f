import { chosenOrigins } from '../../arguments/chosenOrigins.ts';
import { checkedEntityFilter, checkedRelationFilter } from '../../arguments/filters/checkedFilters.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const facets: NonNullable<QueryResolvers['facets']> = async (_query, { filter, relations, origins }, context) =>
  context.store.facets({
    entityFilter: await checkedEntityFilter('filter', filter, context),
    relationFilter: await checkedRelationFilter('relations', relations, context),
    ...chosenOrigins({ origins }),
  });
