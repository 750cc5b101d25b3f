import {
  DOCUMENT_FIELDS,
  ENTITY_FIELDS,
  FIGURE_FIELDS,
  type Field,
  type Fields,
  RELATION_FIELDS,
} from '../../model/fields.ts';

/** Base of all IRIs. It is a URN, since nothing is published on the web under these names. */
export const BASE_IRI = 'urn:x-audiovisual-graph:';

const PREFIXES = [
  'dataset',
  'document',
  'entity',
  'relation',
  'figure',
  'type',
  'kind',
  'predicate',
  'measure',
  'unit',
] as const;

/** Base of the IRIs of terms without another definition. */
export const VOCABULARY_IRI = `${BASE_IRI}term:`;

const STANDARDS = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
};

/** Namespaces by prefix. */
export const NAMESPACES: Readonly<Record<string, string>> = {
  ...STANDARDS,
  ...Object.fromEntries(PREFIXES.map((prefix) => [`${prefix}-id`, `${BASE_IRI}${prefix}:`])),
};

/** Returns the compact form of an IRI: `entity-id:xinghe`. */
export function iri(prefix: (typeof PREFIXES)[number], id: string): string {
  return `${prefix}-id:${encodeURIComponent(id)}`;
}

/** Returns a field's term in JSON-LD and its IRI, or null if the field is not a property there. */
export function termOf(name: string, { jsonLd = {} }: Field): { readonly term: string; readonly iri: string } | null {
  if (jsonLd === false) return null;
  const { name: term = name, iri = term } = jsonLd;
  return { term, iri };
}

export interface Definition {
  readonly '@id': string;
  readonly '@type'?: string;
  readonly '@container'?: string;
}

const text = (id: string): Definition => ({ '@id': id, '@container': '@language' });
const typed = (id: string, type: string): Definition => ({ '@id': id, '@type': type });
const link = (id: string) => typed(id, '@id');
const set = (id: string): Definition => ({ '@id': id, '@container': '@set' });

const LITERAL_TYPES: Partial<Record<Field['type'], string>> = {
  EDTF: 'http://id.loc.gov/datatypes/edtf/EDTF',
  day: 'xsd:date',
  number: 'xsd:double',
  decimal: 'xsd:decimal',
};

/** Returns definitions of the fields' terms. Terms without a definition belong to `@vocab` under their own names. */
function definitionsOf(fields: Fields): [term: string, definition: Definition | string][] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const named = termOf(name, field);
    if (!named) return [];
    const definition = define(field, named.iri);
    return definition === named.term ? [] : [[named.term, definition]];
  });
}

function define({ jsonLd, refersTo, type }: Field, iri: string): Definition | string {
  if (type === 'localised') return text(iri);
  if (type === 'citations') return set(iri);
  if (type === 'texts' && refersTo) return { ...link(iri), '@container': '@set' };
  if (type === 'texts')
    return typeof jsonLd === 'object' && jsonLd.list ? { '@id': iri, '@container': '@list' } : set(iri);
  if (refersTo) return link(iri);
  const literal = LITERAL_TYPES[type];
  return literal ? typed(iri, literal) : iri;
}

const DEFINITIONS: Readonly<Record<string, Definition | string>> = {
  label: text('rdfs:label'),
  inverseLabel: text('inverseLabel'),
  sameClass: link('rdfs:subClassOf'),
  kindOf: link('kindOf'),
  baseUnit: link('baseUnit'),
  factor: typed('factor', 'xsd:double'),
  version: 'schema:version',
  curatedOn: typed('schema:dateModified', 'xsd:date'),
  licence: link('schema:license'),
  counts: typed('counts', '@json'),
  communities: typed('communities', '@json'),
  part: typed('part', '@json'),
  formerIds: set('formerIds'),
  document: link('document'),
  ...Object.fromEntries([ENTITY_FIELDS, RELATION_FIELDS, FIGURE_FIELDS, DOCUMENT_FIELDS].flatMap(definitionsOf)),
};

/** Order of the terms, fixed so that exports are byte-identical between versions. Other terms follow. */
const FIRST_TERMS = `identifier name aliases description label inverseLabel sameClass kind kindOf baseUnit factor
  version curatedOn licence counts communities part publisher published authors start end date asOf earliest latest
  centrality betweenness x y formerIds subject predicate object role note place reason observationAbout measure unit
  amount value scope accordingTo citations document documents`.split(/\s+/);

export const CONTEXT = {
  '@version': 1.1,
  '@vocab': VOCABULARY_IRI,
  ...STANDARDS,
  ...Object.fromEntries(
    PREFIXES.map((prefix) => [`${prefix}-id`, { '@id': `${BASE_IRI}${prefix}:`, '@prefix': true }]),
  ),
  ...Object.fromEntries(FIRST_TERMS.map((term) => [term, DEFINITIONS[term]])),
  ...DEFINITIONS,
};

/** Returns the definition of a term in CONTEXT. */
export function definitionOf(term: string): Definition {
  const definition = DEFINITIONS[term] ?? term;
  return typeof definition === 'string' ? { '@id': definition } : definition;
}

/** Returns the IRI of a term, or of a compact IRI such as `entity-id:xinghe`. */
export function expandIri(name: string): string {
  const colon = name.indexOf(':');
  if (colon < 0) return VOCABULARY_IRI + name;
  const namespace = NAMESPACES[name.slice(0, colon)];
  return namespace === undefined ? name : namespace + name.slice(colon + 1);
}
