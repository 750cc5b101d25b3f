import type { GraphDocument, Redirect } from '../../model/dataset.ts';
import type { Entity } from '../../model/entity.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import { withoutSchemaOrg } from '../../model/vocabulary.ts';
import type { ExportContent } from '../content/ExportContent.ts';

/*
 * Facts as the formats made of JSON write them. Fields are named one by one, so that they stand in one order whichever
 * store the facts come from.
 */

export function toMeta({ part, summary }: ExportContent) {
  const { communities, counts, curatedOn, licence, title, version } = summary;
  const vocabulary = withoutSchemaOrg(summary.vocabulary);
  return { version, title, curatedOn, licence, counts, communities, vocabulary, ...(part ? { part } : {}) };
}

export function toDocument(document: GraphDocument) {
  const { authors, curated, englishSource, file, id, lineCount, published, publisher, sha256, title } = document;
  return { id, file, title, englishSource, publisher, published, authors, lineCount, sha256, curated };
}

export type FormerIds = ReadonlyMap<string, readonly string[]>;

export function formerIdsOf(redirects: readonly Redirect[]): FormerIds {
  const formerIds = new Map<string, string[]>();
  for (const { from, to } of redirects) formerIds.set(to, [...(formerIds.get(to) ?? []), from]);
  return formerIds;
}

/** The Chinese name is the `name`; how names are read aloud and searched is left to the reader. */
export function toEntity(entity: Entity, formerIds: FormerIds) {
  const { aliases, citations, description, documents, end, englishSource, id, kind, name, start, type } = entity;
  const { betweenness, centrality, community, degree, earliest, figureCount, latest, neighborCount, x, y } = entity;
  return {
    ...{ id, type, kind, name: name.zh, nameEn: name.en, englishSource, aliases, description },
    ...{ start, end, citations, documents, earliest, latest },
    ...{ figureCount, degree, neighborCount, centrality, betweenness, community, x, y },
    formerIds: formerIds.get(id) ?? [],
  };
}

export function toRelation(relation: Relation) {
  const { citations, date, documents, earliest, edition, end, id, latest, note, object, place } = relation;
  const { predicate, rank, reason, role, start, status, subject } = relation;
  return {
    ...{ id, source: subject, predicate, target: object },
    ...{ role, date, start, end, rank, edition, place, note },
    ...{ status, reason, citations, documents, earliest, latest },
  };
}

export function toFigure(figure: Figure) {
  const { accordingTo, amount, asOf, citations, comparator, documents, earliest, id, latest, measure } = figure;
  const { reason, scope, status, subject, unit, value } = figure;
  return {
    ...{ id, subject, measure, amount, unit, comparator, asOf, scope, accordingTo },
    ...{ status, reason, citations, documents, earliest, latest, value },
  };
}
