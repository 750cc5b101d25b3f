import type { Citation } from '../../model/citation.ts';
import type { GraphDocument } from '../../model/dataset.ts';
import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import type { ExportContent } from '../content/ExportContent.ts';
import { CONTEXT, iri } from '../fields/jsonLdContext.ts';
import { type FormerIds, formerIdsOf } from '../fields/records.ts';
import type { ExportFormat } from './ExportFormat.ts';

/**
 * JSON-LD 1.1 in one file, without a context to be fetched from anywhere. A statement is a node, so that its qualifiers
 * and citations have something to be said of; what is asserted also stands as a plain triple, for simple questions.
 */
export const jsonLd: ExportFormat = {
  name: 'json-ld',
  summary: 'JSON-LD 1.1: linked data in terms of schema.org, PROV and our own; statements as nodes',
  contentType: 'application/ld+json',
  extension: 'jsonld',
  async *write(content) {
    const formerIds = formerIdsOf(content.redirects);
    const schemaOrg = new Map(content.summary.vocabulary.types.map((type) => [type.id, type.schemaOrg]));
    yield `{\n"@context": ${JSON.stringify(CONTEXT)},\n"@graph": [\n${JSON.stringify(datasetNode(content))}`;
    for (const node of vocabularyNodes(content)) yield `,\n${JSON.stringify(node)}`;
    for (const document of content.documents) yield `,\n${JSON.stringify(documentNode(document))}`;
    for await (const entity of content.entities()) {
      const schemaOrgClass = schemaOrg.get(entity.type) ?? null;
      yield `,\n${JSON.stringify(entityNode(entity, schemaOrgClass, formerIds))}`;
    }
    for await (const relation of content.relations()) {
      yield `,\n${JSON.stringify(relationNode(relation))}`;
      if (relation.status === 'asserted') yield `,\n${JSON.stringify(triple(relation))}`;
    }
    for await (const figure of content.figures()) yield `,\n${JSON.stringify(figureNode(figure))}`;
    yield '\n]\n}\n';
  },
};

function datasetNode({ part, summary }: ExportContent) {
  const { communities, counts, curatedOn, licence, title, version } = summary;
  return {
    '@id': iri('dataset', version),
    '@type': 'schema:Dataset',
    ...{ name: title, version, curatedOn, licence: `https://spdx.org/licenses/${licence}`, counts, communities },
    ...(part ? { part } : {}),
  };
}

function* vocabularyNodes({ summary: { vocabulary } }: ExportContent): Generator<object> {
  for (const { id, kinds, label, schemaOrg } of vocabulary.types) {
    yield { '@id': iri('type', id), '@type': 'rdfs:Class', label, sameClass: schemaOrg && `schema:${schemaOrg}` };
    for (const kind of kinds) {
      yield { '@id': iri('kind', `${id}/${kind.id}`), '@type': 'Kind', label: kind.label, kindOf: iri('type', id) };
    }
  }
  for (const { id, inverse, label } of vocabulary.predicates) {
    yield { '@id': iri('predicate', id), '@type': 'rdf:Property', label, inverseLabel: inverse };
  }
  for (const { id, label } of vocabulary.measures) {
    yield { '@id': iri('measure', id), '@type': 'Measure', label };
  }
  for (const { base, factor, id, label } of vocabulary.units) {
    yield { '@id': iri('unit', id), '@type': 'Unit', label, baseUnit: iri('unit', base), factor };
  }
}

function documentNode(document: GraphDocument) {
  const { authors, curated, englishSource, file, id, lineCount, published, publisher, sha256, title } = document;
  return {
    '@id': iri('document', id),
    '@type': ['Document', 'schema:CreativeWork', 'prov:Entity'],
    ...{ identifier: id, file, name: title, englishSource, publisher, published, authors, lineCount, sha256, curated },
  };
}

function entityNode(entity: Entity, schemaOrg: string | null, formerIds: FormerIds) {
  const { aliases, description, earliest, end, englishSource, id, kind, latest, name, start, type } = entity;
  const { betweenness, centrality, community, degree, figureCount, neighborCount, x, y } = entity;
  return {
    '@id': iri('entity', id),
    '@type': ['Entity', iri('type', type), ...(schemaOrg ? [`schema:${schemaOrg}`] : [])],
    ...{ identifier: id, kind: kind === null ? null : iri('kind', `${type}/${kind}`) },
    ...{ name, englishSource, aliases, description, start, end, earliest, latest },
    ...{ figureCount, degree, neighborCount, centrality, betweenness, community, x, y },
    formerIds: formerIds.get(id) ?? [],
    ...provenance(entity),
  };
}

function relationNode(relation: Relation) {
  const { date, earliest, edition, end, id, latest, note, object, place, predicate, rank, role, start, subject } =
    relation;
  return {
    '@id': iri('relation', id),
    '@type': ['Relation', 'rdf:Statement'],
    ...{ identifier: id, subject: iri('entity', subject), predicate: iri('predicate', predicate) },
    object: iri('entity', object),
    ...{ role, date, start, end, earliest, latest, rank, edition, note },
    place: place === null ? null : iri('entity', place),
    ...judgement(relation),
    ...provenance(relation),
  };
}

function triple({ object, predicate, subject }: Relation) {
  return { '@id': iri('entity', subject), [iri('predicate', predicate)]: { '@id': iri('entity', object) } };
}

function figureNode(figure: Figure) {
  const { accordingTo, amount, asOf, comparator, earliest, id, latest, measure, scope, subject, unit, value } = figure;
  return {
    '@id': iri('figure', id),
    '@type': ['Figure', 'schema:Observation'],
    ...{ identifier: id, observationAbout: iri('entity', subject), measure: iri('measure', measure) },
    ...{ comparator, amount, unit: iri('unit', unit), value, asOf, earliest, latest, scope },
    accordingTo: accordingTo === null ? null : iri('entity', accordingTo),
    ...judgement(figure),
    ...provenance(figure),
  };
}

function judgement({ reason, status }: Pick<Relation, 'status' | 'reason'>) {
  return { status, reason };
}

function provenance({ citations, documents }: Pick<Entity, 'citations' | 'documents'>) {
  return { citations: citations.map(toCitation), documents: documents.map((id) => iri('document', id)) };
}

function toCitation({ document, lines: [firstLine, lastLine] }: Citation) {
  return { '@type': 'Citation', document: iri('document', document), firstLine, lastLine };
}
