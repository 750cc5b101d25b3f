import { toConnection, toSlice } from '../../arguments/connections.ts';
import { checkedEntityFilter } from '../../arguments/filters/checkedFilters.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const entities: NonNullable<QueryResolvers['entities']> = async (
  _query,
  { filter: input, sort, ...page },
  context,
) => {
  const filter = await checkedEntityFilter('filter', input, context);
  const order = { sort: sort.by, descending: sort.direction === 'DESCENDING' };
  const list = context.listIdentity('entities', filter, order);
  const slice = toSlice(page, list);
  const found = await context.store.listEntities({ filter, ...order, ...slice });
  context.loaders.remember(found.items);
  return toConnection(found, slice, list);
};
