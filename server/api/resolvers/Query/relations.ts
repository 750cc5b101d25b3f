import { chosenOrigins } from '../../arguments/chosenOrigins.ts';
import { readConnection } from '../../arguments/connections.ts';
import { checkedRelationFilter } from '../../arguments/filters/checkedFilters.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const relations: NonNullable<QueryResolvers['relations']> = async (_query, args, context) => {
  const { filter: input, sort, ...page } = args;
  const filter = await checkedRelationFilter('filter', input, context);
  const order = { sort: sort.by, descending: sort.direction === 'DESCENDING', ...chosenOrigins(sort) };
  return readConnection(context, ['relations', filter, order], page, (slice) =>
    context.store.listRelations({ filter, ...order, ...slice }),
  );
};
