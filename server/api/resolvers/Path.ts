import type { PathResolvers } from '../generated/resolvers.ts';

export const Path: PathResolvers = {
  length: (path) => path.steps.length,
};
