import { MAX_NAME_LENGTH } from '../../../model/entity.ts';
import { checkedInteger, checkedText } from '../../arguments/checkedArguments.ts';
import { checkedTypes } from '../../arguments/checkedNames.ts';
import { MAX_PAGE } from '../../arguments/connections.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const search: NonNullable<QueryResolvers['search']> = async (_query, { text, types, first }, context) => {
  const request = {
    text: checkedText('text', text.trim(), MAX_NAME_LENGTH),
    types: checkedTypes('types', types ?? [], context),
    limit: checkedInteger('first', first, 1, MAX_PAGE),
  };
  const found = await context.store.search(request);
  context.loaders.remember(found.hits.map((hit) => hit.entity));
  return { ...found, request };
};
