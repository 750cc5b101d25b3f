import { toConnection, toSlice } from '../arguments/connections.ts';
import { checkedEntityFilter, checkedRelationFilter } from '../arguments/filters/checkedFilters.ts';
import { defined } from '../context/vocabularyIndex.ts';
import type { EntityResolvers } from '../generated/resolvers.ts';

export const Entity: EntityResolvers = {
  type: (entity, _args, { vocabulary }) => defined(vocabulary.types, entity.type),
  kind: (entity, _args, { vocabulary }) =>
    defined(vocabulary.types, entity.type).kinds.find((kind) => kind.id === entity.kind) ?? null,
  label: (entity, { lang }) => entity.name[lang],
  pinyin: (entity) => entity.forms.find((form) => form.field === 'nameZh')?.pinyin ?? '',
  documents: (entity, _args, { loaders }) => entity.documents.map(loaders.existingDocument),
  async relations(entity, { filter: input, direction, ...page }, context) {
    const filter = await checkedRelationFilter('filter', input, context);
    const list = context.listIdentity('Entity.relations', entity.id, filter, direction);
    const slice = toSlice(page, list);
    return toConnection(await context.loaders.relationsOf(entity.id, { filter, direction, ...slice }), slice, list);
  },
  async neighbors(entity, { filter, relations, direction, ...page }, context) {
    const filters = {
      entityFilter: await checkedEntityFilter('filter', filter, context),
      relationFilter: await checkedRelationFilter('relations', relations, context),
    };
    const list = context.listIdentity('Entity.neighbors', entity.id, filters, direction);
    const slice = toSlice(page, list);
    return toConnection(await context.loaders.neighborsOf(entity.id, { ...filters, direction, ...slice }), slice, list);
  },
  figures: (entity, _args, { loaders }) => loaders.figuresOf(entity.id),
};
