import { type Citation, formatCitation } from './citation.ts';
import type { GraphDocument } from './dataset.ts';
import type { Entity } from './entity.ts';
import type { Figure } from './figure.ts';
import type { Relation } from './relation.ts';
import type { LocalisedText } from './vocabulary.ts';

/*
 * All fields of facts and documents. Columns of tables and networks, JSON records, JSON-LD, Neo4j properties, the data
 * dictionary and the optional keys of seed files follow from these lists, in their order unless `after` says otherwise.
 * schema.graphql describes the fields.
 */

/** A `decimal` is a text with the digits as printed. EDTF dates and days are texts, too. */
export type FieldType = ScalarType | 'localised' | 'citations' | 'texts' | 'integer' | 'number' | 'boolean';
type ScalarType = 'text' | 'id' | 'EDTF' | 'day' | 'decimal';

type TypeOf<Value> = [Value] extends [LocalisedText | null]
  ? 'localised'
  : [Value] extends [readonly Citation[]]
    ? 'citations'
    : [Value] extends [readonly string[]]
      ? 'texts'
      : [Value] extends [number | null]
        ? 'integer' | 'number'
        : [Value] extends [boolean]
          ? 'boolean'
          : ScalarType;

/** Prefix of the IRIs that an id becomes in JSON-LD. */
type IriPrefix = 'entity' | 'document' | 'predicate' | 'measure' | 'unit' | 'kind';

export interface Field<Type = FieldType> {
  readonly type: Type;
  /** Addition to the description in schema.graphql. */
  readonly meaning?: string;
  /** Unit of a number: a word, or the column that names it. */
  readonly unit?: string;
  /** Key in seed files, for a field that is optional there. */
  readonly seed?: string;
  /** Smallest and largest value of a number in seed files. */
  readonly range?: readonly [smallest: number, largest: number];
  /** Name in JSON records, if it differs. */
  readonly json?: string | { readonly zh: string; readonly en: string };
  /** False if the graph in Neo4j expresses the field without a property. */
  readonly neo4j?: false;
  /** Name and IRI in JSON-LD, if they differ, and whether the order of a list matters; false if there is no property. */
  readonly jsonLd?: { readonly name?: string; readonly iri?: string; readonly list?: true } | false;
  /** Referent of an id or of a list of ids. */
  readonly refersTo?: IriPrefix;
  /** Field before this one in an order of its own. JSON-LD has the order of columns if it has none. */
  readonly after?: { readonly columns?: string; readonly jsonLd?: string; readonly neo4j?: string };
}

export type FieldValue = LocalisedText | readonly Citation[] | readonly string[] | string | number | boolean | null;

/** A field for each property of a fact. */
type FieldsOf<Fact> = { readonly [Name in keyof Fact]-?: Field<TypeOf<Fact[Name]>> };

const ENGLISH_SOURCE_MEANINGS = 'official: in public use; translation: by the curators; pinyin: of the Chinese name.';
const OF_WHOLE = 'Counted over the whole dataset, also in an export of a part.';
const STATUSES = 'asserted: the cited lines say it; implied: the curators concluded it from them.';

const ENTITY_ID = { type: 'id', meaning: 'The id of an entity.', refersTo: 'entity' } as const;
const IDENTIFIER = { name: 'identifier', iri: 'schema:identifier' } as const;
const WHEN_FIELDS = {
  when: {
    type: 'EDTF',
    meaning: 'Date of the fact, or else of the event or report that it belongs to, or else of its first document.',
    jsonLd: { iri: 'schema:temporalCoverage' },
    after: { columns: 'latest' },
  },
  whenOrigin: {
    type: 'text',
    meaning: 'Where the column when comes from: fact, event or document.',
    after: { columns: 'when' },
  },
  whenEarliest: { type: 'day', meaning: 'First day that when can mean.', after: { columns: 'whenOrigin' } },
  whenLatest: { type: 'day', meaning: 'Last day that when can mean.', after: { columns: 'whenEarliest' } },
} as const;
const CITATIONS = { type: 'citations', meaning: 'Each is document:line or document:first-last.' } as const;
const DOCUMENTS = {
  type: 'texts',
  meaning: 'Ids of documents.',
  refersTo: 'document',
  jsonLd: { iri: 'prov:hadPrimarySource' },
} as const;

