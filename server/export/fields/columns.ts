import { formatCitation } from '../../model/citation.ts';
import type { GraphDocument } from '../../model/dataset.ts';
import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import type { LocalisedText } from '../../model/vocabulary.ts';
import type { ExportContent } from '../content/ExportContent.ts';
import { formerIdsOf } from './records.ts';

/** What stands in a column. A `decimal` keeps the digits that were printed; `texts` is a list. */
export type ColumnType = 'text' | 'id' | 'EDTF' | 'day' | 'decimal' | 'integer' | 'number' | 'boolean' | 'texts';
export type ColumnValue = string | number | boolean | null | readonly string[];

/** A fact's field as the flat formats (csv, graphml, gexf, cx2) have it, and what the data dictionary says of it. */
export interface Column<Fact> {
  readonly name: string;
  readonly type: ColumnType;
  /** Where schema.graphql describes it: `Entity.degree`. */
  readonly field: string | null;
  /** What is to be said beyond that description; '' for nothing. */
  readonly meaning: string;
  /** Of a number: a word, or the column that says it. */
  readonly unit: string;
  readonly read: (fact: Fact) => ColumnValue;
}

export interface Columns {
  readonly entity: readonly Column<Entity>[];
  readonly relation: readonly Column<Relation>[];
  readonly figure: readonly Column<Figure>[];
  readonly document: readonly Column<GraphDocument>[];
}

/** The columns of every sort of fact, with the labels of what the facts refer to in the vocabulary. */
export function columnsOf(content: Pick<ExportContent, 'redirects' | 'summary'>): Columns {
  return {
    entity: entityColumns(content),
    relation: relationColumns(content),
    figure: figureColumns(content),
    document: documentColumns(),
  };
}

function entityColumns({ redirects, summary }: Pick<ExportContent, 'redirects' | 'summary'>): Column<Entity>[] {
  const { types } = summary.vocabulary;
  const typeLabels = labelsOf(types);
  const kindLabels = labelsOf(
    types.flatMap((type) => type.kinds.map(({ id, label }) => ({ id: `${type.id}/${id}`, label }))),
  );
  const formerIds = formerIdsOf(redirects);
  return [
    column('id', 'id', ({ id }) => id, 'Entity.id', 'What citations of this dataset should name it by.'),
    column('type', 'id', ({ type }) => type, 'Entity.type', 'One of the entity types below.'),
    ...localised<Entity>('type', ({ type }) => typeLabels.get(type) ?? null, null, 'The label of the type.'),
    column('kind', 'id', ({ kind }) => kind, 'Entity.kind', 'One of the kinds of its type below.'),
    ...localised<Entity>(
      'kind',
      ({ kind, type }) => kindLabels.get(`${type}/${kind}`) ?? null,
      null,
      'The label of the kind.',
    ),
    ...localised<Entity>('name', ({ name }) => name, 'Entity.name'),
    column('englishSource', 'text', ({ englishSource }) => englishSource, 'Entity.englishSource', ENGLISH_SOURCES),
    column('aliases', 'texts', ({ aliases }) => aliases, 'Entity.aliases'),
    ...localised<Entity>('description', ({ description }) => description, 'Entity.description'),
    column('start', 'EDTF', ({ start }) => start, 'Entity.start'),
    column('end', 'EDTF', ({ end }) => end, 'Entity.end'),
    ...extent<Entity>('start', 'end'),
    column(
      'figureCount',
      'integer',
      ({ figureCount }) => figureCount,
      null,
      `Number of figures. ${OF_WHOLE}`,
      'figures',
    ),
    column('degree', 'integer', ({ degree }) => degree, 'Entity.degree', OF_WHOLE, 'relations'),
    column('neighborCount', 'integer', (entity) => entity.neighborCount, 'Entity.neighborCount', OF_WHOLE, 'entities'),
    column('centrality', 'number', ({ centrality }) => centrality, 'Entity.centrality', OF_WHOLE),
    column('betweenness', 'number', ({ betweenness }) => betweenness, 'Entity.betweenness', OF_WHOLE),
    column('community', 'integer', ({ community }) => community, 'Entity.community', OF_WHOLE),
    column('x', 'number', ({ x }) => x, 'Entity.x', '', 'pixels'),
    column('y', 'number', ({ y }) => y, 'Entity.y', '', 'pixels'),
    column('formerIds', 'texts', ({ id }) => formerIds.get(id) ?? [], null, 'Ids that it had in earlier versions.'),
    ...evidence<Entity>('Entity'),
  ];
}

