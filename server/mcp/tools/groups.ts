import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { count, formatRange } from '../formatText.ts';
import { FRAME } from '../fragments.ts';
import type {
  EntityGroupBy,
  FigureGroupBy,
  GroupsQuery,
  GroupsQueryVariables,
  RelationGroupBy,
} from '../generated/operations.ts';
import { entityName, first, lang, measures, offset, predicates, types } from '../inputSchemas.ts';
import { STATEMENT_FILTERS, toStatementFilter } from '../listTools.ts';
import { PAGE } from '../outputSchemas.ts';
import { defineTool } from '../Tool.ts';
import { toEnum, toPage } from '../toOutput.ts';

const OPERATION = /* GraphQL */ `
  query Groups(
    $ofEntities: Boolean!
    $entityBy: [EntityGroupBy!]!
    $entityFilter: EntityFilter!
    $entitySort: EntityGroupSort!
    $ofRelations: Boolean!
    $relationBy: [RelationGroupBy!]!
    $relationFilter: RelationFilter!
    $relationSort: RelationGroupSort!
    $ofFigures: Boolean!
    $figureBy: [FigureGroupBy!]!
    $figureFilter: FigureFilter!
    $figureSort: FigureGroupSort!
    $minCount: Int!
    $first: Int!
    $offset: Int!
    $lang: Language!
  ) {
    ...Frame
    entityGroups(
      by: $entityBy
      filter: $entityFilter
      having: { minCount: $minCount }
      sort: $entitySort
      first: $first
      offset: $offset
    ) @include(if: $ofEntities) {
      totalCount
      nodes { keys { ...Key } count documentCount }
    }
    relationGroups(
      by: $relationBy
      filter: $relationFilter
      having: { minCount: $minCount }
      sort: $relationSort
      first: $first
      offset: $offset
    ) @include(if: $ofRelations) {
      totalCount
      nodes { keys { ...Key } count subjectCount objectCount documentCount }
    }
    figureGroups(
      by: $figureBy
      filter: $figureFilter
      having: { minCount: $minCount }
      sort: $figureSort
      first: $first
      offset: $offset
    ) @include(if: $ofFigures) {
      totalCount
      nodes {
        keys { ...Key }
        count
        subjectCount
        documentCount
        values { unit { id label { zh en } } count minimum maximum mean sum }
      }
    }
  }

  fragment Key on GroupKey {
    value
    label(lang: $lang)
  }
`;

/* Keys of each kind of group, as the API has them. */
const ENTITY_KEYS = ['type', 'kind', 'community', 'document', 'year'] as const;
const ENDS = ['subject', 'subject_type', 'subject_kind', 'subject_community'] as const;
const STATEMENT_KEYS = ['status', 'document', 'year', 'when_year', 'origin'] as const;
const RELATION_KEYS = [
  'predicate',
  ...ENDS,
  ...['object', 'object_type', 'object_kind', 'object_community', 'place'],
  ...STATEMENT_KEYS,
] as const;
const FIGURE_KEYS = ['measure', 'unit', ...ENDS, 'according_to', ...STATEMENT_KEYS] as const;
const KEYS = { entities: ENTITY_KEYS, relations: RELATION_KEYS, figures: FIGURE_KEYS };

const DEFAULT_KEYS = { entities: 'TYPE', relations: 'PREDICATE', figures: 'MEASURE' } as const;

/** Filters that only some kinds of facts have. */
const FILTERS_OF = {
  entity: ['relations', 'figures'],
  predicates: ['relations'],
  measures: ['figures'],
  status: ['relations', 'figures'],
  minDocuments: ['relations', 'figures'],
  origins: ['relations', 'figures'],
} as const;

const STATISTICS = z.object({
  unit: z.string().describe('Base unit.'),
  count: z.int(),
  minimum: z.number(),
  maximum: z.number(),
  mean: z.number(),
  sum: z.number(),
});

