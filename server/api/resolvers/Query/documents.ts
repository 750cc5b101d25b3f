import { documentTest } from '../../../store/filters/toTest.ts';
import { checkedDocumentFilter } from '../../arguments/filters/checkedFilters.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const documents: NonNullable<QueryResolvers['documents']> = async (_query, { filter }, context) => {
  const passes = documentTest(await checkedDocumentFilter('filter', filter, context));
  return [...(await context.loaders.documents()).values()].filter(({ document }) => passes(document));
};
