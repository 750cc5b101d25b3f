import { toConnection, toSlice } from '../../arguments/connections.ts';
import { checkedRelationFilter } from '../../arguments/filters/checkedFilters.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const relations: NonNullable<QueryResolvers['relations']> = async (
  _query,
  { filter: input, sort, ...page },
  context,
) => {
  const filter = await checkedRelationFilter('filter', input, context);
  const order = { sort: sort.by, descending: sort.direction === 'DESCENDING' };
  const list = context.listIdentity('relations', filter, order);
  const slice = toSlice(page, list);
  return toConnection(await context.store.listRelations({ filter, ...order, ...slice }), slice, list);
};