export const groups = defineTool({
  name: 'groups',
  title: 'Groups',
  description:
    'Counts facts in groups by one or two keys: relations by predicate and year, figures by measure with minimum, maximum, mean and sum, entities by type. `relations` and `figures` list the facts of a group, with their lines.',
  input: {
    of: z.enum(['relations', 'figures', 'entities']),
    by: z
      .array(z.enum([...new Set([...RELATION_KEYS, ...FIGURE_KEYS, ...ENTITY_KEYS])]))
      .min(1)
      .max(2)
      .describe(
        Object.entries(KEYS)
          .map(([of, keys]) => `Keys of ${of}: ${keys.join(', ')}.`)
          .join(' '),
      ),
    entity: entityName('One end of the relations, or the subject of the figures').optional(),
    types: types.describe('Only entities, or facts with a subject, of one of these types (ids: see `vocabulary`).'),
    predicates,
    measures,
    ...STATEMENT_FILTERS,
    minCount: z.int().min(1).default(1).describe('Minimum number of facts in a group.'),
    sort: z.enum(['count', 'key']).default('count').describe('Largest count first, or by the values of the keys.'),
    first: first(20),
    offset,
    lang,
  },
  output: {
    groups: z.array(
      z.object({
        keys: z
          .array(
            z.object({
              value: z.string().nullable().describe('Null: facts without a value.'),
              label: z.string().nullable(),
            }),
          )
          .describe('In the order of `by`.'),
        count: z.int(),
        subjects: z.int().nullable().describe('Number of different subjects.'),
        objects: z.int().nullable().describe('Number of different objects.'),
        documents: z.int().describe('Number of different documents.'),
        values: z.array(STATISTICS).describe('Of figures, for each base unit. A sum may add overlapping figures.'),
      }),
    ),
    page: PAGE,
  },
  operation: OPERATION + FRAME,
  async toVariables(input, find): Promise<GroupsQueryVariables> {
    const { of, by, types, predicates, measures, minCount, sort, first, offset, lang } = input;
    const keys: readonly string[] = KEYS[of];
    const wrong = by.find((key) => !keys.includes(key));
    if (wrong !== undefined)
      throw new UserError('BAD_INPUT', `\`by\`: ${of} have no key "${wrong}".`, `Keys of ${of}: ${keys.join(', ')}.`);
    for (const [name, kinds] of Object.entries(FILTERS_OF))
      if (!kinds.some((kind) => kind === of) && isGiven(name, input[name as keyof typeof FILTERS_OF]))
        throw new UserError(
          'BAD_INPUT',
          `\`${name}\` is no filter of ${of}.`,
          `Leave it out, or group ${kinds.join(' or ')}.`,
        );
    const id = input.entity === undefined ? null : await find('entity', input.entity);
    const statement = toStatementFilter(input);
    const subject = types.length > 0 ? [{ subject: { types } }] : [];
    const order = sort === 'count' ? ({ by: 'COUNT', direction: 'DESCENDING' } as const) : ({ by: 'KEY' } as const);
    const byOf = <By>(kind: keyof typeof KEYS) => (kind === of ? by.map(toEnum) : [DEFAULT_KEYS[kind]]) as By[];
    return {
      ofEntities: of === 'entities',
      entityBy: byOf<EntityGroupBy>('entities'),
      entityFilter: { types, documents: input.documents, lines: input.lines, from: statement.from, to: statement.to },
      entitySort: order,
      ofRelations: of === 'relations',
      relationBy: byOf<RelationGroupBy>('relations'),
      relationFilter: {
        ...{ ...statement, predicates, and: subject },
        or: id === null ? [] : [{ subject: { ids: [id] } }, { object: { ids: [id] } }],
      },
      relationSort: order,
      ofFigures: of === 'figures',
      figureBy: byOf<FigureGroupBy>('figures'),
      figureFilter: { ...statement, measures, and: [...subject, ...(id === null ? [] : [{ subject: { ids: [id] } }])] },
      figureSort: order,
      ...{ minCount, first, offset, lang: toEnum(lang) },
    };
  },
  toOutput({ entityGroups, relationGroups, figureGroups }: GroupsQuery, { lang, offset }) {
    const found: Found = relationGroups ?? figureGroups ?? entityGroups ?? { totalCount: 0, nodes: [] };
    return {
      groups: found.nodes.map(
        ({ keys, count, subjectCount = null, objectCount = null, documentCount, values = [] }) => ({
          keys: keys.map(({ value, label }) => ({ value, label })),
          ...{ count, subjects: subjectCount, objects: objectCount, documents: documentCount },
          values: values.map(({ unit, ...numbers }) => ({ ...numbers, unit: unit.label[lang] })),
        }),
      ),
      ...toPage(found, offset),
    };
  },
  format: ({ groups, page }) => [
    formatRange('groups', page, groups.length),
    ...groups.map(({ keys, count: number, subjects, objects, documents, values }) => {
      const name = keys.map(({ value, label }) => (value === null ? 'none' : nameKey(value, label))).join(' · ');
      const numbers = [
        ...(subjects === null ? [] : [count(subjects, 'subject')]),
        ...(objects === null ? [] : [count(objects, 'object')]),
        count(documents, 'document'),
      ];
      const statistics = values.map(
        ({ unit, minimum, maximum, mean, sum }) => `; ${minimum} to ${maximum}, mean ${mean}, sum ${sum} ${unit}`,
      );
      return `- ${name}: ${number} (${numbers.join(', ')})${statistics.join('')}`;
    }),
  ],
});

/** Groups of any kind. */
interface Found {
  readonly totalCount: number;
  readonly nodes: readonly (Omit<RelationGroup, 'subjectCount' | 'objectCount'> &
    Partial<Pick<RelationGroup, 'subjectCount' | 'objectCount'> & Pick<FigureGroup, 'values'>>)[];
}

type RelationGroup = NonNullable<GroupsQuery['relationGroups']>['nodes'][number];
type FigureGroup = NonNullable<GroupsQuery['figureGroups']>['nodes'][number];

function isGiven(name: string, value: unknown): boolean {
  if (name === 'status') return value !== 'any';
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== 0;
}

/** `爱奇艺 {iqiyi}`; a value that is its own label stands alone. */
function nameKey(value: string, label: string | null): string {
  return label === null || label === value ? value : `${label} {${value}}`;
}
