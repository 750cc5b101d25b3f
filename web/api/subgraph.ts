import type { RunQuery } from './client.ts';
import { ENTITY_CARD, RELATION_CARD } from './fragments.ts';
import type {
  EntityCardFragment,
  RelationCardFragment,
  RelationsAmongQuery,
  RelationsAmongQueryVariables,
  SubgraphQuery,
  SubgraphQueryVariables,
} from './generated/operations.ts';
import { toPages } from './pages.ts';

const SUBGRAPH = /* GraphQL */ `
  query Subgraph($ids: [ID!]!) {
    subgraph(ids: $ids) {
      entities { ...EntityCard }
      relations { ...RelationCard }
    }
  }
`;

const RELATIONS_AMONG = /* GraphQL */ `
  query RelationsAmong($ids: [ID!]!) {
    subgraph(ids: $ids) { relations { ...RelationCard } }
  }
`;

/** Maximum number of entities in one query. */
const MAX_IDS = 2000;

export type EntityCard = EntityCardFragment;
export type RelationCard = RelationCardFragment;

/** Reads the entities (at most 2000), in the order of `ids`, and all relations among them. Skips unknown ids. */
export async function readSubgraph(runQuery: RunQuery, ids: readonly string[]): Promise<SubgraphQuery['subgraph']> {
  const variables: SubgraphQueryVariables = { ids };
  return (await runQuery<SubgraphQuery>(SUBGRAPH + ENTITY_CARD + RELATION_CARD, variables)).subgraph;
}

/** Reads all relations among entities, except among sets of them of which the relations are known. */
export async function readRelationsAmong(
  runQuery: RunQuery,
  ids: readonly string[],
  isKnown: (ids: readonly string[]) => boolean,
): Promise<readonly RelationCard[]> {
  const queries = coveringSets(ids).filter((set) => !isKnown(set));
  const found = await Promise.all(
    queries.map((set) => {
      const variables: RelationsAmongQueryVariables = { ids: set };
      return runQuery<RelationsAmongQuery>(RELATIONS_AMONG + RELATION_CARD, variables);
    }),
  );
  return found.flatMap(({ subgraph }) => subgraph.relations);
}

/** Returns sets of ids, each small enough for one query, such that any two ids are together in one of them. */
function coveringSets(ids: readonly string[]): readonly (readonly string[])[] {
  if (ids.length <= MAX_IDS) return [ids];
  const halves = toPages(ids, MAX_IDS / 2);
  return halves.flatMap((one, index) => halves.slice(index + 1).map((other) => [...one, ...other]));
}
