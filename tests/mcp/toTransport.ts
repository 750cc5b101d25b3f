import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';

/** Returns a connection of the SDK's client to the server at `url`. */
export function toTransport(url: string): Transport {
  // The class has `sessionId: string | undefined`, the interface an optional string: with exactOptionalPropertyTypes they differ.
  return new StreamableHTTPClientTransport(new URL('/mcp', url)) as Transport;
}
