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

type Definition = string | Readonly<Record<string, string>>;

const text = (id: string) => ({ '@id': id, '@container': '@language' });
const typed = (id: string, type: string) => ({ '@id': id, '@type': type });
const link = (id: string) => typed(id, '@id');
const set = (id: string) => ({ '@id': id, '@container': '@set' });

const LITERAL_TYPES: Partial<Record<Field['type'], string>> = {
  EDTF: 'http://id.loc.gov/datatypes/edtf/EDTF',
  day: 'xsd:date',
  number: 'xsd:double',
  decimal: 'xsd:decimal',
};

/** Returns definitions of the fields' terms. Terms without a definition belong to `@vocab` under their own names. */
function definitionsOf(fields: Fields): [term: string, definition: Definition][] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const named = termOf(name, field);
    if (!named) return [];
    const definition = define(field, named.iri);
    return definition === named.term ? [] : [[named.term, definition]];
  });
}

function define({ jsonLd, refersTo, type }: Field, iri: string): Definition {
  if (type === 'localised') return text(iri);
  if (type === 'citations') return set(iri);
  if (type === 'texts' && refersTo) return { ...link(iri), '@container': '@set' };
  if (type === 'texts')
    return typeof jsonLd === 'object' && jsonLd.list ? { '@id': iri, '@container': '@list' } : set(iri);
  if (refersTo) return link(iri);
  const literal = LITERAL_TYPES[type];
  return literal ? typed(iri, literal) : iri;
}

const DEFINITIONS: Readonly<Record<string, Definition>> = {
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
  '@vocab': `${BASE_IRI}term:`,
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  ...Object.fromEntries(
    PREFIXES.map((prefix) => [`${prefix}-id`, { '@id': `${BASE_IRI}${prefix}:`, '@prefix': true }]),
  ),
  ...Object.fromEntries(FIRST_TERMS.map((term) => [term, DEFINITIONS[term]])),
  ...DEFINITIONS,
};
