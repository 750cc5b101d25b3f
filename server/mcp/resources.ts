import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { findNamed } from '../model/findNamed.ts';
import { asRpcError, RPC_CODES } from './rpcError.ts';
import type { Tool } from './Tool.ts';
import { documents } from './tools/documents.ts';
import { vocabulary } from './tools/vocabulary.ts';

/** Resources that a person can add to a conversation, by their URIs; their texts are those of the tools. */
const RESOURCES = [
  { tool: documents, name: 'graph://documents' },
  { tool: vocabulary, name: 'graph://vocabulary' },
];

const TYPE = { mimeType: 'text/plain' };

/** @param read returns the text of a tool without arguments. */
export function addResources(server: Server, read: (tool: Tool, signal: AbortSignal) => Promise<string>): void {
  server.setRequestHandler(ListResourcesRequestSchema, () => ({
    resources: RESOURCES.map(({ name: uri, tool: { description, name, title } }) => ({
      ...{ uri, name, title, description },
      ...TYPE,
    })),
  }));
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({ resourceTemplates: [] }));
  server.setRequestHandler(ReadResourceRequestSchema, async ({ params: { uri } }, { signal }) => {
    const { tool } = asRpcError(RPC_CODES.resourceNotFound, () => findNamed('resource', RESOURCES, uri));
    return { contents: [{ uri, text: await read(tool, signal), ...TYPE }] };
  });
}
