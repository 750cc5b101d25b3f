import type { Status } from '../../../model/relation.ts';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import type { FacetCount, Facets } from '../../GraphStore.ts';
import { toRelationshipType } from '../names.ts';

/** Entities that are alike in type, kind, community and documents, and how many those are. */
export type EntityGroup = readonly [
  ...[type: string, kind: string | null, community: number, documents: readonly string[]],
  number: number,
];

/** Relations that are alike in relationship type, status and year. */
export type RelationGroup = readonly [relationshipType: string, status: Status, year: number | null, number: number];

export function addUpFacets(
  entities: readonly EntityGroup[],
  relations: readonly RelationGroup[],
  { predicates }: Vocabulary,
): Facets {
  const predicateOf = new Map(predicates.map(({ id }) => [toRelationshipType(id), id]));
  return {
    types: addUp(entities.map(([type, , , , number]) => [type, number])),
    kinds: addUp(entities.flatMap(([type, kind, , , number]) => (kind === null ? [] : [[`${type}/${kind}`, number]]))),
    documents: addUp(entities.flatMap(([, , , documents, number]) => documents.map((id) => [id, number] as const))),
    communities: addUp(entities.map(([, , community, , number]) => [String(community), number])),
    predicates: addUp(relations.map(([type, , , number]) => [predicateOf.get(type) ?? type, number])),
    statuses: addUp(relations.map(([, status, , number]) => [status, number])),
    years: addUp(
      relations.flatMap(([, , year, number]) => (year === null ? [] : [[String(year).padStart(4, '0'), number]])),
    ),
  };
}

function addUp(parts: readonly (readonly [key: string, number: number])[]): FacetCount[] {
  const counts = new Map<string, number>();
  for (const [key, number] of parts) counts.set(key, (counts.get(key) ?? 0) + number);
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
