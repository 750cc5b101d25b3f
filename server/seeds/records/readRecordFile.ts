import { didYouMean } from '../../model/nearest.ts';
import type { DocumentEntry, Fact, FactsFile } from '../files/fileSchemas.ts';
import { JSON_NODES } from '../files/nodes.ts';
import type { Schema } from '../files/schema.ts';
import type { SourceFile } from '../files/seedFile.ts';
import { type FilePosition, type Problem, reportTo } from '../problem.ts';
import type { EntityRecord, Seeds } from '../seeds.ts';
import { toVocabulary } from '../toVocabulary.ts';
import { readLines } from './readLines.ts';
import {
  type CitationRecord,
  documentRecord,
  entityRecord,
  figureRecord,
  metaRecord,
  relationRecord,
  toVocabularyFiles,
} from './recordSchemas.ts';

const KINDS = ['meta', 'document', 'entity', 'relation', 'figure'] as const;
const COUNTED = { document: 'documents', entity: 'entities', relation: 'relations', figure: 'figures' } as const;
/** A file of another program may have the same problem in each of a million lines. */
const MOST_PROBLEMS = 1_000;

/**
 * Reads a dataset in JSON Lines, the export format jsonl, line by line. `seeds` is null if the file is incomplete, or if a
 * line is not JSON, or the vocabulary or a document cannot be read; checks across records would then report consequences
 * of that. Relations of predicates with `derivedFrom` are left out, because they are derived again.
 */
