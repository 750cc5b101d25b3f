import { UserError } from '../../../errors.ts';

/** Nesting depth, counting the outermost filter. */
export const MAX_FILTER_DEPTH = 4;
/** Fields of a filter and of all filters inside; each filter in `and` and `or` counts as one. */
export const MAX_FILTER_FIELDS = 40;

/** Number of relations of an entity that `related` is tested on: the average, rounded up. */
const RELATIONS_OF_AN_ENTITY = 4;

export interface FilterSize {
  readonly depth: number;
  readonly fields: number;
  /** Approximate number of comparisons to test one fact. */
  readonly work: number;
}

/** Measures a filter of entities, relations or figures. */
export function measureFilter(filter: object): FilterSize {
  let [depth, fields, work] = [1, 0, 0];
  for (const [name, value] of Object.entries(filter)) {
    if (value == null) continue;
    const inner = innerFilters(name, value);
    const own = Math.max(1, inner.length);
    const times = name === 'related' ? RELATIONS_OF_AN_ENTITY : 1;
    fields += own;
    work += own * times;
    for (const size of inner.map(measureFilter)) {
      depth = Math.max(depth, size.depth + 1);
      fields += size.fields;
      work += size.work * times;
    }
  }
  return { depth, fields, work };
}

export function checkFilterSize(argument: string, filter: object): void {
  const { depth, fields } = measureFilter(filter);
  if (depth > MAX_FILTER_DEPTH)
    throw tooLarge(argument, `has filters ${depth} deep`, depth, MAX_FILTER_DEPTH, 'filterDepth');
  if (fields > MAX_FILTER_FIELDS)
    throw tooLarge(argument, `has ${fields} fields`, fields, MAX_FILTER_FIELDS, 'filterFields');
}

function tooLarge(argument: string, problem: string, value: number, limit: number, measured: string): UserError {
  return new UserError(
    'LIMIT_EXCEEDED',
    `\`${argument}\` ${problem}; the limit is ${limit}.`,
    'Give alternatives as a list (`types: [...]`) if possible, or use several queries.',
    { argument, limit, value, measured },
  );
}

/** `related` is not a filter itself but contains two: of the relation and of its other end. */
function innerFilters(name: string, value: unknown): readonly object[] {
  if (Array.isArray(value)) return value.filter(isObject);
  if (!isObject(value)) return [];
  return name === 'related' ? Object.values(value).filter(isObject) : [value];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