function relationColumns({ summary: { vocabulary } }: Pick<ExportContent, 'summary'>): Column<Relation>[] {
  const labels = labelsOf(vocabulary.predicates);
  return [
    column('id', 'id', ({ id }) => id, 'Relation.id'),
    column('subject', 'id', ({ subject }) => subject, 'Relation.subject', 'The id of an entity.'),
    column('predicate', 'id', ({ predicate }) => predicate, 'Relation.predicate', 'One of the predicates below.'),
    ...localised<Relation>(
      'predicate',
      ({ predicate }) => labels.get(predicate) ?? null,
      null,
      'The label of the predicate.',
    ),
    column('object', 'id', ({ object }) => object, 'Relation.object', 'The id of an entity.'),
    ...localised<Relation>('role', ({ role }) => role, 'Relation.role'),
    column('date', 'EDTF', ({ date }) => date, 'Relation.date'),
    column('start', 'EDTF', ({ start }) => start, 'Relation.start'),
    column('end', 'EDTF', ({ end }) => end, 'Relation.end'),
    ...extent<Relation>('date or start', 'date or end'),
    column('rank', 'integer', ({ rank }) => rank, 'Relation.rank'),
    column('edition', 'integer', ({ edition }) => edition, 'Relation.edition'),
    column('place', 'id', ({ place }) => place, 'Relation.place', 'The id of an entity.'),
    ...localised<Relation>('note', ({ note }) => note, 'Relation.note'),
    ...judgement<Relation>('Relation'),
    ...evidence<Relation>('Relation'),
  ];
}

function figureColumns({ summary: { vocabulary } }: Pick<ExportContent, 'summary'>): Column<Figure>[] {
  const measureLabels = labelsOf(vocabulary.measures);
  const unitLabels = labelsOf(vocabulary.units);
  const baseUnits = new Map(vocabulary.units.map(({ base, id }) => [id, base]));
  return [
    column('id', 'id', ({ id }) => id, 'Figure.id'),
    column('subject', 'id', ({ subject }) => subject, 'Figure.subject', 'The id of an entity.'),
    column('measure', 'id', ({ measure }) => measure, 'Figure.measure', 'One of the measures below.'),
    ...localised<Figure>(
      'measure',
      ({ measure }) => measureLabels.get(measure) ?? null,
      null,
      'The label of the measure.',
    ),
    column('comparator', 'text', ({ comparator }) => comparator, 'Figure.comparator'),
    column('amount', 'decimal', ({ amount }) => amount, 'Figure.amount', '', 'column unit'),
    column('unit', 'id', ({ unit }) => unit, 'Figure.unit', 'One of the units below.'),
    ...localised<Figure>('unit', ({ unit }) => unitLabels.get(unit) ?? null, null, 'The label of the unit.'),
    column('value', 'number', ({ value }) => value, 'Figure.value', '', 'column baseUnit'),
    column('baseUnit', 'id', ({ unit }) => baseUnits.get(unit) ?? null, null, 'The base unit of the unit.'),
    column('asOf', 'EDTF', ({ asOf }) => asOf, 'Figure.asOf'),
    ...extent<Figure>('asOf', 'asOf'),
    ...localised<Figure>('scope', ({ scope }) => scope, 'Figure.scope'),
    column('accordingTo', 'id', ({ accordingTo }) => accordingTo, 'Figure.accordingTo', 'The id of an entity.'),
    ...judgement<Figure>('Figure'),
    ...evidence<Figure>('Figure'),
  ];
}

