import type { LocalisedText } from '../../model/vocabulary.ts';
import type { ExportContent } from '../content/ExportContent.ts';
import { type Column, type ColumnType, columnsOf } from '../fields/columns.ts';
import { networkAttributes } from '../fields/networkAttributes.ts';
import { readSchemaDescriptions } from '../fields/schemaDescriptions.ts';
import type { ExportFormat } from './ExportFormat.ts';

/** What every column and every word of the vocabulary means; goes with each of the other formats. */
export const dictionary: ExportFormat = {
  name: 'dictionary',
  summary: 'the data dictionary: every column, type, predicate, measure and unit, in Markdown',
  contentType: 'text/markdown; charset=utf-8',
  extension: 'dictionary.md',
  write: writeDictionary,
};

/** The dictionary as a table, header first. */
export async function dictionaryRows(content: ExportContent): Promise<readonly (readonly string[])[]> {
  const terms = termsOf(content).flatMap(({ list, rows }) =>
    rows.map(({ id, label, meaning }) => [list, id, '', '', label.zh, label.en, meaning]),
  );
  const columns = (await columnTables(content)).flatMap(({ file, rows }) =>
    rows.map(({ meaning, name, type, unit }) => [file, name, type, unit, '', '', meaning]),
  );
  return [['list', 'name', 'type', 'unit', 'labelZh', 'labelEn', 'meaning'], ...columns, ...terms];
}

export async function* writeDictionary(content: ExportContent): AsyncGenerator<string> {
  const { licence, title } = content.summary;
  yield '# Data dictionary\n\n';
  yield `${title.en} (${title.zh}), licence ${licence}: what the columns, attributes and terms of its exports mean.\n`;
  yield READING;
  for (const { about, file, rows } of await columnTables(content)) {
    yield section(
      file,
      about,
      ['column', 'type', 'unit', 'meaning'],
      rows.map(({ meaning, name, type, unit }) => [`\`${name}\``, type, unit, meaning]),
    );
  }
  for (const { about, list, rows } of termsOf(content)) {
    yield section(
      HEADINGS[list],
      about,
      ['id', 'Chinese', 'English', 'meaning'],
      rows.map(({ id, label, meaning }) => [`\`${id}\``, label.zh, label.en, meaning]),
    );
  }
}

const READING = `
## How to read an export
A *citation* is a document and the lines of it that say a fact: \`d000:58-60\`, \`d000:15\`. Every entity, relation and
figure has at least one. \`file\` in the table of documents is the name of the document's own file, and \`sha256\` tells
whether you have the same one. A fact with the status \`implied\` is not said by its lines but was concluded from them;
\`reason\` says how.

An absent value is \`null\` in JSON, an empty cell in csv, and left out elsewhere.

| type | means |
|---|---|
| text | any text |
| id | an id of this dataset: letters a-z, digits, hyphens, underscores |
| EDTF | a date as precise as the document gives it and no more (ISO 8601-2): \`2024\`, \`2024-03\`, \`2024-03-28\`, the quarters \`2024-33\` to \`2024-36\`, intervals \`2024-03-23/2024-03-30\`, an open end \`..\` |
| day | YYYY-MM-DD |
| decimal | digits exactly as printed |
| integer, number, boolean | as usual; \`.\` is the decimal point |
| texts | a list; in csv, graphml and gexf one text, parted by a vertical bar, with a backslash before a vertical bar or backslash of its own |

### By format
- **json, jsonl, cyjs**: texts in two languages are \`{zh, en}\` and citations \`{document, lines: [first, last]}\`; an
  entity's \`name\` is the Chinese one and \`nameEn\` the English; relations have \`source\` and \`target\` for subject and
  object. jsonl has one record a line, \`record\` being meta, document, entity, relation or figure.
- **csv**: UTF-8 with a byte order mark, CRLF, RFC 4180. A text that a spreadsheet would take for a formula (it begins
  with \`=\`, \`+\`, \`-\`, \`@\`, a tab or a carriage return) has an apostrophe before it, as has one that begins with
  apostrophes and such a sign: take one apostrophe away to have the text.
- **graphml, gexf, cyjs, cx2**: nodes are entities and edges are relations, directed from subject to object, so that what
  a program computes of the network is true of the graph. The figures of an entity are an attribute of its node; the
  documents belong to the network (in gexf, which has no attributes of a network, to its description). Control characters
  that XML cannot hold are replaced by U+FFFD.
- **gexf**: \`viz:position\` takes the place of \`x\` and \`y\`; there y grows upwards.
- **cx2**: ids of nodes and edges are numbers; ours are the attribute \`id\`.
- **cypher**: the model of this server's own import. Types are labels (\`:Entity:Platform\`), predicates are types of
  relationships (\`:STREAMS\`); \`(:Entity)-[:MENTIONED_IN]->(:Document)\`, \`(:Figure)-[:OF]->(:Entity)\` and
  \`(:Figure)-[:STATED_IN]->(:Document)\` have the lines.
- **json-ld**: every statement is a node with its qualifiers and citations; what is asserted also stands as a plain triple
  from subject to object.

An export of a part says so in its meta (\`part\`): by what it was chosen and how large the whole is. \`place\` and
\`accordingTo\` may then name an entity that is not in it.
`;

