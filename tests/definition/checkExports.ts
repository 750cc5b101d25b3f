import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import jsonld from 'jsonld';
import type { Session } from 'neo4j-driver';
import { createWholeContent } from '../../server/export/content/wholeContent.ts';
import type { ExportFormat } from '../../server/export/formats/ExportFormat.ts';
import { EXPORT_FORMATS } from '../../server/export/formats/index.ts';
import { guardFormula } from '../../server/model/guardFormula.ts';
import { OWN_LABELS } from '../../server/model/neo4jNames.ts';
import type { GraphStore } from '../../server/store/GraphStore.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4jStore.ts';
import type { ConnectionOptions } from '../../server/store/settings.ts';
import { bytesOf } from '../export/exported.ts';
import type { AnySeeds, Localised } from './anySeeds.ts';
import type { ForeignReaders } from './foreignReaders.ts';

/** Content of seeds that formats contain; null where a format leaves it out. */
interface Content {
  readonly entities: readonly (Localised & {
    readonly id: string;
    readonly aliases: readonly string[];
    readonly description: Localised;
  })[];
  readonly notes: readonly Localised[];
  readonly scopes: readonly Localised[] | null;
}

type Row = Readonly<Record<string, string>>;

/** Exports from both stores have the same bytes, and programs of others read the content of the seeds from them. */
export async function checkExports(
  seeds: AnySeeds,
  {
    derivedNotes,
    folder,
    memory,
    neo4j,
    readers,
  }: {
    derivedNotes: readonly Localised[];
    folder: string;
    memory: GraphStore;
    neo4j: GraphStore;
    readers: ForeignReaders;
  },
): Promise<ReadonlyMap<string, Buffer>> {
  const expected = contentOf({ ...seeds, notes: [...seeds.notes, ...derivedNotes] });
  const exports = new Map<string, Buffer>();
  for (const format of EXPORT_FORMATS) {
    const bytes = await exportFrom(memory, format);
    exports.set(format.name, bytes);
    assert.ok(
      bytes.equals(await exportFrom(neo4j, format)),
      `${format.name} from Neo4j has other bytes than from memory`,
    );
    const path = join(folder, `exported.${format.extension}`);
    await writeFile(path, bytes);
    const found = await readContent(format.name, path, bytes, readers);
    if (!found) continue;
    const { scopes, ...others } = expected;
    assert.deepEqual(found, { ...others, scopes: found.scopes && scopes }, `content of ${format.name}`);
  }
  return exports;
}

/** The Cypher script fills a Neo4j whose exports have the same bytes. */
export async function checkCypherScript(
  exports: ReadonlyMap<string, Buffer>,
  session: Session,
  connection: ConnectionOptions,
): Promise<void> {
  await session.run(`MATCH (n:${OWN_LABELS.join('|')}) DETACH DELETE n`);
  const script = String(exports.get('cypher')).replaceAll(/^\/\/.*\n/gm, '');
  for (const statement of script.split(/;\n/)) if (statement.trim() !== '') await session.run(statement);
  const store = createNeo4jStore(connection);
  try {
    for (const format of EXPORT_FORMATS) {
      const isEqual = exports.get(format.name)?.equals(await exportFrom(store, format));
      assert.ok(isEqual, `${format.name} has other bytes after the Cypher script`);
    }
  } finally {
    await store.close();
  }
}

async function exportFrom(store: GraphStore, format: ExportFormat): Promise<Buffer> {
  return bytesOf(format.write(await createWholeContent(store)));
}

function contentOf({ entities, notes, scopes }: AnySeeds): Content {
  return sorted({
    entities: entities.map(({ aliases, description, id, name }) => ({ id, ...pick(name), aliases, description })),
    notes,
    scopes,
  });
}

