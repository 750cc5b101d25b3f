import type { RunQuery } from './client.ts';
import { ENTITY_CARD, FIGURE_CARD, RELATION_CARD } from './fragments.ts';
import type {
  EntityChoicesQuery,
  EntityFilter,
  EntityGroupBy,
  EntityRowsQuery,
  EntitySort,
  FigureChoicesQuery,
  FigureFilter,
  FigureGroupBy,
  FigureRowsQuery,
  FigureSort,
  Language,
  RelationChoicesQuery,
  RelationFilter,
  RelationGroupBy,
  RelationRowsQuery,
  RelationSort,
} from './generated/operations.ts';
import { PAGE_SIZE, readAllPages } from './pages.ts';

const ENTITY_ROWS = /* GraphQL */ `
  query EntityRows($filter: EntityFilter, $sort: EntitySort, $first: Int!, $offset: Int, $after: String) {
    list: entities(filter: $filter, sort: $sort, first: $first, offset: $offset, after: $after) {
      totalCount
      pageInfo { endCursor }
      nodes { ...EntityCard }
    }
  }
`;

const RELATION_ROWS = /* GraphQL */ `
  query RelationRows($filter: RelationFilter, $sort: RelationSort, $first: Int!, $offset: Int, $after: String) {
    list: relations(filter: $filter, sort: $sort, first: $first, offset: $offset, after: $after) {
      totalCount
      pageInfo { endCursor }
      nodes {
        ...RelationCard
        subject { id name { zh en } pinyin type { id } }
        object { id name { zh en } pinyin type { id } }
      }
    }
  }
`;

const FIGURE_ROWS = /* GraphQL */ `
  query FigureRows($filter: FigureFilter, $sort: FigureSort, $first: Int!, $offset: Int, $after: String) {
    list: figures(filter: $filter, sort: $sort, first: $first, offset: $offset, after: $after) {
      totalCount
      pageInfo { endCursor }
      nodes {
        ...FigureCard
        subject { id name { zh en } pinyin type { id } }
      }
    }
  }
`;

const ENTITY_CHOICES = /* GraphQL */ `
  query EntityChoices($by: EntityGroupBy!, $filter: EntityFilter, $lang: Language!, $first: Int!) {
    groups: entityGroups(by: [$by], filter: $filter, includeMissing: false, first: $first) {
      nodes { count keys { value label(lang: $lang) } }
    }
  }
`;

const RELATION_CHOICES = /* GraphQL */ `
  query RelationChoices($by: RelationGroupBy!, $filter: RelationFilter, $lang: Language!, $first: Int!) {
    groups: relationGroups(by: [$by], filter: $filter, includeMissing: false, first: $first) {
      nodes { count keys { value label(lang: $lang) } }
    }
  }
`;

const FIGURE_CHOICES = /* GraphQL */ `
  query FigureChoices($by: FigureGroupBy!, $filter: FigureFilter, $lang: Language!, $first: Int!) {
    groups: figureGroups(by: [$by], filter: $filter, includeMissing: false, first: $first) {
      nodes { count keys { value label(lang: $lang) } }
    }
  }
`;

const ROWS = {
  entities: ENTITY_ROWS + ENTITY_CARD,
  relations: RELATION_ROWS + RELATION_CARD,
  figures: FIGURE_ROWS + FIGURE_CARD,
};
const CHOICES = { entities: ENTITY_CHOICES, relations: RELATION_CHOICES, figures: FIGURE_CHOICES };

export type EntityRow = EntityRowsQuery['list']['nodes'][number];
export type RelationRow = RelationRowsQuery['list']['nodes'][number];
export type FigureRow = FigureRowsQuery['list']['nodes'][number];

interface ListOf<Kind, Filter, Sort, GroupBy> {
  readonly kind: Kind;
  readonly filter: Filter | null;
  /** Null for the order of the API. */
  readonly sort: Sort | null;
  readonly groupBy: GroupBy;
}

/** Arguments of the API for each kind of list. */
export interface Lists {
  readonly entities: ListOf<'entities', EntityFilter, EntitySort, EntityGroupBy>;
  readonly relations: ListOf<'relations', RelationFilter, RelationSort, RelationGroupBy>;
  readonly figures: ListOf<'figures', FigureFilter, FigureSort, FigureGroupBy>;
}
export type ListKind = keyof Lists;

/** A list of the server: its kind, filter and order. */
export type ListRequest = { [Kind in ListKind]: Omit<Lists[Kind], 'groupBy'> }[ListKind];
/** The values of a key of groups, counted among the facts that pass. */
export type ChoicesRequest = { [Kind in ListKind]: Omit<Lists[Kind], 'sort'> }[ListKind];

export interface PageRequest {
  readonly first: number;
  /** Number of items before the page, or the cursor of the last one of them. */
  readonly offset?: number;
  readonly after?: string | null;
}

/** Page of a list, and the number of items in the whole list. */
export interface RowPage {
  readonly rows: readonly (EntityRow | RelationRow | FigureRow)[];
  readonly total: number;
  readonly endCursor: string | null;
}

export async function readRows(
  runQuery: RunQuery,
  { kind, filter, sort }: ListRequest,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<RowPage> {
  const variables = { filter, ...(sort ? { sort } : {}), ...page };
  const { list } = await runQuery<EntityRowsQuery | RelationRowsQuery | FigureRowsQuery>(ROWS[kind], variables, signal);
  return { rows: list.nodes, total: list.totalCount, endCursor: list.pageInfo.endCursor };
}

/** Reads all figures about some entities, at most 200 of them. */
export async function readFiguresAbout(runQuery: RunQuery, ids: readonly string[]): Promise<readonly FigureRow[]> {
  const filter: FigureFilter = { subject: { ids: [...ids] } };
  const read = (offset: number) =>
    runQuery<FigureRowsQuery>(ROWS.figures, { filter, first: PAGE_SIZE, offset }).then(({ list }) => list);
  return ((await readAllPages(read, ({ totalCount }) => totalCount)) ?? []).flatMap(({ nodes }) => nodes);
}

/** A value of a column, its name, and the number of rows that have it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** Reads the most frequent values, at most 200. */
export async function readChoices(
  runQuery: RunQuery,
  { kind, filter, groupBy }: ChoicesRequest,
  language: 'zh' | 'en',
): Promise<readonly Choice[]> {
  const lang: Language = language === 'zh' ? 'ZH' : 'EN';
  const { groups } = await runQuery<EntityChoicesQuery | RelationChoicesQuery | FigureChoicesQuery>(CHOICES[kind], {
    by: groupBy,
    filter,
    lang,
    first: PAGE_SIZE,
  });
  return groups.nodes.flatMap(({ count, keys: [key] }) =>
    key?.value == null ? [] : [{ value: key.value, label: key.label ?? key.value, count }],
  );
}