/** Without `forms`, which only search uses, and `distinctFrom`, which only the check uses. */
export const ENTITY_FIELDS = {
  id: { type: 'id', meaning: 'Use it to cite the entity.', jsonLd: IDENTIFIER },
  type: { type: 'id', meaning: 'One of the entity types below.', jsonLd: false },
  kind: { type: 'id', meaning: 'One of the kinds of its type below.', refersTo: 'kind' },
  name: { type: 'localised', json: { zh: 'name', en: 'nameEn' }, jsonLd: { iri: 'schema:name' } },
  englishSource: { type: 'text', meaning: ENGLISH_SOURCE_MEANINGS },
  aliases: { type: 'texts', jsonLd: { iri: 'schema:alternateName' } },
  description: { type: 'localised', jsonLd: { iri: 'schema:description' } },
  start: { type: 'EDTF', seed: 'start' },
  end: { type: 'EDTF', seed: 'end' },
  latitude: { type: 'number', unit: 'degrees', seed: 'latitude', range: [-90, 90], jsonLd: { iri: 'schema:latitude' } },
  longitude: {
    type: 'number',
    unit: 'degrees',
    seed: 'longitude',
    range: [-180, 180],
    jsonLd: { iri: 'schema:longitude' },
  },
  citations: { ...CITATIONS, after: { columns: 'y' } },
  documents: { ...DOCUMENTS, after: { columns: 'citations' } },
  earliest: { type: 'day', meaning: 'First day that start can mean.' },
  latest: { type: 'day', meaning: 'Last day that end can mean.' },
  figureCount: {
    type: 'integer',
    meaning: `Number of figures. ${OF_WHOLE}`,
    unit: 'figures',
    after: { neo4j: 'neighborCount' },
  },
  degree: { type: 'integer', meaning: OF_WHOLE, unit: 'relations' },
  neighborCount: { type: 'integer', meaning: OF_WHOLE, unit: 'entities' },
  centrality: { type: 'number', meaning: OF_WHOLE },
  betweenness: { type: 'number', meaning: OF_WHOLE },
  community: { type: 'integer', meaning: OF_WHOLE },
  x: { type: 'number', unit: 'pixels' },
  y: { type: 'number', unit: 'pixels' },
} as const satisfies FieldsOf<Omit<Entity, 'forms' | 'distinctFrom'>>;

export const RELATION_FIELDS = {
  id: { type: 'id', jsonLd: IDENTIFIER },
  subject: { ...ENTITY_ID, json: 'source', jsonLd: { iri: 'rdf:subject' }, neo4j: false },
  predicate: {
    type: 'id',
    meaning: 'One of the predicates below.',
    refersTo: 'predicate',
    jsonLd: { iri: 'rdf:predicate' },
    neo4j: false,
  },
  object: { ...ENTITY_ID, json: 'target', jsonLd: { iri: 'rdf:object' }, neo4j: false },
  role: { type: 'localised', seed: 'role' },
  date: { type: 'EDTF', seed: 'date' },
  start: { type: 'EDTF', seed: 'start' },
  end: { type: 'EDTF', seed: 'end' },
  rank: { type: 'integer', seed: 'rank' },
  edition: { type: 'integer', seed: 'edition' },
  place: { ...ENTITY_ID, seed: 'place', jsonLd: { iri: 'schema:location' }, after: { jsonLd: 'note' } },
  note: { type: 'localised', seed: 'note' },
  status: { type: 'text', meaning: STATUSES },
  reason: { type: 'localised' },
  citations: CITATIONS,
  documents: DOCUMENTS,
  earliest: { type: 'day', meaning: 'First day that date or start can mean.', after: { columns: 'end' } },
  latest: { type: 'day', meaning: 'Last day that date or end can mean.', after: { columns: 'earliest' } },
  ...WHEN_FIELDS,
} as const satisfies FieldsOf<Relation>;

