import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { count, formatEntity, formatFigure, formatRange, formatRelation } from '../formatText.ts';
import { CITED, ENTITY_BRIEF, ENTITY_NAMED, FIGURE_STATED, FRAME, RELATION_STATED } from '../fragments.ts';
import type { EntityQuery, EntityQueryVariables } from '../generated/operations.ts';
import { entityName, first, lang, offset, predicates } from '../inputSchemas.ts';
import { ENTITY, FIGURE, PAGE, RELATION } from '../outputSchemas.ts';
import { defineTool } from '../Tool.ts';
import { toEntity, toEnum, toFigure, toPage, toRelation } from '../toOutput.ts';

const OPERATION = /* GraphQL */ `
  query Entity(
    $id: ID!
    $predicates: [ID!]!
    $direction: Direction!
    $first: Int!
    $offset: Int!
    $maxFigures: Int!
    $lang: Language!
  ) {
    ...Frame
    entity(id: $id) {
      ...EntityBrief
      aliases
      start
      end
      figureList(first: $maxFigures) {
        totalCount
        nodes { ...FigureStated }
      }
      relations(filter: { predicates: $predicates }, direction: $direction, first: $first, offset: $offset) {
        totalCount
        nodes { ...RelationStated }
      }
    }
  }
`;

/** The tool `figures` returns the others. */
const MAX_FIGURES = 10;

export const entity = defineTool({
  name: 'entity',
  title: 'One entity',
  description:
    'Returns one entity: its description, aliases, figures and relations, each with the lines that state it.',
  input: {
    entity: entityName('The entity'),
    predicates,
    direction: z
      .enum(['out', 'in', 'both'])
      .default('both')
      .describe('out: only relations whose subject it is; in: only relations whose object it is.'),
    first: first(20),
    offset,
    lang,
  },
  output: {
    entity: ENTITY.extend({
      aliases: z.array(z.string()),
      start: z.string().nullable().describe('EDTF date of its beginning.'),
      end: z.string().nullable().describe('EDTF date of its end.'),
    }),
    figures: z.array(FIGURE),
    totalFigures: z.int(),
    relations: z.array(RELATION),
    page: PAGE,
  },
  operation: OPERATION + FRAME + ENTITY_BRIEF + ENTITY_NAMED + FIGURE_STATED + RELATION_STATED + CITED,
  async toVariables({ entity, predicates, direction, first, offset, lang }, find): Promise<EntityQueryVariables> {
    const id = await find('entity', entity);
    return { id, predicates, direction: toEnum(direction), first, offset, maxFigures: MAX_FIGURES, lang: toEnum(lang) };
  },
  toOutput({ entity }: EntityQuery, { lang, offset, entity: name }, cite) {
    // An import replaced the dataset after the id was found.
    if (!entity)
      throw new UserError(
        'NOT_READY',
        `"${name}" was not found: the dataset has just been replaced.`,
        'Call the tool again.',
      );
    const figures = entity.figureList.nodes.map((figure) => toFigure(figure, lang, cite));
    const relations = entity.relations.nodes.map((relation) => toRelation(relation, lang, cite));
    const { aliases, start, end } = entity;
    return {
      entity: { ...toEntity(entity, lang, cite), aliases: [...aliases], start, end },
      figures,
      totalFigures: entity.figureList.totalCount,
      relations,
      ...toPage(entity.relations, offset),
    };
  },
  format({ entity, figures, totalFigures, relations, page }) {
    const { aliases, start, end } = entity;
    const span = start === null && end === null ? [] : [`From ${start ?? 'unknown'} to ${end ?? 'now or unknown'}.`];
    const rest = totalFigures - figures.length;
    return [
      formatEntity(entity),
      ...(aliases.length > 0 ? [`Also called: ${aliases.join(', ')}.`] : []),
      ...span,
      ...(figures.length > 0 ? [`Figures (${totalFigures}):`, ...figures.map(formatFigure)] : []),
      ...(rest > 0 ? [`${count(rest, 'more figure')}: call \`figures\`.`] : []),
      formatRange('relations', page, relations.length),
      ...relations.map(formatRelation),
    ];
  },
});
