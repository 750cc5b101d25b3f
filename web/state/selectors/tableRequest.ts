import { MAX_INT } from '../../../server/model/maxInt.ts';
import { DATE_ORIGINS } from '../../../server/model/when.ts';
import type { Predicate } from '../../api/dataset.ts';
import type { DateOrigin, EntityFilter, FigureFilter, RelationFilter } from '../../api/generated/operations.ts';
import type { ChoicesRequest, ListRequest, Lists } from '../../api/table.ts';
import type { Language } from '../../i18n/language.ts';
import {
  type ColumnFilter,
  type ColumnFilters,
  type ColumnId,
  groupChoice,
  type RowKind,
  type RowSort,
  type TableScope,
} from '../table.ts';
import { isActive, readDates, readNumbers, readText } from './tableRows.ts';

/*
 * The conditions and orders of the table's columns as arguments of the API's lists, so that the server filters and sorts as
 * the page does with the rows of the view (tableRows.ts).
 */

export interface RequestContext {
  readonly language: Language;
  readonly predicates: ReadonlyMap<string, Pick<Predicate, 'group'>>;
}

/** How the server sorts and filters by a column; without a field, it does not. */
interface ServerColumn<Filter, SortField, GroupBy> {
  readonly sort?: (language: Language) => SortField;
  /** Returns null for a condition that cannot be read. */
  readonly filter?: (filter: ColumnFilter, context: RequestContext) => Filter | null;
  /** The key of groups that counts the values of the column. */
  readonly groupBy?: GroupBy;
}

type ServerColumns = {
  readonly [Kind in RowKind]: {
    readonly [Id in ColumnId<Kind>]: ServerColumn<
      NonNullable<Lists[Kind]['filter']>,
      NonNullable<Lists[Kind]['sort']>['by'],
      Lists[Kind]['groupBy']
    >;
  };
};

/** Limits of the API for the ids and for a text of a filter. */
const MAX_IDS = 200;
export const MAX_TEXT = 100;

const ANY_ORIGIN: DateOrigin[] = DATE_ORIGINS.map((origin) => origin.toUpperCase() as DateOrigin);
const NOTHING = { not: {} };

/** Returns the condition that a text contains the one in the field. */
function contains<Filter>(toFilter: (text: string) => Filter): (filter: ColumnFilter) => Filter | null {
  return (filter) => {
    const text = readText(filter);
    return text === null ? null : toFilter(text.slice(0, MAX_TEXT));
  };
}
const always =
  <Field>(by: Field) =>
  () =>
    by;
const inLanguage =
  <Field>(zh: Field, en: Field) =>
  (language: Language) =>
    language === 'zh' ? zh : en;

/** Returns the condition on a whole number that is never negative. */
function counts<Filter>(
  atLeast: (least: number) => Filter,
  atMost: (most: number) => Filter,
): (filter: ColumnFilter) => Filter | null {
  return (filter) => {
    const range = readNumbers(filter);
    if (!range) return null;
    const [least, most] = [Math.ceil(range.least), Math.floor(range.most)];
    if (most < 0 || least > MAX_INT || least > most) return NOTHING as Filter;
    // The lower bound also excludes facts without the number.
    const and = [atLeast(Math.max(0, least)), ...(most < MAX_INT ? [atMost(most)] : [])];
    return { and } as Filter;
  };
}

function amounts<Filter>(atLeast: (least: number) => Filter, atMost: (most: number) => Filter) {
  return (filter: ColumnFilter): Filter | null => {
    const range = readNumbers(filter);
    if (!range) return null;
    const { least, most } = range;
    const and = [...(Number.isFinite(least) ? [atLeast(least)] : []), ...(Number.isFinite(most) ? [atMost(most)] : [])];
    return { and } as Filter;
  };
}

/** Days with which a range of dates begins and ends. Any date passes a range without days. */
function dates(filter: ColumnFilter): Pick<RelationFilter & FigureFilter, 'from' | 'to' | 'origins'> | null {
  const range = readDates(filter);
  if (!range) return null;
  const { from, to } = range;
  return { ...(from ? { from } : {}), ...(to ? { to } : {}), origins: ANY_ORIGIN };
}

