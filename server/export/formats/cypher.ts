import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { Write } from '../../store/neo4j/import/writeFacts.ts';
import type { ExportContent } from '../content/ExportContent.ts';
import { type CypherValue, toCypherLiteral } from '../output/cypherLiteral.ts';
import type { ExportFormat } from './ExportFormat.ts';

/** Limited because Neo4j parses each statement as a whole before it runs it. */
const ROWS_PER_STATEMENT = 200;

/**
 * A script that fills an empty Neo4j as `npm run graph -- import` would: the same statements for facts with their
 * parameters written out, so that this server can serve what the script has loaded.
 */
export const cypher: ExportFormat = {
  name: 'cypher',
  summary: 'a Cypher script for an empty Neo4j 5.26 or newer: constraints, batches, indexes',
  contentType: 'application/x-cypher-query',
  extension: 'cypher',
  async *write(content) {
    const script = new PassThrough({ encoding: 'utf8' });
    const put = async (text: string) => {
      if (!script.write(text)) await once(script, 'drain');
    };
    writeScript(content, put).then(
      () => script.end(),
      (error) => script.destroy(error),
    );
    yield* script;
  },
};

/** Loads the driver and the import only when needed. */
async function writeScript(content: ExportContent, put: (text: string) => Promise<void>): Promise<void> {
  const [{ toDatasetProperties }, { CONSTRAINTS, INDEXES }, { writeFacts }] = await Promise.all([
    import('../../store/neo4j/import/properties.ts'),
    import('../../store/neo4j/schema.ts'),
    import('../../store/neo4j/import/writeFacts.ts'),
  ]);
  const { part, summary } = content;
  const statement = (text: string, parameters: Parameters = {}) => put(`${fill(text.trim(), parameters)};\n`);

  await put(headerOf(content));
  for (const text of CONSTRAINTS) await statement(text);
  const load = `export-${summary.version}`;
  await statement(MARK_IMPORTING, { load });
  const facts = { entities: content.entities(), relations: content.relations(), figures: content.figures() };
  const write: Write = async (text, rows) => {
    for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
      // properties.ts makes rows of properties, and of lists and maps of them.
      await statement(text, { rows: rows.slice(start, start + ROWS_PER_STATEMENT) as readonly CypherValue[] });
    }
  };
  const written = await writeFacts({ ...summary, ...content, ...facts }, write, {});
  for (const { create } of INDEXES) await statement(create);
  await statement('CALL db.awaitIndexes(3600)');
  const properties = toDatasetProperties(summary, written);
  if (part) await statement(MARK_PART, { properties: { ...properties, part: JSON.stringify(part) } });
  else await statement(MARK_COMPLETE, { load, properties });
}

const MARK_IMPORTING = `
MERGE (dataset:Dataset {id: 'dataset'})
SET dataset.state = 'importing', dataset.load = $load`;

const MARK_COMPLETE = `
MATCH (dataset:Dataset {id: 'dataset'})
SET dataset = $properties
SET dataset.id = 'dataset', dataset.load = $load, dataset.state = 'complete', dataset.importedAt = datetime()`;

/** The state `part` keeps servers from serving a part as the whole dataset. */
const MARK_PART = `
MATCH (dataset:Dataset {id: 'dataset'})
SET dataset = $properties
SET dataset.id = 'dataset', dataset.state = 'part', dataset.importedAt = datetime()`;

type Parameters = Readonly<Record<string, CypherValue>>;

/** Replaces parameters by their values. Dynamic labels such as `$(row.label)` are not parameters. */
function fill(text: string, parameters: Parameters): string {
  return text.replaceAll(/\$(\w+)/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`no parameter ${name}`);
    return toCypherLiteral(value);
  });
}

function headerOf({ part, summary: { licence, title, version } }: ExportContent): string {
  return [
    `// ${title.en} (${title.zh})`,
    `// Version ${version}${part ? ', a part of it' : ''}. Licence: ${licence}.`,
    '// For an empty database: cypher-shell -f FILE, or paste it into Neo4j Browser.',
    '',
  ].join('\n');
}
