import type { FastifyRequest } from 'fastify';
import { GraphQLError, stripIgnoredCharacters } from 'graphql';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import { isTooDeep } from '../api/limits/variableDepth.ts';
import { canonicalJson } from '../model/canonicalJson.ts';

/** What a request asks, so that those who ask the same can be told. */
export interface AskedQuery {
  /** The same for all to whom the same bytes are the answer, however they write the query and its variables. */
  readonly key: string;
  /** The text of the query as it was written: errors tell places in it. */
  readonly text: string;
}

/** What Apollo answers with, in its order of preference. */
const MEDIA_TYPES = [
  'application/json; charset=utf-8',
  'application/graphql-response+json; charset=utf-8',
  'application/json; callbackSpec=1.0; charset=utf-8',
];

/** One of these makes a GET one that no form or picture can have made. */
const PREFLIGHT_HEADERS = ['apollo-require-preflight', 'x-apollo-operation-name'];

/** Short forms of queries by their text: taking one apart costs more than all else about an answer that is ready. */
const shortForms = new LRUCache<string, string>({
  maxSize: 4 * 1024 * 1024,
  sizeCalculation: (short, text) => text.length + short.length,
});

/** Null where the request is not plainly a query in good order: then it is Apollo's to say what is wrong with it. */
export function toAskedQuery(request: FastifyRequest): AskedQuery | null {
  const asked = request.method === 'POST' ? inBody(request.body) : request.method === 'GET' ? inUrl(request) : null;
  if (!asked) return null;
  const contentType = contentTypeFor(request);
  const short = shortForm(asked.query);
  if (contentType === null || short === null) return null;
  return { key: canonicalJson([contentType, asked.operationName, short, asked.variables]), text: asked.query };
}

interface Asked {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: object;
}

function inBody(body: unknown): Asked | null {
  return isRecord(body) ? toAsked(body.query, body.operationName, body.variables, body.extensions) : null;
}

function inUrl({ url, headers }: FastifyRequest): Asked | null {
  if (headers['content-type'] !== undefined || !PREFLIGHT_HEADERS.some((name) => headers[name])) return null;
  const begin = url.indexOf('?');
  const search = new URLSearchParams(begin === -1 ? '' : url.slice(begin));
  const parameters = [...search];
  if (new Set(search.keys()).size < parameters.length) return null;
  const { query, operationName, variables, extensions } = Object.fromEntries(parameters);
  try {
    return toAsked(query, operationName, variables === undefined ? null : JSON.parse(variables), extensions);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Extensions may mean anything. */
function toAsked(query: unknown, operationName: unknown, variables: unknown, extensions: unknown): Asked | null {
  if (typeof query !== 'string' || query === '' || extensions != null) return null;
  if (operationName != null && typeof operationName !== 'string') return null;
  if (variables != null && (!isRecord(variables) || isTooDeep(variables))) return null;
  return { query, operationName: operationName ?? null, variables: variables ?? {} };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function contentTypeFor(request: FastifyRequest): string | null {
  if (!request.headers.accept) return MEDIA_TYPES[0] ?? null;
  return new Negotiator(request).mediaType(MEDIA_TYPES) ?? null;
}

function shortForm(query: string): string | null {
  const known = shortForms.get(query);
  if (known !== undefined) return known;
  try {
    const short = stripIgnoredCharacters(query);
    shortForms.set(query, short);
    return short;
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}
