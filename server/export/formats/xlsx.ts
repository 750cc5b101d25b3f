import { UserError } from '../../errors.ts';
import type { FlatValue } from '../../model/fields.ts';
import type { ExportContent } from '../content/ExportContent.ts';
import { type ColumnType, toText } from '../fields/columns.ts';
import { escapeXml } from '../output/xml.ts';
import { zip } from '../output/zip.ts';
import type { ExportFile, ExportFormat } from './ExportFormat.ts';
import { citationsOf, type Table, tablesOf, textTable } from './tables.ts';

/**
 * An Office Open XML workbook (ISO/IEC 29500). Dates, ids and printed digits are texts in cells of the format Text, so that
 * a spreadsheet neither converts them when it opens the file nor when a person edits a cell, and no text is a formula.
 */
export const xlsx: ExportFormat = {
  name: 'xlsx',
  summary: 'an Excel workbook with the same tables; dates and ids stay as they are',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  async *write(content) {
    checkSize(content);
    const tables = [
      ...tablesOf(content),
      textTable('citation', ['citation'], () => citationsOf(content).map((text) => [text])),
    ];
    yield* zip(partsOf(tables), content.summary);
  },
};

/** Excel's limits. */
const MAX_ROWS = 1_048_576;
const MAX_CELL_LENGTH = 32_767;

function checkSize({ summary: { counts } }: ExportContent): void {
  for (const [name, count] of Object.entries(counts))
    if (count >= MAX_ROWS)
      throw new UserError(
        'LIMIT_EXCEEDED',
        `There are ${count} ${name}; a sheet of xlsx has at most ${MAX_ROWS - 1}.`,
        'Export them as csv, which has no limit.',
        { limit: MAX_ROWS - 1, value: count, measured: name },
      );
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function partsOf(tables: readonly Table[]): ExportFile[] {
  const sheets = tables.map((table, index) => ({ table, file: `sheet${index + 1}.xml`, id: `rId${index + 1}` }));
  const types = [
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>`,
    ...sheets.map(
      ({ file }) => `<Override PartName="/xl/worksheets/${file}" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
    ),
  ];
  const names = sheets.map(
    ({ id, table }, index) => `<sheet name="${escapeXml(table.name)}" sheetId="${index + 1}" r:id="${id}"/>`,
  );
  return [
    part('[Content_Types].xml', `<Types xmlns="${PACKAGE}/content-types">${types.join('')}</Types>`),
    part('_rels/.rels', relationships([relationship('rId1', 'officeDocument', 'xl/workbook.xml')])),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${names.join('')}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map(({ file, id }) => relationship(id, 'worksheet', `worksheets/${file}`)),
        relationship('styles', 'styles', 'styles.xml'),
      ]),
    ),
    part('xl/styles.xml', STYLES),
    ...sheets.map(({ file, table }) => ({ name: `xl/worksheets/${file}`, write: () => writeSheet(table) })),
  ];
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function part(name: string, xml: string): ExportFile {
  return {
    name,
    async *write() {
      yield XML + xml;
    },
  };
}

function relationships(list: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
}

/** Indices of the cell formats in STYLES. Number format 49 is Text. */
const STYLE = { general: 0, text: 1, header: 2 };
const FONT = '<sz val="11"/><name val="Calibri"/>';
const STYLES = [
  `<styleSheet xmlns="${MAIN}">`,
  `<fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>`,
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="3">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>',
  '</cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');

async function* writeSheet({ header, rows }: Table): AsyncGenerator<string> {
  const letters = header.map((_, index) => lettersOf(index));
  yield `${XML}<worksheet xmlns="${MAIN}">`;
  // The header stays in view while the rows scroll.
  yield '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const columns = header.map(({ type }, index) => {
    const style = isNumber(type) ? STYLE.general : STYLE.text;
    return `<col min="${index + 1}" max="${index + 1}" width="20" style="${style}" customWidth="1"/>`;
  });
  yield `<cols>${columns.join('')}</cols><sheetData>`;
  yield toRow(
    1,
    letters,
    header.map(({ name }) => textCell(name, STYLE.header)),
  );
  let number = 1;
  for await (const row of rows()) {
    number += 1;
    yield toRow(
      number,
      letters,
      row.map((value) => toCell(value)),
    );
  }
  // Excel would mark texts of digits as possible mistakes.
  yield `</sheetData><ignoredErrors><ignoredError sqref="A1:${letters.at(-1)}${number}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

/** @param cells null for an empty cell. */
function toRow(number: number, letters: readonly string[], cells: readonly (Cell | null)[]): string {
  const written = cells.map((cell, index) =>
    cell === null ? '' : `<c r="${letters[index]}${number}"${cell.attributes}>${cell.content}</c>`,
  );
  return `<row r="${number}">${written.join('')}</row>`;
}

interface Cell {
  readonly attributes: string;
  readonly content: string;
}

function toCell(value: FlatValue): Cell | null {
  if (typeof value === 'number') return { attributes: '', content: `<v>${value}</v>` };
  if (typeof value === 'boolean') return { attributes: ' t="b"', content: `<v>${value ? 1 : 0}</v>` };
  const text = toText(value);
  return text ? textCell(text, STYLE.text) : null;
}

function textCell(text: string, style: number): Cell {
  return {
    attributes: ` t="inlineStr" s="${style}"`,
    content: `<is><t xml:space="preserve">${escapeXml(escapeCodes(shorten(text)))}</t></is>`,
  };
}

/** Excel refuses a workbook with a longer text. */
function shorten(text: string): string {
  return text.length <= MAX_CELL_LENGTH
    ? text
    : `${text.slice(0, MAX_CELL_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Excel reads `_x0041_` as A. */
function escapeCodes(text: string): string {
  return text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

function isNumber(type: ColumnType): boolean {
  return type === 'integer' || type === 'number' || type === 'boolean';
}

/** Returns the name of a column: A to Z, then AA. */
function lettersOf(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest < 0 ? '' : lettersOf(rest)) + String.fromCharCode(65 + (index % 26));
}
