import { readConnection } from '../../arguments/connections.ts';
import { checkedRelationFilter } from '../../arguments/filters/checkedFilters.ts';
import { toOrder } from '../../arguments/orders.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const relations: NonNullable<QueryResolvers['relations']> = async (_query, args, context) => {
  const { filter: input, sort, ...page } = args;
  const filter = await checkedRelationFilter('filter', input, context);
  const order = toOrder(sort);
  return readConnection(context, ['relations', filter, order], page, (slice) =>
    context.store.listRelations({ filter, ...order, ...slice }),
  );
};
