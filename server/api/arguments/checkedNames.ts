import { UserError } from '../../errors.ts';
import { COMPARATORS, type Comparator } from '../../model/figure.ts';
import { didYouMean, nearestNames } from '../../model/nearest.ts';
import type { ApiContext } from '../context/context.ts';

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
