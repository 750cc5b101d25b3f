import type { PathResultResolvers } from '../generated/resolvers.ts';

export const PathResult: PathResultResolvers = {
  totalCount: (result) => result.total,
};
