import type { Citation } from '../../model/citation.ts';
import type { Entity } from '../../model/entity.ts';
import {
  DOCUMENT_FIELDS,
  ENTITY_FIELDS,
  FIGURE_FIELDS,
  type Field,
  type Fields,
  type FieldValue,
  orderFields,
  RELATION_FIELDS,
  readField,
} from '../../model/fields.ts';
import type { Relation } from '../../model/relation.ts';
import type { ExportContent } from '../content/ExportContent.ts';
import { iri, termOf } from './jsonLdContext.ts';
import { licenceAddress } from './licenceAddress.ts';
import { type FormerIds, formerIdsOf } from './records.ts';

/** A node object of JSON-LD, whose keys are terms of CONTEXT. Without `@id` it is a blank node. */
export interface LinkedNode {
  readonly '@id'?: string;
  readonly '@type'?: string | readonly string[];
  readonly [term: string]: unknown;
}

/**
 * Yields the dataset as linked data. Relations and figures are nodes, which carry qualifiers and citations. An asserted
 * relation is also a plain triple, for simple queries.
 */
export async function* linkedNodes(content: ExportContent): AsyncGenerator<LinkedNode> {
  const formerIds = formerIdsOf(content.redirects);
  const schemaOrg = new Map(content.summary.vocabulary.types.map((type) => [type.id, type.schemaOrg]));
  yield datasetNode(content);
  yield* vocabularyNodes(content);
  for (const document of content.documents) yield documentNode(document);
  for await (const entity of content.entities()) {
    yield entityNode(entity, schemaOrg.get(entity.type) ?? null, formerIds);
  }
  for await (const relation of content.relations()) {
    yield relationNode(relation);
    if (relation.status === 'asserted') yield triple(relation);
  }
  for await (const figure of content.figures()) yield figureNode(figure);
}

function datasetNode({ part, summary }: ExportContent) {
  const { communities, counts, curatedOn, licence, title, version } = summary;
  return {
    '@id': iri('dataset', version),
    '@type': 'schema:Dataset',
    ...{
      name: title,
      version,
      curatedOn,
      licence: licenceAddress(licence),
      counts,
      communities,
    },
    ...(part ? { part } : {}),
  };
}

function* vocabularyNodes({ summary: { vocabulary } }: ExportContent): Generator<LinkedNode> {
  for (const { id, kinds, label, schemaOrg } of vocabulary.types) {
    yield { '@id': iri('type', id), '@type': 'rdfs:Class', label, sameClass: schemaOrg && `schema:${schemaOrg}` };
    for (const kind of kinds) {
      yield { '@id': iri('kind', `${id}/${kind.id}`), '@type': 'Kind', label: kind.label, kindOf: iri('type', id) };
    }
  }
  for (const { id, inverse, label } of vocabulary.predicates) {
    yield { '@id': iri('predicate', id), '@type': 'rdf:Property', label, inverseLabel: inverse };
  }
  for (const { id, label } of vocabulary.measures) yield { '@id': iri('measure', id), '@type': 'Measure', label };
  for (const { base, factor, id, label } of vocabulary.units) {
    yield { '@id': iri('unit', id), '@type': 'Unit', label, baseUnit: iri('unit', base), factor };
  }
}

const documentNode = nodeWriter('document', ['Document', 'schema:CreativeWork', 'prov:Entity'], DOCUMENT_FIELDS);
const relationNode = nodeWriter('relation', ['Relation', 'rdf:Statement'], RELATION_FIELDS);
const figureNode = nodeWriter('figure', ['Figure', 'schema:Observation'], FIGURE_FIELDS);
const entityProperties = propertyWriter(ENTITY_FIELDS);

function entityNode(entity: Entity, schemaOrg: string | null, formerIds: FormerIds) {
  const { citations, documents, ...properties } = entityProperties(entity);
  return {
    '@id': iri('entity', entity.id),
    '@type': ['Entity', iri('type', entity.type), ...(schemaOrg ? [`schema:${schemaOrg}`] : [])],
    ...{ ...properties, formerIds: formerIds.get(entity.id) ?? [], citations, documents },
  };
}

function triple({ object, predicate, subject }: Relation) {
  return { '@id': iri('entity', subject), [iri('predicate', predicate)]: { '@id': iri('entity', object) } };
}

function nodeWriter(prefix: 'document' | 'relation' | 'figure', types: readonly string[], fields: Fields) {
  const propertiesOf = propertyWriter(fields);
  return (fact: { readonly id: string }) => ({ '@id': iri(prefix, fact.id), '@type': types, ...propertiesOf(fact) });
}

/** Returns a function that makes JSON-LD properties of a fact's fields. */
function propertyWriter(fields: Fields): (fact: object) => Record<string, unknown> {
  const ordered = orderFields(fields, 'jsonLd').flatMap(([name, field]) => {
    const term = termOf(name, field)?.term;
    return term === undefined ? [] : [{ name, term, refersTo: field.refersTo }];
  });
  return (fact) =>
    Object.fromEntries(
      ordered.map(({ name, refersTo, term }) => [term, toValue(fact, readField(fact, name), refersTo)]),
    );
}

function toValue(fact: object, value: FieldValue, refersTo: Field['refersTo']): unknown {
  if (Array.isArray(value))
    return value.map((item: string | Citation) =>
      typeof item === 'object' ? toCitation(item) : toValue(fact, item, refersTo),
    );
  if (typeof value !== 'string' || !refersTo) return value;
  // Ids of kinds are unique only within a type.
  return iri(refersTo, refersTo === 'kind' ? `${readField(fact, 'type')}/${value}` : value);
}

function toCitation({ document, lines: [firstLine, lastLine] }: Citation) {
  return { '@type': 'Citation', document: iri('document', document), firstLine, lastLine };
}
