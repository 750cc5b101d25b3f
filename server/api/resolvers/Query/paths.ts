import { UserError } from '../../../errors.ts';
import { checkedId, checkedInteger } from '../../arguments/checkedArguments.ts';
import { checkedRelationFilter } from '../../arguments/filters/checkedFilters.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';

const MAX_LENGTH = 6;
const MAX_PATHS = 100;

export const paths: NonNullable<QueryResolvers['paths']> = async (_query, args, context) => {
  const { store, loaders } = context;
  const ends = { from: checkedId('from', args.from), to: checkedId('to', args.to) };
  const found = await store.paths({
    ...ends,
    mode: args.mode,
    maxLength: checkedInteger('maxLength', args.maxLength, 1, MAX_LENGTH),
    filter: await checkedRelationFilter('filter', args.filter, context),
    limit: checkedInteger('limit', args.limit, 1, MAX_PATHS),
  });
  if (found.total === 0) {
    // Distinguishes an unknown id from a missing path.
    const [from, to] = await loaders.entities([ends.from, ends.to]);
    if (!from) throw unknownEnd('from', ends.from);
    if (!to) throw unknownEnd('to', ends.to);
    if (from.id === to.id) throw sameEnds(from.id);
  }
  loaders.remember(found.paths.flatMap((path) => path.entities));
  return found;
};

function sameEnds(id: string): UserError {
  return new UserError(
    'BAD_INPUT',
    `\`from\` and \`to\` are both "${id}"; a path needs two different entities.`,
    '`entity { neighbors }` lists the neighbours of one entity.',
    { argument: 'to', value: id },
  );
}

function unknownEnd(argument: string, value: string): UserError {
  return new UserError(
    'BAD_INPUT',
    `\`${argument}\`: no entity has the id "${value}".`,
    '`search` finds ids by any form of a name.',
    { argument, value },
  );
}
