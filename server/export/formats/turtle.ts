import { NAMESPACES, VOCABULARY_IRI } from '../fields/jsonLdContext.ts';
import { linkedNodes } from '../fields/linkedNodes.ts';
import { RDF, type RdfNode, type RdfTerm, toRdf, XSD } from '../fields/toRdf.ts';
import { quoteRdf } from '../output/rdfText.ts';
import type { ExportFormat } from './ExportFormat.ts';

/** Citations stand in the node of their fact, as blank nodes. */
export const turtle: ExportFormat = {
  name: 'turtle',
  summary: 'Turtle: the triples of json-ld with prefixes, for people and triple stores',
  contentType: 'text/turtle; charset=utf-8',
  extension: 'ttl',
  async *write(content) {
    for (const [namespace, prefix] of PREFIXES) yield `@prefix ${prefix}: <${namespace}> .\n`;
    for await (const node of linkedNodes(content)) {
      const { iri, triples } = toRdf(node);
      yield `\n${writeIri(iri ?? '')} ${writeTriples(triples, ' ;\n  ')} .\n`;
    }
  },
};

/** Prefixes by namespace. The own terms have the empty one. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [VOCABULARY_IRI, ''],
  ['http://id.loc.gov/datatypes/edtf/', 'edtf'],
  ...Object.entries(NAMESPACES).map(([prefix, namespace]) => [namespace, prefix] as const),
]);

/** Local names that Turtle accepts without escapes; an IRI with any other is written in full. */
const LOCAL_NAME = /^\w(?:(?:[\w.-]|%[\dA-F]{2})*(?:[\w-]|%[\dA-F]{2}))?$/;

function writeIri(iri: string): string {
  const [, namespace = '', local = ''] = /^(.*[:/#])(.*)$/s.exec(iri) ?? [];
  const prefix = PREFIXES.get(namespace);
  return prefix === undefined || !LOCAL_NAME.test(local) ? `<${iri}>` : `${prefix}:${local}`;
}

/** Writes triples of one subject; several in a row with the same predicate share it. */
function writeTriples(triples: RdfNode['triples'], separator: string): string {
  let text = '';
  let last = '';
  for (const [predicate, object] of triples) {
    const start = text === '' ? '' : separator;
    const name = predicate === RDF.type ? 'a' : writeIri(predicate);
    text += predicate === last ? `, ${writeTerm(object)}` : `${start}${name} ${writeTerm(object)}`;
    last = predicate;
  }
  return text;
}

/** Types of literals that Turtle recognises without quotation marks. */
const BARE: ReadonlySet<string | undefined> = new Set([XSD.boolean, XSD.integer, XSD.double]);

function writeTerm(term: RdfTerm): string {
  if ('items' in term) return `(${term.items.map(writeTerm).join(' ')})`;
  if ('triples' in term) return term.iri === null ? `[ ${writeTriples(term.triples, ' ; ')} ]` : writeIri(term.iri);
  const { datatype, language, text } = term;
  if (BARE.has(datatype)) return text;
  return quoteRdf(text) + (language ? `@${language}` : datatype ? `^^${writeIri(datatype)}` : '');
}
