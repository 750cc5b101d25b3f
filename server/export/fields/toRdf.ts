import { canonicalJson } from '../../model/canonicalJson.ts';
import { type Definition, definitionOf, expandIri } from './jsonLdContext.ts';
import type { LinkedNode } from './linkedNodes.ts';

/** Object of a triple. */
export type RdfTerm = RdfNode | RdfList | RdfLiteral;

/** A node with the triples of which it is the subject, or only its IRI. Null is a blank node. */
export interface RdfNode {
  readonly iri: string | null;
  readonly triples: readonly (readonly [predicate: string, object: RdfTerm])[];
}

interface RdfList {
  readonly items: readonly RdfTerm[];
}

interface RdfLiteral {
  readonly text: string;
  readonly datatype?: string;
  readonly language?: string;
}

/** Converts a node to RDF as CONTEXT defines it, with the part of the JSON-LD algorithm that its definitions need. */
export function toRdf({ '@id': id, '@type': types = [], ...properties }: LinkedNode): RdfNode {
  return {
    iri: id === undefined ? null : expandIri(id),
    triples: [
      ...[types].flat().map((type) => [RDF.type, reference(type)] as const),
      ...Object.entries(properties).flatMap(([term, value]) => {
        const definition = definitionOf(term);
        return toTerms(value, definition).map((object) => [expandIri(definition['@id']), object] as const);
      }),
    ],
  };
}

function toTerms(value: unknown, definition: Definition): RdfTerm[] {
  const { '@container': container, '@type': type } = definition;
  if (value === null || value === undefined) return [];
  if (type === '@json') return [{ text: canonicalJson(value), datatype: RDF.json }];
  if (Array.isArray(value)) {
    const items = value.flatMap((item) => toTerms(item, definition));
    return container === '@list' ? [{ items }] : items;
  }
  if (container === '@language')
    return Object.entries(value).map(([language, text]) => ({ text: String(text), language }));
  if (typeof value === 'object') return [toRdf(value as LinkedNode)];
  if (type === '@id') return [reference(String(value))];
  return [toLiteral(value, type && expandIri(type))];
}

function reference(name: string): RdfNode {
  return { iri: expandIri(name), triples: [] };
}

function toLiteral(value: unknown, datatype: string | undefined): RdfLiteral {
  if (typeof value === 'boolean') return { text: String(value), datatype: XSD.boolean };
  if (typeof value !== 'number') return datatype ? { text: String(value), datatype } : { text: String(value) };
  if (Number.isInteger(value) && datatype !== XSD.double) return { text: String(value), datatype: XSD.integer };
  return { text: toDouble(value), datatype: XSD.double };
}

/** Returns the canonical form of xsd:double: `3.5E4`. */
function toDouble(value: number): string {
  const [mantissa = '', exponent] = value.toExponential().split('e');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
}

export const RDF = {
  type: expandIri('rdf:type'),
  first: expandIri('rdf:first'),
  rest: expandIri('rdf:rest'),
  nil: expandIri('rdf:nil'),
  json: expandIri('rdf:JSON'),
};

export const XSD = {
  boolean: expandIri('xsd:boolean'),
  integer: expandIri('xsd:integer'),
  double: expandIri('xsd:double'),
};
