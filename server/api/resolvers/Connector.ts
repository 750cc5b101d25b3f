import type { ConnectorResolvers } from '../generated/resolvers.ts';

export const Connector: ConnectorResolvers = {
  connects: ({ ids }, _args, { loaders }) => ids.map(loaders.existingEntity),
};
