import { MAX_NAME_LENGTH } from '../../server/model/entity.ts';
import type { RunQuery } from './client.ts';
import type { NearestQuery, NearestQueryVariables } from './generated/operations.ts';

const NEAREST = /* GraphQL */ `
  query Nearest($text: String!) {
    search(text: $text, first: 3) { hits { entity { id name { zh en } } } }
    overview(limit: 2000) { entities { id name { zh en } } }
  }
`;

export type NamedEntity = NearestQuery['overview']['entities'][number];

/** Reads the entities that a text finds as a name, best first, and the most central ones, to compare ids with. */
export async function readNearest(
  runQuery: RunQuery,
  text: string,
): Promise<{ readonly found: readonly NamedEntity[]; readonly central: readonly NamedEntity[] }> {
  const variables: NearestQueryVariables = { text: [...text].slice(0, MAX_NAME_LENGTH).join('') };
  const { search, overview } = await runQuery<NearestQuery>(NEAREST, variables);
  return { found: search.hits.map(({ entity }) => entity), central: overview.entities };
}
