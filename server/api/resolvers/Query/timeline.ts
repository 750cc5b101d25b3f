import { chosenOrigins } from '../../arguments/chosenOrigins.ts';
import { checkedEntityFilter, checkedRelationFilter } from '../../arguments/filters/checkedFilters.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const timeline: NonNullable<QueryResolvers['timeline']> = async (
  _query,
  { filter, relations, by, origins },
  context,
) =>
  context.store.timeline({
    entityFilter: await checkedEntityFilter('filter', filter, context),
    relationFilter: await checkedRelationFilter('relations', relations, context),
    by,
    ...chosenOrigins({ origins }),
  });