function sorted({ entities, notes, scopes }: Content): Content {
  return {
    entities: entities
      .map(({ aliases, ...entity }) => ({ ...entity, aliases: aliases.toSorted() }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    notes: inOrder(notes),
    scopes: scopes && inOrder(scopes),
  };
}

function inOrder(texts: readonly Localised[]): readonly Localised[] {
  return texts.map(pick).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function pick({ en, zh }: Localised): Localised {
  return { zh, en };
}

/** Returns null for formats that only people read, or that Neo4j runs. */
async function readContent(
  format: string,
  path: string,
  bytes: Buffer,
  readers: ForeignReaders,
): Promise<Content | null> {
  switch (format) {
    case 'json': {
      const { entities, figures, relations } = (await readers.read(format, path)) as Record<string, JsonRecord[]>;
      return fromRecords(entities ?? [], relations ?? [], figures ?? []);
    }
    case 'jsonl': {
      const records = (await readers.read(format, path)) as JsonRecord[];
      const of = (kind: string) => records.filter(({ record }) => record === kind);
      return fromRecords(of('entity'), of('relation'), of('figure'));
    }
    case 'cyjs': {
      const { elements } = (await readers.read(format, path)) as {
        elements: Record<'nodes' | 'edges', { data: JsonRecord }[]>;
      };
      const nodes = elements.nodes.map(({ data }) => data);
      const figures = nodes.flatMap((node) => node.figures as unknown as JsonRecord[]);
      return fromRecords(
        nodes,
        elements.edges.map(({ data }) => data),
        figures,
      );
    }
    case 'csv': {
      const tables = (await readers.read(format, path)) as Record<string, Row[]>;
      const [entities, relations, figures] = ['entities', 'relations', 'figures'].map(
        (name) => tables[`${name}.csv`]?.map(unguarded) ?? [],
      );
      return fromRows(entities ?? [], relations ?? [], figures ?? []);
    }
    case 'xlsx': {
      const { sheets } = await readXlsx(bytes);
      const [entities, relations, figures] = ['entities', 'relations', 'figures'].map((wanted) => {
        const [header = [], ...rows] = sheets.find(({ name }) => name === wanted)?.rows ?? [];
        return rows.map((cells) =>
          Object.fromEntries(header.map((name, index) => [String(name), String(cells[index] ?? '')])),
        );
      });
      return fromRows(entities ?? [], relations ?? [], figures ?? []);
    }
    case 'parquet': {
      const { entities, figures, relations } = (await readers.read(format, path)) as Record<string, Row[]>;
      return fromRows(entities ?? [], relations ?? [], figures ?? []);
    }
    case 'graphml':
    case 'gexf': {
      const { edges, nodes } = (await readers.read(format, path)) as {
        nodes: Record<string, Row>;
        edges: [string, string, string, Row][];
      };
      const rows = Object.entries(nodes).map(([id, attributes]) => ({ ...attributes, id }));
      return {
        ...fromRows(
          rows,
          edges.map(([, , , attributes]) => attributes),
          [],
        ),
        scopes: null,
      };
    }
    case 'cx2': {
      const aspects = Object.assign({}, ...((await readers.read(format, path)) as object[])) as Record<
        'nodes' | 'edges',
        { v: Row }[]
      >;
      return {
        ...fromRows(
          aspects.nodes.map(({ v }) => v),
          aspects.edges.map(({ v }) => v),
          [],
        ),
        scopes: null,
      };
    }
    case 'json-ld':
      return fromTriples(await readJsonLd(bytes));
    case 'n-quads':
    case 'turtle':
      return fromTriples((await readers.read(format, path)) as Triple[]);
    default:
      return null;
  }
}

interface JsonRecord {
  readonly record?: string;
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  readonly description: Localised;
  readonly note: Localised | null;
  readonly scope: Localised;
  readonly figures?: readonly JsonRecord[];
}

function fromRecords(
  entities: readonly JsonRecord[],
  relations: readonly JsonRecord[],
  figures: readonly JsonRecord[],
): Content {
  return sorted({
    entities: entities.map(({ aliases, description, id, name, nameEn }) => ({
      id,
      zh: name,
      en: nameEn,
      aliases,
      description: pick(description),
    })),
    notes: relations.flatMap(({ note }) => note ?? []),
    scopes: figures.map(({ scope }) => scope),
  });
}

function fromRows(entities: readonly Row[], relations: readonly Row[], figures: readonly Row[]): Content {
  return sorted({
    entities: entities.map((row) => ({
      ...{ id: row.id ?? '', zh: row.nameZh ?? '', en: row.nameEn ?? '' },
      aliases: Array.isArray(row.aliases) ? row.aliases : splitList(row.aliases ?? ''),
      description: { zh: row.descriptionZh ?? '', en: row.descriptionEn ?? '' },
    })),
    notes: relations.map(({ noteEn = '', noteZh = '' }) => ({ zh: noteZh, en: noteEn })),
    scopes: figures.map(({ scopeEn = '', scopeZh = '' }) => ({ zh: scopeZh, en: scopeEn })),
  });
}

/** Reverses what the data dictionary says of lists: a bar between items, a backslash before each bar or backslash of an item. */
function splitList(cell: string): string[] {
  return (cell.match(/(?:\\.|[^\\|])+/gsu) ?? []).map((item) => item.replaceAll(/\\(.)/gsu, '$1'));
}

/** Removes the apostrophe before a possible formula. */
function unguarded(row: Row): Row {
  const original = (cell: string) =>
    cell.startsWith("'") && guardFormula(cell.slice(1)) === cell ? cell.slice(1) : cell;
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, original(cell)]));
}

const BASE = 'urn:x-audiovisual-graph:';
const SCHEMA = 'https://schema.org/';

type Triple = readonly [subject: string, predicate: string, object: string, language: string];

async function readJsonLd(bytes: Buffer): Promise<Triple[]> {
  const quads = await jsonld.toRDF(JSON.parse(String(bytes)), {
    safe: true,
    documentLoader: async (url) => {
      throw new Error(`a context is fetched from ${url}`);
    },
  });
  return quads.map(({ object, predicate, subject }) => [
    ...([subject.value, predicate.value, object.value] as const),
    object.language ?? '',
  ]);
}

function fromTriples(triples: readonly Triple[]): Content {
  const subjects = new Map<string, { readonly term: string; readonly value: string; readonly language: string }[]>();
  for (const [subject, term, value, language] of triples) {
    subjects.set(subject, [...(subjects.get(subject) ?? []), { term, value, language }]);
  }
  const nodes = (kind: string) =>
    [...subjects].flatMap(([iri, statements]) => {
      if (!iri.startsWith(`${BASE}${kind}:`)) return [];
      const values = (term: string) => statements.filter((statement) => statement.term === term);
      const localised = (term: string) => ({
        zh: values(term).find(({ language }) => language === 'zh')?.value ?? '',
        en: values(term).find(({ language }) => language === 'en')?.value ?? '',
      });
      return { id: decodeURIComponent(iri.slice(`${BASE}${kind}:`.length)), values, localised };
    });
  return sorted({
    entities: nodes('entity').map(({ id, localised, values }) => ({
      ...{ id, ...localised(`${SCHEMA}name`) },
      aliases: values(`${SCHEMA}alternateName`).map(({ value }) => value),
      description: localised(`${SCHEMA}description`),
    })),
    notes: nodes('relation').map(({ localised }) => localised(`${BASE}term:note`)),
    scopes: nodes('figure').map(({ localised }) => localised(`${BASE}term:scope`)),
  });
}
