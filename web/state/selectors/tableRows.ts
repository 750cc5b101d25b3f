import { parseEdtf } from '../../../server/model/edtf.ts';
import { foldLetters } from '../../../server/model/foldLetters.ts';
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

/** Sorts rows by a column; rows without a value come last in either direction. Equal rows keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly ValueColumn<Row>[],
  sort: RowSort | null,
  language: Language,
): readonly Row[] {
  const column = columns.find(({ id }) => id === sort?.column);
  if (!column || !sort) return rows;
  const collator = createCollator(language);
  const sign = sort.descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: sortKey(column.values, row) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    const order =
      typeof a.key === 'number' && typeof b.key === 'number'
        ? a.key - b.key
        : column.values.type === 'date'
          ? Number(a.key > b.key) - Number(a.key < b.key)
          : collator.compare(String(a.key), String(b.key));
    return sign * order;
  });
  return keyed.map(({ row }) => row);
}

/** Whether a condition can be read; an empty one can. */
export function isReadable({ type }: Pick<ColumnValues<never>, 'type'>, text: string): boolean {
  if (text.trim() === '' || type === 'text' || type === 'choice') return true;
  return type === 'number' ? Number.isFinite(Number(text)) : parseEdtf(text.trim()) !== null;
}

/** Whether a condition restricts anything. */
export function isActive(filter: ColumnFilter | undefined): boolean {
  return filter?.some((text) => text.trim() !== '') ?? false;
}

function sortKey<Row>(values: ColumnValues<Row>, row: Row): string | number | null {
  switch (values.type) {
    case 'text':
      return values.texts(row)[0] || null;
    case 'choice': {
      const [first] = values.choices(row);
      return first === undefined ? null : values.label(first);
    }
    case 'number':
      return values.number(row);
    case 'date': {
      const days = parseEdtf(values.date(row) ?? '');
      // Among dates that begin on the same day, the more exact one comes first.
      return days && `${days.earliest ?? days.latest} ${days.latest ?? '9999'}`;
    }
  }
}

function toTest<Row>(values: ColumnValues<Row>, [first, last]: ColumnFilter): ((row: Row) => boolean) | null {
  if (![first, last].every((text) => isReadable(values, text))) return null;
  switch (values.type) {
    case 'text': {
      const wanted = foldLetters(first.trim());
      return wanted === '' ? null : (row) => values.texts(row).some((text) => foldLetters(text).includes(wanted));
    }
    case 'choice':
      return first === '' ? null : (row) => values.choices(row).includes(first);
    case 'number': {
      const [least, most] = [toNumber(first, Number.NEGATIVE_INFINITY), toNumber(last, Number.POSITIVE_INFINITY)];
      if (!isActive([first, last])) return null;
      return (row) => {
        const number = values.number(row);
        return number !== null && number >= least && number <= most;
      };
    }
    case 'date': {
      const from = parseEdtf(first.trim())?.earliest ?? '';
      const to = parseEdtf(last.trim())?.latest ?? '9999-12-31';
      if (!isActive([first, last])) return null;
      return (row) => {
        const days = parseEdtf(values.date(row) ?? '');
        return days !== null && (days.earliest ?? '') <= to && (days.latest ?? '9999-12-31') >= from;
      };
    }
  }
}

function toNumber(text: string, missing: number): number {
  return text.trim() === '' ? missing : Number(text);
}
