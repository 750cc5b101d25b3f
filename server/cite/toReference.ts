import { createHash } from 'node:crypto';
import type { DatasetSummary, GraphDocument } from '../model/dataset.ts';
import type { Entity } from '../model/entity.ts';
import type { Figure } from '../model/figure.ts';
import type { Relation } from '../model/relation.ts';
import type { LocalisedText } from '../model/vocabulary.ts';
import { datasetLink, documentLink, entityLink, queryLink, relationLink } from './publicLinks.ts';
import { type Evidence, type Reference, toEvidence } from './Reference.ts';
import { documentTitle } from './words.ts';

/** Data that all references of one response share. */
export interface Citing {
  readonly dataset: Pick<DatasetSummary, 'version' | 'title' | 'curatedOn' | 'licence'>;
  /** Without a slash at its end; null if unknown. */
  readonly publicUrl: string | null;
  /** YYYY-MM-DD; null to leave it out. */
  readonly accessed: string | null;
  /** Documents that evidence may name, by id. */
  readonly documents: ReadonlyMap<string, GraphDocument>;
}

type Link = (base: string, version: string) => string;

export function datasetReference(citing: Citing): Reference {
  return { ...createReference(citing, 'dataset', citing.dataset.title, datasetLink, null), container: null };
}

export function entityReference(entity: Entity, citing: Citing): Reference {
  const evidence = toEvidence('named', entity.citations, citing.documents);
  return createReference(
    citing,
    entity.id,
    entity.name,
    (base, version) => entityLink(base, version, entity.id),
    evidence,
  );
}

export function relationReference(relation: Relation, label: LocalisedText, citing: Citing): Reference {
  const link: Link = (base, version) => relationLink(base, version, relation);
  return createReference(citing, relation.id, label, link, evidenceOf(relation, citing));
}

export function figureReference(figure: Figure, label: LocalisedText, citing: Citing): Reference {
  // The explorer shows figures with their subject.
  const link: Link = (base, version) => entityLink(base, version, figure.subject);
  return createReference(citing, figure.id, label, link, evidenceOf(figure, citing));
}

/** A document is cited as itself, not as a part of the graph. */
export function documentReference(document: GraphDocument, citing: Citing): Reference {
  const link: Link = (base, version) => documentLink(base, version, document.id);
  const title = { zh: documentTitle(document, 'zh'), en: documentTitle(document, 'en') };
  return {
    ...createReference(citing, document.id, title, link, null),
    medium: 'document',
    authors: document.authors,
    publisher: document.publisher,
    issued: document.published,
    licence: null,
  };
}

/** `query` is compact and `variables` are canonical JSON, so that equal queries have equal keys. */
export function queryReference(
  {
    name,
    query,
    variables,
  }: { readonly name: string | null; readonly query: string; readonly variables: string | null },
  citing: Citing,
): Reference {
  const hash = shortHash(JSON.stringify([query, variables]));
  const title = name
    ? { zh: `查询 ${name} 的结果`, en: `The answer of the query ${name}` }
    : { zh: `GraphQL 查询 ${hash} 的结果`, en: `The answer of the GraphQL query ${hash}` };
  return createReference(citing, `query-${hash}`, title, (base) => queryLink(base, query, variables), null);
}

function createReference(
  { accessed, dataset, publicUrl }: Citing,
  name: string,
  title: LocalisedText,
  link: Link,
  evidence: Evidence | null,
): Reference {
  const { curatedOn, licence, title: container, version } = dataset;
  return {
    key: `${toKey(name)}-${version}`,
    medium: 'dataset',
    title,
    container,
    authors: [],
    publisher: null,
    issued: curatedOn,
    version,
    licence,
    url: publicUrl === null ? null : link(publicUrl, version),
    accessed,
    evidence,
  };
}

function evidenceOf({ citations, status }: Relation | Figure, { documents }: Citing): Evidence {
  return toEvidence(status === 'implied' ? 'implied' : 'said', citations, documents);
}

/** Returns a valid BibTeX key. A hash keeps keys distinct where characters had to be replaced. */
function toKey(name: string): string {
  if (/^[A-Za-z0-9][\w.:-]*$/.test(name)) return name;
  return `${name.replaceAll(/[^\w.:-]+/g, '-').replace(/^-+/, '')}-${shortHash(name)}`;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
