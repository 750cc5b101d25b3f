import { pageOf } from '../../../store/inOrder.ts';
import { sortDocuments } from '../../../store/sortDocuments.ts';
import { readConnection } from '../../arguments/connections.ts';
import { checkedDocumentFilter } from '../../arguments/filters/checkedFilters.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { documentsThatPass } from './documents.ts';

export const documentList: NonNullable<QueryResolvers['documentList']> = async (_query, args, context) => {
  const { filter: input, sort, ...page } = args;
  const filter = await checkedDocumentFilter('filter', input, context);
  const order = { sort: sort.by, descending: sort.direction === 'DESCENDING' };
  return readConnection(context, ['documentList', filter, order], page, async (slice) =>
    pageOf(sortDocuments(await documentsThatPass(filter, context), order), slice),
  );
};
