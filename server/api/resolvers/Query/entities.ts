import { readConnection } from '../../arguments/connections.ts';
import { checkedEntityFilter } from '../../arguments/filters/checkedFilters.ts';
import { checkedEntityOrder } from '../../arguments/orders.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const entities: NonNullable<QueryResolvers['entities']> = async (_query, args, context) => {
  const { filter: input, sort, ...page } = args;
  const filter = await checkedEntityFilter('filter', input, context);
  const order = await checkedEntityOrder(sort, context);
  return readConnection(context, ['entities', filter, order], page, async (slice) => {
    const found = await context.store.listEntities({ filter, ...order, ...slice });
    context.loaders.remember(found.items);
    return found;
  });
};
