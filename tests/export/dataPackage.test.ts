import { expect, test } from 'vitest';
import type { ExportContent } from '../../server/export/content/ExportContent.ts';
import { csv } from '../../server/export/formats/csv.ts';
import { tablesOf } from '../../server/export/formats/tables.ts';
import { bytesOf, dataset, partOf, whole } from './exported.ts';
import { readByPython } from './readByOthers.ts';

/** Validates the package in the zip, reads its rows, and validates it again with another id for the entity yunfan. */
const READ = `
import json, sys, tempfile, zipfile
from pathlib import Path
from frictionless import Package

with tempfile.TemporaryDirectory() as folder:
    zipfile.ZipFile(sys.argv[1]).extractall(folder)
    package = Package(f"{folder}/datapackage.json")
    report = package.validate()
    tables = {
        resource.name: {
            "columns": [[field.name, field.type, field.description] for field in resource.schema.fields],
            "primaryKey": resource.schema.primary_key,
            "foreignKeys": [[*key["fields"], key["reference"]["resource"]] for key in resource.schema.foreign_keys],
            "rows": [row.to_dict() for row in resource.read_rows()],
        }
        for resource in package.resources
    }
    entities = Path(folder, "entities.csv")
    entities.write_bytes(entities.read_bytes().replace(b"\\nyunfan,", b"\\nother,"))
    broken = Package(f"{folder}/datapackage.json").validate()
print(json.dumps({
    "errors": report.flatten(["type", "note"]),
    "errorsWithOtherId": sorted({type for [type] in broken.flatten(["type"])}),
    "descriptor": json.loads(zipfile.ZipFile(sys.argv[1]).read("datapackage.json")),
    "tables": tables,
}, default=str))
`;

interface Read {
  readonly errors: readonly unknown[];
  readonly errorsWithOtherId: readonly string[];
  readonly descriptor: Readonly<Record<string, unknown>>;
  readonly tables: Readonly<
    Record<
      string,
      {
        readonly columns: readonly (readonly [name: string, type: string, description: string | null])[];
        readonly primaryKey: readonly string[];
        readonly foreignKeys: readonly (readonly string[])[];
        readonly rows: readonly Readonly<Record<string, unknown>>[];
      }
    >
  >;
}

test('Frictionless reads every table with its keys and finds no error', async () => {
  const { descriptor, errors, errorsWithOtherId, tables } = await read(await whole());
  expect(errors).toEqual([]);
  expect(errorsWithOtherId).toEqual(['foreign-key']);
  const { entities, figures, relations } = tables;
  expect(Object.keys(tables)).toEqual(tablesOf(await whole()).map(({ name }) => name));
  expect(entities?.rows.map(({ id }) => id)).toEqual(dataset.entities.map(({ id }) => id));
  expect(relations?.rows.map(({ id }) => id)).toEqual(dataset.relations.map(({ id }) => id));
  expect(figures?.rows.map(({ id }) => id)).toEqual(dataset.figures.map(({ id }) => id));
  expect([entities, relations, figures].map((table) => [table?.primaryKey, table?.foreignKeys])).toEqual([
    [['id'], []],
    [
      ['id'],
      [
        ['subject', 'entities'],
        ['object', 'entities'],
        ['place', 'entities'],
      ],
    ],
    [
      ['id'],
      [
        ['subject', 'entities'],
        ['accordingTo', 'entities'],
      ],
    ],
  ]);
  expect(descriptor).toMatchObject({
    ...{ name: `graph-${dataset.version}`, version: dataset.version, title: 'A small "world"' },
    licenses: [{ name: 'CC-BY-4.0', path: 'https://spdx.org/licenses/CC-BY-4.0' }],
    sources: dataset.documents.map(({ title }) => ({ title: `${title.zh} (${title.en})` })),
  });
});

test('columns have types and the descriptions of the data dictionary', async () => {
  const { tables } = await read(await whole());
  const columns = new Map(tables.figures?.columns.map(([name, ...rest]) => [name, rest]));
  expect(columns.get('value')).toEqual(['number', expect.stringMatching(/ Unit: column baseUnit\.$/)]);
  expect(columns.get('earliest')).toEqual(['date', 'First day that asOf can mean.']);
  for (const name of ['documents', 'entities', 'relations', 'figures']) {
    for (const [column, , description] of tables[name]?.columns ?? []) {
      expect([name, column, description]).toEqual([name, column, expect.stringMatching(/\.$/)]);
    }
  }
  const figure = tables.figures?.rows.find(({ id }) => id === 'xinghe--revenue--3.50-wan_yuan--2023');
  expect(figure).toMatchObject({ amount: '3.50', value: '35000', earliest: '2023-01-01', scopeZh: null });
  expect(tables.entities?.rows.find(({ id }) => id === 'xinghe')).toMatchObject({ figureCount: 3, end: null });
  expect(tables.documents?.rows.map(({ curated }) => curated)).toEqual(dataset.documents.map((one) => one.curated));
});

test('a part is valid although its facts name entities outside it', async () => {
  const content = await partOf('xinghe');
  const { errors, tables } = await read(content);
  expect(errors).toEqual([]);
  expect(tables.figures?.rows.map(({ accordingTo }) => accordingTo)).toContain('yunfan');
  expect(tables.entities?.rows.map(({ id }) => id)).toEqual(['xinghe']);
});

async function read(content: ExportContent): Promise<Read> {
  return readByPython(READ, await bytesOf(csv.write(content))) as Read;
}