export const FIGURE_FIELDS = {
  id: { type: 'id', jsonLd: IDENTIFIER },
  subject: { ...ENTITY_ID, jsonLd: { name: 'observationAbout', iri: 'schema:observationAbout' } },
  measure: {
    type: 'id',
    meaning: 'One of the measures below.',
    refersTo: 'measure',
    jsonLd: { iri: 'schema:measuredProperty' },
  },
  amount: { type: 'decimal', unit: 'column unit' },
  unit: { type: 'id', meaning: 'One of the units below.', refersTo: 'unit' },
  comparator: { type: 'text', after: { columns: 'measure' } },
  asOf: { type: 'EDTF', seed: 'as_of' },
  scope: { type: 'localised', seed: 'scope' },
  accordingTo: { ...ENTITY_ID, seed: 'according_to' },
  status: { type: 'text', meaning: STATUSES },
  reason: { type: 'localised' },
  citations: CITATIONS,
  documents: DOCUMENTS,
  earliest: { type: 'day', meaning: 'First day that asOf can mean.', after: { columns: 'asOf' } },
  latest: { type: 'day', meaning: 'Last day that asOf can mean.', after: { columns: 'earliest' } },
  ...WHEN_FIELDS,
  value: { type: 'number', unit: 'column baseUnit', jsonLd: { iri: 'schema:value' }, after: { columns: 'unit' } },
} as const satisfies FieldsOf<Figure>;

export const DOCUMENT_FIELDS = {
  id: { type: 'id', meaning: 'Citations contain it.', jsonLd: IDENTIFIER },
  file: { type: 'text' },
  title: { type: 'localised', jsonLd: { name: 'name', iri: 'schema:name' } },
  englishSource: { type: 'text', meaning: `Of the title. ${ENGLISH_SOURCE_MEANINGS}` },
  publisher: { type: 'localised' },
  published: { type: 'EDTF', jsonLd: { iri: 'schema:datePublished' } },
  authors: { type: 'texts', jsonLd: { list: true } },
  lineCount: { type: 'integer', unit: 'lines' },
  sha256: { type: 'text' },
  curated: { type: 'boolean' },
} as const satisfies FieldsOf<GraphDocument>;

export type Fields = Readonly<Record<string, Field>>;

/** Names of the fields that are optional in seed files. */
export type OptionalName<F extends Fields> = {
  [Name in keyof F & string]: F[Name] extends { readonly seed: string } ? Name : never;
}[keyof F & string];

export function optionalNames<F extends Fields>(fields: F): OptionalName<F>[] {
  return Object.keys(fields).filter((name): name is OptionalName<F> => fields[name]?.seed !== undefined);
}

/** Fields that a relation carries only if its predicate allows them. */
export const QUALIFIERS = optionalNames(RELATION_FIELDS);

/** Returns names and fields in the order of the list, or of columns, JSON-LD nodes or Neo4j properties. */
export function orderFields(fields: Fields, order?: 'columns' | 'jsonLd' | 'neo4j'): [name: string, field: Field][] {
  const previous = ({ after }: Field) =>
    order === 'jsonLd' ? (after?.jsonLd ?? after?.columns) : order && after?.[order];
  const all = Object.entries(fields);
  const ordered = all.filter(([, field]) => !previous(field));
  for (const entry of all) {
    const name = previous(entry[1]);
    if (name) ordered.splice(ordered.findIndex(([other]) => other === name) + 1, 0, entry);
  }
  return ordered;
}

/** Returns the value of a fact's field. */
export function readField(fact: object, name: string): FieldValue {
  return (fact as Readonly<Record<string, FieldValue>>)[name] ?? null;
}

/** Returns the value of a field of type `localised`. */
export function readLocalised(fact: object, name: string): LocalisedText | null {
  const value = readField(fact, name);
  return typeof value === 'object' && value !== null && 'zh' in value ? value : null;
}

export type FlatValue = string | number | boolean | null | readonly string[];

/** Returns the value of a field of any other type, with citations in their compact form. */
export function readFlat(fact: object, name: string): FlatValue {
  const value = readField(fact, name);
  if (typeof value !== 'object' || value === null) return value;
  if ('zh' in value) throw new Error(`${name} is a text in two languages`);
  return value.map((item) => (typeof item === 'string' ? item : formatCitation(item)));
}
