import type { EntitySort, ListRequest, SortCounts } from '../../../store/GraphStore.ts';
import { badArgument } from '../../arguments/checkedArguments.ts';
import { readConnection } from '../../arguments/connections.ts';
import {
  checkedEntityFilter,
  checkedFigureFilter,
  checkedRelatedFilter,
} from '../../arguments/filters/checkedFilters.ts';
import type { ApiContext } from '../../context/context.ts';
import type { EntitySort as EntitySortInput, QueryResolvers } from '../../generated/resolvers.ts';

export const entities: NonNullable<QueryResolvers['entities']> = async (_query, args, context) => {
  const { filter: input, sort, ...page } = args;
  const filter = await checkedEntityFilter('filter', input, context);
  const order = await checkedOrder(sort, context);
  return readConnection(context, ['entities', filter, order], page, async (slice) => {
    const found = await context.store.listEntities({ filter, ...order, ...slice });
    context.loaders.remember(found.items);
    return found;
  });
};

type Order = Pick<ListRequest<unknown, EntitySort>, 'sort' | 'descending'> & SortCounts;

async function checkedOrder({ by, direction, related, figures }: EntitySortInput, context: ApiContext): Promise<Order> {
  const order = { sort: by, descending: direction === 'DESCENDING' };
  if (related && by !== 'relations') throw unused('related', 'RELATIONS');
  if (figures && by !== 'figures') throw unused('figures', 'FIGURES');
  if (related) return { ...order, countedRelations: await checkedRelatedFilter('sort.related', related, context) };
  return figures ? { ...order, countedFigures: await checkedFigureFilter('sort.figures', figures, context) } : order;
}

function unused(argument: string, by: string) {
  return badArgument(`sort.${argument}`, `needs \`by: ${by}\``, `Sort \`by: ${by}\`, or leave it out.`);
}
