import type { FastifyRequest } from 'fastify';
import { GraphQLError, stripIgnoredCharacters } from 'graphql';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import { z } from 'zod';
import { isTooDeep } from '../api/limits/variableDepth.ts';
import { canonicalJson } from '../model/canonicalJson.ts';
import type { GraphqlParameters } from './graphqlParameters.ts';

/** Media types that Apollo answers with, in its order of preference. */
const MEDIA_TYPES = [
  'application/json; charset=utf-8',
  'application/graphql-response+json; charset=utf-8',
  'application/json; callbackSpec=1.0; charset=utf-8',
];

/** Forms and images cannot send these headers, so a GET with one of them is no cross-site request forgery. */
const PREFLIGHT_HEADERS = ['apollo-require-preflight', 'x-apollo-operation-name'];

/** Minified queries by their text: minifying costs more than everything else about a cached answer. */
const minifiedQueries = new LRUCache<string, string>({
  maxSize: 4 * 1024 * 1024,
  sizeCalculation: (minified, text) => text.length + minified.length,
});

/** Requests with extensions are not cached: an extension may change the answer. */
const REQUEST = z.object({
  query: z.string().min(1),
  operationName: z.string().nullish(),
  variables: z
    .record(z.string(), z.unknown())
    .refine((variables) => !isTooDeep(variables))
    .nullish(),
  extensions: z.null().optional(),
});

/**
 * Returns the operation of a request, and keys for caching and sharing its answer; null for a request that is malformed or
 * unusual: Apollo answers it, and the answer is not cached.
 */
export function parseRequest(request: FastifyRequest, given: GraphqlParameters) {
  const { data } = REQUEST.safeParse(parametersOf(request, given));
  if (!data) return null;
  const { query, operationName = null, variables } = data;
  const contentType = contentTypeFor(request);
  const minified = minify(query);
  if (contentType === null || minified === null) return null;
  // Equal for all requests whose answers have equal bytes, however the query and its variables are formatted.
  const cacheKey = canonicalJson([contentType, operationName, minified, variables ?? {}]);
  // Errors name places in the query's text.
  const coalescingKey = `${cacheKey} ${query}`;
  return { cacheKey, coalescingKey, contentType, request: { query, operationName, variables: variables ?? {} } };
}

function parametersOf({ headers, method }: FastifyRequest, { body, search }: GraphqlParameters): unknown {
  if (method === 'POST') return body;
  const isAllowed = headers['content-type'] === undefined && PREFLIGHT_HEADERS.some((name) => headers[name]);
  return method === 'GET' && isAllowed ? parseSearch(new URLSearchParams(search)) : null;
}

function parseSearch(search: URLSearchParams): unknown {
  if (new Set(search.keys()).size < search.size) return null;
  const { variables, ...parameters } = Object.fromEntries(search);
  try {
    return { ...parameters, variables: variables === undefined ? null : JSON.parse(variables) };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function contentTypeFor(request: FastifyRequest): string | null {
  if (!request.headers.accept) return MEDIA_TYPES[0] ?? null;
  return new Negotiator(request).mediaType(MEDIA_TYPES) ?? null;
}

function minify(query: string): string | null {
  const cached = minifiedQueries.get(query);
  if (cached !== undefined) return cached;
  try {
    const minified = stripIgnoredCharacters(query);
    minifiedQueries.set(query, minified);
    return minified;
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}
