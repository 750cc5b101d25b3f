import { extentOf } from '../../../server/model/extent.ts';
import type { FoundPath } from '../../api/paths.ts';

/** Properties of a path by which a list of paths is sorted. */
export interface PathFacts {
  readonly length: number;
  readonly cost: number;
  /** Number of documents that support its least supported step. */
  readonly documents: number;
  /** Years of its earliest and latest date, or null if no relation has a date. */
  readonly years: readonly [first: string, last: string] | null;
  /** The latest day of its relations. */
  readonly latest: string | null;
}

export type PathOrder = 'best' | 'length' | 'documents' | 'latest';
export const PATH_ORDERS: readonly PathOrder[] = ['best', 'length', 'documents', 'latest'];

export function describePath({ length, cost, steps }: FoundPath): PathFacts {
  const documents = steps.map(({ relations }) => Math.max(0, ...relations.map(countDocuments)));
  const days = steps
    .flatMap(({ relations }) => relations.map(extentOf))
    .flatMap(({ earliest, latest }) => [earliest, latest].flatMap((day) => day ?? []))
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  return {
    length,
    cost,
    documents: documents.length > 0 ? Math.min(...documents) : 0,
    years: first && last ? [first.slice(0, 4), last.slice(0, 4)] : null,
    latest: last ?? null,
  };
}

/** Returns the indices of paths in an order. Equal ones stay in the order of the API, which is by cost. */
export function sortPaths(paths: readonly FoundPath[], order: PathOrder): readonly number[] {
  const facts = paths.map(describePath);
  const keyOf = (index: number): number => {
    const fact = facts[index];
    if (!fact || order === 'best') return 0;
    if (order === 'length') return fact.length;
    if (order === 'documents') return -fact.documents;
    return -Number(fact.latest?.replaceAll('-', '') ?? 0);
  };
  return paths.map((_, index) => index).sort((a, b) => keyOf(a) - keyOf(b) || a - b);
}

function countDocuments({ citations }: FoundPath['steps'][number]['relations'][number]): number {
  return new Set(citations.map(({ document }) => document.id)).size;
}
