import type { RunQuery } from './client.ts';
import { inPages } from './pages.ts';

/** A field of `Query` with its arguments. */
export interface RequestedField {
  readonly field: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** The GraphQL types of the arguments, by name. */
  readonly types: Readonly<Record<string, string>>;
  readonly selection: string;
}

/**
 * Reads many fields in a few requests, under aliases. `perRequest` is limited by the limits of the API on aliases, selections
 * and cost.
 */
export function readFields<Answer>(
  runQuery: RunQuery,
  fields: readonly RequestedField[],
  perRequest: number,
  fragments: string,
): Promise<readonly Answer[]> {
  return inPages(
    fields,
    async (page) => {
      const variables = new Map<string, unknown>();
      const declarations: string[] = [];
      const aliased = page.map(({ field, arguments: given, types, selection }, index) => {
        const names = Object.keys(given).map((name) => {
          variables.set(`${name}${index}`, given[name]);
          declarations.push(`$${name}${index}: ${types[name]}`);
          return `${name}: $${name}${index}`;
        });
        return `part${index}: ${field}(${names.join(', ')}) ${selection}`;
      });
      const query = `query (${declarations.join(', ')}) { ${aliased.join(' ')} } ${fragments}`;
      const data = await runQuery<Readonly<Record<string, Answer>>>(query, Object.fromEntries(variables));
      return page.flatMap((_, index) => data[`part${index}`] ?? []);
    },
    perRequest,
  );
}
