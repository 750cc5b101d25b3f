import { UserError } from '../../errors.ts';
import { parseCitation } from '../../model/citation.ts';
import { COMPARATORS, type Comparator } from '../../model/figure.ts';
import { didYouMean, nearestNames } from '../../model/nearest.ts';
import type { ApiContext } from '../context/context.ts';
import { badArgument } from './checkedArguments.ts';

const MAX_RANGES = 20;

/** Checks of names against closed lists. The error for an unknown name lists the nearest ones. */

export function checkedTypes(argument: string, types: readonly string[], { vocabulary }: ApiContext) {
  return checkedNames(argument, 'entity type', types, vocabulary.types.keys(), '`vocabulary { types { id } }`');
}

export function checkedKinds(argument: string, kinds: readonly string[], { vocabulary }: ApiContext) {
  const whereListed = '`vocabulary { types { id kinds { id } } }`';
  return checkedNames(argument, 'kind (`type/kind`)', kinds, vocabulary.kinds, whereListed);
}

export function checkedPredicates(argument: string, predicates: readonly string[], { vocabulary }: ApiContext) {
  const whereListed = '`vocabulary { predicates { id } }`';
  return checkedNames(argument, 'predicate', predicates, vocabulary.predicates.keys(), whereListed);
}

export function checkedMeasures(argument: string, measures: readonly string[], { vocabulary }: ApiContext) {
  return checkedNames(argument, 'measure', measures, vocabulary.measures.keys(), '`vocabulary { measures { id } }`');
}

export function checkedUnits(argument: string, units: readonly string[], { vocabulary }: ApiContext) {
  return checkedNames(argument, 'unit', units, vocabulary.units.keys(), '`vocabulary { units { id } }`');
}

export async function checkedDocuments(argument: string, documents: readonly string[], { loaders }: ApiContext) {
  if (documents.length === 0) return documents;
  const all = await loaders.documents();
  return checkedNames(argument, 'document', documents, all.keys(), '`documents { id label }`');
}

/** Checks ranges of lines: `d001:175-181` or `d001:175`. */
export async function checkedLines(argument: string, ranges: readonly string[], context: ApiContext) {
  if (ranges.length > MAX_RANGES) {
    const problem = `has ${ranges.length} ranges of lines; at most ${MAX_RANGES} are allowed`;
    throw badArgument(argument, problem, 'Join neighbouring lines: `d001:175-181`.', { value: ranges.length });
  }
  const documents = await context.loaders.documents();
  for (const text of ranges) {
    const value = text.slice(0, 80);
    const range = parseCitation(text);
    if (!range)
      throw badArgument(
        argument,
        `must be a document with its lines; got ${JSON.stringify(value)}`,
        'Write it as d001:175-181 or d001:175.',
        { value },
      );
    await checkedDocuments(argument, [range.document], context);
    const lineCount = documents.get(range.document)?.document.lineCount ?? 0;
    if (range.lines[0] > lineCount)
      throw badArgument(argument, `is "${value}", but ${range.document} has ${lineCount} lines`, null, {
        value,
        max: lineCount,
      });
  }
}

export function checkedComparators(argument: string, comparators: readonly string[]): readonly Comparator[] {
  return comparators.map((value) => {
    const comparator = COMPARATORS.find((candidate) => candidate === value);
    if (comparator) return comparator;
    throw new UserError(
      'BAD_INPUT',
      `\`${argument}\`: there is no comparator "${value.slice(0, 80)}".`,
      `Comparators: ${COMPARATORS.join(' ')}.`,
      { argument, value: value.slice(0, 80), allowed: COMPARATORS },
    );
  });
}

function checkedNames(
  argument: string,
  what: string,
  wanted: readonly string[],
  names: Iterable<string>,
  whereListed: string,
): readonly string[] {
  const all = new Set(names);
  const unknown = wanted.find((name) => !all.has(name));
  if (unknown === undefined) return wanted;
  const value = unknown.slice(0, 80);
  const candidates = [...all];
  throw new UserError(
    'BAD_INPUT',
    `\`${argument}\`: there is no ${what} "${value}".${didYouMean(value, candidates)}`,
    `${whereListed} lists them all.`,
    { argument, value, nearest: nearestNames(value, candidates) },
  );
}
