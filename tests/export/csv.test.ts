import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { ExportContent } from '../../server/export/content/ExportContent.ts';
import { csv } from '../../server/export/formats/csv.ts';
import { formatCitation } from '../../server/model/citation.ts';
import { AWKWARD, bytesOf, dataset, partOf, whole } from './exported.ts';
import { readByPython } from './readByOthers.ts';

const UNZIP = `
import json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
print(json.dumps({info.filename: [info.date_time[:3], archive.read(info).decode('utf-8')] for info in archive.infolist()}))
`;

test('csv-parse reads every column of every table', async () => {
  const tables = await readTables(await whole());
  expect(tables['entities.csv']?.map(({ id }) => id)).toEqual(dataset.entities.map(({ id }) => id));
  expect(tables['relations.csv']?.map(({ id }) => id)).toEqual(dataset.relations.map(({ id }) => id));
  expect(tables['figures.csv']?.map(({ id }) => id)).toEqual(dataset.figures.map(({ id }) => id));
  expect(tables['entities.csv']?.find(({ id }) => id === 'xinghe')).toMatchObject({
    ...{
      type: 'company',
      typeZh: '企业',
      typeEn: 'Company',
      kind: 'group',
      nameZh: '星河视频',
      nameEn: 'Xinghe Video',
    },
    ...{ aliases: '星河|XHV', start: '2015', end: '', earliest: '2015-01-01', latest: '', formerIds: 'star-river' },
    ...{ citations: 'd1:3|d1:10-12|d2:1', documents: 'd1|d2' },
  });
  expect(tables['relations.csv']?.find(({ id }) => id === 'xinghe--launched--microdrama')).toMatchObject({
    ...{ subject: 'xinghe', predicate: 'launched', predicateZh: '推出', predicateEn: 'launched', object: 'microdrama' },
    ...{ date: '2023-36', earliest: '2023-10-01', latest: '2023-12-31', rank: '', status: 'implied' },
    ...{ reasonZh: '上下文', reasonEn: 'From the context', citations: 'd3:4-5', documents: 'd3' },
  });
  expect(tables['figures.csv']?.find(({ subject, measure }) => subject === 'xinghe' && measure === 'revenue')).toEqual({
    ...{ id: 'xinghe--revenue--3.50-wan_yuan--2023', subject: 'xinghe', measure: 'revenue' },
    ...{ measureZh: '收入', measureEn: 'revenue', comparator: '≈', amount: '3.50', unit: 'wan_yuan' },
    ...{ unitZh: '万元', unitEn: 'ten thousand yuan', value: '35000', baseUnit: 'yuan', asOf: '2023' },
    ...{ earliest: '2023-01-01', latest: '2023-12-31', scopeZh: '', scopeEn: '', accordingTo: 'yunfan' },
    ...{ when: '2023', whenOrigin: 'fact', whenEarliest: '2023-01-01', whenLatest: '2023-12-31' },
    ...{ status: 'asserted', reasonZh: '', reasonEn: '', citations: 'd1:12', documents: 'd1' },
  });
  expect(tables['documents.csv']?.[0]).toMatchObject({ id: 'd1', file: 'd1.md', authors: '甲|乙', curated: 'true' });
});

test('the dataset and the data dictionary are tables', async () => {
  const tables = await readTables(await partOf('xinghe', 'yunfan'));
  const about = Object.fromEntries((tables['dataset.csv'] ?? []).map(({ name, value }) => [name, value]));
  expect(about).toMatchObject({ version: dataset.version, licence: 'CC-BY-4.0', titleZh: '小世界 <&>', entities: '2' });
  expect(JSON.parse(about.part ?? '')).toMatchObject({
    chosenBy: { ids: ['xinghe', 'yunfan'] },
    wholeCounts: { entities: 8 },
  });
  const dictionary = tables['data-dictionary.csv'] ?? [];
  const columnsOf = (list: string) => dictionary.filter((row) => row.list === list).map(({ name }) => name);
  for (const list of ['entities', 'relations', 'figures', 'documents']) {
    expect(columnsOf(list)).toEqual(Object.keys(tables[`${list}.csv`]?.[0] ?? {}));
  }
  expect(dictionary.find(({ list, name }) => list === 'predicate' && name === 'launched')).toMatchObject({
    ...{ labelZh: '推出', labelEn: 'launched' },
  });
});

