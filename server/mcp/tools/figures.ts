import { z } from 'zod';
import { formatFigure, formatRange } from '../formatText.ts';
import { CITED, FIGURE_STATED, FRAME } from '../fragments.ts';
import type { FiguresQuery, FiguresQueryVariables } from '../generated/operations.ts';
import { entityName, measures, part } from '../inputSchemas.ts';
import { PAGE_ARGUMENTS, STATEMENT_FILTERS, toListVariables, toStatementFilter } from '../listTools.ts';
import { FIGURE, PAGE } from '../outputSchemas.ts';
import { defineTool } from '../Tool.ts';
import { toFigure, toPage } from '../toOutput.ts';

const OPERATION = /* GraphQL */ `
  query Figures($filter: FigureFilter!, $sort: FigureSort!, $first: Int!, $offset: Int!, $lang: Language!) {
    ...Frame
    figures(filter: $filter, sort: $sort, first: $first, offset: $offset) {
      totalCount
      nodes { ...FigureStated }
    }
  }
`;

export const figures = defineTool({
  name: 'figures',
  title: 'Figures',
  description:
    'Lists numbers as the documents print them (users, revenue, counts, shares …), each with the lines that state it. Filters: entity, measure, document, cited lines, time, value, scope. Compare only figures of the same measure and base unit.',
  input: {
    entity: entityName('Entity that the figures are about').optional(),
    measures,
    ...STATEMENT_FILTERS,
    text: part('Words in the scope, in either language.'),
    minValue: z.number().optional().describe('Smallest value, in the base unit: 10000 for one 万.'),
    maxValue: z.number().optional().describe('Largest value, in the base unit.'),
    sort: z.enum(['id', 'measure', 'date', 'value']).default('measure'),
    ...PAGE_ARGUMENTS,
  },
  output: { figures: z.array(FIGURE), page: PAGE },
  operation: OPERATION + FRAME + FIGURE_STATED + CITED,
  async toVariables(input, find): Promise<FiguresQueryVariables> {
    const { entity, measures, minValue, maxValue } = input;
    return {
      filter: {
        ...toStatementFilter(input),
        measures,
        minValue: minValue ?? null,
        maxValue: maxValue ?? null,
        subject: entity === undefined ? null : { ids: [await find('entity', entity)] },
      },
      ...toListVariables(input),
    };
  },
  toOutput: ({ figures }: FiguresQuery, { lang, offset }, cite) => ({
    figures: figures.nodes.map((figure) => toFigure(figure, lang, cite)),
    ...toPage(figures, offset),
  }),
  format: ({ figures, page }) => [formatRange('figures', page, figures.length), ...figures.map(formatFigure)],
});
