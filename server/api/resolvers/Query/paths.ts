import { UserError } from '../../../errors.ts';
import { badArgument, checkedId, checkedInteger } from '../../arguments/checkedArguments.ts';
import { checkedEntityFilter, checkedRelationFilter } from '../../arguments/filters/checkedFilters.ts';
import type { ApiContext } from '../../context/context.ts';
import type { EntityFilter, QueryResolvers } from '../../generated/resolvers.ts';

const MAX_LENGTH = 6;
const MAX_PATHS = 100;
const MAX_VIA = 3;

export const paths: NonNullable<QueryResolvers['paths']> = async (_query, args, context) => {
  const { store, loaders } = context;
  const ends = { from: checkedId('from', args.from), to: checkedId('to', args.to) };
  const [via, avoid] = [args.via ?? [], args.avoid];
  if (via.length > MAX_VIA)
    throw badArgument('via', `has ${via.length} filters; at most ${MAX_VIA} are allowed`, null, {
      value: via.length,
      max: MAX_VIA,
    });
  const found = await store.paths({
    ...ends,
    mode: args.mode,
    maxLength: checkedInteger('maxLength', args.maxLength, 1, MAX_LENGTH),
    filter: await checkedRelationFilter('filter', args.filter, context),
    direction: args.direction,
    via: await Promise.all(via.map((filter, index) => checkedEntityFilter(`via[${index}]`, filter, context))),
    ...(avoid && { avoid: await checkedEntityFilter('avoid', avoid, context) }),
    prefer: [...new Set(args.prefer)],
    limit: checkedInteger('limit', args.limit, 1, MAX_PATHS),
  });
  for (const [index, filter] of via.entries()) await checkKnown(`via[${index}].ids`, filter, context);
  if (avoid) await checkKnown('avoid.ids', avoid, context);
  if (found.total === 0) {
    // Distinguishes an unknown id from a missing path.
    const [from, to] = await loaders.entities([ends.from, ends.to]);
    if (!from) throw unknownId('from', ends.from);
    if (!to) throw unknownId('to', ends.to);
    if (from.id === to.id) throw sameEnds(from.id);
  }
  loaders.remember(found.paths.flatMap((path) => path.entities));
  return found;
};

/** A misspelt id would change the answer unnoticed. */
async function checkKnown(argument: string, { ids }: EntityFilter, { loaders }: ApiContext): Promise<void> {
  const entities = await loaders.entities(ids ?? []);
  const unknown = ids?.find((_, index) => !entities[index]);
  if (unknown !== undefined) throw unknownId(argument, unknown);
}

function sameEnds(id: string): UserError {
  return new UserError(
    'BAD_INPUT',
    `\`from\` and \`to\` are both "${id}"; a path needs two different entities.`,
    '`entity { neighbors }` lists the neighbours of one entity.',
    { argument: 'to', value: id },
  );
}

function unknownId(argument: string, value: string): UserError {
  return new UserError(
    'BAD_INPUT',
    `\`${argument}\`: no entity has the id "${value}".`,
    '`search` finds ids by any form of a name.',
    { argument, value },
  );
}
