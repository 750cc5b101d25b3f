import type { Dataset } from '../../model/dataset.ts';
import type { EntityFilter, FacetCount, Facets } from '../GraphStore.ts';
import { passesEntity } from './filters.ts';

/** Counts over the entities that pass, and the relations that join two of them. */
export function countFacets(dataset: Dataset, filter: EntityFilter): Facets {
  const entities = dataset.entities.filter((entity) => passesEntity(entity, filter));
  const ids = new Set(entities.map(({ id }) => id));
  const relations = dataset.relations.filter(({ subject, object }) => ids.has(subject) && ids.has(object));
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
