import type { CommonResultResolvers } from '../generated/resolvers.ts';

export const CommonResult: CommonResultResolvers = {
  totalCount: (result) => result.total,
};
