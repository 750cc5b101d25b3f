import { parseCitation } from '../../model/citation.ts';
import type { DatasetSummary, SourceDocument } from '../../model/dataset.ts';
import type { EnglishSource, Entity, NameForm } from '../../model/entity.ts';
import type { Comparator, Figure } from '../../model/figure.ts';
import type { Relation, Status } from '../../model/relation.ts';
import type { LocalisedText } from '../../model/vocabulary.ts';
import type { DocumentSupport } from '../GraphStore.ts';

/*
 * What Neo4j answers, as the model. A fact travels as a list of its properties in a fixed order: half the work of a map
 * for both sides. Each list of columns and the row type under it belong together.
 */

type Text = string | null;
type Texts = readonly string[];

const ENTITY_COLUMNS = [
  ...['id', 'type', 'kind', 'nameZh', 'nameEn', 'englishSource', 'aliases', 'descriptionZh', 'descriptionEn'],
  ...['start', 'end', 'citations', 'documents', 'forms', 'earliest', 'latest'],
  ...['degree', 'neighborCount', 'figureCount', 'centrality', 'betweenness', 'community', 'x', 'y'],
];
export type EntityRecord = readonly [
  ...[id: string, type: string, kind: Text, nameZh: string, nameEn: string, englishSource: EnglishSource],
  ...[aliases: Texts, descriptionZh: string, descriptionEn: string, start: Text, end: Text],
  ...[citations: Texts, documents: Texts, forms: Texts, earliest: Text, latest: Text],
  ...[degree: number, neighborCount: number, figureCount: number],
  ...[centrality: number, betweenness: number, community: number, x: number, y: number],
];

export function toEntity(record: EntityRecord): Entity {
  const [id, type, kind, nameZh, nameEn, englishSource, aliases, descriptionZh, descriptionEn, ...more] = record;
  const [start, end, citations, documents, forms, earliest, latest, ...numbers] = more;
  const [degree, neighborCount, figureCount, centrality, betweenness, community, x, y] = numbers;
  return {
    id,
    type,
    kind,
    name: { zh: nameZh, en: nameEn },
    englishSource,
    aliases,
    description: { zh: descriptionZh, en: descriptionEn },
    start,
    end,
    citations: citations.map(parseCitation),
    documents,
    forms: forms.map(decodeForm),
    earliest,
    latest,
    degree,
    neighborCount,
    figureCount,
    centrality,
    betweenness,
    community,
    x,
    y,
  };
}

const RELATION_COLUMNS = [
  ...['id', 'roleZh', 'roleEn', 'date', 'start', 'end', 'rank', 'edition', 'place', 'noteZh', 'noteEn'],
  ...['status', 'reasonZh', 'reasonEn', 'citations', 'documents', 'earliest', 'latest'],
];
export type RelationRecord = readonly [
  ...[id: string, roleZh: Text, roleEn: Text, date: Text, start: Text, end: Text],
  ...[rank: number | null, edition: number | null, place: Text, noteZh: Text, noteEn: Text],
  ...[status: Status, reasonZh: Text, reasonEn: Text, citations: Texts, documents: Texts, earliest: Text, latest: Text],
];

export function toRelation(record: RelationRecord): Relation {
  const [id, roleZh, roleEn, date, start, end, rank, edition, place, noteZh, noteEn, ...more] = record;
  const [status, reasonZh, reasonEn, citations, documents, earliest, latest] = more;
  const { subject, predicate, object } = splitRelationId(id);
  return {
    id,
    subject,
    predicate,
    object,
    role: localised(roleZh, roleEn),
    date,
    start,
    end,
    rank,
    edition,
    place,
    note: localised(noteZh, noteEn),
    status,
    reason: localised(reasonZh, reasonEn),
    citations: citations.map(parseCitation),
    documents,
    earliest,
    latest,
  };
}

/** The ends that a relation's id tells; empty where it is no such id. Ids of entities have no two hyphens in a row. */
export function splitRelationId(id: string): { subject: string; predicate: string; object: string } {
  const [subject = '', predicate = '', object = ''] = id.split('--', 3);
  return { subject, predicate, object };
}

const FIGURE_COLUMNS = [
  ...['id', 'subject', 'measure', 'amount', 'unit', 'comparator', 'asOf', 'scopeZh', 'scopeEn', 'accordingTo'],
  ...['status', 'reasonZh', 'reasonEn', 'citations', 'documents', 'earliest', 'latest', 'value'],
];
export type FigureRecord = readonly [
  ...[id: string, subject: string, measure: string, amount: string, unit: string, comparator: Comparator, asOf: Text],
  ...[scopeZh: Text, scopeEn: Text, accordingTo: Text, status: Status, reasonZh: Text, reasonEn: Text],
  ...[citations: Texts, documents: Texts, earliest: Text, latest: Text, value: number],
];

export function toFigure(record: FigureRecord): Figure {
  const [id, subject, measure, amount, unit, comparator, asOf, scopeZh, scopeEn, accordingTo, ...more] = record;
  const [status, reasonZh, reasonEn, citations, documents, earliest, latest, value] = more;
  return {
    id,
    subject,
    measure,
    amount,
    unit,
    comparator,
    asOf,
    scope: localised(scopeZh, scopeEn),
    accordingTo,
    status,
    reason: localised(reasonZh, reasonEn),
    citations: citations.map(parseCitation),
    documents,
    earliest,
    latest,
    value,
  };
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
  const document: SourceDocument = {
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
 * Cypher for the record of what a variable holds: `[key IN ['id', 'type', …] | e[key]]`. As fast as `[e.id, e.type, …]`,
 * which Neo4j takes several times as long to plan: it works out the one type that all of a list's items could have.
 */
export const COLUMNS = {
  entity: (variable: string) => columnsOf(variable, ENTITY_COLUMNS),
  relation: (variable: string) => columnsOf(variable, RELATION_COLUMNS),
  figure: (variable: string) => columnsOf(variable, FIGURE_COLUMNS),
  document: (variable: string) => columnsOf(variable, DOCUMENT_COLUMNS),
  summary: (variable: string) => columnsOf(variable, SUMMARY_COLUMNS),
};

function columnsOf(variable: string, columns: readonly string[]): string {
  return `[key IN [${columns.map((column) => `'${column}'`).join(', ')}] | ${variable}[key]]`;
}

function localised(zh: Text, en: Text): LocalisedText | null {
  return zh === null || en === null ? null : { zh, en };
}

function decodeForm(encoded: string): NameForm {
  const first = encoded.indexOf('\t');
  const second = encoded.indexOf('\t', first + 1);
  // encodeForm wrote it: the field is one of the three.
  const field = encoded.slice(0, first) as NameForm['field'];
  return { text: encoded.slice(second + 1), field, pinyin: encoded.slice(first + 1, second) };
}
