import type { MatchKind, MatchSpelling } from '../../search/rank.ts';
import type { EntitySort, FigureSort, PathPreference, RelationSort } from '../../store/GraphStore.ts';
import type {
  DateOrigin,
  Direction,
  EnglishSource,
  Language,
  MatchField,
  PathMode,
  Status,
  TimelineUnit,
} from '../generated/resolvers.ts';

/** Values of the model for GraphQL's enum values. scripts/generate.mjs reads it, so it imports only types. */
export const enumerations = {
  Language: { ZH: 'zh', EN: 'en' } satisfies Record<string, Language>,
  Status: { ASSERTED: 'asserted', IMPLIED: 'implied' } satisfies Record<string, Status>,
  EnglishSource: { OFFICIAL: 'official', TRANSLATION: 'translation', PINYIN: 'pinyin' } satisfies Record<
    string,
    EnglishSource
  >,
  DateOrigin: { FACT: 'fact', EVENT: 'event', DOCUMENT: 'document' } satisfies Record<string, DateOrigin>,
  Direction: { OUT: 'out', IN: 'in', BOTH: 'both' } satisfies Record<string, Direction>,
  PathMode: { SHORTEST: 'shortest', ALL: 'all' } satisfies Record<string, PathMode>,
  PathPreference: { DOCUMENTS: 'documents', LOW_DEGREE: 'lowDegree' } satisfies Record<string, PathPreference>,
  TimelineUnit: { YEAR: 'year', MONTH: 'month' } satisfies Record<string, TimelineUnit>,
  MatchKind: {
    EXACT: 'exact',
    WHOLE: 'whole',
    PREFIX: 'prefix',
    WORD: 'word',
    SUBSTRING: 'substring',
    PINYIN: 'pinyin',
    INITIALS: 'initials',
    MIXED: 'mixed',
  } satisfies Record<string, MatchKind>,
  MatchSpelling: { SAME: 'same', VARIANT: 'variant' } satisfies Record<string, MatchSpelling>,
  MatchField: { NAME_ZH: 'nameZh', NAME_EN: 'nameEn', ALIAS: 'alias' } satisfies Record<string, MatchField>,
  EntitySortField: {
    ID: 'id',
    NAME_ZH: 'nameZh',
    NAME_EN: 'nameEn',
    TYPE: 'type',
    DEGREE: 'degree',
    CENTRALITY: 'centrality',
    BETWEENNESS: 'betweenness',
  } satisfies Record<string, EntitySort>,
  RelationSortField: {
    ID: 'id',
    PREDICATE: 'predicate',
    DATE: 'date',
    DOCUMENTS: 'documents',
  } satisfies Record<string, RelationSort>,
  FigureSortField: { ID: 'id', MEASURE: 'measure', DATE: 'date', VALUE: 'value' } satisfies Record<string, FigureSort>,
};