interface ColumnTable {
  readonly file: string;
  readonly about: string;
  readonly rows: readonly {
    readonly name: string;
    readonly type: ColumnType;
    readonly unit: string;
    readonly meaning: string;
  }[];
}

async function columnTables(content: ExportContent): Promise<ColumnTable[]> {
  const descriptions = await readSchemaDescriptions();
  const table = <Fact>(file: string, about: string, columns: readonly Column<Fact>[]): ColumnTable => ({
    file,
    about,
    rows: columns.map(({ field, meaning, name, type, unit }) => {
      const described = field === null ? '' : (descriptions.get(field) ?? '');
      return { name, type, unit, meaning: [described, meaning].filter((text) => text !== '').join(' ') };
    }),
  });
  const columns = columnsOf(content);
  const own = new Set(columns.entity.map(({ name }) => name));
  const added = networkAttributes(content).node.filter(({ name }) => !own.has(name));
  return [
    table('documents', 'The texts that the graph is curated from.', columns.document),
    table('entities', 'The things that the documents name; the nodes of a network.', columns.entity),
    table('relations', 'Statements that join two entities; the edges of a network.', columns.relation),
    table('figures', 'Numbers that the documents give for an entity.', columns.figure),
    table('nodes', 'What graphml and cx2 add to the columns of an entity.', added),
  ];
}

type TermList = 'type' | 'kind' | 'predicate' | 'measure' | 'unit';

const HEADINGS: Readonly<Record<TermList, string>> = {
  type: 'Entity types',
  kind: 'Kinds',
  predicate: 'Predicates',
  measure: 'Measures',
  unit: 'Units',
};

interface TermTable {
  readonly list: TermList;
  readonly about: string;
  readonly rows: readonly { readonly id: string; readonly label: LocalisedText; readonly meaning: string }[];
}

function termsOf({ summary: { vocabulary } }: ExportContent): TermTable[] {
  const { measures, predicates, types, units } = vocabulary;
  return [
    {
      list: 'type',
      about: 'What an entity is.',
      rows: types.map(({ group, id, label }) => ({ id, label, meaning: `In the group ${group}.` })),
    },
    {
      list: 'kind',
      about: 'A finer class within a type, written here as type/kind.',
      rows: types.flatMap((type) =>
        type.kinds.map(({ id, label }) => ({ id: `${type.id}/${id}`, label, meaning: `${type.label.en}.` })),
      ),
    },
    {
      list: 'predicate',
      about: 'What a relation says, read from its subject.',
      rows: predicates.map(({ id, inverse, label, objectTypes, qualifiers, subjectTypes, symmetric }) => ({
        id,
        label,
        meaning: [
          symmetric ? 'Reads the same from both ends.' : `From the object: ${inverse.zh}, ${inverse.en}.`,
          `From ${typeList(subjectTypes, types.length)} to ${typeList(objectTypes, types.length)}.`,
          ...(qualifiers.length === 0 ? [] : [`May carry ${qualifiers.join(', ')}.`]),
        ].join(' '),
      })),
    },
    {
      list: 'measure',
      about: 'What a figure counts.',
      rows: measures.map(({ dimension, id, label }) => ({ id, label, meaning: `In ${dimension.join(' or ')}.` })),
    },
    {
      list: 'unit',
      about: 'In what an amount is given.',
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

function section(
  heading: string,
  about: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const toLine = (cells: readonly string[]) => `| ${cells.map(toMarkdown).join(' | ')} |\n`;
  const head = `${toLine(header)}|${header.map(() => '---|').join('')}\n`;
  return `\n## ${heading}\n${about}\n\n${head}${rows.map(toLine).join('')}`;
}

function toMarkdown(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
