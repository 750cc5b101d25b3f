import { REFERENCE_FORMATS } from '../../cite/index.ts';
import { datasetReference } from '../../cite/toReference.ts';
import type { FlatValue } from '../../model/fields.ts';
import type { ExportContent } from '../content/ExportContent.ts';
import { type Column, type ColumnType, columnsOf, toText } from '../fields/columns.ts';
import { guardFormula } from '../output/guardFormula.ts';
import { zip } from '../output/zip.ts';
import { dictionaryRows, type Rows, writeDictionary } from './dictionary.ts';
import type { ExportFile, ExportFormat } from './ExportFormat.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** Tables of RFC 4180, with a byte order mark by which spreadsheets recognise UTF-8. */
export const csv: ExportFormat = {
  name: 'csv',
  summary: 'a zip of tables: entities, relations, figures, documents, the dataset, the data dictionary, how to cite it',
  contentType: 'application/zip',
  extension: 'csv.zip',
  write: (content) => zip(files(content), content.summary),
  files,
};

function files(content: ExportContent): ExportFile[] {
  const columns = columnsOf(content);
  return [
    { name: 'dataset.csv', write: () => writeRows(datasetRows(content)) },
    { name: 'documents.csv', write: () => writeTable(columns.document, content.documents) },
    { name: 'entities.csv', write: () => writeTable(columns.entity, content.entities()) },
    { name: 'relations.csv', write: () => writeTable(columns.relation, content.relations()) },
    { name: 'figures.csv', write: () => writeTable(columns.figure, content.figures()) },
    { name: 'data-dictionary.csv', write: () => writeRows(dictionaryRows(content)) },
    { name: 'data-dictionary.md', write: () => writeDictionary(content) },
    { name: 'citation.txt', write: () => writeCitation(content) },
  ];
}

function datasetRows({ part, summary }: ExportContent): string[][] {
  const { counts, curatedOn, licence, title, version } = summary;
  return [
    ['name', 'value'],
    ['version', version],
    ['titleZh', title.zh],
    ['titleEn', title.en],
    ['curatedOn', curatedOn],
    ['licence', licence],
    ...Object.entries(counts).map(([name, count]) => [name, String(count)]),
    ...(part ? [['part', JSON.stringify(part)]] : []),
  ];
}

/** Cites the whole dataset; `dataset.csv` names the part. The file has no address and no date of access. */
async function* writeCitation({ summary }: ExportContent): AsyncGenerator<string> {
  const citing = { dataset: summary, publicUrl: null, accessed: null, documents: new Map() };
  const reference = datasetReference(citing);
  const { bibtex, gbt7714, text } = REFERENCE_FORMATS;
  yield [gbt7714(reference, 'zh'), gbt7714(reference, 'en'), text(reference, 'zh'), text(reference, 'en')]
    .map((line) => `${line}\n\n`)
    .join('');
  yield bibtex(reference, 'en');
}

async function* writeTable<Fact>(
  columns: readonly Column<Fact>[],
  facts: Iterable<Fact> | AsyncIterable<Fact>,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + toRow(columns.map(({ name }) => name));
  for await (const fact of facts) yield toRow(columns.map(({ read, type }) => toCell(read(fact), type)));
}

async function* writeRows(rows: Rows | Promise<Rows>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  for (const row of await rows) yield toRow(row.map((text) => toCell(text, 'text')));
}

function toRow(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}

const NUMERIC: ReadonlySet<ColumnType> = new Set(['integer', 'number', 'decimal']);

function toCell(value: FlatValue, type: ColumnType): string {
  const text = toText(value) ?? '';
  return quote(NUMERIC.has(type) ? text : guardFormula(text));
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
