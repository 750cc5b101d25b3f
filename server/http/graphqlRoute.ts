import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import type { Api } from '../api/createApi.ts';
import type { GraphStore, LatestDataset } from '../store/GraphStore.ts';
import { type GraphqlParameters, readParameters } from './graphqlParameters.ts';
import { RATE_LIMITED } from './rateLimit.ts';
import { toRequestKeys } from './requestKeys.ts';
import { createResponseCache, ENCODINGS, type Encoding, type Representation, represent } from './responseCache.ts';
import { matchesTag, REVALIDATE } from './revalidation.ts';
import { watchCaller } from './watchCaller.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The current dataset when a GraphQL request arrived. */
    latest: LatestDataset | null;
  }
}

/**
 * POST and GET /graphql. Every answer, errors included, names its version of the dataset. Cached answers are served byte
 * for byte, also while the store is unavailable: `x-dataset-stale` is then the number of seconds since the store last
 * confirmed that the version is current.
 */
export function addGraphqlRoute(app: FastifyInstance, api: Api, store: GraphStore, cacheBytes: number) {
  const cache = createResponseCache(cacheBytes);
  app.decorateRequest('latest', null);
  app.route({
    // Apollo answers the other methods with the list of those that it supports.
    method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    config: RATE_LIMITED,
    // The response cache compresses.
    compress: false,
    async onRequest(request, reply) {
      request.latest = await store.latest();
      reply.header('x-dataset-version', request.latest.dataset.version);
    },
    async handler(request, reply) {
      const { dataset, unconfirmedFor } = request.latest ?? (await store.latest());
      cache.serve(dataset.version);
      const parameters = readParameters(request);
      const keys = toRequestKeys(request, parameters);
      const encoding = encodingFor(request);
      const cached = keys && cache.find(keys.cacheKey, encoding);
      if (cached) {
        if (unconfirmedFor !== null) reply.header('x-dataset-stale', Math.ceil(unconfirmedFor / 1_000));
        return send(request, reply, await cached);
      }

      const { signal, stop } = watchCaller(reply);
      const answer = await api
        // Requests without keys are never shared.
        .answerHttp(keys?.coalescingKey ?? request.id, toHTTPGraphQLRequest(request, parameters), signal)
        .catch((error) => {
          if (!signal.aborted) throw error;
          return null;
        })
        .finally(stop);
      // The client has disconnected.
      if (answer === null) return reply.hijack();

      reply.header('x-dataset-version', answer.datasetVersion);
      const plain = represent(answer.body, answer.headers.get('content-type') ?? 'application/json; charset=utf-8');
      if (keys && !answer.isError) cache.keep(answer.datasetVersion, keys.cacheKey, plain);
      const representation = await cache.encode(keys?.cacheKey ?? request.id, plain, encoding);
      if (!answer.isError) return send(request, reply, representation);
      for (const [name, value] of answer.headers) reply.header(name, value);
      return sendBytes(reply.code(answer.status), representation, 'no-store');
    },
  });
}

function toHTTPGraphQLRequest({ headers: given, method }: FastifyRequest, parameters: GraphqlParameters) {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(given))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return { method, headers, ...parameters } satisfies HTTPGraphQLRequest;
}

/** The smallest encoding that the client accepts; the client's order of preference is ignored, as it is rarely deliberate. */
function encodingFor(request: FastifyRequest): Encoding {
  const accepted = new Negotiator(request).encodings([...ENCODINGS]);
  return ENCODINGS.find((encoding) => accepted.includes(encoding)) ?? 'identity';
}

/** Clients may store the answer to a GET and revalidate it. */
function send(request: FastifyRequest, reply: FastifyReply, representation: Representation): FastifyReply {
  if (request.method !== 'GET') return sendBytes(reply, representation, 'no-store');
  reply.header('etag', representation.etag);
  const isKnown = matchesTag(request.headers['if-none-match'], representation.etag);
  if (isKnown) return withCaching(reply.code(304), REVALIDATE).send();
  return sendBytes(reply, representation, REVALIDATE);
}

function sendBytes(reply: FastifyReply, { body, contentType, encoding }: Representation, caching: string) {
  reply.header('content-type', contentType);
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return withCaching(reply, caching).send(body);
}

function withCaching(reply: FastifyReply, caching: string): FastifyReply {
  // CORS has set `vary: origin` if it applies.
  const vary = ['accept', 'accept-encoding', reply.getHeader('vary')].flat().filter((name) => name !== undefined);
  return reply.headers({ 'cache-control': caching, vary: vary.join(', ') });
}