export async function readRecordFile(path: string): Promise<{ seeds: Seeds | null; problems: Problem[] }> {
  const problems: Problem[] = [];
  const report = reportTo(problems, 'error');
  let at: FilePosition = { file: path, line: 0 };
  const file: SourceFile = {
    nodes: JSON_NODES,
    positionOf: () => at,
    fail: (_, message) => void report(at, message),
  };
  const read = <T>(schema: Schema<T>, value: unknown, kind: string) => schema.read(value, kind, file) ?? null;

  let meta: ReturnType<typeof readMeta> = null;
  let areReferencesReadable = true;
  let allFactsRead = true;
  const documents: DocumentEntry[] = [];
  const entities: EntityRecord[] = [];
  const claimedIds = new Set<string>();
  const facts = createFactsFiles();
  const found = { document: 0, entity: 0, relation: 0, figure: 0 };

  function readMeta(value: unknown) {
    const record = read(metaRecord, value, 'meta');
    if (!record) return null;
    const before = problems.length;
    const vocabulary = toVocabulary(toVocabularyFiles(record.vocabulary), report);
    return problems.length > before ? null : { record, vocabulary, derived: derivedIn(vocabulary.predicates) };
  }

  function readRecord(value: unknown): void {
    const kind = kindOf(value);
    if (kind === null) {
      const given = String(propertyOf(value, 'record'));
      file.fail(value, `is not a record: "record" must be one of ${KINDS.join(', ')}.${didYouMean(given, KINDS)}`);
      areReferencesReadable = false;
      return;
    }
    if (kind === 'meta') {
      if (meta) report(at, 'has a second record "meta".');
      else meta = readMeta(value);
      return;
    }
    found[kind]++;
    if (kind === 'document') {
      const document = read(documentRecord, value, kind);
      if (!document) areReferencesReadable = false;
      else {
        documents.push(document.entry);
        if (document.curated) facts.of(document.entry.id, at);
      }
      return;
    }
    const readFact = { entity: readEntity, relation: readRelation, figure: readFigure }[kind];
    if (!readFact(value)) allFactsRead = false;
  }

  function readEntity(value: unknown): boolean {
    const id = propertyOf(value, 'id');
    if (typeof id === 'string') claimedIds.add(id);
    const known = meta?.vocabulary.types.map((type) => type.id) ?? [];
    const given = read(entityRecord, value, 'entity');
    if (!given) return false;
    const { citations, ...entity } = given;
    if (!known.includes(entity.type)) report(at, `unknown type "${entity.type}".${didYouMean(entity.type, known)}`);
    entities.push(entity);
    const { keyLines } = entity;
    facts.add(citations, at, (lines) => ({ kind: 'mention', lines, mentions: [entity.id], at, keyLines }));
    return true;
  }

  function readRelation(value: unknown): boolean {
    // Their notes are not texts as people write them.
    if (meta?.derived.has(String(propertyOf(value, 'predicate')))) return true;
    const given = read(relationRecord, value, 'relation');
    if (!given) return false;
    const { citations, ...relation } = given;
    facts.add(citations, at, (lines) => ({ kind: 'relation', lines, ...relation }));
    return true;
  }

  function readFigure(value: unknown): boolean {
    const given = read(figureRecord, value, 'figure');
    if (!given) return false;
    const { citations, ...figure } = given;
    facts.add(citations, at, (lines) => ({ kind: 'figure', lines, ...figure }));
    return true;
  }

  let line = 0;
  const lines = readLines(path, (number, problem) => {
    report({ file: path, line: number }, problem);
    areReferencesReadable = false;
  });
  reading: for await (const texts of lines) {
    for (const text of texts) {
      at = { file: path, line: ++line };
      if (text.trim() === '') continue;
      const value = parse(text);
      if (value instanceof Error) {
        report(at, `is not valid JSON: ${value.message}.`);
        areReferencesReadable = false;
      } else if (!meta && kindOf(value) !== 'meta') {
        report(at, 'comes before the record "meta", which must be the first.');
      } else readRecord(value);
      if (!meta) return { seeds: null, problems };
      if (problems.length < MOST_PROBLEMS) continue;
      report(at, `reading ended here, after ${MOST_PROBLEMS} problems.`);
      areReferencesReadable = false;
      break reading;
    }
  }
  if (!meta) {
    if (problems.length === 0) report({ file: path, line: 1 }, 'is empty.');
    return { seeds: null, problems };
  }
  const { record, vocabulary }: NonNullable<ReturnType<typeof readMeta>> = meta;
  for (const [kind, name] of Object.entries(COUNTED)) {
    const [announced, counted] = [record.counts?.[name] ?? null, found[kind as keyof typeof COUNTED]];
    if (announced === null || announced === counted || !areReferencesReadable) continue;
    report(
      record.at,
      `"counts" has ${announced} ${name}, but the file has ${counted}: it is incomplete or was edited.`,
    );
  }
  if (problems.some((problem) => problem.line === record.at.line) || !areReferencesReadable)
    return { seeds: null, problems };
  const info = {
    ...{ title: record.title, curated_on: record.curatedOn, licence: record.licence },
    ...{ at: record.at, keyLines: record.keyLines },
  };
  const factsFiles = facts.all();
  return {
    seeds: { format: 'jsonl', info, documents, vocabulary, entities, factsFiles, claimedIds, allFactsRead },
    problems,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}

function kindOf(value: unknown): (typeof KINDS)[number] | null {
  const given = propertyOf(value, 'record');
  return KINDS.find((kind) => kind === given) ?? null;
}

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function derivedIn(predicates: Seeds['vocabulary']['predicates']): ReadonlySet<string> {
  return new Set(predicates.flatMap(({ id, derivedFrom }) => (derivedFrom === null ? [] : [id])));
}

/** Collects facts by document, as the files of seeds have them. A fact of several documents is in each of their files. */
function createFactsFiles() {
  type Collected = Omit<FactsFile, 'facts'> & { readonly facts: Fact[] };
  const files = new Map<string, Collected>();
  /** Returns the file of a document; `at` is the place that first names the document. */
  function of(document: string, at: FilePosition) {
    const existing = files.get(document);
    if (existing) return existing;
    const created: Collected = { document, names: null, facts: [], nothing_here: null, at, keyLines: {} };
    files.set(document, created);
    return created;
  }
  return {
    of,
    add(
      citations: readonly CitationRecord[],
      at: FilePosition,
      toFact: (lines: readonly CitationRecord['lines'][]) => Fact,
    ): void {
      for (const document of new Set(citations.map((citation) => citation.document))) {
        const lines = citations.flatMap((citation) => (citation.document === document ? [citation.lines] : []));
        of(document, at).facts.push(toFact(lines));
      }
    },
    all: () => [...files.values()],
  };
}
