import { documentTest } from '../../../store/filters/toTest.ts';
import type { DocumentFilter, DocumentSupport } from '../../../store/GraphStore.ts';
import { checkedDocumentFilter } from '../../arguments/filters/checkedFilters.ts';
import type { ApiContext } from '../../context/context.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const documents: NonNullable<QueryResolvers['documents']> = async (_query, { filter }, context) =>
  documentsThatPass(await checkedDocumentFilter('filter', filter, context), context);

/** Returns the documents by id. */
export async function documentsThatPass(filter: DocumentFilter, { loaders }: ApiContext): Promise<DocumentSupport[]> {
  const passes = documentTest(filter);
  return [...(await loaders.documents()).values()].filter(({ document }) => passes(document));
}
