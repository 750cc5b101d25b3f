import { type DayRange, parseEdtf } from '../../../server/model/edtf.ts';
import { foldLetters } from '../../../server/model/foldLetters.ts';
import { DATE_ORIGINS, type DateOrigin } from '../../../server/model/when.ts';
import type { EntityCard, RelationCard } from '../../api/subgraph.ts';

/** Filter of a view: entities and relations must pass every condition. A field has at most one condition. */
export interface PageFilter {
  /** In the order of adding. */
  readonly conditions: readonly Condition[];
  /** Entities and relations that are shown although they do not pass. */
  readonly kept: { readonly entities: readonly string[]; readonly relations: readonly string[] };
  /** Whether what does not pass is dimmed instead of hidden. */
  readonly dims: boolean;
}

export const NONE_KEPT: PageFilter['kept'] = { entities: [], relations: [] };

export const NO_FILTER: PageFilter = { conditions: [], kept: NONE_KEPT, dims: false };

export type Condition = ValuesCondition | RangeCondition | TextCondition | DatesCondition;
export type FilterField = Condition['field'];

/** One of the values passes, or with `without` any other value. */
export interface ValuesCondition {
  readonly field: ValuesField;
  readonly mode: 'only' | 'without';
  readonly values: readonly string[];
}

/** Both ends are included; null is open. */
export interface RangeCondition {
  readonly field: RangeField;
  readonly min: number | null;
  readonly max: number | null;
}

export interface TextCondition {
  readonly field: 'text';
  readonly text: string;
}

/** A relation passes if its date may overlap the months from `from` to `to`. */
export interface DatesCondition {
  readonly field: 'dates';
  /** YYYY-MM, included; null is open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Whether undated relations pass. */
  readonly undated: boolean;
  /** `facts`: the relation's `when`. `documents`: the dates of its documents. */
  readonly of: 'facts' | 'documents';
  /** A `when` from any other origin counts as no date. */
  readonly origins: readonly DateOrigin[];
}

/** Dates of publication by document id. */
export type DocumentDates = ReadonlyMap<string, string>;

/** Values of an entity by field. A kind is `type.kind`; an entity without one has its type. */
export const ENTITY_VALUES = {
  type: ({ type }) => [type.id],
  kind: ({ type, kind }) => [kind ? `${type.id}.${kind.id}` : type.id],
  community: ({ community }) => [String(community)],
} satisfies Record<string, (entity: EntityCard) => readonly string[]>;

export const RELATION_VALUES = {
  predicate: ({ predicate }) => [predicate.id],
  document: documentsOfRelation,
  status: ({ status }) => [status.toLowerCase()],
} satisfies Record<string, (relation: RelationCard) => readonly string[]>;

export const ENTITY_NUMBERS = {
  neighbors: ({ neighborCount }) => neighborCount,
} satisfies Record<string, (entity: EntityCard) => number>;

export const RELATION_NUMBERS = {
  sources: (relation) => documentsOfRelation(relation).length,
} satisfies Record<string, (relation: RelationCard) => number>;

export type ValuesField = keyof typeof ENTITY_VALUES | keyof typeof RELATION_VALUES;
export type RangeField = keyof typeof ENTITY_NUMBERS | keyof typeof RELATION_NUMBERS;

export const STATUS_VALUES = ['asserted', 'implied'];

export function isValuesField(field: string): field is ValuesField {
  return Object.hasOwn(ENTITY_VALUES, field) || Object.hasOwn(RELATION_VALUES, field);
}

export function isRangeField(field: string): field is RangeField {
  return Object.hasOwn(ENTITY_NUMBERS, field) || Object.hasOwn(RELATION_NUMBERS, field);
}

/** Whether a condition of this field is about relations; others are about entities. */
export function isOfRelations(field: FilterField): boolean {
  return field === 'dates' || Object.hasOwn(RELATION_VALUES, field) || Object.hasOwn(RELATION_NUMBERS, field);
}

export function hasConditions({ conditions }: PageFilter): boolean {
  return conditions.length > 0;
}

export function conditionOf<Field extends FilterField>(
  field: Field,
  { conditions }: PageFilter,
): Extract<Condition, { field: Field }> | null {
  const found = conditions.find((condition) => condition.field === field);
  return (found as Extract<Condition, { field: Field }> | undefined) ?? null;
}

export function documentsOfRelation({ citations }: RelationCard): readonly string[] {
  return [...new Set(citations.map(({ document }) => document.id))];
}

