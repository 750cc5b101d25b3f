import { checkedInteger } from '../../arguments/checkedArguments.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { MAX_SUBGRAPH } from '../../limits/limits.ts';

export const overview: NonNullable<QueryResolvers['overview']> = async (_query, { limit }, { store, loaders }) => {
  const subgraph = await store.overview({ limit: checkedInteger('limit', limit, 1, MAX_SUBGRAPH) });
  loaders.remember(subgraph.entities);
  return subgraph;
};
