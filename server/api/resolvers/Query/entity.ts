import { UserError } from '../../../errors.ts';
import { MAX_NAME_LENGTH } from '../../../model/entity.ts';
import { checkedId, checkedText } from '../../arguments/checkedArguments.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const entity: NonNullable<QueryResolvers['entity']> = async (_query, { id, name }, { store, loaders }) => {
  if ((id == null) === (name == null))
    throw new UserError('BAD_INPUT', '`entity` needs either `id` or `name`.', 'Use exactly one of them.');
  if (id != null) return loaders.entity(checkedId('id', id));
  const [found = []] = await store.entitiesNamed([checkedText('name', (name ?? '').trim(), MAX_NAME_LENGTH)]);
  loaders.remember(found);
  if (found.length > 1)
    throw new UserError('BAD_INPUT', `${found.length} entities have the name "${name}".`, 'Use `id`.', {
      argument: 'name',
      value: name,
      ids: found.map((candidate) => candidate.id),
    });
  return found[0] ?? null;
};
