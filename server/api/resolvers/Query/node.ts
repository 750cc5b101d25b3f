import { checkedId } from '../../arguments/checkedArguments.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { findNodes } from '../findNodes.ts';

export const node: NonNullable<QueryResolvers['node']> = async (_query, { id }, context) => {
  const [found] = await findNodes([checkedId('id', id)], context);
  return found ?? null;
};
