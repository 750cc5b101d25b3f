import { groupBy } from '../../server/model/groupBy.ts';
import type { RunQuery } from './client.ts';
import type { MeasureValuesQuery, MeasureValuesQueryVariables } from './generated/operations.ts';
import { PAGE_SIZE } from './pages.ts';

const MEASURE_VALUES = /* GraphQL */ `
  query MeasureValues($first: Int!, $offset: Int!) {
    figures(first: $first, offset: $offset) {
      totalCount
      nodes {
        measure { id label { zh en } }
        subject { id }
        value
        unit { base }
        asOf
        scope { zh }
      }
    }
  }
`;

type Figure = MeasureValuesQuery['figures']['nodes'][number];

/** A measure with one value for each of its entities, all in the same base unit. */
export interface MeasureValues {
  readonly id: string;
  readonly label: Figure['measure']['label'];
  /** Keys are entity ids. */
  readonly values: ReadonlyMap<string, number>;
}

/** Reads the values of all measures, in the order of the number of their entities. */
export async function readMeasureValues(runQuery: RunQuery): Promise<readonly MeasureValues[]> {
  const read = async (offset: number) => {
    const variables: MeasureValuesQueryVariables = { first: PAGE_SIZE, offset };
    return (await runQuery<MeasureValuesQuery>(MEASURE_VALUES, variables)).figures;
  };
  const first = await read(0);
  const offsets = Array.from({ length: Math.ceil(first.totalCount / PAGE_SIZE) - 1 }, (_, i) => (i + 1) * PAGE_SIZE);
  const others = await Promise.all(offsets.map(read));
  return toMeasureValues([first, ...others].flatMap(({ nodes }) => nodes));
}

/**
 * Chooses one value for each entity and measure: in the most frequent base unit of the measure, for the whole entity rather
 * than a part of it, the latest, and of several such the largest.
 */
export function toMeasureValues(figures: readonly Figure[]): readonly MeasureValues[] {
  const byMeasure = groupBy(figures, ({ measure }) => measure.id);
  return [...byMeasure]
    .flatMap(([id, all]): readonly MeasureValues[] => {
      const byUnit = groupBy(all, ({ unit }) => unit.base);
      const inUnit = [...byUnit.values()].reduce((a, b) => (b.length > a.length ? b : a));
      const chosen = new Map<string, Figure>();
      for (const figure of inUnit) {
        const known = chosen.get(figure.subject.id);
        if (!known || isBetter(figure, known)) chosen.set(figure.subject.id, figure);
      }
      const [{ measure } = { measure: null }] = inUnit;
      return measure
        ? [{ id, label: measure.label, values: new Map([...chosen].map(([entity, { value }]) => [entity, value])) }]
        : [];
    })
    .toSorted((a, b) => b.values.size - a.values.size);
}

function isBetter(a: Figure, b: Figure): boolean {
  if ((a.scope === null) !== (b.scope === null)) return a.scope === null;
  const [dateA, dateB] = [a.asOf ?? '', b.asOf ?? ''];
  return dateA === dateB ? a.value > b.value : dateA > dateB;
}
