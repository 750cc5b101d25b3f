import type { EntityOrder, Order } from '../../store/GraphStore.ts';
import type { ApiContext } from '../context/context.ts';
import type { EntitySort, FigureSort, RelationSort } from '../generated/resolvers.ts';
import { badArgument } from './checkedArguments.ts';
import { chosenOrigins } from './chosenOrigins.ts';
import { checkedFigureFilter, checkedRelatedFilter } from './filters/checkedFilters.ts';

/** Converts `sort` of relations or figures to an order of a store. Equal arguments give equal orders. */
export function toOrder<Sort extends RelationSort | FigureSort>(sort: Sort): Order<Sort['by']> {
  return { sort: sort.by, descending: sort.direction === 'DESCENDING', ...chosenOrigins(sort) };
}

export async function checkedEntityOrder(
  { by, direction, related, figures }: EntitySort,
  context: ApiContext,
): Promise<EntityOrder> {
  const order = { sort: by, descending: direction === 'DESCENDING' };
  if (related && by !== 'relations') throw unused('related', 'RELATIONS');
  if (figures && by !== 'figures') throw unused('figures', 'FIGURES');
  if (related) return { ...order, countedRelations: await checkedRelatedFilter('sort.related', related, context) };
  return figures ? { ...order, countedFigures: await checkedFigureFilter('sort.figures', figures, context) } : order;
}

function unused(argument: string, by: string) {
  return badArgument(`sort.${argument}`, `needs \`by: ${by}\``, `Sort \`by: ${by}\`, or leave it out.`);
}
