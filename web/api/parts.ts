import type { RunQuery } from './client.ts';
import { ENTITY_CARD, RELATION_CARD } from './fragments.ts';
import { inPages } from './pages.ts';
import { type FoundPaths, LONGEST_PATH, PATHS_LIMIT, PATHS_RESULT } from './paths.ts';

/*
 * Many parts of a view in a few requests: fields under aliases, as many as the limits of the API on aliases and selections
 * allow. Ids have no characters that need an escape.
 */

/** Without types, an expansion has neighbours of all types. */
export interface ExpansionRequest {
  readonly id: string;
  readonly types: readonly string[];
  readonly limit: number;
}

/** Reads the ids of several expansions, each in the order of `readNeighborhood`. */
export async function readExpansions(
  runQuery: RunQuery,
  expansions: readonly ExpansionRequest[],
): Promise<readonly (readonly string[])[]> {
  const fields = expansions.map(({ id, types, limit }) => {
    const filter = types.length > 0 ? `, filter: { types: ${JSON.stringify(types)} }` : '';
    return `neighborhood(ids: ["${id}"], depth: 1, limit: ${limit}${filter}) { entities { id } }`;
  });
  const found = await readFields<{ readonly entities: readonly { readonly id: string }[] }>(runQuery, fields, 25, '');
  return found.map(({ entities }) => entities.map(({ id }) => id));
}

/** Reads the shortest paths between several pairs of entities. */
export function readPathsBetween(
  runQuery: RunQuery,
  pairs: readonly { readonly from: string; readonly to: string }[],
): Promise<readonly FoundPaths[]> {
  const fields = pairs.map(
    ({ from, to }) =>
      `paths(from: "${from}", to: "${to}", maxLength: ${LONGEST_PATH}, limit: ${PATHS_LIMIT}) { ...PathsFound }`,
  );
  return readFields<FoundPaths>(runQuery, fields, 5, PATHS_RESULT + ENTITY_CARD + RELATION_CARD);
}

function readFields<Field>(
  runQuery: RunQuery,
  fields: readonly string[],
  perRequest: number,
  fragments: string,
): Promise<readonly Field[]> {
  return inPages(
    fields,
    async (page) => {
      const aliased = page.map((field, index) => `part${index}: ${field}`);
      const data = await runQuery<Readonly<Record<string, Field>>>(`{ ${aliased.join(' ')} } ${fragments}`, {});
      return page.flatMap((_, index) => data[`part${index}`] ?? []);
    },
    perRequest,
  );
}