function documentColumns(): Column<GraphDocument>[] {
  return [
    column('id', 'id', ({ id }) => id, 'Document.id', 'What citations name it by.'),
    column('file', 'text', ({ file }) => file, 'Document.file'),
    ...localised<GraphDocument>('title', ({ title }) => title, 'Document.title'),
    column('englishSource', 'text', ({ englishSource }) => englishSource, null, `Of the title. ${ENGLISH_SOURCES}`),
    ...localised<GraphDocument>('publisher', ({ publisher }) => publisher, 'Document.publisher'),
    column('published', 'EDTF', ({ published }) => published, 'Document.published'),
    column('authors', 'texts', ({ authors }) => authors, 'Document.authors'),
    column('lineCount', 'integer', ({ lineCount }) => lineCount, 'Document.lineCount', '', 'lines'),
    column('sha256', 'text', ({ sha256 }) => sha256, 'Document.sha256'),
    column('curated', 'boolean', ({ curated }) => curated, 'Document.curated'),
  ];
}

const ENGLISH_SOURCES = 'official: in public use; translation: by the curators; pinyin: of the Chinese name.';
const OF_WHOLE = 'Counted over the whole dataset, also in an export of a part.';

function column<Fact>(
  name: string,
  type: ColumnType,
  read: (fact: Fact) => ColumnValue,
  field: string | null,
  meaning = '',
  unit = '',
): Column<Fact> {
  return { name, type, field, meaning, unit, read };
}

function localised<Fact>(
  name: string,
  read: (fact: Fact) => LocalisedText | null,
  field: string | null,
  meaning = '',
): Column<Fact>[] {
  const inLanguage = (language: string) => `${meaning} In ${language}.`.trim();
  return [
    column(`${name}Zh`, 'text', (fact) => read(fact)?.zh ?? null, field, inLanguage('Chinese')),
    column(`${name}En`, 'text', (fact) => read(fact)?.en ?? null, field, inLanguage('English')),
  ];
}

function extent<Fact extends Pick<Entity, 'earliest' | 'latest'>>(first: string, last: string): Column<Fact>[] {
  return [
    column('earliest', 'day', ({ earliest }) => earliest, null, `First day that ${first} can mean.`),
    column('latest', 'day', ({ latest }) => latest, null, `Last day that ${last} can mean.`),
  ];
}

function judgement<Fact extends Pick<Relation, 'status' | 'reason'>>(type: string): Column<Fact>[] {
  return [
    column('status', 'text', ({ status }) => status, `${type}.status`, STATUSES),
    ...localised<Fact>('reason', ({ reason }) => reason, `${type}.reason`),
  ];
}

const STATUSES = 'asserted: the cited lines say it; implied: the curators concluded it from them.';

function evidence<Fact extends Pick<Entity, 'citations' | 'documents'>>(type: string): Column<Fact>[] {
  return [
    column('citations', 'texts', ({ citations }) => citations.map(formatCitation), `${type}.citations`, CITATIONS),
    column('documents', 'texts', ({ documents }) => documents, `${type}.documents`, 'Ids of documents.'),
  ];
}

const CITATIONS = 'Each is document:line or document:first-last.';

function labelsOf(
  list: readonly { readonly id: string; readonly label: LocalisedText }[],
): ReadonlyMap<string, LocalisedText> {
  return new Map(list.map(({ id, label }) => [id, label]));
}

/** Several texts as one, for formats without lists: parted by `|`, with `\` before a `|` or `\` of their own. */
export function joinTexts(texts: readonly string[]): string {
  return texts.map((text) => text.replaceAll(/[\\|]/g, '\\$&')).join('|');
}
