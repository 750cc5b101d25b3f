import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { FlatValue } from '../../model/fields.ts';
import type { ExportContent } from '../content/ExportContent.ts';
import type { ColumnType } from '../fields/columns.ts';
import { zip } from '../output/zip.ts';
import type { ExportFile, ExportFormat } from './ExportFormat.ts';
import { type Table, tablesOf } from './tables.ts';

/** Tables of Apache Parquet, in row groups so that a long table need not fit in memory. */
export const parquet: ExportFormat = {
  name: 'parquet',
  summary: 'a zip of the tables of csv as Parquet files, with typed columns and lists',
  contentType: 'application/zip',
  extension: 'parquet.zip',
  write: (content) => zip(files(content), content.summary),
  files,
};

const ROWS_PER_GROUP = 10_000;

function files(content: ExportContent): ExportFile[] {
  return tablesOf(content).map((table) => ({
    name: `${table.name}.parquet`,
    write: () => writeTable(table, content.summary.version),
  }));
}

async function* writeTable({ header, rows }: Table, version: string): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: [
      { name: 'root', num_children: header.length },
      ...header.flatMap(({ name, type }) => toSchema(name, type)),
    ],
    kvMetadata: [{ key: 'version', value: version }],
  });
  let group: (readonly FlatValue[])[] = [];
  const writeGroup = () => {
    const columnData = header.map(({ name, type }, index) => ({
      name,
      data: group.map((row) => toValue(row[index] ?? null, type)),
    }));
    file.write({ columnData, rowGroupSize: ROWS_PER_GROUP });
    group = [];
    return takeBytes(writer);
  };
  for await (const row of rows()) {
    group.push(row);
    if (group.length === ROWS_PER_GROUP) yield writeGroup();
  }
  if (group.length > 0) yield writeGroup();
  file.finish();
  yield takeBytes(writer);
}

/** Empties the buffer of the writer, which still counts the offset in the file. */
function takeBytes(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

const STRING = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
const SCALARS: Readonly<Record<Exclude<ColumnType, 'texts'>, Omit<SchemaElement, 'name'>>> = {
  text: STRING,
  id: STRING,
  EDTF: STRING,
  // Parquet's decimals have one number of digits for a whole column, so that `3.50` would not keep its own.
  decimal: STRING,
  day: { type: 'INT32', converted_type: 'DATE' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
};

function toSchema(name: string, type: ColumnType): SchemaElement[] {
  if (type !== 'texts') return [{ name, repetition_type: 'OPTIONAL', ...SCALARS[type] }];
  return [
    { name, repetition_type: 'REQUIRED', converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...STRING },
  ];
}

function toValue(value: FlatValue, type: ColumnType): unknown {
  if (value === null) return null;
  if (type === 'day') return new Date(`${value}T00:00:00Z`);
  return type === 'integer' ? BigInt(Number(value)) : value;
}
