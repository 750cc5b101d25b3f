import { isolate } from '../../model/isolate.ts';
import type { ExportContent } from '../content/ExportContent.ts';
import { type Column, columnsOf } from '../fields/columns.ts';
import { networkAttributes } from '../fields/networkAttributes.ts';
import { readSchemaDescriptions } from '../fields/schemaDescriptions.ts';
import type { ExportFormat } from './ExportFormat.ts';

/** Meanings of all columns and of the whole vocabulary, for use with the other formats. */
export const dictionary: ExportFormat = {
  name: 'dictionary',
  summary: 'the data dictionary: every column, type, predicate, measure and unit, in Markdown',
  contentType: 'text/markdown; charset=utf-8',
  extension: 'dictionary.md',
  write: writeDictionary,
};

/** A table as text, row by row. */
export type Rows = readonly (readonly string[])[];

export const DICTIONARY_HEADER = ['list', 'name', 'type', 'unit', 'labelZh', 'labelEn', 'meaning'];

/** Returns the dictionary as rows under DICTIONARY_HEADER. */
export async function dictionaryRows(content: ExportContent): Promise<Rows> {
  const terms = termsOf(content).flatMap(({ list, rows }) =>
    rows.map(({ id, label, meaning }) => [list, id, '', '', label.zh, label.en, meaning]),
  );
  const columns = (await columnTables(content)).flatMap(({ file, rows }) =>
    rows.map(({ meaning, name, type, unit }) => [file, name, type, unit, '', '', meaning]),
  );
  return [...columns, ...terms];
}

export async function* writeDictionary(content: ExportContent): AsyncGenerator<string> {
  const { licence, title } = content.summary;
  yield '# Data dictionary\n\n';
  yield `${isolate(title.en)} (${isolate(title.zh)}), licence ${licence}: meanings of the columns, attributes and terms in its exports.\n`;
  yield READING;
  for (const { about, file, rows } of await columnTables(content)) {
    yield section(
      file,
      about,
      ['column', 'type', 'unit', 'meaning'],
      rows.map(({ meaning, name, type, unit }) => [`\`${name}\``, type, unit, meaning]),
    );
  }
  for (const { about, heading, rows } of termsOf(content)) {
    yield section(
      heading,
      about,
      ['id', 'Chinese', 'English', 'meaning'],
      rows.map(({ id, label, meaning }) => [`\`${id}\``, label.zh, label.en, meaning]),
    );
  }
}

const READING = `
## How to read an export
A *citation* names a document and the lines in it that state a fact: \`d000:58-60\`, \`d000:15\`. Every entity, relation
and figure has at least one. In the table of documents, \`file\` is the name of the document's own file, and \`sha256\`
identifies its content. A fact with the status \`implied\` is not stated by its lines but was concluded from them;
\`reason\` explains how.

An absent value is \`null\` in JSON and Parquet and an empty cell in csv and xlsx. The other formats leave it out.

| type | meaning |
|---|---|
| text | any text |
| id | an id of this dataset: letters a-z, digits, hyphens, underscores |
| EDTF | a date exactly as precise as the document gives it (ISO 8601-2): \`2024\`, \`2024-03\`, \`2024-03-28\`, the quarters \`2024-33\` to \`2024-36\`, intervals \`2024-03-23/2024-03-30\`, an open end \`..\` |
| day | YYYY-MM-DD |
| decimal | digits exactly as printed |
| integer, number, boolean | as usual; \`.\` is the decimal point |
| texts | a list; in csv, xlsx, graphml and gexf one text with a vertical bar between items, and a backslash before each vertical bar or backslash within an item |

### By format
- **json, jsonl, cyjs**: texts in two languages are \`{zh, en}\` and citations \`{document, lines: [first, last]}\`; an
  entity's \`name\` is the Chinese one and \`nameEn\` the English; relations have \`source\` and \`target\` for subject and
  object. In jsonl each line is one record, whose \`record\` is meta, document, entity, relation or figure. There an entity also
  has \`pinyin\`, that of its Chinese name, and \`distinctFrom\`, the ids of similar entities that are different things.
- **csv**: UTF-8 with a byte order mark, CRLF, RFC 4180. Spreadsheets would run a text as a formula if it begins with
  \`=\`, \`+\`, \`-\`, \`@\` (also in wide form, \`＝\`), a tab or a line break. Such a text has an apostrophe before it,
  also if apostrophes, quotation marks, spaces or invisible characters precede the sign. Remove one apostrophe to get the text.
  Negative numbers have none. Excel converts months (\`2023-12\`) and texts like \`1-2\` to dates when it opens a csv file; use
  xlsx, or import the file by Data > From Text/CSV without the detection of data types.
  \`datapackage.json\` describes the tables for programs that read a Frictionless Data Package 2.0: the types and meanings of
  columns, primary and foreign keys, licence and documents. Lists are strings there.
- **xlsx**: the tables of csv as sheets. Texts, dates, ids and printed digits are cells of the format Text, without added
  apostrophes. Excel's limits apply: a longer text ends with \`…\` after 32,767 characters.
- **parquet**: the tables of csv with the types of their columns: integers are INT64, numbers DOUBLE, days DATE, and texts
  lists of strings. Dates in EDTF and printed digits are strings. No text has an added apostrophe.
- **graphml, gexf, cyjs, cx2**: nodes are entities, and edges are relations from subject to object, so that measures of
  the network are measures of the graph. The figures of an entity are an attribute of its node. The documents are an
  attribute of the network, or in gexf, which has no such attributes, part of its description. U+FFFD replaces control
  characters that XML cannot contain.
- **graphml**: the id of a relation is the id of its edge and also the attribute \`id\`, because igraph 1.0 reads it only there.
- **gexf**: \`viz:position\` replaces \`x\` and \`y\`; its y axis points upwards.
- **cx2**: nodes and edges have numbers as ids; the ids of this dataset are the attribute \`id\`.
- **cypher**: the same model as this server's import. Types are labels (\`:Entity:Platform\`), predicates are relationship
  types (\`:STREAMS\`); \`(:Entity)-[:MENTIONED_IN]->(:Document)\`, \`(:Figure)-[:OF]->(:Entity)\` and
  \`(:Figure)-[:STATED_IN]->(:Document)\` have the lines.
- **json-ld, n-quads, turtle**: the same triples. Every relation and figure is a node with its qualifiers and citations; an
  asserted relation is also a plain triple from subject to object. Citations are blank nodes. All triples belong to the default
  graph.

The meta record of a part has \`part\`: how it was chosen, and the counts of the whole dataset. \`place\` and
\`accordingTo\` may name an entity outside the part.
`;

