import type { GraphDocument, Redirect } from '../../model/dataset.ts';
import type { Entity } from '../../model/entity.ts';
import {
  DOCUMENT_FIELDS,
  ENTITY_FIELDS,
  FIGURE_FIELDS,
  type Fields,
  orderFields,
  RELATION_FIELDS,
  readField,
  readLocalised,
} from '../../model/fields.ts';
import type { Figure } from '../../model/figure.ts';
import { groupBy } from '../../model/groupBy.ts';
import type { Relation } from '../../model/relation.ts';
import { withoutSchemaOrg } from '../../model/vocabulary.ts';
import type { ExportContent } from '../content/ExportContent.ts';

/** A fact as the JSON formats write it. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export const toDocument = recordsOf<GraphDocument>(DOCUMENT_FIELDS);
export const toRelation = recordsOf<Relation>(RELATION_FIELDS);
export const toFigure = recordsOf<Figure>(FIGURE_FIELDS);
const toEntityFields = recordsOf<Entity>(ENTITY_FIELDS);

export function toEntity(entity: Entity, formerIds: FormerIds): JsonRecord {
  return { ...toEntityFields(entity), formerIds: formerIds.get(entity.id) ?? [] };
}

export function toMeta({ part, summary }: ExportContent): JsonRecord {
  const { communities, counts, curatedOn, licence, title, version } = summary;
  const vocabulary = withoutSchemaOrg(summary.vocabulary);
  return { version, title, curatedOn, licence, counts, communities, vocabulary, ...(part ? { part } : {}) };
}

export type FormerIds = ReadonlyMap<string, readonly string[]>;

export function formerIdsOf(redirects: readonly Redirect[]): FormerIds {
  const byTarget = groupBy(redirects, ({ to }) => to);
  return new Map([...byTarget].map(([to, former]) => [to, former.map(({ from }) => from)]));
}

function recordsOf<Fact extends object>(fields: Fields): (fact: Fact) => JsonRecord {
  const ordered = orderFields(fields);
  return (fact) => {
    const record: Record<string, unknown> = {};
    for (const [name, { json = name }] of ordered) {
      if (typeof json === 'string') record[json] = readField(fact, name);
      else for (const language of ['zh', 'en'] as const) record[json[language]] = readLocalised(fact, name)?.[language];
    }
    return record;
  };
}
