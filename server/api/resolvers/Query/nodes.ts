import { checkedIds } from '../../arguments/checkedArguments.ts';
import { MAX_PAGE } from '../../arguments/connections.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { findNodes } from '../findNodes.ts';

export const nodes: NonNullable<QueryResolvers['nodes']> = (_query, { ids }, context) =>
  findNodes(checkedIds('ids', ids, MAX_PAGE), context);
