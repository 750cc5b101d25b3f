import { readConnection } from '../arguments/connections.ts';
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
    return readConnection(context, ['Entity.relations', entity.id, filter, direction], page, (slice) =>
      context.loaders.relationsOf(entity.id, { filter, direction, ...slice }),
    );
  },
  async neighbors(entity, { filter, relations, direction, ...page }, context) {
    const filters = {
      entityFilter: await checkedEntityFilter('filter', filter, context),
      relationFilter: await checkedRelationFilter('relations', relations, context),
    };
    return readConnection(context, ['Entity.neighbors', entity.id, filters, direction], page, (slice) =>
      context.loaders.neighborsOf(entity.id, { ...filters, direction, ...slice }),
    );
  },
  figures: (entity, _args, { loaders }) => loaders.figuresOf(entity.id),
};
