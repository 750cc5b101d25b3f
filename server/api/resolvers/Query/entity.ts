import { UserError } from '../../../errors.ts';
import { type Entity, MAX_NAME_LENGTH } from '../../../model/entity.ts';
import type { MatchKind } from '../../../search/rank.ts';
import type { GraphSnapshot } from '../../../store/GraphStore.ts';
import { checkedId, checkedText } from '../../arguments/checkedArguments.ts';
import { MAX_PAGE } from '../../arguments/connections.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

/** Entities with the name; else those with these letters; else those with a spelling of it. */
async function findByName(name: string, store: GraphSnapshot): Promise<readonly Entity[]> {
  const named = await store.entitiesNamed(name);
  if (named.length > 0) return named;
  const { hits } = await store.search({ text: name, types: [], limit: MAX_PAGE });
  const whole = (kind: MatchKind) => hits.filter((hit) => hit.kind === kind && hit.forgiven === null);
  const [exact, variant] = [whole('exact'), whole('whole')];
  return (exact.length > 0 ? exact : variant).map((hit) => hit.entity);
}

export const entity: NonNullable<QueryResolvers['entity']> = async (_query, { id, name }, { store, loaders }) => {
  if ((id == null) === (name == null))
    throw new UserError('BAD_INPUT', '`entity` needs either `id` or `name`.', 'Use exactly one of them.');
  if (id != null) return loaders.entity(checkedId('id', id));
  const found = await findByName(checkedText('name', (name ?? '').trim(), MAX_NAME_LENGTH), store);
  loaders.remember(found);
  if (found.length > 1)
    throw new UserError('BAD_INPUT', `${found.length} entities have the name "${name}".`, 'Use `id`.', {
      argument: 'name',
      value: name,
      ids: found.map((candidate) => candidate.id),
    });
  return found[0] ?? null;
};
