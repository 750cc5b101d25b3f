import { expect, test } from 'vitest';
import type { ExportContent } from '../../server/export/content/ExportContent.ts';
import type { ColumnType } from '../../server/export/fields/columns.ts';
import { parquet } from '../../server/export/formats/parquet.ts';
import { tablesOf } from '../../server/export/formats/tables.ts';
import { bytesOf, dataset, partOf, whole } from './exported.ts';
import { readByPython } from './readByOthers.ts';

/** Reads each table of the zip with DuckDB: its columns with their types, its rows, row groups and version. */
const READ = `
import duckdb, json, sys, tempfile, zipfile

with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    archive.extractall(folder)
    tables = {}
    for name in archive.namelist():
        path = f"{folder}/{name}"
        table = duckdb.sql(f"SELECT * FROM '{path}'")
        tables[name] = {
            "columns": [[column, str(type)] for column, type in zip(table.columns, table.types)],
            "rows": table.fetchall(),
            "groups": duckdb.sql(f"SELECT num_row_groups FROM parquet_file_metadata('{path}')").fetchall()[0][0],
            "version": duckdb.sql(f"SELECT decode(value) FROM parquet_kv_metadata('{path}') WHERE key = 'version'").fetchall()[0][0],
        }
print(json.dumps(tables, default=str))
`;

const DUCKDB_TYPES: Readonly<Record<ColumnType, string>> = {
  ...{ text: 'VARCHAR', id: 'VARCHAR', EDTF: 'VARCHAR', decimal: 'VARCHAR', texts: 'VARCHAR[]' },
  ...{ day: 'DATE', integer: 'BIGINT', number: 'DOUBLE', boolean: 'BOOLEAN' },
};

interface ReadTable {
  readonly columns: readonly (readonly [name: string, type: string])[];
  readonly rows: readonly (readonly unknown[])[];
  readonly groups: number;
  readonly version: string;
}

test.each([
  ['the dataset', whole],
  ['a part', () => partOf('xinghe', 'gudao', 'li-an')],
])('DuckDB reads the tables of %s, with their types', async (_, contentOf: () => Promise<ExportContent>) => {
  const content = await contentOf();
  const tables = await read(content);
  const expected = await Promise.all(
    tablesOf(content).map(async ({ header, name, rows }) => [
      `${name}.parquet`,
      {
        columns: header.map((column) => [column.name, DUCKDB_TYPES[column.type]]),
        rows: await toArray(rows()),
        groups: 1,
        version: dataset.version,
      },
    ]),
  );
  expect(tables).toEqual(Object.fromEntries(expected));
});

test('a long table has several row groups, an empty one has none', async () => {
  const content = await whole();
  const [first] = dataset.entities;
  async function* entities() {
    if (!first) throw new Error('no entity');
    for (let number = 0; number < 20_001; number += 1) yield { ...first, id: `entity-${number}` };
  }
  async function* figures() {}
  const tables = await read({ ...content, entities, figures });
  expect(tables['entities.parquet']?.groups).toBe(3);
  const ids = tables['entities.parquet']?.rows.map(([id]) => id);
  expect(ids).toEqual(Array.from({ length: 20_001 }, (_, number) => `entity-${number}`));
  expect(tables['figures.parquet']).toMatchObject({ rows: [], groups: 0 });
});

test('the same content gives the same bytes', async () => {
  expect(await bytesOf(parquet.write(await whole()))).toEqual(await bytesOf(parquet.write(await whole())));
});

async function read(content: ExportContent): Promise<Readonly<Record<string, ReadTable>>> {
  return readByPython(READ, await bytesOf(parquet.write(content))) as Record<string, ReadTable>;
}

async function toArray<T>(values: AsyncIterable<T>): Promise<T[]> {
  const array: T[] = [];
  for await (const value of values) array.push(value);
  return array;
}
