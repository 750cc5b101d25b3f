import { parseEdtf } from '../../../server/model/edtf.ts';
import { foldNameText, foldNameWords, nameKey } from '../../../server/model/nameKey.ts';
import type { LocalisedText } from '../../../server/model/vocabulary.ts';
import { createCollator } from '../../i18n/collator.ts';
import type { Language } from '../../i18n/language.ts';
import type { ColumnFilter, ColumnFilters, RowSort } from '../table.ts';

/** The values of a column, by which the table sorts and filters. */
export type ColumnValues<Row> =
  /** Texts are sorted by the first and found in any. */
  | { readonly type: 'text'; readonly texts: (row: Row) => readonly string[] }
  /** `choices` are what a filter chooses from; `label` sorts them. */
  | {
      readonly type: 'choice';
      readonly choices: (row: Row) => readonly string[];
      readonly label: (choice: string) => string;
    }
  | { readonly type: 'number'; readonly number: (row: Row) => number | null }
  /** An EDTF date. */
  | { readonly type: 'date'; readonly date: (row: Row) => string | null };

export interface ValueColumn<Row> {
  readonly id: string;
  readonly values: ColumnValues<Row>;
  /** The sort key, if it is not the value; texts are compared by code unit. Null for rows without one. */
  readonly key?: (row: Row) => string | number | null;
}

/** Returns the sort key of a name, which is that of the server: pinyin, or the words of the English name. */
export function nameKeyOf(
  { name, pinyin }: { readonly name: LocalisedText; readonly pinyin: string },
  language: Language,
): string {
  return nameKey(language === 'zh' ? pinyin || foldNameWords(name.zh) : foldNameWords(name.en));
}

/** Returns the rows that pass the filters of all columns. Conditions that cannot be read are ignored. */
export function filterRows<Row>(
  rows: readonly Row[],
  columns: readonly ValueColumn<Row>[],
  filters: ColumnFilters,
): readonly Row[] {
  const tests = columns.flatMap(({ id, values }) => {
    const filter = filters[id];
    const test = filter && toTest(values, filter);
    return test ? [test] : [];
  });
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)));
}

/** Counts the choices of a column among the rows that pass the filters of the other columns, most frequent first. */
export function countChoices<Row>(
  rows: readonly Row[],
  columns: readonly ValueColumn<Row>[],
  filters: ColumnFilters,
  column: ValueColumn<Row>,
): readonly (readonly [choice: string, count: number])[] {
  const { values } = column;
  if (values.type !== 'choice') return [];
  const { [column.id]: _, ...others } = filters;
  const counts = new Map<string, number>();
  for (const row of filterRows(rows, columns, others)) {
    for (const choice of new Set(values.choices(row))) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

/**
 * Sorts rows by a column; rows without a value come last in either direction, and equal rows are sorted by id, as the server
 * does.
 */
export function sortRows<Row extends { readonly id: string }>(
  rows: readonly Row[],
  columns: readonly ValueColumn<Row>[],
  sort: RowSort | null,
  language: Language,
): readonly Row[] {
  const column = columns.find(({ id }) => id === sort?.column);
  if (!column || !sort) return rows;
  const { key = (row: Row) => valueKey(column.values, row) } = column;
  const collator = createCollator(language);
  const isText = !column.key && (column.values.type === 'text' || column.values.type === 'choice');
  const sign = sort.descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: key(row) }));
  keyed.sort((a, b) => {
    const byId = Number(a.row.id > b.row.id) - Number(a.row.id < b.row.id);
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || byId;
    const order = isText
      ? collator.compare(String(a.key), String(b.key))
      : Number(a.key > b.key) - Number(a.key < b.key);
    return sign * order || byId;
  });
  return keyed.map(({ row }) => row);
}

/** Whether a condition can be read; an empty one can. The first value of a range must not be after the last. */
export function isReadable({ type }: Pick<ColumnValues<never>, 'type'>, filter: ColumnFilter): boolean {
  if (type === 'choice' || !isActive(filter)) return true;
  if (type === 'text') return readText(filter) !== null;
  return (type === 'number' ? readNumbers(filter) : readDates(filter)) !== null;
}

/** Returns a text to look for; null if it has no letter or digit, which the server refuses. */
export function readText([first]: ColumnFilter): string | null {
  return foldNameText(first) === '' ? null : first.trim();
}

/** Returns a range of numbers, infinite where nothing is given; null if it cannot be read. */
export function readNumbers([first, last]: ColumnFilter): { readonly least: number; readonly most: number } | null {
  const least = first.trim() === '' ? Number.NEGATIVE_INFINITY : Number(first);
  const most = last.trim() === '' ? Number.POSITIVE_INFINITY : Number(last);
  return least <= most && least < Number.POSITIVE_INFINITY && most > Number.NEGATIVE_INFINITY ? { least, most } : null;
}

/** Returns the first and last day of a range of dates, null where it is open; null if it cannot be read. */
export function readDates([first, last]: ColumnFilter): {
  readonly from: string | null;
  readonly to: string | null;
} | null {
  const [start, end] = [first, last].map((text) => (text.trim() === '' ? OPEN : parseEdtf(text.trim())));
  if (!start || !end) return null;
  const [from, to] = [start.earliest, end.latest];
  return from !== null && to !== null && from > to ? null : { from, to };
}

const OPEN = { earliest: null, latest: null };

/** Whether a condition restricts anything. */
export function isActive(filter: ColumnFilter | undefined): boolean {
  return filter?.some((text) => text.trim() !== '') ?? false;
}

function valueKey<Row>(values: ColumnValues<Row>, row: Row): string | number | null {
  switch (values.type) {
    case 'text':
      return values.texts(row)[0] || null;
    case 'choice': {
      const [first] = values.choices(row);
      return first === undefined ? null : values.label(first);
    }
    case 'number':
      return values.number(row);
    case 'date':
      return parseEdtf(values.date(row) ?? '')?.earliest ?? null;
  }
}

function toTest<Row>(values: ColumnValues<Row>, filter: ColumnFilter): ((row: Row) => boolean) | null {
  if (!isActive(filter)) return null;
  const [first] = filter;
  switch (values.type) {
    case 'text': {
      const wanted = foldNameText(readText(filter) ?? '');
      return wanted === '' ? null : (row) => values.texts(row).some((text) => foldNameText(text).includes(wanted));
    }
    case 'choice':
      return (row) => values.choices(row).includes(first);
    case 'number': {
      const range = readNumbers(filter);
      if (!range) return null;
      return (row) => {
        const number = values.number(row);
        return number !== null && number >= range.least && number <= range.most;
      };
    }
    case 'date': {
      const range = readDates(filter);
      if (!range) return null;
      const { from, to } = range;
      return (row) => {
        const days = parseEdtf(values.date(row) ?? '');
        return (
          days !== null &&
          (to === null || days.earliest === null || days.earliest <= to) &&
          (from === null || days.latest === null || days.latest >= from)
        );
      };
    }
  }
}
