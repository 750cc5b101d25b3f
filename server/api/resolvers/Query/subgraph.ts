import { checkedIds } from '../../arguments/checkedArguments.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { MAX_SUBGRAPH } from '../../limits/limits.ts';

export const subgraph: NonNullable<QueryResolvers['subgraph']> = async (_query, args, { store, loaders }) => {
  const ids = checkedIds('ids', args.ids, MAX_SUBGRAPH);
  const [found, relations] = await Promise.all([loaders.entities(ids), store.relationsAmong(ids, {})]);
  // Two asked ids can be one entity: a former id and its present one.
  const entities = [...new Map(found.flatMap((entity) => (entity ? [[entity.id, entity]] : []))).values()];
  loaders.remember(entities);
  return { entities, relations, total: 0 };
};
