import type { RunQuery } from './client.ts';
import { ENTITY_CARD, FIGURE_CARD } from './fragments.ts';
import type {
  MeasureFiguresQuery,
  MeasureFiguresQueryVariables,
  MeasuresQuery,
  MeasuresQueryVariables,
} from './generated/operations.ts';
import { PAGE_SIZE, readAllPages } from './pages.ts';

const MEASURES = /* GraphQL */ `
  query Measures($first: Int!, $offset: Int!) {
    vocabulary {
      measures { id label { zh en } }
      units { id label { zh en } base factor }
    }
    all: figureGroups(by: [MEASURE], first: $first, offset: $offset) {
      totalCount
      nodes {
        keys { value }
        values { count unit { id } }
      }
    }
    dated: figureGroups(by: [MEASURE], filter: { has: [AS_OF] }, first: $first, offset: $offset) {
      nodes {
        keys { value }
        values { count unit { id } }
      }
    }
  }
`;

type Term = MeasuresQuery['vocabulary']['measures'][number];
export type Unit = MeasuresQuery['vocabulary']['units'][number];

/** Figures of one measure that can be compared, because their units have the same base. */
export interface MeasureChoice {
  readonly measure: Term;
  /** The base unit. */
  readonly unit: Unit;
  readonly count: number;
  /** Number of figures with a date of their own. */
  readonly dated: number;
}

/** Reads the measures that have figures, with a choice for each base unit, in the order of the vocabulary. */
export async function readMeasures(runQuery: RunQuery): Promise<readonly MeasureChoice[]> {
  const pages = await readAllPages(
    (offset) => runQuery<MeasuresQuery>(MEASURES, { first: PAGE_SIZE, offset } satisfies MeasuresQueryVariables),
    ({ all }) => all.totalCount,
  );
  const vocabulary = pages?.[0]?.vocabulary;
  if (!pages || !vocabulary) return [];
  const countsOf = (groups: MeasuresQuery['dated']['nodes']) =>
    new Map(
      groups.flatMap(({ keys, values }) => values.map(({ count, unit }) => [`${keys[0]?.value} ${unit.id}`, count])),
    );
  const all = countsOf(pages.flatMap((page) => page.all.nodes));
  const dated = countsOf(pages.flatMap((page) => page.dated.nodes));
  return vocabulary.measures.flatMap((measure) =>
    vocabulary.units.flatMap((unit) => {
      const key = `${measure.id} ${unit.id}`;
      const count = all.get(key);
      return count === undefined ? [] : [{ measure, unit, count, dated: dated.get(key) ?? 0 }];
    }),
  );
}

const MEASURE_FIGURES = /* GraphQL */ `
  query MeasureFigures($measure: ID!, $first: Int!, $offset: Int!) {
    figures(filter: { measures: [$measure] }, first: $first, offset: $offset) {
      totalCount
      nodes {
        ...FigureCard
        subject { ...EntityCard }
      }
    }
  }
`;

export type MeasuredFigure = MeasureFiguresQuery['figures']['nodes'][number];

/** Reads all figures of a measure, with their subjects. */
export async function readMeasureFigures(runQuery: RunQuery, measure: string): Promise<readonly MeasuredFigure[]> {
  const pages = await readAllPages(
    async (offset) => {
      const variables: MeasureFiguresQueryVariables = { measure, first: PAGE_SIZE, offset };
      return (await runQuery<MeasureFiguresQuery>(MEASURE_FIGURES + ENTITY_CARD + FIGURE_CARD, variables)).figures;
    },
    ({ totalCount }) => totalCount,
  );
  return pages?.flatMap(({ nodes }) => nodes) ?? [];
}
