import type { DatasetSummary, GraphDocument } from '../../../model/dataset.ts';
import type { EnglishSource } from '../../../model/entity.ts';
import type { LocalisedText } from '../../../model/vocabulary.ts';
import type { DocumentSupport } from '../../GraphStore.ts';

/*
 * Parsers of Neo4j's answers. A fact is transferred as one text, its property `record`: a fourth of the work of a list of
 * properties for Neo4j, and half for the driver. Documents and the dataset, which are read rarely, are transferred as
 * lists in a fixed order: each list of columns and the row type below it belong together.
 */

type Text = string | null;
type Texts = readonly string[];

/** Splits a relation's id; parts are empty for other texts. Ids of entities never have two hyphens in a row. */
export function splitRelationId(id: string): { subject: string; predicate: string; object: string } {
  const [subject = '', predicate = '', object = ''] = id.split('--', 3);
  return { subject, predicate, object };
}

/** Returns the id of the entity at the other end of a relation. */
export function otherEnd(relationId: string, entityId: string): string {
  const { subject, object } = splitRelationId(relationId);
  return subject === entityId ? object : subject;
}

const DOCUMENT_COLUMNS = [
  ...['id', 'file', 'titleZh', 'titleEn', 'englishSource', 'publisherZh', 'publisherEn', 'published', 'authors'],
  ...['lineCount', 'sha256', 'curated'],
  ...['entities', 'relations', 'figures', 'entitiesOnlyHere', 'relationsOnlyHere', 'figuresOnlyHere'],
];
export type DocumentRecord = readonly [
  ...[id: string, file: string, titleZh: string, titleEn: string, englishSource: EnglishSource],
  ...[publisherZh: Text, publisherEn: Text, published: Text, authors: Texts],
  ...[lineCount: number, sha256: string, curated: boolean],
  ...[entities: number, relations: number, figures: number],
  ...[entitiesOnlyHere: number, relationsOnlyHere: number, figuresOnlyHere: number],
];

export function toDocumentSupport(record: DocumentRecord): DocumentSupport {
  const [id, file, titleZh, titleEn, englishSource, publisherZh, publisherEn, published, authors, ...more] = record;
  const [lineCount, sha256, curated, entities, relations, figures, ...onlyHere] = more;
  const [entitiesOnlyHere, relationsOnlyHere, figuresOnlyHere] = onlyHere;
  const document: GraphDocument = {
    id,
    file,
    title: { zh: titleZh, en: titleEn },
    englishSource,
    publisher: localised(publisherZh, publisherEn),
    published,
    authors,
    lineCount,
    sha256,
    curated,
  };
  return { document, entities, relations, figures, entitiesOnlyHere, relationsOnlyHere, figuresOnlyHere };
}

const SUMMARY_COLUMNS = [
  ...['version', 'titleZh', 'titleEn', 'curatedOn', 'licence', 'vocabulary', 'communities'],
  ...['documents', 'entities', 'relations', 'figures'],
];
export type SummaryRecord = readonly [
  ...[version: string, titleZh: string, titleEn: string, curatedOn: string, licence: string],
  ...[vocabulary: string, communities: string],
  ...[documents: number, entities: number, relations: number, figures: number],
];

export function toSummary(record: SummaryRecord): DatasetSummary {
  const [version, titleZh, titleEn, curatedOn, licence, vocabulary, communities, ...counts] = record;
  const [documents, entities, relations, figures] = counts;
  return {
    version,
    title: { zh: titleZh, en: titleEn },
    curatedOn,
    licence,
    vocabulary: JSON.parse(vocabulary),
    communities: JSON.parse(communities),
    counts: { documents, entities, relations, figures },
  };
}

/**
 * Cypher for the columns of a node: `[key IN ['id', 'file', …] | d[key]]`. Runs as fast as `[d.id, d.file, …]`, which takes
 * Neo4j several times as long to plan, because it infers a common type of all items.
 */
export const COLUMNS = {
  document: (variable: string) => columnsOf(variable, DOCUMENT_COLUMNS),
  summary: (variable: string) => columnsOf(variable, SUMMARY_COLUMNS),
};

function columnsOf(variable: string, columns: readonly string[]): string {
  return `[key IN [${columns.map((column) => `'${column}'`).join(', ')}] | ${variable}[key]]`;
}

function localised(zh: Text, en: Text): LocalisedText | null {
  return zh === null || en === null ? null : { zh, en };
}
