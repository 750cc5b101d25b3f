/**
 * Why entities are on the canvas. What a source brings follows from the source and the dataset alone, never from what
 * was there before: so a link restores it, and taking one away takes exactly what no other source brings.
 */
export type Source =
  | { readonly kind: 'start'; readonly limit: number }
  | { readonly kind: 'all' }
  | { readonly kind: 'entity'; readonly id: string }
  /** An entity and its `limit` most connected neighbours; of the given types, or of any where the list is empty. */
  | { readonly kind: 'expand'; readonly id: string; readonly limit: number; readonly types: readonly string[] }
  /** The way number `way` (from 0) of the shortest ways between two entities. */
  | { readonly kind: 'path'; readonly from: string; readonly to: string; readonly way: number }
  /** What a document names, joined by what it says and nothing else. */
  | { readonly kind: 'document'; readonly id: string };

/** As many as `overview` and `neighborhood` return at most. */
export const MOST_ENTITIES = 2000;

/** The one text of a source: its key in the cache, and its part of the URL. */
export function formatSource(source: Source): string {
  switch (source.kind) {
    case 'start':
      return `start.${source.limit}`;
    case 'all':
      return 'all';
    case 'entity':
    case 'document':
      return `${source.kind}.${source.id}`;
    case 'expand':
      return ['expand', source.id, source.limit, ...(source.types.length > 0 ? [source.types.join('+')] : [])].join(
        '.',
      );
    case 'path':
      return `path.${source.from}.${source.to}.${source.way}`;
  }
}

const ID = /^[a-z0-9][a-z0-9_-]*$/;

/** The inverse of {@link formatSource}; null where the text is not a source. */
export function parseSource(text: string): Source | null {
  const [kind, ...parts] = text.split('.');
  const [first = '', second = '', third = ''] = parts;
  if (kind === 'start' && parts.length === 1) {
    const limit = parseCount(first, 1, MOST_ENTITIES);
    return limit === null ? null : { kind, limit };
  }
  if (kind === 'all' && parts.length === 0) return { kind };
  if ((kind === 'entity' || kind === 'document') && parts.length === 1 && ID.test(first)) return { kind, id: first };
  if (kind === 'expand' && (parts.length === 2 || parts.length === 3) && ID.test(first)) {
    const limit = parseCount(second, 1, MOST_ENTITIES);
    const types = parts.length === 3 ? third.split('+') : [];
    return limit === null || !types.every((type) => ID.test(type)) ? null : { kind, id: first, limit, types };
  }
  if (kind === 'path' && parts.length === 3 && ID.test(first) && ID.test(second)) {
    const way = parseCount(third, 0, 99);
    return way === null ? null : { kind, from: first, to: second, way };
  }
  return null;
}

function parseCount(text: string, least: number, most: number): number | null {
  if (!/^\d{1,4}$/.test(text)) return null;
  const count = Number(text);
  return count >= least && count <= most ? count : null;
}
