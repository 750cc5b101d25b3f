import { MAX_SUBGRAPH } from '../../api/limits/limits.ts';
import { UserError } from '../../errors.ts';
import { ALL_FIGURES, type GraphSnapshot } from '../../store/GraphStore.ts';
import type { Selection } from '../content/partContent.ts';

/** Largest number of unknown ids in the message. */
const MAX_NAMED = 5;

/** Selects entities, all relations among them, and their figures. Resolves former ids, and rejects unknown ones. */
export async function selectByIds(snapshot: GraphSnapshot, ids: readonly string[]): Promise<Selection> {
  if (ids.length === 0) throw new UserError('BAD_INPUT', 'No ids were given.', 'Give ids of entities, as in ids=a,b.');
  if (ids.length > MAX_SUBGRAPH)
    throw new UserError(
      'LIMIT_EXCEEDED',
      `${ids.length} ids were given; the limit is ${MAX_SUBGRAPH}.`,
      'Export the whole dataset, or several parts.',
      { limit: MAX_SUBGRAPH, value: ids.length, measured: 'ids' },
    );
  const found = await snapshot.entities(ids);
  const unknown = ids.filter((_, index) => found[index] === null);
  if (unknown.length > 0) throw notFound(unknown);
  const entities = found.flatMap((entity) => entity ?? []);
  const present = entities.map(({ id }) => id);
  const [relations, figures] = await Promise.all([
    snapshot.relationsAmong(present, {}),
    snapshot.figuresOf(present, ALL_FIGURES),
  ]);
  return { chosenBy: { ids }, entities, relations, figures: figures.flatMap(({ items }) => items), documentIds: [] };
}

function notFound(unknown: readonly string[]): UserError {
  const named = unknown.slice(0, MAX_NAMED).map((id) => JSON.stringify(id.slice(0, 100)));
  const more = unknown.length > MAX_NAMED ? ` and ${unknown.length - MAX_NAMED} more` : '';
  const what = unknown.length === 1 ? 'no entity' : 'no entities';
  return new UserError('NOT_FOUND', `There is ${what} ${named.join(', ')}${more}.`, 'Find ids with `search`.');
}
