import type { FacetCount, Facets } from '../GraphStore.ts';
import type { Part } from './part.ts';

/** Counts over a part of the dataset. */
export function countFacets({ entities, relations }: Part): Facets {
  return {
    types: count(entities.map(({ type }) => type)),
    kinds: count(entities.flatMap(({ type, kind }) => (kind === null ? [] : [`${type}/${kind}`]))),
    documents: count(entities.flatMap(({ documents }) => documents)),
    communities: count(entities.map(({ community }) => String(community))),
    predicates: count(relations.map(({ predicate }) => predicate)),
    statuses: count(relations.map(({ status }) => status)),
    years: count(relations.flatMap(({ earliest, latest }) => (earliest ?? latest ?? '').slice(0, 4) || [])),
  };
}

function count(keys: readonly string[]): FacetCount[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .map(([key, total]) => ({ key, count: total }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
