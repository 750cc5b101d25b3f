import { DATE_ORIGINS, type DateOrigin } from '../../../server/model/when.ts';
import {
  type Condition,
  type DatesCondition,
  isRangeField,
  isValuesField,
  type PageFilter,
  type RangeField,
  STATUS_VALUES,
  type ValuesField,
} from './pageFilters.ts';

/** One item of a filter in a link. */
export type FilterItem =
  | Condition
  | { readonly field: 'keep'; readonly kind: 'entities' | 'relations'; readonly id: string }
  | { readonly field: 'dim' };

const VALUE = /^[a-z0-9][a-z0-9._-]{0,299}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const LONGEST_TEXT = 100;

/** Formats a filter as items of a list in a link, which have only `a-z`, `0-9` and `. _ - : +`. */
export function formatFilter({ conditions, kept, dims }: PageFilter): readonly string[] {
  return [
    ...conditions.map(formatCondition),
    ...kept.entities.map((id) => `keep:e:${id}`),
    ...kept.relations.map((id) => `keep:r:${id}`),
    ...(dims ? ['dim'] : []),
  ];
}

function formatCondition(condition: Condition): string {
  const { field } = condition;
  if (field === 'text') return `text:${encodeText(condition.text)}`;
  if (field === 'dates') return `dates:${formatDates(condition)}`;
  if ('values' in condition) return `${field}:${condition.mode === 'only' ? '' : 'not:'}${condition.values.join('+')}`;
  return `${field}:${condition.min ?? ''}..${condition.max ?? ''}`;
}

function formatDates({ from, to, undated, of, origins }: DatesCondition): string {
  const words = [
    `${from ?? ''}..${to ?? ''}`,
    ...(undated ? ['undated'] : []),
    ...(of === 'documents' ? ['documents'] : []),
    ...(origins.length < DATE_ORIGINS.length ? origins : []),
  ];
  return words.join('+');
}

/** Inverse of the items of {@link formatFilter}. Returns null if the text is none. */
export function parseFilterItem(text: string): FilterItem | null {
  if (text === 'dim') return { field: 'dim' };
  const [field = '', ...rest] = text.split(':');
  const value = rest.join(':');
  if (field === 'keep') {
    const [, kind, id = ''] = /^([er]):(.*)$/.exec(value) ?? [];
    return VALUE.test(id) ? { field, kind: kind === 'e' ? 'entities' : 'relations', id } : null;
  }
  if (field === 'text') {
    const decoded = decodeText(value);
    return decoded === null ? null : { field, text: decoded };
  }
  if (field === 'dates') return parseDates(value);
  if (isRangeField(field)) return parseRange(field, value);
  return isValuesField(field) ? parseValues(field, value) : null;
}

function parseValues(field: ValuesField, text: string): Condition | null {
  const isWithout = text.startsWith('not:');
  const values = (isWithout ? text.slice('not:'.length) : text).split('+');
  const isValue = (value: string) => VALUE.test(value) && (field !== 'status' || STATUS_VALUES.includes(value));
  return values.every(isValue) ? { field, mode: isWithout ? 'without' : 'only', values: [...new Set(values)] } : null;
}

function parseRange(field: RangeField, text: string): Condition | null {
  const [, first = '', last = ''] = /^(\d{0,6})\.\.(\d{0,6})$/.exec(text) ?? [];
  const [min, max] = [first, last].map((digits) => (digits === '' ? null : Number(digits)));
  if ((min ?? null) === null && (max ?? null) === null) return null;
  return { field, min: min ?? null, max: max ?? null };
}

function parseDates(text: string): DatesCondition | null {
  const [range = '', ...words] = text.split('+');
  const [first = '', last = '', ...more] = range.split('..');
  const isMonth = (month: string) => month === '' || MONTH.test(month);
  const origins = DATE_ORIGINS.filter((origin) => words.includes(origin));
  const isKnown = (word: string) =>
    word === 'undated' || word === 'documents' || DATE_ORIGINS.includes(word as DateOrigin);
  if (more.length > 0 || !range.includes('..') || !isMonth(first) || !isMonth(last) || !words.every(isKnown))
    return null;
  return {
    field: 'dates',
    from: first || null,
    to: last || null,
    undated: words.includes('undated'),
    of: words.includes('documents') ? 'documents' : 'facts',
    origins: origins.length > 0 ? origins : DATE_ORIGINS,
  };
}

/** Everything except `a-z` and `0-9` is written as its number in base 16 between underscores. */
export function encodeText(text: string): string {
  return [...text].map((one) => (/[a-z0-9]/.test(one) ? one : `_${one.codePointAt(0)?.toString(16)}_`)).join('');
}

export function decodeText(text: string): string | null {
  if (!/^(?:[a-z0-9]|_[0-9a-f]{1,6}_)+$/.test(text)) return null;
  const codes = [...text.matchAll(/_([0-9a-f]+)_|[a-z0-9]/g)].map(([plain, code]) =>
    code === undefined ? (plain.codePointAt(0) ?? 0) : Number.parseInt(code, 16),
  );
  const isCharacter = (code: number) => code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  if (codes.length > LONGEST_TEXT || !codes.every(isCharacter)) return null;
  const decoded = String.fromCodePoint(...codes);
  return decoded.trim() === '' ? null : decoded;
}

/** Builds a filter from its items. The last condition of a field replaces the others. */
export function toFilter(items: readonly FilterItem[]): PageFilter {
  const conditions = new Map<string, Condition>();
  const kept = { entities: new Set<string>(), relations: new Set<string>() };
  let dims = false;
  for (const item of items) {
    if (item.field === 'keep') kept[item.kind].add(item.id);
    else if (item.field === 'dim') dims = true;
    else conditions.set(item.field, item);
  }
  return {
    conditions: [...conditions.values()],
    kept: { entities: [...kept.entities], relations: [...kept.relations] },
    dims,
  };
}

/** Reads a filter from the items of {@link formatFilter}; null if one of them is none. */
export function parseFilter(texts: readonly string[]): PageFilter | null {
  const items = texts.map(parseFilterItem);
  return items.every((item) => item !== null) ? toFilter(items) : null;
}
