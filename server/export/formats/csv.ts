import { BYTE_ORDER_MARK, toCsvLine } from '../../model/csv.ts';
import type { FlatValue } from '../../model/fields.ts';
import { guardFormula } from '../../model/guardFormula.ts';
import type { ExportContent } from '../content/ExportContent.ts';
import { type ColumnType, toText } from '../fields/columns.ts';
import { zip } from '../output/zip.ts';
import { writeDataPackage } from './dataPackage.ts';
import { writeDictionary } from './dictionary.ts';
import type { ExportFile, ExportFormat } from './ExportFormat.ts';
import { citationsOf, type Table, tablesOf } from './tables.ts';

/** Tables of RFC 4180, with a byte order mark by which spreadsheets recognise UTF-8. */
export const csv: ExportFormat = {
  name: 'csv',
  summary:
    'a zip of tables: entities, relations, figures, documents, the data dictionary; with a Frictionless data package',
  contentType: 'application/zip',
  extension: 'csv.zip',
  write: (content) => zip(files(content), content.summary),
  files,
};

function files(content: ExportContent): ExportFile[] {
  return [
    ...tablesOf(content).map((table) => ({ name: `${table.name}.csv`, write: () => writeTable(table) })),
    { name: 'datapackage.json', write: () => writeDataPackage(content) },
    { name: 'data-dictionary.md', write: () => writeDictionary(content) },
    { name: 'citation.txt', write: () => writeCitations(content) },
  ];
}

async function* writeCitations(content: ExportContent): AsyncGenerator<string> {
  yield citationsOf(content).join('\n\n');
}

async function* writeTable({ header, rows }: Table): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + toCsvLine(header.map(({ name }) => name));
  for await (const row of rows())
    yield toCsvLine(row.map((value, index) => toCell(value, header[index]?.type ?? 'text')));
}

const NUMERIC: ReadonlySet<ColumnType> = new Set(['integer', 'number', 'decimal']);

function toCell(value: FlatValue, type: ColumnType): string {
  const text = toText(value) ?? '';
  return NUMERIC.has(type) ? text : guardFormula(text);
}
