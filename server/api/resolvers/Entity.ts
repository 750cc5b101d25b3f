import { ALL_FIGURES } from '../../store/GraphStore.ts';
import { readConnection } from '../arguments/connections.ts';
import {
  checkedEntityFilter,
  checkedFigureFilter,
  checkedRelationFilter,
} from '../arguments/filters/checkedFilters.ts';
import { checkedEntityOrder, toOrder } from '../arguments/orders.ts';
import { defined } from '../context/vocabularyIndex.ts';
import type { EntityResolvers } from '../generated/resolvers.ts';

export const Entity: EntityResolvers = {
  type: (entity, _args, { vocabulary }) => defined(vocabulary.types, entity.type),
  kind: (entity, _args, { vocabulary }) =>
    defined(vocabulary.types, entity.type).kinds.find((kind) => kind.id === entity.kind) ?? null,
  label: (entity, { lang }) => entity.name[lang],
  pinyin: (entity) => entity.forms.find((form) => form.field === 'nameZh')?.pinyin ?? '',
  documents: (entity, _args, { loaders }) => entity.documents.map(loaders.existingDocument),
  async relations(entity, { filter: input, direction, sort, ...page }, context) {
    const filter = await checkedRelationFilter('filter', input, context);
    const order = toOrder(sort);
    return readConnection(context, ['Entity.relations', entity.id, filter, direction, order], page, (slice) =>
      context.loaders.relationsOf(entity.id, { filter, direction, order, ...slice }),
    );
  },
  async neighbors(entity, { filter, relations, direction, sort, ...page }, context) {
    const filters = {
      entityFilter: await checkedEntityFilter('filter', filter, context),
      relationFilter: await checkedRelationFilter('relations', relations, context),
    };
    const order = await checkedEntityOrder(sort, context);
    return readConnection(context, ['Entity.neighbors', entity.id, filters, direction, order], page, (slice) =>
      context.loaders.neighborsOf(entity.id, { ...filters, direction, order, ...slice }),
    );
  },
  async figureList(entity, { filter: input, sort, ...page }, context) {
    const filter = await checkedFigureFilter('filter', input, context);
    const order = toOrder(sort);
    return readConnection(context, ['Entity.figureList', entity.id, filter, order], page, (slice) =>
      context.loaders.figuresOf(entity.id, { filter, order, ...slice }),
    );
  },
  figures: async (entity, _args, { loaders }) => (await loaders.figuresOf(entity.id, ALL_FIGURES)).items,
};
