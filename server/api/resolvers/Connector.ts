import type { ConnectorResolvers } from '../generated/resolvers.ts';

export const Connector: ConnectorResolvers = {
  connects: ({ ids }, _args, { loaders }) => Promise.all(ids.map(loaders.existingEntity)),
};
