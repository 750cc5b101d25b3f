import { UserError } from '../errors.ts';
import type { AskedQuery } from '../export/selectByQuery.ts';

/** What a part is chosen by. */
export type ExportRequest = { readonly ids: readonly string[] } | AskedQuery;

/** The ids in the query string of a GET; null where everything is asked for. */
export function parseIds(search: unknown): readonly string[] | null {
  if (!isObject(search)) return null;
  const { ids, ...others } = search;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    throw badRequest(`There is no parameter "${unknown.slice(0, 100)}".`, 'The one parameter is ids, as in ?ids=a,b.');
  }
  if (ids === undefined) return null;
  if (typeof ids !== 'string')
    throw badRequest('The parameter ids was given twice.', 'Give all ids at once: ?ids=a,b.');
  return ids === '' ? [] : ids.split(',');
}

/** The body of a POST: `{ids}` or `{query, variables, operationName}`. */
export function parseExportRequest(body: unknown): ExportRequest {
  if (!isObject(body)) throw badRequest('The body is no JSON object.');
  const { ids, operationName = null, query, variables } = body;
  if ((ids === undefined) === (query === undefined)) {
    throw badRequest(ids === undefined ? 'The body has neither ids nor query.' : 'The body has both ids and query.');
  }
  if (query === undefined) {
    if (!isTexts(ids)) throw badRequest('"ids" is no list of texts.');
    return { ids };
  }
  if (typeof query !== 'string') throw badRequest('"query" is no text.');
  if (variables !== undefined && variables !== null && !isObject(variables))
    throw badRequest('"variables" is no object.');
  if (operationName !== null && typeof operationName !== 'string') throw badRequest('"operationName" is no text.');
  return { query, variables: variables ?? {}, operationName };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function badRequest(
  message: string,
  hint = 'Send {"ids": ["a", "b"]}, or {"query": "{ … }", "variables": {}} as to /graphql.',
): UserError {
  return new UserError('BAD_INPUT', message, hint);
}
