/** Names of this dataset are names and no addresses: nothing of it is to be found on the web under them. */
const BASE = 'urn:x-audiovisual-graph:';

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

/** The compact form of a name: `entity:xinghe`. */
export function iri(prefix: (typeof PREFIXES)[number], id: string): string {
  return `${prefix}-id:${encodeURIComponent(id)}`;
}

const EDTF = 'http://id.loc.gov/datatypes/edtf/EDTF';

const text = (id: string) => ({ '@id': id, '@container': '@language' });
const typed = (id: string, type: string) => ({ '@id': id, '@type': type });
const link = (id: string) => typed(id, '@id');

/** Fields that are not named here are terms of our own under their own names. */
export const CONTEXT = {
  '@version': 1.1,
  '@vocab': `${BASE}term:`,
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  ...Object.fromEntries(PREFIXES.map((prefix) => [`${prefix}-id`, { '@id': `${BASE}${prefix}:`, '@prefix': true }])),
  identifier: 'schema:identifier',
  name: text('schema:name'),
  aliases: { '@id': 'schema:alternateName', '@container': '@set' },
  description: text('schema:description'),
  label: text('rdfs:label'),
  inverseLabel: text('inverseLabel'),
  sameClass: link('rdfs:subClassOf'),
  kind: link('kind'),
  kindOf: link('kindOf'),
  baseUnit: link('baseUnit'),
  factor: typed('factor', 'xsd:double'),

  version: 'schema:version',
  curatedOn: typed('schema:dateModified', 'xsd:date'),
  licence: link('schema:license'),
  counts: typed('counts', '@json'),
  communities: typed('communities', '@json'),
  part: typed('part', '@json'),

  publisher: text('publisher'),
  published: typed('schema:datePublished', EDTF),
  // A list: who stands first matters.
  authors: { '@id': 'authors', '@container': '@list' },

  start: typed('start', EDTF),
  end: typed('end', EDTF),
  date: typed('date', EDTF),
  asOf: typed('asOf', EDTF),
  earliest: typed('earliest', 'xsd:date'),
  latest: typed('latest', 'xsd:date'),
  centrality: typed('centrality', 'xsd:double'),
  betweenness: typed('betweenness', 'xsd:double'),
  x: typed('x', 'xsd:double'),
  y: typed('y', 'xsd:double'),
  formerIds: { '@id': 'formerIds', '@container': '@set' },

  subject: link('rdf:subject'),
  predicate: link('rdf:predicate'),
  object: link('rdf:object'),
  role: text('role'),
  note: text('note'),
  place: link('schema:location'),
  reason: text('reason'),

  observationAbout: link('schema:observationAbout'),
  measure: link('schema:measuredProperty'),
  unit: link('unit'),
  amount: typed('amount', 'xsd:decimal'),
  value: typed('schema:value', 'xsd:double'),
  scope: text('scope'),
  accordingTo: link('accordingTo'),

  citations: { '@id': 'citations', '@container': '@set' },
  document: link('document'),
  documents: { '@id': 'prov:hadPrimarySource', '@type': '@id', '@container': '@set' },
};
