import type { NodeResolvers } from '../generated/resolvers.ts';

export const Node: NodeResolvers = {
  __resolveType(node) {
    if ('document' in node) return 'Document';
    if ('predicate' in node) return 'Relation';
    return 'measure' in node ? 'Figure' : 'Entity';
  },
};
