/**
 * Reason why entities are on the canvas. The entities of a part depend only on the part and the dataset, not on the rest
 * of the view. So a link can restore the part, and removing it removes the entities that no other part adds.
 */
export type ViewPart =
  | { readonly kind: 'start'; readonly limit: number }
  | { readonly kind: 'all' }
  | { readonly kind: 'entity'; readonly id: string }
  /** An entity and its `limit` most connected neighbours of the given types; an empty list means all types. */
  | { readonly kind: 'expand'; readonly id: string; readonly limit: number; readonly types: readonly string[] }
  /** `index` counts the shortest paths between two entities from 0. */
  | { readonly kind: 'path'; readonly from: string; readonly to: string; readonly index: number }
  /** The entities that a document names, with its relations only. */
  | { readonly kind: 'document'; readonly id: string };

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
    case 'expand':
      return ['expand', part.id, part.limit, ...(part.types.length > 0 ? [part.types.join('+')] : [])].join('.');
    case 'path':
      return `path.${part.from}.${part.to}.${part.index}`;
  }
}

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
    const types = fields.length === 3 ? third.split('+') : [];
    return limit === null || !types.every((type) => ID.test(type)) ? null : { kind, id: first, limit, types };
  }
  if (kind === 'path' && fields.length === 3 && ID.test(first) && ID.test(second)) {
    const index = parseCount(third, 0, 99);
    return index === null ? null : { kind, from: first, to: second, index };
  }
  return null;
}

function parseCount(text: string, min: number, max: number): number | null {
  if (!/^\d{1,4}$/.test(text)) return null;
  const count = Number(text);
  return count >= min && count <= max ? count : null;
}
