import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Api } from '../api/createApi.ts';
import { untilAborted } from '../api/execution/untilAborted.ts';
import { createMcpServer } from '../mcp/createMcpServer.ts';
import { RATE_LIMITED } from './rateLimit.ts';
import { watchCaller } from './watchCaller.ts';

const LOCAL_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * MCP as Streamable HTTP at /mcp. There are no sessions: each POST is one message, with a server of its own, and what is
 * asked for it ends when the caller goes.
 */
export function addMcpRoute(app: FastifyInstance, api: Api): void {
  app.post('/mcp', { config: RATE_LIMITED }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const refused = refusal(request);
    if (refused) return reply.code(refused.status).send(toRpcError(refused.message));
    const mcp = createMcpServer({ api, logger: request.log });
    // An answer is one JSON object: there is nothing to tell meanwhile. Without a generator of ids there are no sessions.
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
  // A client asks so whether there is a stream of messages of ours, or ends its session. There is neither.
  app.route({
    method: ['GET', 'DELETE'],
    url: '/mcp',
    handler: (_request, reply) => reply.code(405).header('allow', 'POST').send(toRpcError('Method not allowed: POST.')),
  });
}

interface Refusal {
  readonly status: number;
  readonly message: string;
}

function refusal({ headers, body }: FastifyRequest): Refusal | null {
  // Only browsers name an origin. A page from elsewhere must not reach a server on the reader's own machine, under
  // whatever name it finds it (DNS rebinding).
  if (headers.origin !== undefined && !isLocal(headers.origin))
    return { status: 403, message: `Pages of ${headers.origin} may not ask here, only those of this machine.` };
  // Else one request could bring any number of questions past the limit on requests.
  if (Array.isArray(body)) return { status: 400, message: 'One message a request: batches are not taken.' };
  return null;
}

function isLocal(origin: string): boolean {
  return URL.canParse(origin) && LOCAL_HOSTS.has(new URL(origin).hostname);
}

function toRpcError(message: string) {
  return { jsonrpc: '2.0', error: { code: -32_000, message }, id: null };
}

function toWebRequest({ headers, method, url }: FastifyRequest): Request {
  const web = new Headers();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) web.set(name, Array.isArray(value) ? value.join(', ') : value);
  // Its body is given beside it, parsed; of the address only the path is looked at.
  return new Request(new URL(url, 'http://localhost'), { method, headers: web });
}
