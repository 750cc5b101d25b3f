import { z } from 'zod';
import type { GraphqlRequest } from '../api/execution/graphqlRequest.ts';
import { UserError } from '../errors.ts';
import { withoutEmpty } from './graphqlParameters.ts';

/** Selects a part of the dataset, by ids or by the answer of a query. */
export type ExportRequest = { readonly ids: readonly string[] } | GraphqlRequest;

const SEARCH = z.strictObject(
  { ids: z.string('The parameter `ids` was given more than once.').optional() },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? `There is no parameter "${issue.keys[0]?.slice(0, 100)}".` : undefined,
  },
);

const BODY = z
  .object(
    {
      ids: z.array(z.string(expected('a string')), expected('a list of strings')).optional(),
      query: z.string(expected('a string')).optional(),
      variables: z.record(z.string(), z.unknown(), expected('an object')).optional(),
      operationName: z.string(expected('a string')).optional(),
    },
    { error: 'The body must be a JSON object.' },
  )
  .refine(({ ids, query }) => ids !== undefined || query !== undefined, 'The body has neither `ids` nor `query`.')
  .refine(({ ids, query }) => ids === undefined || query === undefined, 'The body has both `ids` and `query`.');

/** Reads the ids in the query string of a GET; null where the whole dataset is requested. */
export function parseIds(search: unknown): readonly string[] | null {
  const { ids } = parse(SEARCH, search, 'Give all ids in the one parameter `ids`, as in ?ids=a,b.');
  if (ids === undefined) return null;
  return ids === '' ? [] : ids.split(',');
}

/** Reads the body of a POST: `{ids}` or `{query, variables, operationName}`. Empty parameters count as left out. */
export function parseExportRequest(body: unknown): ExportRequest {
  const hint = 'Send {"ids": ["a", "b"]}, or {"query": "{ … }", "variables": {}} as to /graphql.';
  const { ids, query, variables, operationName } = parse(BODY, withoutEmpty(body), hint);
  if (query === undefined) return { ids: ids ?? [] };
  return { query, variables: variables ?? {}, operationName: operationName ?? null };
}

function parse<T>(schema: z.ZodType<T>, value: unknown, hint: string): T {
  const { data, error } = schema.safeParse(value);
  if (error) throw new UserError('BAD_INPUT', error.issues[0]?.message ?? error.message, hint);
  return data;
}

function expected(type: string) {
  return {
    error: ({ path = [], input }: { readonly path?: PropertyKey[] | undefined; readonly input?: unknown }) => {
      const name = path.map((key) => (typeof key === 'number' ? `[${key}]` : String(key))).join('');
      return `\`${name}\` must be ${type}; got ${JSON.stringify(input).slice(0, 100)}.`;
    },
  };
}