/** Returns the columns of each table with their meanings. */
export async function columnTables(content: ExportContent) {
  const descriptions = await readSchemaDescriptions();
  const table = <Fact>(file: string, about: string, columns: readonly Column<Fact>[]) => ({
    file,
    about,
    rows: columns.map(({ field, meaning, name, refersTo, type, unit }) => {
      const described = field === null ? '' : (descriptions.get(field) ?? '');
      return { name, type, unit, refersTo, meaning: [described, meaning].filter((text) => text !== '').join(' ') };
    }),
  });
  const columns = columnsOf(content);
  const own = new Set(columns.entity.map(({ name }) => name));
  const added = networkAttributes(content).node.filter(({ name }) => !own.has(name));
  return [
    table('documents', 'Texts that the graph is curated from.', columns.document),
    table('entities', 'Things that the documents name; the nodes of a network.', columns.entity),
    table('relations', 'Statements that join two entities; the edges of a network.', columns.relation),
    table('figures', 'Numbers that the documents give for an entity.', columns.figure),
    table('nodes', 'Attributes of nodes in graphml and cx2 beside the columns of an entity.', added),
  ];
}

function termsOf({ summary: { vocabulary } }: ExportContent) {
  const { measures, predicates, types, units } = vocabulary;
  return [
    {
      list: 'type',
      heading: 'Entity types',
      about: 'Types of entities.',
      rows: types.map(({ group, id, label }) => ({ id, label, meaning: `In the group ${group}.` })),
    },
    {
      list: 'kind',
      heading: 'Kinds',
      about: 'Finer classes within a type, written as type/kind.',
      rows: types.flatMap((type) =>
        type.kinds.map(({ id, label }) => ({ id: `${type.id}/${id}`, label, meaning: `${isolate(type.label.en)}.` })),
      ),
    },
    {
      list: 'predicate',
      heading: 'Predicates',
      about: 'Meanings of relations, read from the subject.',
      rows: predicates.map(
        ({ datedBy, derivedFrom, group, id, inverse, label, objectTypes, qualifiers, subjectTypes, symmetric }) => ({
          id,
          label,
          meaning: [
            symmetric
              ? 'Reads the same from both ends.'
              : `From the object: ${isolate(inverse.zh)}, ${isolate(inverse.en)}.`,
            `From ${typeList(subjectTypes, types.length)} to ${typeList(objectTypes, types.length)}.`,
            ...(group === null
              ? []
              : [`In the group ${group.id}: ${isolate(group.label.zh)}, ${isolate(group.label.en)}.`]),
            ...(datedBy === null ? [] : [`If it has no date, it held at the time of its ${datedBy}.`]),
            ...(derivedFrom === null ? [] : [`Follows from the field ${derivedFrom} of other statements.`]),
            ...(qualifiers.length === 0 ? [] : [`May carry ${qualifiers.join(', ')}.`]),
          ].join(' '),
        }),
      ),
    },
    {
      list: 'measure',
      heading: 'Measures',
      about: 'Quantities that figures give.',
      rows: measures.map(({ dimension, id, label }) => ({ id, label, meaning: `In ${dimension.join(' or ')}.` })),
    },
    {
      list: 'unit',
      heading: 'Units',
      about: 'Units of amounts.',
      rows: units.map(({ base, factor, id, label }) => ({
        id,
        label,
        meaning: base === id ? 'A base unit.' : `${factor} ${base}.`,
      })),
    },
  ];
}

function typeList(ids: readonly string[], all: number): string {
  return ids.length === all ? 'any type' : ids.join(', ');
}

function section(heading: string, about: string, header: readonly string[], rows: Rows): string {
  const toLine = (cells: readonly string[]) => `| ${cells.map(toMarkdown).join(' | ')} |\n`;
  const head = `${toLine(header)}|${header.map(() => '---|').join('')}\n`;
  return `\n## ${heading}\n${about}\n\n${head}${rows.map(toLine).join('')}`;
}

function toMarkdown(text: string): string {
  return isolate(text.replaceAll('|', '\\|').replaceAll('<', '&lt;'));
}
