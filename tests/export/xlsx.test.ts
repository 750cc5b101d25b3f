import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import type { ExportContent } from '../../server/export/content/ExportContent.ts';
import { toText } from '../../server/export/fields/columns.ts';
import { tablesOf } from '../../server/export/formats/tables.ts';
import { xlsx } from '../../server/export/formats/xlsx.ts';
import { AWKWARD, bytesOf, dataset, partOf, whole } from './exported.ts';

interface Cell {
  readonly value: unknown;
  readonly type: string;
  /** Number format. `@` is Text. */
  readonly format: string | undefined;
}
type Row = Readonly<Record<string, Cell>>;
type Sheets = Readonly<Record<string, readonly Row[]>>;

test('another library reads the tables of csv, with texts, numbers and booleans', async () => {
  const sheets = await readSheets(await whole());
  const tables = tablesOf(await whole());
  expect(Object.keys(sheets)).toEqual([...tables.map(({ name }) => name), 'citation']);
  for (const { header, name, rows } of tables) {
    const expected: Record<string, unknown>[] = [];
    for await (const row of rows()) {
      const cells = row.map((value) => (typeof value === 'object' ? toText(value) : value === '' ? null : value));
      expected.push(Object.fromEntries(header.map((column, index) => [column.name, cells[index]])));
    }
    expect([name, sheets[name]?.map(valuesOf)]).toEqual([name, expected]);
  }
});

test('months, dates, ids, printed digits and formulas are texts, also once a person edits them', async () => {
  const { figures = [], relations = [] } = await readSheets(await whole());
  const asText = (value: unknown) => ({ value, type: 'string', format: '@' });
  expect(relations.find(({ roleEn }) => roleEn?.value === AWKWARD.formula)?.roleEn).toEqual(asText(AWKWARD.formula));
  expect(relations.find(({ id }) => id?.value === 'xinghe--launched--microdrama')).toMatchObject({
    id: asText('xinghe--launched--microdrama'),
    date: asText('2023-36'),
    earliest: asText('2023-10-01'),
    citations: asText('d3:4-5'),
  });
  expect(figures.find(({ id }) => id?.value === 'xinghe--revenue--3.50-wan_yuan--2023')).toMatchObject({
    amount: asText('3.50'),
    asOf: asText('2023'),
    comparator: asText('≈'),
    value: { value: 35_000, type: 'number' },
  });
  const cells = Object.values(await readSheets(await whole())).flatMap((rows) => rows.flatMap(Object.values));
  expect(new Set(cells.map(({ type }) => type))).toEqual(new Set(['string', 'number', 'boolean', 'empty']));
});

test('a text that Excel would decode is preserved, and one beyond its limit is cut', async () => {
  const content = await whole();
  const long = `${'长'.repeat(32_765)}😀😀`;
  const titled = {
    ...content,
    summary: { ...content.summary, title: { zh: long, en: 'a_x0041_b' } },
  };
  const { dataset: rows = [] } = await readSheets(titled);
  const about = aboutOf(rows);
  expect(about.titleZh).toBe(`${'长'.repeat(32_765)}…`);
  expect(about.titleEn).toBe('a_x0041_b');
});

test('a part has its sheets, and its description', async () => {
  const sheets = await readSheets(await partOf('xinghe', 'yunfan'));
  expect(sheets.entities?.map(({ id }) => id?.value)).toEqual(['xinghe', 'yunfan']);
  const about = aboutOf(sheets.dataset ?? []);
  expect(about).toMatchObject({ version: dataset.version, licence: 'CC-BY-4.0', entities: '2' });
  expect(JSON.parse(String(about.part)).chosenBy).toEqual({ ids: ['xinghe', 'yunfan'] });
  expect(sheets.citation?.[0]?.citation?.value).toContain(`版本 ${dataset.version}`);
});

test('the same dataset gives the same bytes', async () => {
  expect(await bytesOf(xlsx.write(await whole()))).toEqual(await bytesOf(xlsx.write(await whole())));
});

test('more facts than a sheet has rows are refused before the first byte', async () => {
  const content = await whole();
  const counts = { ...content.summary.counts, relations: 1_048_576 };
  await expect(bytesOf(xlsx.write({ ...content, summary: { ...content.summary, counts } }))).rejects.toMatchObject({
    code: 'LIMIT_EXCEEDED',
    message: 'There are 1048576 relations; a sheet of xlsx has at most 1048575.',
  });
});

async function readSheets(content: ExportContent): Promise<Sheets> {
  const { sheets } = await readXlsx(await bytesOf(xlsx.write(content)), { readStyles: true });
  return Object.fromEntries(
    sheets.map(({ cells, freezePane, name, rows }) => {
      expect(freezePane).toMatchObject({ rows: 1 });
      const [header = [], ...records] = rows;
      const read = records.map((record, row) =>
        Object.fromEntries(
          header.map((column, index): [string, Cell] => {
            const value = record[index] ?? null;
            // The library keeps only the cells that have a style.
            const { style, type = value === null ? 'empty' : typeof value } = cells?.get(`${row + 1},${index}`) ?? {};
            return [String(column), { value, type, format: style?.numFmt }];
          }),
        ),
      );
      return [name, read];
    }),
  );
}

function valuesOf(row: Row): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([column, { value }]) => [column, value]));
}

/** Returns the values of the table `dataset` by their names. */
function aboutOf(rows: readonly Row[]): Record<string, unknown> {
  return Object.fromEntries(rows.map(({ name, value }) => [name?.value, value?.value]));
}
