import type { RunQuery } from './client.ts';
import type { PlacesQuery, PlacesQueryVariables } from './generated/operations.ts';
import { PAGE_SIZE, readAllPages } from './pages.ts';

const PLACES = /* GraphQL */ `
  query Places($first: Int!, $offset: Int!) {
    entities(filter: { minLatitude: -90 }, first: $first, offset: $offset) {
      totalCount
      nodes { id latitude longitude }
    }
    relations(filter: { object: { minLatitude: -90 } }, first: $first, offset: $offset) {
      totalCount
      nodes { subject { id } predicate { id } object { id } }
    }
  }
`;

export interface Coordinates {
  /** In degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
}

export interface Places {
  /** Keys are the ids of the entities that have coordinates. */
  readonly coordinates: ReadonlyMap<string, Coordinates>;
  /** Relations that such an entity is the object of. */
  readonly relations: PlacesQuery['relations']['nodes'];
}

/** Reads all entities with coordinates, and the relations that may say what is there. */
export async function readPlaces(runQuery: RunQuery): Promise<Places> {
  const pages = await readAllPages(
    (offset) => {
      const variables: PlacesQueryVariables = { first: PAGE_SIZE, offset };
      return runQuery<PlacesQuery>(PLACES, variables);
    },
    ({ entities, relations }) => Math.max(entities.totalCount, relations.totalCount),
  );
  const all = pages ?? [];
  return {
    coordinates: new Map(
      all.flatMap(({ entities }) =>
        entities.nodes.flatMap(({ id, latitude, longitude }) =>
          latitude === null || longitude === null ? [] : [[id, { latitude, longitude }] as const],
        ),
      ),
    ),
    relations: all.flatMap(({ relations }) => relations.nodes),
  };
}
