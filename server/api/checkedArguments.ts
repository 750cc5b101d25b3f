import { UserError } from '../errors.ts';
import { parseEdtf } from '../model/edtf.ts';
import { didYouMean, nearestNames } from '../model/nearest.ts';
import type { EntityFilter, RelationFilter } from '../store/GraphStore.ts';
import type { ApiContext } from './context.ts';
import type {
  EntityFilter as EntityFilterInput,
  RelationFilter as RelationFilterInput,
} from './generated/resolvers.ts';

/** Arguments as the store expects them: checked against the vocabulary and their ranges, absent where not given. */

const MAX_ID_LENGTH = 300;

export function checkedInteger(name: string, value: number, min: number, max: number): number {
  if (value >= min && value <= max) return value;
  throw new UserError('BAD_INPUT', `\`${name}\` is ${value}; it may be ${min} to ${max}.`, null, {
    argument: name,
    value,
    min,
    max,
  });
}

export function checkedId(name: string, id: string): string {
  if (id !== '' && id.length <= MAX_ID_LENGTH) return id;
  const problem = id === '' ? 'is empty' : `is ${id.length} characters long; ids have at most ${MAX_ID_LENGTH}`;
  throw new UserError('BAD_INPUT', `\`${name}\` ${problem}.`, null, { argument: name });
}

export function checkedIds(name: string, ids: readonly string[], max: number): readonly string[] {
  if (ids.length > max)
    throw new UserError(
      'BAD_INPUT',
      `\`${name}\` has ${ids.length} ids; at most ${max} are allowed.`,
      'Ask in several queries.',
      { argument: name, value: ids.length, max },
    );
  return ids.map((id) => checkedId(name, id));
}

export function checkedText(name: string, text: string, maxLength: number): string {
  if (text.trim() === '') throw new UserError('BAD_INPUT', `\`${name}\` is empty.`, null, { argument: name });
  if (text.length <= maxLength) return text;
  throw new UserError(
    'BAD_INPUT',
    `\`${name}\` has ${text.length} characters; at most ${maxLength} are allowed.`,
    null,
    {
      argument: name,
      value: text.length,
      max: maxLength,
    },
  );
}

export function checkedTypes(name: string, types: readonly string[] | null | undefined, context: ApiContext) {
  return known(name, 'entity type', types ?? [], [...context.vocabulary.types.keys()], '`vocabulary { types { id } }`');
}

export async function checkedEntityFilter(
  input: EntityFilterInput | null | undefined,
  context: ApiContext,
): Promise<EntityFilter> {
  if (!input) return {};
  const degree = (name: string, value: number | null | undefined) =>
    value == null ? undefined : checkedInteger(`filter.${name}`, value, 0, MAX_INT);
  const [minDegree, maxDegree] = [degree('minDegree', input.minDegree), degree('maxDegree', input.maxDegree)];
  inOrder('filter.minDegree', minDegree, 'filter.maxDegree', maxDegree);
  return withoutAbsent({
    types: listOrAbsent(checkedTypes('filter.types', input.types, context)),
    kinds: listOrAbsent(
      known(
        'filter.kinds',
        'kind (`type/kind`)',
        input.kinds ?? [],
        context.vocabulary.kinds,
        '`vocabulary { types { id kinds { id } } }`',
      ),
    ),
    documents: listOrAbsent(await checkedDocuments('filter.documents', input.documents, context)),
    communities: listOrAbsent(
      (input.communities ?? []).map((index) =>
        checkedInteger('filter.communities', index, 0, Math.max(0, context.dataset.communities.length - 1)),
      ),
    ),
    minDegree,
    maxDegree,
  });
}

/** `name` is the argument that the filter stands in. */
export async function checkedRelationFilter(
  name: string,
  input: RelationFilterInput | null | undefined,
  context: ApiContext,
): Promise<RelationFilter> {
  if (!input) return {};
  const [from, to] = [checkedDay(`${name}.from`, input.from), checkedDay(`${name}.to`, input.to)];
  inOrder(`${name}.from`, from, `${name}.to`, to);
  return withoutAbsent({
    predicates: listOrAbsent(
      known(
        `${name}.predicates`,
        'predicate',
        input.predicates ?? [],
        [...context.vocabulary.predicates.keys()],
        '`vocabulary { predicates { id } }`',
      ),
    ),
    documents: listOrAbsent(await checkedDocuments(`${name}.documents`, input.documents, context)),
    statuses: listOrAbsent(input.statuses ?? []),
    minDocuments:
      input.minDocuments == null ? undefined : checkedInteger(`${name}.minDocuments`, input.minDocuments, 0, MAX_INT),
    from,
    to,
  });
}

const MAX_INT = 2 ** 31 - 1;

async function checkedDocuments(
  name: string,
  documents: readonly string[] | null | undefined,
  context: ApiContext,
): Promise<readonly string[]> {
  if (!documents || documents.length === 0) return [];
  const all = await context.loaders.documents();
  return known(name, 'document', documents, [...all.keys()], '`documents { id label }`');
}

function checkedDay(name: string, day: string | null | undefined): string | undefined {
  if (day == null) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && parseEdtf(day)) return day;
  throw new UserError(
    'BAD_INPUT',
    `\`${name}\` is ${JSON.stringify(day.slice(0, 40))}, which is not a day.`,
    'Write it as YYYY-MM-DD: 2024-03-28.',
    { argument: name, value: day.slice(0, 40) },
  );
}

/** Refuses names that a closed list does not have, and says which it has that are like them. */
function known(
  argument: string,
  what: string,
  wanted: readonly string[],
  names: readonly string[],
  whereListed: string,
): readonly string[] {
  const all = new Set(names);
  const unknown = wanted.find((name) => !all.has(name));
  if (unknown === undefined) return wanted;
  const value = unknown.slice(0, 80);
  throw new UserError(
    'BAD_INPUT',
    `\`${argument}\`: there is no ${what} "${value}".${didYouMean(value, names)}`,
    `${whereListed} lists them all.`,
    { argument, value, nearest: nearestNames(value, names) },
  );
}

function inOrder<T extends number | string>(
  lowName: string,
  low: T | undefined,
  highName: string,
  high: T | undefined,
): void {
  if (low === undefined || high === undefined || low <= high) return;
  throw new UserError('BAD_INPUT', `\`${lowName}\` (${low}) is after \`${highName}\` (${high}): nothing can pass.`);
}

function listOrAbsent<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

type WithoutAbsent<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined, so that equal filters are equal values. */
function withoutAbsent<T extends object>(filter: T): WithoutAbsent<T> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as WithoutAbsent<T>;
}
