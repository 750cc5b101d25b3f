import type { SearchResultResolvers } from '../generated/resolvers.ts';

export const SearchResult: SearchResultResolvers = {
  totalCount: (result) => result.total,
};
