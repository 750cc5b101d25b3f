import type { z } from 'zod';
import type { Cite } from './citationCollector.ts';
import type {
  EntityBriefFragment,
  EntityNamedFragment,
  FigureStatedFragment,
  RelationStatedFragment,
} from './generated/operations.ts';
import type { ENTITY, FIGURE, NAMED, PAGE, RELATION } from './outputSchemas.ts';

export type Lang = 'zh' | 'en';

/** Returns the API's name of an enum value: `DATE` for `date`. */
export function toEnum<Value extends string>(value: Value): Uppercase<Value> {
  return value.toUpperCase() as Uppercase<Value>;
}

/** Returns the lower-case name of an enum value of the API. */
export function fromEnum<Value extends string>(value: Value): Lowercase<Value> {
  return value.toLowerCase() as Lowercase<Value>;
}

/** Limited because central entities are mentioned throughout every document. */
export const MAX_PLACES = 3;

export function toRelation(relation: RelationStatedFragment, lang: Lang, cite: Cite): z.output<typeof RELATION> {
  const { id, label, subject, predicate, object, note } = relation;
  return {
    id,
    says: label,
    note: note?.[lang] ?? null,
    subject: subject.id,
    predicate: predicate.id,
    object: object.id,
    ...toSupport(relation, lang, cite),
  };
}

export function toFigure(figure: FigureStatedFragment, lang: Lang, cite: Cite): z.output<typeof FIGURE> {
  const { id, label, subject, measure, value, unit, asOf, accordingTo } = figure;
  return {
    id,
    says: label,
    subject: subject.id,
    measure: measure.id,
    value,
    baseUnit: unit.base,
    asOf,
    accordingTo: accordingTo?.name[lang] ?? null,
    ...toSupport(figure, lang, cite),
  };
}

export function toNamed({ id, name, type, kind }: EntityNamedFragment, lang: Lang): z.output<typeof NAMED> {
  return {
    id,
    name: name[lang],
    otherName: name[lang === 'zh' ? 'en' : 'zh'],
    type: kind ? `${type.id}/${kind.id}` : type.id,
  };
}

export function toEntity(entity: EntityBriefFragment, lang: Lang, cite: Cite): z.output<typeof ENTITY> {
  const { description, degree, citations } = entity;
  return {
    ...toNamed(entity, lang),
    description: description[lang],
    degree,
    citations: cite(citations.slice(0, MAX_PLACES)),
    places: citations.length,
  };
}

/** Describes a page of a list; `more` says how to get the next one. */
export function toPage(
  { totalCount, nodes }: { readonly totalCount: number; readonly nodes: readonly unknown[] },
  offset: number,
): { readonly page: z.output<typeof PAGE>; readonly more: string | null } {
  const next = offset + nodes.length;
  const isLast = nodes.length === 0 || next >= totalCount;
  return {
    page: { total: totalCount, offset },
    more: isLast ? null : `${totalCount - next} more: call again with offset ${next}.`,
  };
}

function toSupport(
  { when, status, reason, citations }: Pick<RelationStatedFragment, 'when' | 'status' | 'reason' | 'citations'>,
  lang: Lang,
  cite: Cite,
) {
  return {
    when: when && { date: when.date, origin: fromEnum(when.origin) },
    status: status === 'IMPLIED' ? ('implied' as const) : ('asserted' as const),
    reason: reason?.[lang] ?? null,
    citations: cite(citations),
  };
}
