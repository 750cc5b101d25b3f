import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { RunQuery } from './runQuery.ts';
import { documents } from './tools/documents.ts';
import { vocabulary } from './tools/vocabulary.ts';

/** Resources that a person can add to a conversation; their texts are those of the tools with the same names. */
const RESOURCES = [
  { tool: documents, uri: 'graph://documents' },
  { tool: vocabulary, uri: 'graph://vocabulary' },
] as const;

const TYPE = { mimeType: 'text/plain' };

export function addResources(mcp: McpServer, runQuery: RunQuery): void {
  for (const { tool, uri } of RESOURCES) {
    const { name, title, description } = tool;
    mcp.registerResource(name, uri, { title, description, ...TYPE }, async (_uri, { signal }) => {
      const { text } = await tool.call({}, runQuery, signal);
      return { contents: [{ uri, text, ...TYPE }] };
    });
  }
}
