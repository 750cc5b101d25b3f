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

/** The part of a list that paging arguments mean. */
export function toSlice({ first, after, offset }: PageArguments, list: ListIdentity): Slice {
  const limit = checkedInteger('first', first ?? DEFAULT_PAGE, 1, MAX_PAGE);
  if (after == null) return { limit, offset: offset == null ? 0 : checkedInteger('offset', offset, 0, MAX_INT) };
  if (offset != null)
    throw new UserError('BAD_INPUT', '`after` and `offset` both say where the page begins.', 'Give one of them.');
  return { limit, offset: readCursor(after, list) + 1 };
}

export interface Connection<T> {
  readonly edges: { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** A page as GraphQL clients expect it. Cursors are made only where they are asked for. */
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
      'Give `pageInfo.endCursor` of the page before, or leave it out to begin.',
    );
  const { version, hash, offset } = parts;
  if (version !== list.datasetVersion)
    throw new UserError(
      'STALE_CURSOR',
      `The cursor belongs to version ${version} of the dataset; ${list.datasetVersion} is served now.`,
      'Begin the list again: its items may have changed.',
      { cursorVersion: version, datasetVersion: list.datasetVersion },
    );
  if (hash !== hashOf(list))
    throw new UserError(
      'STALE_CURSOR',
      'The cursor belongs to another list.',
      'Keep field, filter and sort as they were for the page before; only `first` may change.',
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
