import type { SearchHitResolvers } from '../generated/resolvers.ts';

export const SearchHit: SearchHitResolvers = {
  match: ({ kind, form }) => ({ kind, ...form }),
};
