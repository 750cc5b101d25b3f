import type { EntityTypeResolvers } from '../generated/resolvers.ts';

export const EntityType: EntityTypeResolvers = {
  colorLight: (type) => type.color.light,
  colorDark: (type) => type.color.dark,
};
