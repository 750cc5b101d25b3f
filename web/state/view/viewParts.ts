/**
 * Why entities are on the canvas. What a part brings follows from the part and the dataset alone, never from what
 * was there before: so a link restores it, and taking one away takes exactly what no other part brings.
 */
export type ViewPart =
  | { readonly kind: 'start'; readonly limit: number }
  | { readonly kind: 'all' }
  | { readonly kind: 'entity'; readonly id: string }
  /** An entity and its `limit` most connected neighbours; of the given types, or of any where the list is empty. */
  | { readonly kind: 'expand'; readonly id: string; readonly limit: number; readonly types: readonly string[] }
  /** The path number `index` (from 0) of the shortest paths between two entities. */
  | { readonly kind: 'path'; readonly from: string; readonly to: string; readonly index: number }
  /** What a document names, joined by what it says and nothing else. */
  | { readonly kind: 'document'; readonly id: string };

/** As many as `overview` and `neighborhood` return at most. */
export const MAX_PART_ENTITIES = 2000;

/** The one text of a part: its key in the cache, and its part of the URL. */
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

const ID = /^[a-z0-9][a-z0-9_-]*$/;

/** The inverse of {@link formatViewPart}; null where the text is not a part. */
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

function parseCount(text: string, least: number, most: number): number | null {
  if (!/^\d{1,4}$/.test(text)) return null;
  const count = Number(text);
  return count >= least && count <= most ? count : null;
}
