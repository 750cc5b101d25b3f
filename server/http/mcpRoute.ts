import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Api } from '../api/createApi.ts';
import { toErrorText } from '../api/execution/formatErrors.ts';
import { untilAborted } from '../api/execution/untilAborted.ts';
import type { Limits } from '../api/limits/limits.ts';
import { createMcpServer } from '../mcp/createMcpServer.ts';
import { checkMessage } from '../mcp/messages.ts';
import { RPC_CODES, toRpcError } from '../mcp/rpcError.ts';
import { createErrorHandler } from './fastifyErrors.ts';
import { RATE_LIMITED } from './rateLimit.ts';
import { watchCaller } from './watchCaller.ts';

const LOCAL_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Fastify's codes for a body that is not JSON. */
const NOT_JSON: ReadonlySet<string> = new Set(['FST_ERR_CTP_INVALID_JSON_BODY', 'FST_ERR_CTP_EMPTY_JSON_BODY']);

/**
 * MCP as Streamable HTTP at /mcp, without sessions: each POST is one message to a server of its own, and its work ends when
 * the client disconnects.
 */
export function addMcpRoute(app: FastifyInstance, api: Api, limits: Limits, corsOrigins: readonly string[]): void {
  const errorHandler = createErrorHandler(limits, (shown, { log }, { code }) =>
    toRpcError(NOT_JSON.has(code) ? RPC_CODES.parseError : RPC_CODES.other, toErrorText(shown, log)),
  );
  app.post('/mcp', { config: RATE_LIMITED, errorHandler }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    // Only browsers send an origin. Foreign pages must not reach a server on the reader's machine (DNS rebinding).
    const { origin } = request.headers;
    if (origin !== undefined && !isAllowed(origin, corsOrigins)) {
      const message = `Pages of ${origin} may not use this server, only pages of this machine and of CORS_ORIGINS.`;
      return reply.code(403).send(toRpcError(RPC_CODES.other, message));
    }
    const checked = checkMessage(request.body);
    if ('refusal' in checked) {
      const { code } = checked.refusal.error;
      return reply.code(code === RPC_CODES.invalidRequest ? 400 : 200).send(checked.refusal);
    }
    const mcp = createMcpServer(api, request.log);
    // Without a session id generator there are no sessions.
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    await mcp.connect(transport);
    reply.raw.once('close', () => void mcp.close());
    const { signal } = watchCaller(reply);
    const response = await untilAborted(
      transport.handleRequest(toWebRequest(request), { parsedBody: checked.message }),
      signal,
    ).catch((error) => {
      if (!signal.aborted) throw error;
      return null;
    });
    return response === null ? reply.hijack() : reply.send(response);
  });
  // Clients use GET to open a stream of server messages and DELETE to end a session. There is neither.
  app.route({
    method: ['GET', 'DELETE'],
    url: '/mcp',
    handler: (_request, reply) =>
      reply.code(405).header('allow', 'POST').send(toRpcError(RPC_CODES.other, 'Method not allowed: POST.')),
  });
}

function isAllowed(origin: string, corsOrigins: readonly string[]): boolean {
  if (corsOrigins.includes('*') || corsOrigins.includes(origin)) return true;
  return URL.canParse(origin) && LOCAL_HOSTS.has(new URL(origin).hostname);
}

function toWebRequest({ headers, method, url }: FastifyRequest): Request {
  const web = new Headers();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) web.set(name, Array.isArray(value) ? value.join(', ') : value);
  // The transport receives the parsed body separately, and reads only the path of the address.
  return new Request(new URL(url, 'http://localhost'), { method, headers: web });
}
