import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Api } from '../api/createApi.ts';
import { untilAborted } from '../api/execution/untilAborted.ts';
import { createMcpServer } from '../mcp/createMcpServer.ts';
import { RATE_LIMITED } from './rateLimit.ts';
import { watchCaller } from './watchCaller.ts';

const LOCAL_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * MCP as Streamable HTTP at /mcp, without sessions: each POST is one message to a server of its own, and its work ends when
 * the client disconnects.
 */
export function addMcpRoute(app: FastifyInstance, api: Api, corsOrigins: readonly string[]): void {
  app.post('/mcp', { config: RATE_LIMITED }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const refused = refusal(request, corsOrigins);
    if (refused) return reply.code(refused.status).send(toRpcError(refused.message));
    const mcp = createMcpServer(api, request.log);
    // Without a session id generator there are no sessions.
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    await mcp.connect(transport);
    reply.raw.once('close', () => void mcp.close());
    const { signal } = watchCaller(reply);
    const response = await untilAborted(
      transport.handleRequest(toWebRequest(request), { parsedBody: request.body }),
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
    handler: (_request, reply) => reply.code(405).header('allow', 'POST').send(toRpcError('Method not allowed: POST.')),
  });
}

function refusal({ headers, body }: FastifyRequest, corsOrigins: readonly string[]) {
  // Only browsers send an origin. Foreign pages must not reach a server on the reader's machine (DNS rebinding).
  if (headers.origin !== undefined && !isAllowed(headers.origin, corsOrigins))
    return {
      status: 403,
      message: `Pages of ${headers.origin} may not use this server, only pages of this machine and of CORS_ORIGINS.`,
    };
  // A batch would bypass the rate limit.
  if (Array.isArray(body)) return { status: 400, message: 'Send one message per request; batches are not supported.' };
  return null;
}

function isAllowed(origin: string, corsOrigins: readonly string[]): boolean {
  if (corsOrigins.includes('*') || corsOrigins.includes(origin)) return true;
  return URL.canParse(origin) && LOCAL_HOSTS.has(new URL(origin).hostname);
}

function toRpcError(message: string) {
  return { jsonrpc: '2.0', error: { code: -32_000, message }, id: null };
}

function toWebRequest({ headers, method, url }: FastifyRequest): Request {
  const web = new Headers();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) web.set(name, Array.isArray(value) ? value.join(', ') : value);
  // The transport receives the parsed body separately, and reads only the path of the address.
  return new Request(new URL(url, 'http://localhost'), { method, headers: web });
}