const documents = ([id]: ColumnFilter) => ({ documents: [id] });
const statuses = ([status]: ColumnFilter) => ({ statuses: [status as 'ASSERTED' | 'IMPLIED'] });
const origins = ([origin]: ColumnFilter) => ({ origins: [origin as DateOrigin] });

const SERVER_COLUMNS: ServerColumns = {
  entities: {
    name: { sort: inLanguage('NAME_ZH', 'NAME_EN'), filter: contains((name) => ({ name })) },
    otherName: { sort: inLanguage('NAME_EN', 'NAME_ZH'), filter: contains((name) => ({ name })) },
    type: { sort: always('TYPE'), filter: ([id]) => ({ types: [id] }), groupBy: 'TYPE' },
    kind: { filter: ([id]) => ({ kinds: [id] }), groupBy: 'KIND' },
    degree: {
      sort: always('DEGREE'),
      filter: counts<EntityFilter>(
        (minDegree) => ({ minDegree }),
        (maxDegree) => ({ maxDegree }),
      ),
    },
    documents: { sort: always('DOCUMENTS'), filter: documents, groupBy: 'DOCUMENT' },
    start: { sort: always('START') },
    end: { sort: always('END') },
    centrality: {
      sort: always('CENTRALITY'),
      filter: amounts<EntityFilter>(
        (minCentrality) => ({ minCentrality }),
        (maxCentrality) => ({ maxCentrality }),
      ),
    },
    betweenness: {
      sort: always('BETWEENNESS'),
      filter: amounts<EntityFilter>(
        (minBetweenness) => ({ minBetweenness }),
        (maxBetweenness) => ({ maxBetweenness }),
      ),
    },
    community: {
      sort: always('COMMUNITY'),
      filter: ([index]) => ({ communities: [Number(index)] }),
      groupBy: 'COMMUNITY',
    },
  },
  relations: {
    subject: {
      sort: inLanguage('SUBJECT_NAME_ZH', 'SUBJECT_NAME_EN'),
      filter: contains((name) => ({ subject: { name } })),
    },
    subjectType: {
      sort: always('SUBJECT_TYPE'),
      filter: ([id]) => ({ subject: { types: [id] } }),
      groupBy: 'SUBJECT_TYPE',
    },
    predicate: {
      sort: always('PREDICATE'),
      filter: ([choice], { predicates }) => {
        const grouped = [...predicates].flatMap(([id, { group }]) =>
          group && groupChoice(group.id) === choice ? [id] : [],
        );
        return { predicates: grouped.length > 0 ? grouped : [choice] };
      },
      groupBy: 'PREDICATE',
    },
    object: {
      sort: inLanguage('OBJECT_NAME_ZH', 'OBJECT_NAME_EN'),
      filter: contains((name) => ({ object: { name } })),
    },
    objectType: {
      sort: always('OBJECT_TYPE'),
      filter: ([id]) => ({ object: { types: [id] } }),
      groupBy: 'OBJECT_TYPE',
    },
    date: { sort: always('DATE'), filter: dates },
    origin: { filter: origins, groupBy: 'ORIGIN' },
    status: { sort: always('STATUS'), filter: statuses, groupBy: 'STATUS' },
    documents: { sort: always('DOCUMENTS'), filter: documents, groupBy: 'DOCUMENT' },
    sources: {
      sort: always('DOCUMENTS'),
      filter: counts<RelationFilter>(
        (minDocuments) => ({ minDocuments }),
        (most) => ({ not: { minDocuments: most + 1 } }),
      ),
    },
    role: { filter: contains((role) => ({ role })) },
    place: { filter: contains((name) => ({ place: { name } })) },
    note: { filter: contains((note) => ({ note })) },
    rank: {
      sort: always('RANK'),
      filter: counts<RelationFilter>(
        (minRank) => ({ minRank }),
        (maxRank) => ({ maxRank }),
      ),
    },
    edition: {
      sort: always('EDITION'),
      filter: counts<RelationFilter>(
        (minEdition) => ({ minEdition }),
        (maxEdition) => ({ maxEdition }),
      ),
    },
    citations: {},
  },
  figures: {
    about: {
      sort: inLanguage('SUBJECT_NAME_ZH', 'SUBJECT_NAME_EN'),
      filter: contains((name) => ({ subject: { name } })),
    },
    measure: { sort: always('MEASURE'), filter: ([id]) => ({ measures: [id] }), groupBy: 'MEASURE' },
    amount: {
      sort: always('VALUE'),
      filter: amounts<FigureFilter>(
        (minValue) => ({ minValue }),
        (maxValue) => ({ maxValue }),
      ),
    },
    unit: { filter: ([id]) => ({ units: [id] }), groupBy: 'UNIT' },
    date: { sort: always('DATE'), filter: dates },
    origin: { filter: origins, groupBy: 'ORIGIN' },
    scope: { filter: contains((text) => ({ text })) },
    accordingTo: { filter: contains((name) => ({ accordingTo: { name } })) },
    status: { sort: always('STATUS'), filter: statuses, groupBy: 'STATUS' },
    documents: { sort: always('DOCUMENTS'), filter: documents, groupBy: 'DOCUMENT' },
    citations: {},
  },
};

