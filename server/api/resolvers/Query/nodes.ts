import { checkedIds } from '../../checkedArguments.ts';
import { MAX_PAGE } from '../../connections.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { findNodes } from '../../nodes.ts';

export const nodes: NonNullable<QueryResolvers['nodes']> = (_query, { ids }, context) =>
  findNodes(checkedIds('ids', ids, MAX_PAGE), context);
