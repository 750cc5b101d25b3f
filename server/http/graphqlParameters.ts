import type { HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { UserError } from '../errors.ts';
import { isObject } from '../model/isObject.ts';

export type GraphqlParameters = Pick<HTTPGraphQLRequest, 'body' | 'search'>;

/**
 * Returns the query string and the body of a request to /graphql without the parameters that are null or empty, which
 * clients send for empty fields. Throws BAD_INPUT for a body that is not an object, and for a request without a query.
 */
export function readParameters({ body, method, url }: FastifyRequest): GraphqlParameters {
  const begin = url.indexOf('?');
  const search = begin === -1 ? '' : url.slice(begin);
  if (method === 'GET') return { body, search: readSearch(search) };
  return { body: method === 'POST' ? readBody(body) : body, search };
}

/** Returns a JSON object without its members that are null or empty texts, and any other value as it is. */
export function withoutEmpty(body: unknown): unknown {
  if (!isObject(body) || !Object.values(body).some(isEmpty)) return body;
  return Object.fromEntries(Object.entries(body).filter(([, value]) => !isEmpty(value)));
}

function readBody(body: unknown): unknown {
  const given = withoutEmpty(body);
  if (!isObject(given)) {
    if (Array.isArray(body))
      throw new UserError('BAD_INPUT', 'The body is a list; batches are not supported.', UNBATCH);
    const kind = JSON.stringify(body ?? null).slice(0, 100);
    throw new UserError('BAD_INPUT', `The body must be a JSON object; got ${kind}.`, EXAMPLE);
  }
  checkQuery('query' in given, 'extensions' in given);
  return given;
}

/** Variables and extensions are JSON in a query string, so that they can be `null` there. */
const JSON_PARAMETERS = new Set(['variables', 'extensions']);

function readSearch(search: string): string {
  const given = new URLSearchParams(search);
  const kept = [...given].filter(
    ([name, value]) => !isEmpty(value) && !(JSON_PARAMETERS.has(name) && value.trim() === 'null'),
  );
  const parameters = new URLSearchParams(kept);
  checkQuery(parameters.has('query'), parameters.has('extensions'));
  return `?${parameters}`;
}

const EXAMPLE = 'POST {"query": "{ meta { version } }"} as application/json, or open /graphiql in a browser.';

const UNBATCH =
  'Send each query as a request of its own, or put several into one query with aliases: { a: entity(id: "…") { id } b: … }. ' +
  'Clients such as Apollo have an option to switch batching off.';

/** Apollo answers a request that has only extensions: it may be a persisted query, which is refused. */
function checkQuery(hasQuery: boolean, hasExtensions: boolean): void {
  if (!hasQuery && !hasExtensions)
    throw new UserError('BAD_INPUT', 'The request has no `query`, or an empty one.', EXAMPLE);
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
