import { countCharacters } from '../../../model/characters.ts';
import { MAX_NAME_LENGTH } from '../../../model/entity.ts';
import { badArgument } from '../../arguments/checkedArguments.ts';
import { MAX_PAGE } from '../../arguments/connections.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const entitiesNamed: NonNullable<QueryResolvers['entitiesNamed']> = async (_query, { names }, context) => {
  const { store, loaders } = context;
  if (names.length > MAX_PAGE)
    throw badArgument(
      'names',
      `has ${names.length} names; at most ${MAX_PAGE} are allowed`,
      'Split them over several queries.',
      { value: names.length, max: MAX_PAGE },
    );
  for (const [index, name] of names.entries()) checkLength(`names[${index}]`, name);
  const found = await store.entitiesNamed(names.map((name) => name.trim()));
  loaders.remember(found.flat());
  return names.map((name, index) => {
    const [entity = null, ...others] = found[index] ?? [];
    return { name, entity: others.length === 0 ? entity : null, entities: found[index] ?? [] };
  });
};

/** Unlike the argument of `entity`, a name may be empty: lists have empty cells, which match nothing. */
function checkLength(argument: string, name: string): void {
  const length = countCharacters(name);
  if (length <= MAX_NAME_LENGTH) return;
  const problem = `has ${length} characters; at most ${MAX_NAME_LENGTH} are allowed`;
  throw badArgument(argument, problem, null, { value: length, max: MAX_NAME_LENGTH });
}
