import { checkedId } from '../../arguments/checkedArguments.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const document: NonNullable<QueryResolvers['document']> = async (_query, { id }, { loaders }) =>
  (await loaders.documents()).get(checkedId('id', id)) ?? null;