test('awkward texts are preserved, except for an apostrophe before possible formulas', async () => {
  const relations = (await readTables(await whole()))['relations.csv'] ?? [];
  const roles = relations.filter(({ object }) => object === 'gudao').map(({ roleEn }) => roleEn);
  expect(roles).toEqual(Object.values(AWKWARD).map((text) => (/^[=＝]/.test(text) ? `'${text}` : text)));
  const formulas = relations
    .flatMap((row) => Object.values(row))
    .filter((cell) => /^[=+\-@＝＋－＠\t\r]./s.test(cell) && Number.isNaN(Number(cell)));
  expect(formulas).toEqual([]);
});

test('lists can be split', async () => {
  const aliases = (await readTables(await whole()))['entities.csv']?.find(({ id }) => id === 'gudao')?.aliases ?? '';
  const texts = aliases.replace(/^'/, '').match(/(?:\\.|[^\\|])+/gs) ?? [];
  expect(texts.map((text) => text.replaceAll(/\\(.)/gs, '$1'))).toEqual(Object.values(AWKWARD));
});

test('files begin with a byte order mark and end their lines with CRLF', async () => {
  for (const { name, write } of csv.files?.(await whole()) ?? []) {
    if (!name.endsWith('.csv')) continue;
    const content = (await bytesOf(write())).toString();
    expect([name, content.slice(0, 1), content.slice(-2)]).toEqual([name, '\uFEFF', '\r\n']);
  }
});

test('the zip has the same files, dated by the dataset, and the same bytes each time', async () => {
  const zip = await bytesOf(csv.write(await whole()));
  expect(await bytesOf(csv.write(await whole()))).toEqual(zip);
  const [year, month, day] = dataset.curatedOn.split('-').map(Number);
  const files = csv.files?.(await whole()) ?? [];
  const expected = await Promise.all(
    files.map(async ({ name, write }) => [name, [[year, month, day], (await bytesOf(write())).toString()]]),
  );
  expect(readByPython(UNZIP, zip)).toEqual(Object.fromEntries(expected));
});

test('one file has references to the dataset', async () => {
  const file = csv.files?.(await partOf('xinghe'))?.find(({ name }) => name === 'citation.txt');
  if (!file) throw new Error('there is no citation.txt');
  const [gbt7714, , , text, bibtex] = (await bytesOf(file.write())).toString().split('\n\n');
  const { curatedOn, title, version } = dataset;
  expect(gbt7714).toBe(`${title.zh}[DS]. 版本 ${version}. (${curatedOn}).`);
  expect(text).toBe(`${title.en}, version ${version}, ${curatedOn}. Licence: CC-BY-4.0.`);
  expect(bibtex).toMatch(new RegExp(`^@misc\\{dataset-${version},\n`));
});

test('every fact has its citations', async () => {
  const tables = await readTables(await whole());
  for (const [file, facts] of [
    ['entities.csv', dataset.entities],
    ['relations.csv', dataset.relations],
    ['figures.csv', dataset.figures],
  ] as const) {
    const citations = facts.map((fact) => fact.citations.map(formatCitation).join('|'));
    expect(tables[file]?.map((row) => row.citations)).toEqual(citations);
  }
});

type Table = readonly Readonly<Record<string, string>>[];

async function readTables(content: ExportContent): Promise<Record<string, Table>> {
  const tables: Record<string, Table> = {};
  for (const { name, write } of csv.files?.(content) ?? []) {
    if (name.endsWith('.csv')) tables[name] = parse(await bytesOf(write()), { bom: true, columns: true });
  }
  return tables;
}
