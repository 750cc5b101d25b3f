import { Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { type ApiOptions, createApi } from './api/createApi.ts';
import { toErrorBody } from './api/execution/formatErrors.ts';
import type { Limits } from './api/limits/limits.ts';
import { UserError } from './errors.ts';
import { type Access, addAccessCheck } from './http/access.ts';
import { addCitationLinks } from './http/citationLinks.ts';
import { addCors } from './http/cors.ts';
import { addExportRoutes } from './http/exportRoute.ts';
import { createErrorHandler } from './http/fastifyErrors.ts';
import { addGraphqlRoute } from './http/graphqlRoute.ts';
import { addHealthRoutes } from './http/healthRoutes.ts';
import { addHostCheck } from './http/hosts.ts';
import { addMcpRoute } from './http/mcpRoute.ts';
import { addPageRoutes, PAGE_POLICY } from './http/pageRoutes.ts';
import { addRateLimit } from './http/rateLimit.ts';
import { addReconcileRoutes } from './http/reconcileRoute.ts';
import { createSecurityHeaders } from './http/securityHeaders.ts';
import { addStartRoute } from './http/startRoute.ts';
import { repairAddress } from './model/linkFragment.ts';

export interface AppOptions extends ApiOptions {
  /** Folder of the built pages; null for the API alone. */
  readonly webRoot: string | null;
  /** Trusts `x-forwarded-*` headers: only behind a proxy that sets them. */
  readonly trustProxy: boolean;
  /** Further names of this server; `['*']` for every name. Behind a proxy, the proxy decides. */
  readonly allowedHosts: readonly string[];
  /** Origins whose pages may read answers; `['*']` for all, null for none. */
  readonly corsOrigins: readonly string[] | null;
  /** Token or header that a request needs; null if every request gets an answer. */
  readonly access: Access | null;
}

/** Creates the server without listening. Does not close the store. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { access, allowedHosts, corsOrigins, limits, logger, publicUrl, store, trustProxy, webRoot } = options;
  const app: FastifyInstance = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.bodyBytes,
    // Open connections still get answers during shutdown.
    return503OnClosing: false,
    trustProxy,
  });
  // Every body is JSON, and forms of foreign pages can send plain text.
  app.removeContentTypeParser('text/plain');
  addErrorHandlers(app, limits, webRoot);

  const headers = createSecurityHeaders(PAGE_POLICY);
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  if (!trustProxy && !allowedHosts.includes('*')) {
    addHostCheck(app, publicUrl === null ? allowedHosts : [...allowedHosts, new URL(publicUrl).hostname]);
  }
  await app.register(compress, {
    threshold: 1024,
    // Brotli's default quality, 11, takes seconds for a bundle.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });

  closeConnections(app);
  // First, so that pages can read the errors of the others. A preflight never has a token.
  if (corsOrigins) await addCors(app, corsOrigins);
  if (access) addAccessCheck(app, access);
  await addRateLimit(app, limits.requestsPerMinute);

  const api = await createApi(options);
  app.addHook('onClose', () => api.close());
  if (publicUrl !== null) addCitationLinks(app, store, publicUrl);
  addGraphqlRoute(app, api, store, limits.cacheBytes);
  addExportRoutes(app, api, store, limits);
  addMcpRoute(app, api, limits, corsOrigins ?? []);
  addReconcileRoutes(app, { api, store, limits, publicUrl, corsOrigins: corsOrigins ?? [] });
  app.get('/schema.graphql', (_request, reply) => reply.type('text/plain; charset=utf-8').send(api.typeDefs));
  addHealthRoutes(app, store);
  addStartRoute(app, api, store, limits.timeoutMs);
  await addPageRoutes(app, webRoot);
  return app;
}

/** Time in which the request of an accepted connection is read. */
const UNREAD_MS = 200;

/**
 * Closes each connection with its last answer during shutdown, so that none keeps the server open. `app.drain` begins that
 * some time before `app.close`, which would cut off requests that have arrived but have not been read.
 */
function closeConnections(app: FastifyInstance): void {
  let isClosing = false;
  app.decorate('drain', async (milliseconds: number) => {
    isClosing = true;
    await sleep(milliseconds);
    // Unlike the method of HTTP servers, this keeps connections whose request has not been read.
    const ended = new Promise<void>((resolve) => void Server.prototype.close.call(app.server, () => resolve()));
    await Promise.race([ended, sleep(UNREAD_MS)]);
    app.server.closeIdleConnections();
    await ended;
  });
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close');
  });
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Still answers everything for this time, accepts no connection afterwards, and resolves when all answers are sent. */
    drain(milliseconds: number): Promise<void>;
  }
}

function addErrorHandlers(app: FastifyInstance, limits: Limits, webRoot: string | null): void {
  app.setErrorHandler(createErrorHandler(limits, (shown, { log }) => toErrorBody(shown, log)));
  app.setNotFoundHandler((request, reply) => {
    const page = webRoot !== null && request.method === 'GET' ? repairAddress(request.url) : null;
    if (page !== null) return reply.redirect(page);
    const path = request.url.split('?')[0] ?? '';
    const error = new UserError(
      'NOT_FOUND',
      `There is nothing at ${path.slice(0, 200)}.`,
      'The explorer is at /, the API at /graphql, its schema at /schema.graphql and GraphiQL at /graphiql.',
    );
    return reply.code(error.httpStatus).send(toErrorBody(error, request.log));
  });
}
