import { createHash } from 'node:crypto';
import { type ApolloServer, HeaderMap, type HTTPGraphQLHead, type HTTPGraphQLRequest } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ApiContext, createContext } from '../api/context.ts';
import type { ErrorBody } from '../api/errorFormat.ts';
import type { PassageReader } from '../api/passages.ts';
import { API_VERSION } from '../api/version.ts';
import { UserError } from '../errors.ts';
import type { DatasetSummary } from '../model/dataset.ts';
import type { GraphStore } from '../store/GraphStore.ts';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<ApiContext>;
  readonly store: GraphStore;
  readonly passages: PassageReader;
  readonly timeoutMs: number;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What is being served when a GraphQL request comes in. */
    dataset: DatasetSummary | null;
  }
}

/** POST and GET /graphql. Every answer, errors included, says which version of the dataset it is of. */
export function addGraphqlRoute(app: FastifyInstance, { apollo, store, passages, timeoutMs }: GraphqlRouteOptions) {
  app.decorateRequest('dataset', null);
  app.route({
    // OPTIONS and the rest come here too, so that Apollo says which methods there are.
    method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    async onRequest(request, reply) {
      request.dataset = await store.dataset();
      reply.header('x-dataset-version', request.dataset.version);
    },
    async handler(request, reply) {
      const dataset = request.dataset ?? (await store.dataset());
      const etag = request.method === 'GET' ? etagOf(request, dataset, passages) : null;
      if (etag && request.headers['if-none-match'] === etag) return withCaching(reply, etag).code(304).send();

      const { signal, deadline, stop } = watch(reply, timeoutMs);
      const running = apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: toHTTPGraphQLRequest(request),
        context: async () => createContext({ store, dataset, passages, signal }),
      });
      // Once the deadline has passed nobody waits for what the rest of the query comes to.
      running.catch(() => {});
      const answer = await Promise.race([running, deadline]).finally(stop);

      // Without @defer, which the schema does not have, every answer is complete; Apollo puts its errors first.
      const body = answer.body.kind === 'complete' ? answer.body.string : '';
      for (const [name, value] of answer.headers) reply.header(name, value);
      const isError = body.startsWith('{"errors"');
      if (etag && !isError) withCaching(reply, etag);
      else reply.header('cache-control', 'no-store');
      return reply.code(statusOf(answer, body)).send(body);
    },
  });
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

/**
 * One version of the dataset answers one query in one way, so the tag is known before the query has run. It is weak:
 * compression changes the bytes.
 */
function etagOf(request: FastifyRequest, dataset: DatasetSummary, passages: PassageReader): string {
  const identity = [API_VERSION, dataset.version, passages.available, request.url, request.headers.accept ?? ''];
  return `W/"${createHash('sha256').update(JSON.stringify(identity)).digest('base64url').slice(0, 22)}"`;
}

function withCaching(reply: FastifyReply, etag: string): FastifyReply {
  return reply.headers({ etag, 'cache-control': 'public, max-age=0, must-revalidate', vary: 'accept' });
}

/** A signal that aborts when the caller goes away or time is up, and a promise that fails when time is up. */
function watch(reply: FastifyReply, timeoutMs: number) {
  const controller = new AbortController();
  const gone = () => controller.abort(new Error('the caller went away'));
  reply.raw.once('close', gone);
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = new UserError(
        'TIMED_OUT',
        `The answer took longer than ${timeoutMs} ms.`,
        'Ask for less: a smaller `first`, `limit` or `depth`, or a narrower filter.',
        { limit: timeoutMs, measured: 'timeoutMs' },
      );
      controller.abort(error);
      reject(error);
    }, timeoutMs);
  });
  const stop = () => {
    clearTimeout(timer);
    reply.raw.off('close', gone);
  };
  return { signal: controller.signal, deadline, stop };
}
