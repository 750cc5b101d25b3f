import { UserError } from '../../errors.ts';
import { parseCitation } from '../../model/citation.ts';
import { COMPARATORS, type Comparator } from '../../model/figure.ts';
import { nearestNames, suggestion } from '../../model/nearest.ts';
import { fold } from '../../search/fold.ts';
import type { ApiContext } from '../context/context.ts';
import { badArgument } from './checkedArguments.ts';

const MAX_RANGES = 20;

/** Checks of names against closed lists. The error for an unknown name lists the nearest ones. */

export function checkedTypes(argument: string, types: readonly string[], { vocabulary }: ApiContext) {
  return checkedNames(argument, 'entity type', types, vocabulary.types.keys(), '`vocabulary { types { id } }`', () =>
    [...vocabulary.types.values()].map(({ id, label, plural }) => ({ id, labels: [label.zh, label.en, plural] })),
  );
}

export function checkedKinds(argument: string, kinds: readonly string[], { vocabulary }: ApiContext) {
  const whereListed = '`vocabulary { types { id kinds { id } } }`';
  return checkedNames(argument, 'kind (`type/kind`)', kinds, vocabulary.kinds, whereListed, () =>
    [...vocabulary.types.values()].flatMap((type) =>
      type.kinds.map(({ id, label }) => ({ id: `${type.id}/${id}`, labels: [id, label.zh, label.en] })),
    ),
  );
}

export function checkedPredicates(argument: string, predicates: readonly string[], { vocabulary }: ApiContext) {
  const whereListed = '`vocabulary { predicates { id } }`';
  return checkedNames(argument, 'predicate', predicates, vocabulary.predicates.keys(), whereListed, () =>
    [...vocabulary.predicates.values()].map(({ id, label, inverse }) => ({
      id,
      labels: [label.zh, label.en],
      inverse: [inverse.zh, inverse.en],
    })),
  );
}

export function checkedMeasures(argument: string, measures: readonly string[], { vocabulary }: ApiContext) {
  return checkedNames(
    argument,
    'measure',
    measures,
    vocabulary.measures.keys(),
    '`vocabulary { measures { id } }`',
    () => [...vocabulary.measures.values()].map(({ id, label }) => ({ id, labels: [label.zh, label.en] })),
  );
}

export function checkedUnits(argument: string, units: readonly string[], { vocabulary }: ApiContext) {
  return checkedNames(argument, 'unit', units, vocabulary.units.keys(), '`vocabulary { units { id } }`', () =>
    [...vocabulary.units.values()].map(({ id, label }) => ({ id, labels: [label.zh, label.en] })),
  );
}

export async function checkedDocuments(argument: string, documents: readonly string[], { loaders }: ApiContext) {
  if (documents.length === 0) return documents;
  const all = await loaders.documents();
  return checkedNames(argument, 'document', documents, all.keys(), '`documents { id label }`', () =>
    [...all.values()].map(({ document: { id, title, file } }) => ({ id, labels: [title.zh, title.en, file] })),
  );
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

/** An id with the texts that people may take for it. */
interface Named {
  readonly id: string;
  readonly labels: readonly string[];
  /** Labels of a predicate from object to subject. */
  readonly inverse?: readonly string[];
}

function checkedNames(
  argument: string,
  what: string,
  wanted: readonly string[],
  names: Iterable<string>,
  whereListed: string,
  named: () => readonly Named[],
): readonly string[] {
  const all = new Set(names);
  const unknown = wanted.find((name) => !all.has(name));
  if (unknown === undefined) return wanted;
  const value = unknown.slice(0, 80);
  const meant = idsMeant(unknown, named());
  const nearest = meant?.ids ?? nearestNames(value, [...all]);
  throw new UserError(
    'BAD_INPUT',
    `\`${argument}\`: there is no ${what} "${value}".${meant?.advice ?? suggestion(nearest)}`,
    `${whereListed} lists them all.`,
    { argument, value, nearest },
  );
}

/** Returns the ids that have a text as their label, and the advice to use them; null if there are none. */
function idsMeant(text: string, named: readonly Named[]): { ids: string[]; advice: string } | null {
  const wanted = fold(text);
  const withText = (textsOf: (one: Named) => readonly string[]) =>
    named.filter((one) => textsOf(one).some((label) => fold(label) === wanted)).map(({ id }) => id);
  const ids = withText(({ labels }) => labels);
  if (ids.length > 0) return { ids, advice: ` Ids are needed, not labels: ${quoted(ids)}.` };
  const inverse = withText((one) => one.inverse ?? []);
  if (inverse.length === 0) return null;
  const advice = ` It is the inverse of ${quoted(inverse)}: use that id, with subject and object exchanged, or \`direction: IN\`.`;
  return { ids: inverse, advice };
}

function quoted(ids: readonly string[]): string {
  return ids.map((id) => `"${id}"`).join(' or ');
}