type AnyFilter = EntityFilter | RelationFilter | FigureFilter;
type AnyColumn = ServerColumn<AnyFilter, string, string>;

function columnOf(kind: RowKind, column: string): AnyColumn {
  return (SERVER_COLUMNS[kind] as unknown as Readonly<Record<string, AnyColumn>>)[column] ?? {};
}

export function serverSorts(kind: RowKind, column: string): boolean {
  return columnOf(kind, column).sort !== undefined;
}

export function serverFilters(kind: RowKind, column: string): boolean {
  return columnOf(kind, column).filter !== undefined;
}

export interface ListSettings {
  readonly kind: RowKind;
  readonly scope: TableScope;
  readonly sort: RowSort | null;
  readonly filters: ColumnFilters;
}

/** Returns the list of the server for the settings of the table. Conditions that cannot be read are ignored. */
export function toListRequest(settings: ListSettings, context: RequestContext): ListRequest {
  const { kind, sort } = settings;
  const by = sort && columnOf(kind, sort.column).sort?.(context.language);
  return {
    kind,
    filter: toFilter(settings, context),
    sort: by
      ? {
          by,
          direction: sort.descending ? 'DESCENDING' : 'ASCENDING',
          ...(by === 'DATE' ? { origins: ANY_ORIGIN } : {}),
        }
      : null,
    // The keys of SERVER_COLUMNS fit together.
  } as ListRequest;
}

/** Returns the request that counts the values of a column among the rows that pass the other columns; null if none does. */
export function toChoicesRequest(
  { filters, ...settings }: ListSettings,
  column: string,
  context: RequestContext,
): ChoicesRequest | null {
  const { kind } = settings;
  const { [column]: _, ...others } = filters;
  const { groupBy } = columnOf(kind, column);
  return groupBy === undefined
    ? null
    : ({ kind, filter: toFilter({ ...settings, filters: others }, context), groupBy } as ChoicesRequest);
}

function toFilter({ kind, scope, filters }: ListSettings, context: RequestContext): AnyFilter | null {
  const conditions = Object.entries(filters).flatMap(([column, filter]) => {
    const condition = isActive(filter) ? columnOf(kind, column).filter?.(filter, context) : null;
    return condition ? [condition] : [];
  });
  const and = [
    ...(scope.kind === 'neighbors' ? [toScopeFilter(kind, scope.ids.slice(0, MAX_IDS))] : []),
    ...conditions,
  ];
  return and.length > 1 ? ({ and } as AnyFilter) : (and[0] ?? null);
}

function toScopeFilter(kind: RowKind, ids: string[]): AnyFilter {
  switch (kind) {
    case 'entities':
      return { or: [{ ids }, { related: { other: { ids } } }] };
    case 'relations':
      return { or: [{ subject: { ids } }, { object: { ids } }] };
    case 'figures':
      return { or: [{ subject: { ids } }, { accordingTo: { ids } }] };
  }
}
