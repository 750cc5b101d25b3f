import { z } from 'zod';
import { toFigure, toLanguage } from '../facts.ts';
import { CITED, FIGURE_STATED, FRAME } from '../fragments.ts';
import type { FiguresQuery, FiguresQueryVariables } from '../generated/operations.ts';
import { documents, entityName, first, from, lang, measures, offset, part, status, to } from '../inputs.ts';
import { FIGURE, PAGE } from '../outputs.ts';
import { toStatuses } from '../statuses.ts';
import { defineTool } from '../Tool.ts';
import { restOf, writeFigure, writeRange } from '../writing.ts';

const OPERATION = /* GraphQL */ `
  query Figures($filter: FigureFilter!, $sort: FigureSort!, $first: Int!, $offset: Int!, $lang: Language!) {
    ...Frame
    figures(filter: $filter, sort: $sort, first: $first, offset: $offset) {
      totalCount
      nodes { ...FigureStated }
    }
  }
`;

const SORTS = { id: 'ID', measure: 'MEASURE', date: 'DATE', value: 'VALUE' } as const;

export const figures = defineTool({
  name: 'figures',
  title: 'Figures',
  description:
    'Numbers that the documents give, as printed (users, revenue, counts, shares …), filtered by entity, measure, document, time, value or scope; each with the lines that give it. Only figures of one measure and unit compare.',
  input: {
    entity: entityName('The entity that they are about').optional(),
    measures,
    documents,
    status,
    from,
    to,
    text: part('Words in the scope, in either language.'),
    minValue: z.number().optional().describe('Smallest value, in the base unit: 10000 for one 万.'),
    maxValue: z.number().optional().describe('Largest value, in the base unit.'),
    sort: z.enum(['id', 'measure', 'date', 'value']).default('measure'),
    descending: z.boolean().default(false),
    first: first(20),
    offset,
    lang,
  },
  output: { figures: z.array(FIGURE), page: PAGE },
  operation: OPERATION + FRAME + FIGURE_STATED + CITED,
  async toVariables(input, find): Promise<FiguresQueryVariables> {
    const { entity, measures, documents, status, from, to, text, minValue, maxValue } = input;
    return {
      filter: {
        measures,
        documents,
        statuses: toStatuses(status),
        from: from ?? null,
        to: to ?? null,
        text: text ?? null,
        minValue: minValue ?? null,
        maxValue: maxValue ?? null,
        subject: entity === undefined ? null : { ids: [await find('entity', entity)] },
      },
      sort: { by: SORTS[input.sort], direction: input.descending ? 'DESCENDING' : 'ASCENDING' },
      first: input.first,
      offset: input.offset,
      lang: toLanguage(input.lang),
    };
  },
  toFacts({ figures: { nodes, totalCount } }: FiguresQuery, { lang, offset }, cite) {
    const page = { total: totalCount, offset };
    return { figures: nodes.map((figure) => toFigure(figure, lang, cite)), page, more: restOf(page, nodes.length) };
  },
  write: ({ figures, page }) => [writeRange('figures', page, figures.length), ...figures.map(writeFigure)],
});
