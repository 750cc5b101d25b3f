import type { SubgraphResolvers } from '../generated/resolvers.ts';

export const Subgraph: SubgraphResolvers = {
  totalNeighbors: (subgraph) => subgraph.total,
};
