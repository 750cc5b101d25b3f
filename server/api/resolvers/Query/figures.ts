import { toConnection, toSlice } from '../../arguments/connections.ts';
import { checkedFigureFilter } from '../../arguments/filters/checkedFilters.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const figures: NonNullable<QueryResolvers['figures']> = async (
  _query,
  { filter: input, sort, ...page },
  context,
) => {
  const filter = await checkedFigureFilter('filter', input, context);
  const order = { sort: sort.by, descending: sort.direction === 'DESCENDING' };
  const list = context.listIdentity('figures', filter, order);
  const slice = toSlice(page, list);
  return toConnection(await context.store.listFigures({ filter, ...order, ...slice }), slice, list);
};
