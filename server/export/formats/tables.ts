import { REFERENCE_FORMATS } from '../../cite/index.ts';
import { datasetReference } from '../../cite/toReference.ts';
import type { FlatValue } from '../../model/fields.ts';
import type { ExportContent } from '../content/ExportContent.ts';
import { type Column, type ColumnType, columnsOf } from '../fields/columns.ts';
import { DICTIONARY_HEADER, dictionaryRows } from './dictionary.ts';

/** A table of csv, xlsx and parquet. */
export interface Table {
  readonly name: string;
  readonly header: readonly { readonly name: string; readonly type: ColumnType }[];
  readonly rows: () => AsyncIterable<readonly FlatValue[]>;
}

/** Returns the dataset, documents, facts and the data dictionary as tables. */
export function tablesOf(content: ExportContent): Table[] {
  const columns = columnsOf(content);
  return [
    textTable('dataset', ['name', 'value'], () => datasetRows(content)),
    factTable('documents', columns.document, () => content.documents),
    factTable('entities', columns.entity, () => content.entities()),
    factTable('relations', columns.relation, () => content.relations()),
    factTable('figures', columns.figure, () => content.figures()),
    textTable('data-dictionary', DICTIONARY_HEADER, () => dictionaryRows(content)),
  ];
}

/** Cites the whole dataset; the table `dataset` names the part. The texts have no address and no date of access. */
export function citationsOf({ summary }: ExportContent): string[] {
  const citing = { dataset: summary, publicUrl: null, accessed: null, documents: new Map() };
  const reference = datasetReference(citing);
  const { bibtex, gbt7714, text } = REFERENCE_FORMATS;
  return [
    gbt7714(reference, 'zh'),
    gbt7714(reference, 'en'),
    text(reference, 'zh'),
    text(reference, 'en'),
    bibtex(reference, 'en'),
  ];
}

export function textTable(
  name: string,
  header: readonly string[],
  read: () => readonly (readonly string[])[] | Promise<readonly (readonly string[])[]>,
): Table {
  return {
    name,
    header: header.map((column) => ({ name: column, type: 'text' })),
    async *rows() {
      yield* await read();
    },
  };
}

function factTable<Fact>(
  name: string,
  columns: readonly Column<Fact>[],
  facts: () => Iterable<Fact> | AsyncIterable<Fact>,
): Table {
  return {
    name,
    header: columns,
    async *rows() {
      for await (const fact of facts()) yield columns.map(({ read }) => read(fact));
    },
  };
}

function datasetRows({ part, summary }: ExportContent): string[][] {
  const { counts, curatedOn, licence, title, version } = summary;
  return [
    ['version', version],
    ['titleZh', title.zh],
    ['titleEn', title.en],
    ['curatedOn', curatedOn],
    ['licence', licence],
    ...Object.entries(counts).map(([name, count]) => [name, String(count)]),
    ...(part ? [['part', JSON.stringify(part)]] : []),
  ];
}
