import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Api } from '../api/createApi.ts';
import type { GraphStore, LatestDataset } from '../store/GraphStore.ts';
import { type GraphqlParameters, readParameters } from './graphqlParameters.ts';
import { parseRequest } from './parseRequest.ts';
import { RATE_LIMITED } from './rateLimit.ts';
import { createResponseCache, represent } from './responseCache.ts';
import { encodingFor, sendAnswer, sendBytes } from './sendRepresentation.ts';
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
      const parsed = parseRequest(request, parameters);
      const encoding = encodingFor(request);
      const cached = parsed && cache.find(parsed.cacheKey, encoding);
      if (cached) {
        if (unconfirmedFor !== null) reply.header('x-dataset-stale', Math.ceil(unconfirmedFor / 1_000));
        return sendAnswer(request, reply, await cached);
      }

      const { signal, stop } = watchCaller(reply);
      const answer = await api
        // Requests without keys are never shared.
        .answerHttp(
          parsed?.coalescingKey ?? request.id,
          { parsed, toHTTPGraphQLRequest: () => toHTTPGraphQLRequest(request, parameters) },
          signal,
        )
        .catch((error) => {
          if (!signal.aborted) throw error;
          return null;
        })
        .finally(stop);
      // The client has disconnected.
      if (answer === null) return reply.hijack();

      reply.header('x-dataset-version', answer.datasetVersion);
      const plain = represent(answer.body, answer.headers.get('content-type') ?? 'application/json; charset=utf-8');
      if (parsed && !answer.isError) cache.keep(answer.datasetVersion, parsed.cacheKey, plain);
      const representation = await cache.encode(parsed?.cacheKey ?? request.id, plain, encoding);
      if (!answer.isError) return sendAnswer(request, reply, representation);
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
