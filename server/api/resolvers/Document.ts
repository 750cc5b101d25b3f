import type { DocumentRequest, Page } from '../../store/GraphStore.ts';
import { type PageArguments, readConnection } from '../arguments/connections.ts';
import {
  checkedEntityFilter,
  checkedFigureFilter,
  checkedRelationFilter,
} from '../arguments/filters/checkedFilters.ts';
import { checkedEntityOrder, toOrder } from '../arguments/orders.ts';
import type { ApiContext } from '../context/context.ts';
import type { DocumentResolvers } from '../generated/resolvers.ts';

export const Document: DocumentResolvers = {
  id: ({ document }) => document.id,
  file: ({ document }) => document.file,
  title: ({ document }) => document.title,
  label: ({ document }, { lang }) => document.title[lang],
  publisher: ({ document }) => document.publisher,
  published: ({ document }) => document.published,
  authors: ({ document }) => document.authors,
  lineCount: ({ document }) => document.lineCount,
  sha256: ({ document }) => document.sha256,
  curated: ({ document }) => document.curated,
  support: ({ entities, relations, figures }) => ({ entities, relations, figures }),
  supportOnlyHere: ({ entitiesOnlyHere, relationsOnlyHere, figuresOnlyHere }) => ({
    entities: entitiesOnlyHere,
    relations: relationsOnlyHere,
    figures: figuresOnlyHere,
  }),
  async entities({ document }, { filter: input, sort, ...rest }, context) {
    const filter = await checkedEntityFilter('filter', input, context);
    const order = sort ? { order: await checkedEntityOrder(sort, context) } : {};
    return factsIn(document.id, 'entities', { filter, ...order }, rest, context, context.loaders.entitiesIn);
  },
  async relations({ document }, { filter: input, sort, ...rest }, context) {
    const filter = await checkedRelationFilter('filter', input, context);
    const order = sort ? { order: toOrder(sort) } : {};
    return factsIn(document.id, 'relations', { filter, ...order }, rest, context, context.loaders.relationsIn);
  },
  async figures({ document }, { filter: input, sort, ...rest }, context) {
    const filter = await checkedFigureFilter('filter', input, context);
    const order = sort ? { order: toOrder(sort) } : {};
    return factsIn(document.id, 'figures', { filter, ...order }, rest, context, context.loaders.figuresIn);
  },
  async lines({ document }, page, context) {
    const text = await context.passages.textOf(document);
    if (!text) return null;
    return readConnection(context, ['Document', 'lines', document.id], page, async ({ offset, limit }) => ({
      items: text.slice(offset, offset + limit).map((line, index) => ({ number: offset + index + 1, text: line })),
      total: text.length,
    }));
  },
};

interface FactsArguments extends PageArguments {
  readonly onlyHere?: boolean | null;
}

function factsIn<Filter, FactOrder, T>(
  id: string,
  name: 'entities' | 'relations' | 'figures',
  list: { readonly filter: Filter; readonly order?: FactOrder },
  { onlyHere: input, ...page }: FactsArguments,
  context: ApiContext,
  load: (document: string, request: DocumentRequest<Filter, FactOrder>) => Promise<Page<T>>,
) {
  const onlyHere = input ?? false;
  return readConnection(context, ['Document', name, id, onlyHere, list], page, (slice) =>
    load(id, { onlyHere, ...list, ...slice }),
  );
}
