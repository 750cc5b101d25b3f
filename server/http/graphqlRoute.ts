import { type ApolloServer, HeaderMap, type HTTPGraphQLHead, type HTTPGraphQLRequest } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { type ApiContext, createContext } from '../api/context/context.ts';
import type { PassageReader } from '../api/context/passages.ts';
import type { Admission } from '../api/execution/admission.ts';
import type { ErrorBody } from '../api/execution/formatErrors.ts';
import { createFlights } from '../api/execution/requestCoalescer.ts';
import type { Limits } from '../api/limits/limits.ts';
import type { GraphStore, LatestDataset, Scope } from '../store/GraphStore.ts';
import { toAskedQuery } from './askedQuery.ts';
import { matchesTag } from './matchesTag.ts';
import { RATE_LIMITED } from './rateLimit.ts';
import { createResponseCache, ENCODINGS, type Encoding, type Representation, represent } from './responseCache.ts';
import { watchCaller } from './watchCaller.ts';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<ApiContext>;
  readonly store: GraphStore;
  readonly passages: PassageReader;
  readonly publicUrl: string | null;
  readonly admission: Admission;
  readonly limits: Limits;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What was being served when a GraphQL request came in. */
    latest: LatestDataset | null;
  }
}

/** What Apollo answered, about which version of the dataset. */
interface Answer {
  readonly version: string;
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly plain: Representation;
  readonly isError: boolean;
}

/**
 * POST and GET /graphql. Every answer, errors included, says which version of the dataset it is of. An answer that was
 * given before is given again, byte for byte, also while the store is out of reach: `x-dataset-stale` then says for how
 * many seconds nobody could tell whether that version is still the one that is served.
 */
export function addGraphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions) {
  const { apollo, store, passages, publicUrl, admission, limits } = options;
  const cache = createResponseCache(limits.cacheBytes);
  const flights = createFlights<Answer>(limits.timeoutMs);
  app.decorateRequest('latest', null);

  /** Has Apollo answer, when it is this request's turn, about one version of the dataset. */
  function ask(request: HTTPGraphQLRequest, scope: Scope): Promise<Answer> {
    return admission.admit(scope.signal, () =>
      store.withSnapshot(scope, async (view) => {
        const dataset = await view.dataset();
        const { body, ...head } = await apollo.executeHTTPGraphQLRequest({
          httpGraphQLRequest: request,
          context: async () => createContext({ store: view, dataset, passages, publicUrl }),
        });
        // Without @defer, which the schema does not have, every answer is complete.
        return toAnswer(dataset.version, head, body.kind === 'complete' ? body.string : '');
      }),
    );
  }

  app.route({
    // OPTIONS and the rest come here too, so that Apollo says which methods there are.
    method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    config: RATE_LIMITED,
    // Answers are kept compressed: see responseCache.ts.
    compress: false,
    async onRequest(request, reply) {
      request.latest = await store.latest();
      reply.header('x-dataset-version', request.latest.dataset.version);
    },
    async handler(request, reply) {
      const { dataset, unconfirmedFor } = request.latest ?? (await store.latest());
      cache.serve(dataset.version);
      const asked = toAskedQuery(request);
      const encoding = encodingFor(request);
      const held = asked && cache.find(asked.key, encoding);
      if (held) {
        if (unconfirmedFor !== null) reply.header('x-dataset-stale', Math.ceil(unconfirmedFor / 1_000));
        return send(request, reply, await held);
      }

      const { signal, stop } = watchCaller(reply);
      // What is not plainly a query is nobody else's.
      const name = asked ? `${asked.key} ${asked.text}` : request.id;
      const answer = await flights
        .join(name, signal, async (scope) => {
          const answer = await ask(toHTTPGraphQLRequest(request), scope);
          if (asked && !answer.isError) cache.keep(answer.version, asked.key, answer.plain);
          return answer;
        })
        .catch((error) => {
          if (!signal.aborted) throw error;
          return null;
        })
        .finally(stop);
      // Nobody is there to be answered.
      if (answer === null) return reply.hijack();

      reply.header('x-dataset-version', answer.version);
      const representation = await cache.encode(asked?.key ?? request.id, answer.plain, encoding);
      if (!answer.isError) return send(request, reply, representation);
      for (const [name, value] of answer.headers) reply.header(name, value);
      return sendBytes(reply.code(answer.status), representation, 'no-store');
    },
  });
}

function toAnswer(version: string, head: HTTPGraphQLHead, text: string): Answer {
  const status = statusOf(head, text);
  // Apollo puts errors first.
  const isError = status !== 200 || text.startsWith('{"errors"');
  const plain = represent(Buffer.from(text), head.headers.get('content-type') ?? 'application/json; charset=utf-8');
  return { version, status, headers: [...head.headers], plain, isError };
}

/**
 * GraphQL over HTTP: with `application/json` every request that is GraphQL at all gets 200, and errors are in the body;
 * with `application/graphql-response+json` the status tells. Apollo always tells.
 */
function statusOf({ status = 200, headers }: HTTPGraphQLHead, body: string): number {
  if (status !== 400 || !headers.get('content-type')?.startsWith('application/json')) return status;
  const { errors }: ErrorBody = JSON.parse(body);
  return errors[0]?.extensions.code === ApolloServerErrorCode.BAD_REQUEST ? status : 200;
}

function toHTTPGraphQLRequest(request: FastifyRequest): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  const query = request.url.indexOf('?');
  return {
    method: request.method,
    headers,
    search: query === -1 ? '' : request.url.slice(query),
    body: request.body,
  };
}

/** The best that the caller takes at all: what it ranks first is mostly what came to its author's mind first. */
function encodingFor(request: FastifyRequest): Encoding {
  const accepted = new Negotiator(request).encodings([...ENCODINGS]);
  return ENCODINGS.find((encoding) => accepted.includes(encoding)) ?? 'identity';
}

/** An answer to a GET may be kept by whoever asks each time whether it is still the one. */
function send(request: FastifyRequest, reply: FastifyReply, representation: Representation): FastifyReply {
  if (request.method !== 'GET') return sendBytes(reply, representation, 'no-store');
  reply.header('etag', representation.etag);
  const isKnown = matchesTag(request.headers['if-none-match'], representation.etag);
  if (isKnown) return withCaching(reply.code(304), KEEP_AND_ASK).send();
  return sendBytes(reply, representation, KEEP_AND_ASK);
}

const KEEP_AND_ASK = 'public, max-age=0, must-revalidate';

function sendBytes(reply: FastifyReply, { body, contentType, encoding }: Representation, caching: string) {
  reply.header('content-type', contentType);
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return withCaching(reply, caching).send(body);
}

function withCaching(reply: FastifyReply, caching: string): FastifyReply {
  return reply.headers({ 'cache-control': caching, vary: 'accept, accept-encoding' });
}
