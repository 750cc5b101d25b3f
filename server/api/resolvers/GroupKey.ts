import type { GroupKeyResolvers } from '../generated/resolvers.ts';
import { KEY_LABELS } from './keyLabels.ts';

export const GroupKey: GroupKeyResolvers = {
  value: ({ kind, value }) => {
    if (value === null) return null;
    // As enum values in filters.
    return kind === 'status' || kind === 'origin' ? String(value).toUpperCase() : String(value);
  },
  label: async ({ kind, value }, { lang }, context) =>
    value === null ? null : (await KEY_LABELS[kind](String(value), context))[lang],
  node: ({ kind, value }, _args, { loaders }) => {
    if (value === null) return null;
    if (kind === 'entityId') return loaders.existingEntity(String(value));
    return kind === 'document' ? loaders.existingDocument(String(value)) : null;
  },
};
