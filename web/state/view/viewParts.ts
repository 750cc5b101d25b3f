import {
  EXPANSION_KINDS,
  formatConditions,
  PATH_KINDS,
  parseConditions,
  type QueryCondition,
} from './queryConditions.ts';

/**
 * Reason why entities are on the canvas. The entities of a part depend only on the part and the dataset, not on the rest
 * of the view. So a link can restore the part, and removing it removes the entities that no other part adds.
 */
export type ViewPart =
  | { readonly kind: 'start'; readonly limit: number }
  | { readonly kind: 'all' }
  | { readonly kind: 'entity'; readonly id: string }
  | Expansion
  | ({ readonly kind: 'path' } & FoundPath)
  /** The entities that a document names, with its relations only. */
  | { readonly kind: 'document'; readonly id: string };

/** An entity and its `limit` most connected neighbours of the given types; an empty list means all types. */
export interface Expansion {
  readonly kind: 'expand';
  readonly id: string;
  readonly limit: number;
  readonly types: readonly string[];
  /** For the relations to the neighbours. */
  readonly conditions: readonly QueryCondition[];
}

/** A search for paths between two entities. */
export interface PathSearch {
  readonly from: string;
  readonly to: string;
  readonly conditions: readonly QueryCondition[];
}

/** One of the paths that a search finds. */
export interface FoundPath extends PathSearch {
  /** Counts the paths in the order of the API from 0. */
  readonly index: number;
}

/** Limit of the `overview` and `neighborhood` queries. */
export const MAX_PART_ENTITIES = 2000;

/** Formats a part for links. Cache keys have the same form. */
export function formatViewPart(part: ViewPart): string {
  switch (part.kind) {
    case 'start':
      return `start.${part.limit}`;
    case 'all':
      return 'all';
    case 'entity':
    case 'document':
      return `${part.kind}.${part.id}`;
    case 'expand': {
      const chosen = [...part.types, ...(part.conditions.length > 0 ? [formatConditions(part.conditions)] : [])];
      return ['expand', part.id, part.limit, ...(chosen.length > 0 ? [chosen.join('+')] : [])].join('.');
    }
    case 'path':
      return `path.${formatPath(part)}`;
  }
}

/** Formats a search for paths with the index of one of them, or with `none`. */
export function formatPath({ from, to, index, conditions }: PathSearch & { readonly index: number | null }): string {
  return [from, to, index ?? 'none', ...(conditions.length > 0 ? [formatConditions(conditions)] : [])].join('.');
}

/** Inverse of {@link formatPath}. Returns null if the text is none. */
export function parsePath(text: string): (PathSearch & { readonly index: number | null }) | null {
  const [from = '', to = '', place = '', chosen, ...rest] = text.split('.');
  const index = place === 'none' ? null : parseCount(place, 0, MAX_PATHS - 1);
  const conditions = parseConditions(chosen?.split('+') ?? [], PATH_KINDS);
  const isValid = ID.test(from) && ID.test(to) && (index !== null || place === 'none') && rest.length === 0;
  return isValid && conditions ? { from, to, index, conditions } : null;
}

/** Limit of the API for the paths of an answer. */
export const MAX_PATHS = 100;

/** The API refuses longer ids. */
const ID = /^[a-z0-9][a-z0-9_-]{0,299}$/;

/** Inverse of {@link formatViewPart}. Returns null if the text is not a part. */
export function parseViewPart(text: string): ViewPart | null {
  const [kind, ...fields] = text.split('.');
  const [first = '', second = '', third = ''] = fields;
  if (kind === 'start' && fields.length === 1) {
    const limit = parseCount(first, 1, MAX_PART_ENTITIES);
    return limit === null ? null : { kind, limit };
  }
  if (kind === 'all' && fields.length === 0) return { kind };
  if ((kind === 'entity' || kind === 'document') && fields.length === 1 && ID.test(first)) return { kind, id: first };
  if (kind === 'expand' && (fields.length === 2 || fields.length === 3) && ID.test(first)) {
    const limit = parseCount(second, 1, MAX_PART_ENTITIES);
    const chosen = fields.length === 3 ? third.split('+') : [];
    const types = chosen.filter((item) => !item.includes(':'));
    const conditions = parseConditions(
      chosen.filter((item) => item.includes(':')),
      EXPANSION_KINDS,
    );
    return limit === null || !conditions || !types.every((type) => ID.test(type))
      ? null
      : { kind, id: first, limit, types, conditions };
  }
  if (kind === 'path') {
    const path = parsePath(fields.join('.'));
    return path && path.index !== null ? { kind, ...path, index: path.index } : null;
  }
  return null;
}

function parseCount(text: string, min: number, max: number): number | null {
  if (!/^\d{1,4}$/.test(text)) return null;
  const count = Number(text);
  return count >= min && count <= max ? count : null;
}

/** Returns the key of the part that a view begins with. Views with the same one have their entities at the same places. */
export function firstPartKey({ parts }: { readonly parts: readonly ViewPart[] }): string | null {
  return parts[0] ? formatViewPart(parts[0]) : null;
}
