import { createHash } from 'node:crypto';
import { UserError } from '../../errors.ts';
import { MAX_INT } from '../../model/maxInt.ts';
import type { Page } from '../../store/GraphStore.ts';
import type { ApiContext } from '../context/context.ts';
import { checkedInteger } from './checkedArguments.ts';

export const DEFAULT_PAGE = 25;
export const MAX_PAGE = 200;

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly offset?: number | null;
}

/** Identifies a list in its cursors: the field, its owner and all arguments except those of paging. */
type ListKey = readonly unknown[];

interface List {
  readonly datasetVersion: string;
  readonly key: ListKey;
}

interface Slice {
  readonly limit: number;
  readonly offset: number;
}

/** Reads the page that the arguments select, as a GraphQL connection. Cursors are computed on demand. */
export async function readConnection<T>(
  { dataset }: ApiContext,
  key: ListKey,
  page: PageArguments,
  read: (slice: Slice) => Promise<Page<T>>,
) {
  const list = { datasetVersion: dataset.version, key };
  const slice = toSlice(page, list);
  const { items, total } = await read(slice);
  const cursorAt = (index: number) => toCursor(slice.offset + index, list);
  return {
    nodes: items,
    totalCount: total,
    get edges() {
      return items.map((node, index) => ({ cursor: cursorAt(index), node }));
    },
    pageInfo: {
      hasNextPage: slice.offset + items.length < total,
      hasPreviousPage: slice.offset > 0 && total > 0,
      get startCursor() {
        return items.length > 0 ? cursorAt(0) : null;
      },
      get endCursor() {
        return items.length > 0 ? cursorAt(items.length - 1) : null;
      },
    },
  };
}

function toSlice({ first, after, offset }: PageArguments, list: List): Slice {
  const limit = checkedInteger('first', first ?? DEFAULT_PAGE, 1, MAX_PAGE);
  if (after == null) return { limit, offset: offset == null ? 0 : checkedInteger('offset', offset, 0, MAX_INT) };
  if (offset != null) throw new UserError('BAD_INPUT', '`after` and `offset` cannot be combined.', 'Give one of them.');
  return { limit, offset: readCursor(after, list) + 1 };
}

function toCursor(offset: number, list: List): string {
  return Buffer.from(JSON.stringify([list.datasetVersion, hashOf(list), offset])).toString('base64url');
}

function readCursor(cursor: string, list: List): number {
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

function hashOf({ key }: List): string {
  return createHash('sha256').update(JSON.stringify(key)).digest('base64url').slice(0, 11);
}
