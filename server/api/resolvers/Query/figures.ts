import { chosenOrigins } from '../../arguments/chosenOrigins.ts';
import { readConnection } from '../../arguments/connections.ts';
import { checkedFigureFilter } from '../../arguments/filters/checkedFilters.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const figures: NonNullable<QueryResolvers['figures']> = async (_query, args, context) => {
  const { filter: input, sort, ...page } = args;
  const filter = await checkedFigureFilter('filter', input, context);
  const order = { sort: sort.by, descending: sort.direction === 'DESCENDING', ...chosenOrigins(sort) };
  return readConnection(context, ['figures', filter, order], page, (slice) =>
    context.store.listFigures({ filter, ...order, ...slice }),
  );
};
