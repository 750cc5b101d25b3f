import type { MetaResolvers } from '../generated/resolvers.ts';
import { API_VERSION } from '../version.ts';

export const Meta: MetaResolvers = {
  apiVersion: () => API_VERSION,
  passagesAvailable: (_meta, _args, { passages }) => passages.available,
};
