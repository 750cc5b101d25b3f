import { checkedIds } from '../../arguments/checkedArguments.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { MAX_SUBGRAPH } from '../../limits/limits.ts';

export const subgraph: NonNullable<QueryResolvers['subgraph']> = async (_query, args, { store, loaders }) => {
  const ids = checkedIds('ids', args.ids, MAX_SUBGRAPH);
  const [found, relations] = await Promise.all([loaders.entities(ids), store.relationsAmong(ids, {})]);
  // A former and a current id can belong to the same entity.
  const entities = [...new Map(found.flatMap((entity) => (entity ? [[entity.id, entity]] : []))).values()];
  loaders.remember(entities);
  return { entities, relations, total: 0 };
};
