import { readConnection } from '../../arguments/connections.ts';
import { checkedFigureFilter } from '../../arguments/filters/checkedFilters.ts';
import { toOrder } from '../../arguments/orders.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const figures: NonNullable<QueryResolvers['figures']> = async (_query, args, context) => {
  const { filter: input, sort, ...page } = args;
  const filter = await checkedFigureFilter('filter', input, context);
  const order = toOrder(sort);
  return readConnection(context, ['figures', filter, order], page, (slice) =>
    context.store.listFigures({ filter, ...order, ...slice }),
  );
};