/** Tests for entities and for relations that pass if all conditions do. */
export interface Test {
  readonly entity: (entity: EntityCard) => boolean;
  readonly relation: (relation: RelationCard) => boolean;
  /** Whether there is a condition for relations. */
  readonly hasRelationConditions: boolean;
}

export function toTest(conditions: readonly Condition[], documentDates: DocumentDates): Test {
  const entityTests = conditions.flatMap((condition) => entityTest(condition) ?? []);
  const relationTests = conditions.flatMap((condition) => relationTest(condition, documentDates) ?? []);
  return {
    entity: (entity) => entityTests.every((passes) => passes(entity)),
    relation: (relation) => relationTests.every((passes) => passes(relation)),
    hasRelationConditions: relationTests.length > 0,
  };
}

function entityTest(condition: Condition): ((entity: EntityCard) => boolean) | null {
  switch (condition.field) {
    case 'type':
    case 'kind':
    case 'community':
      return valuesTest(condition, ENTITY_VALUES[condition.field]);
    case 'neighbors':
      return rangeTest(condition, ENTITY_NUMBERS[condition.field]);
    case 'text': {
      const words = foldLetters(condition.text).trim().split(/\s+/);
      return (entity) => {
        const text = searchTextOf(entity);
        return words.every((word) => text.includes(word));
      };
    }
    default:
      return null;
  }
}

const searchTexts = new WeakMap<EntityCard, string>();

/** Returns the names of an entity with full pinyin and initials, made once for each card. */
function searchTextOf(entity: EntityCard): string {
  let text = searchTexts.get(entity);
  if (text === undefined) {
    const syllables = entity.pinyin.split(/\s+/);
    const readings = [syllables.join(''), syllables.map((syllable) => syllable.charAt(0)).join('')];
    text = foldLetters([entity.name.zh, entity.name.en, ...readings].join('\n'));
    searchTexts.set(entity, text);
  }
  return text;
}

function relationTest(
  condition: Condition,
  documentDates: DocumentDates,
): ((relation: RelationCard) => boolean) | null {
  switch (condition.field) {
    case 'predicate':
    case 'document':
    case 'status':
      return valuesTest(condition, RELATION_VALUES[condition.field]);
    case 'sources':
      return rangeTest(condition, RELATION_NUMBERS[condition.field]);
    case 'dates': {
      const { from, to, undated } = condition;
      return (relation) => {
        const dates = datesOfRelation(relation, condition, documentDates);
        return dates.length === 0 ? undated : dates.some((range) => overlaps(range, from, to));
      };
    }
    default:
      return null;
  }
}

function valuesTest<Item>({ mode, values }: ValuesCondition, valuesOf: (item: Item) => readonly string[]) {
  const listed = new Set(values);
  const isOnly = mode === 'only';
  return (item: Item) => valuesOf(item).some((value) => listed.has(value) === isOnly);
}

function rangeTest<Item>({ min, max }: RangeCondition, numberOf: (item: Item) => number) {
  return (item: Item) => {
    const number = numberOf(item);
    return (min === null || number >= min) && (max === null || number <= max);
  };
}

/** Returns the date of a relation, or those of its documents; none if it is undated. */
export function datesOfRelation(
  relation: RelationCard,
  { of, origins }: Pick<DatesCondition, 'of' | 'origins'>,
  documentDates: DocumentDates,
): readonly DayRange[] {
  if (of === 'documents')
    return documentsOfRelation(relation).flatMap((id) => dayRange(documentDates.get(id) ?? null) ?? []);
  const { when } = relation;
  return when && origins.includes(toOrigin(when.origin)) ? [dayRange(when.date) ?? UNKNOWN] : [];
}

export function toOrigin(origin: string): DateOrigin {
  return DATE_ORIGINS.find((known) => known === origin.toLowerCase()) ?? 'fact';
}

const UNKNOWN: DayRange = { earliest: null, latest: null };
const ranges = new Map<string, DayRange | null>();

/** Parses an EDTF date, each once: a graph has few different dates. */
export function dayRange(date: string | null): DayRange | null {
  if (date === null) return null;
  let range = ranges.get(date);
  if (range === undefined) {
    range = parseEdtf(date);
    ranges.set(date, range);
  }
  return range;
}

/** Whether a range of days has a day in the months from `from` to `to`, which are included. */
export function overlaps({ earliest, latest }: DayRange, from: string | null, to: string | null): boolean {
  return (
    (from === null || latest === null || latest.slice(0, 7) >= from) &&
    (to === null || earliest === null || earliest.slice(0, 7) <= to)
  );
}
