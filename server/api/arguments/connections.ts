import { createHash } from 'node:crypto';
import { UserError } from '../../errors.ts';
import type { Page } from '../../store/GraphStore.ts';
import type { ListIdentity } from '../context/context.ts';
import type { PageInfo } from '../generated/resolvers.ts';
import { checkedInteger, MAX_INT } from './checkedArguments.ts';

export const DEFAULT_PAGE = 25;
export const MAX_PAGE = 200;

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly offset?: number | null;
}

export interface Slice {
  readonly limit: number;
  readonly offset: number;
}

/** Converts paging arguments to the slice of a list. */
export function toSlice({ first, after, offset }: PageArguments, list: ListIdentity): Slice {
  const limit = checkedInteger('first', first ?? DEFAULT_PAGE, 1, MAX_PAGE);
  if (after == null) return { limit, offset: offset == null ? 0 : checkedInteger('offset', offset, 0, MAX_INT) };
  if (offset != null) throw new UserError('BAD_INPUT', '`after` and `offset` cannot be combined.', 'Give one of them.');
  return { limit, offset: readCursor(after, list) + 1 };
}

export interface Connection<T> {
  readonly edges: { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** Converts a page to a GraphQL connection. Cursors are computed on demand. */
export function toConnection<T>({ items, total }: Page<T>, { offset }: Slice, list: ListIdentity): Connection<T> {
  const cursorAt = (index: number) => toCursor(offset + index, list);
  return {
    nodes: items,
    totalCount: total,
    get edges() {
      return items.map((node, index) => ({ cursor: cursorAt(index), node }));
    },
    pageInfo: {
      hasNextPage: offset + items.length < total,
      hasPreviousPage: offset > 0 && total > 0,
      get startCursor() {
        return items.length > 0 ? cursorAt(0) : null;
      },
      get endCursor() {
        return items.length > 0 ? cursorAt(items.length - 1) : null;
      },
    },
  };
}

function toCursor(offset: number, list: ListIdentity): string {
  return Buffer.from(JSON.stringify([list.datasetVersion, hashOf(list), offset])).toString('base64url');
}

function readCursor(cursor: string, list: ListIdentity): number {
  const parts = parseCursor(cursor);
  if (!parts)
    throw new UserError(
      'BAD_INPUT',
      `\`after\` is not a cursor of this API: ${JSON.stringify(cursor.slice(0, 80))}.`,
      'Use `pageInfo.endCursor` of the previous page, or leave `after` out for the first page.',
    );
  const { version, hash, offset } = parts;
  if (version !== list.datasetVersion)
    throw new UserError(
      'STALE_CURSOR',
      `The cursor belongs to version ${version} of the dataset; the current version is ${list.datasetVersion}.`,
      'Start again at the first page: the list may have changed.',
      { cursorVersion: version, datasetVersion: list.datasetVersion },
    );
  if (hash !== hashOf(list))
    throw new UserError(
      'STALE_CURSOR',
      'The cursor belongs to another list.',
      'Keep field, filter and sort of the previous page; only `first` may change.',
    );
  return offset;
}

function parseCursor(cursor: string): { version: string; hash: string; offset: number } | null {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
  if (!Array.isArray(value) || value.length !== 3) return null;
  const [version, hash, offset]: unknown[] = value;
  if (typeof version !== 'string' || typeof hash !== 'string' || typeof offset !== 'number') return null;
  return Number.isInteger(offset) && offset >= 0 && offset < MAX_INT ? { version, hash, offset } : null;
}

function hashOf({ key }: ListIdentity): string {
  return createHash('sha256').update(JSON.stringify(key)).digest('base64url').slice(0, 11);
}
