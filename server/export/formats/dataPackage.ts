import type { ExportContent } from '../content/ExportContent.ts';
import type { Column, ColumnType } from '../fields/columns.ts';
import { licenceAddress } from '../fields/licenceAddress.ts';
import { columnTables } from './dictionary.ts';
import { type Table, tablesOf } from './tables.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';
const TYPES: Readonly<Record<ColumnType, string>> = {
  ...{ text: 'string', id: 'string', EDTF: 'string', texts: 'string' },
  ...{ day: 'date', decimal: 'number', integer: 'integer', number: 'number', boolean: 'boolean' },
};

/** Writes the descriptor of a Frictionless Data Package 2.0 with the tables of csv. */
export async function* writeDataPackage(content: ExportContent): AsyncGenerator<string> {
  const { curatedOn, licence, title, version } = content.summary;
  const described = new Map((await columnTables(content)).map((table) => [table.file, table]));
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name: `graph-${version}`,
    title: title.en,
    description: `${title.zh}. Lists have a vertical bar between their items, and a backslash before each vertical bar or backslash within an item. A text that a spreadsheet might run as a formula has an apostrophe before it.`,
    version,
    created: `${curatedOn}T00:00:00Z`,
    licenses: [{ ...(licence.includes(':') ? {} : { name: licence }), path: licenceAddress(licence) }],
    sources: content.documents.map((document) => ({ title: `${document.title.zh} (${document.title.en})` })),
    resources: tablesOf(content).map((table) => {
      const { about, rows } = described.get(table.name) ?? { about: ABOUT[table.name], rows: [] };
      return {
        name: table.name,
        type: 'table',
        path: `${table.name}.csv`,
        description: about,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: toSchema(table, rows, content.part !== null),
      };
    }),
  };
  yield `${JSON.stringify(descriptor, null, 2)}\n`;
}

/** Tables that have no columns in the data dictionary. */
const ABOUT: Readonly<Record<string, string>> = {
  dataset: 'Version, title, licence and size of the dataset.',
  'data-dictionary': 'Meanings of the columns of the tables, and of types, predicates, measures and units.',
};

type DescribedColumn = Pick<Column<never>, 'name' | 'meaning' | 'refersTo' | 'unit'>;

function toSchema({ header }: Table, described: readonly DescribedColumn[], isPart: boolean) {
  const descriptions = new Map(
    described.map(({ meaning, name, unit }) => [name, unit === '' ? meaning : `${meaning} Unit: ${unit}.`.trim()]),
  );
  const foreignKeys = described
    .filter(({ name, refersTo }) => refersTo === 'entity' && (!isPart || IN_EVERY_PART.includes(name)))
    .map(({ name }) => ({ fields: [name], reference: { resource: 'entities', fields: ['id'] } }));
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: header.map(({ name, type }) => {
      const description = descriptions.get(name);
      return { name, type: TYPES[type], ...(description ? { description } : {}) };
    }),
    ...(header.some(({ name }) => name === 'id') ? { primaryKey: ['id'] } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}

/** Columns whose entities belong to every part that has the fact. Other columns may name an entity outside the part. */
const IN_EVERY_PART: readonly string[] = ['subject', 'object'];
