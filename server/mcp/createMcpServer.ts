import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema, type CallToolResult, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv';
import type { FastifyBaseLogger } from 'fastify';
import { z } from 'zod';
import type { Api } from '../api/createApi.ts';
import { toErrorText } from '../api/execution/formatErrors.ts';
import { API_VERSION } from '../api/version.ts';
import { findNamed } from '../model/findNamed.ts';
import { addPrompts } from './prompts.ts';
import { addResources } from './resources.ts';
import { asRpcError, RPC_CODES, RpcError } from './rpcError.ts';
import { createRunQuery, QueryError } from './runQuery.ts';
import type { Tool } from './Tool.ts';
import { TOOLS } from './tools/index.ts';

const INSTRUCTIONS = `A knowledge graph of China's online audiovisual industry, curated from documents. Every relation and figure names the lines that state it: [d000:58-60] means lines 58 to 60 of document d000, whose title is at the end of the answer. The id in braces identifies the fact; \`passage\` reads its lines. A fact marked "implied" was concluded from its lines, not stated by them.
Answer from these facts only, and put their citations after each sentence. If the graph has nothing on a question, say so. Begin with \`search\` (Chinese, English, pinyin or initials).`;

/** Shared by all servers, since creating it takes most of the time of creating a server. */
const VALIDATOR = new AjvJsonSchemaValidator();

/** Creates a server for one connection over any transport. Closing it cancels its running requests. */
export function createMcpServer(api: Pick<Api, 'answer'>, logger: Pick<FastifyBaseLogger, 'error' | 'warn'>): Server {
  const runQuery = createRunQuery(api);
  // McpServer would drop unknown arguments silently, and its errors are hard to understand.
  const server = new Server(
    { name: 'audiovisual-knowledge-graph', version: API_VERSION },
    {
      capabilities: { tools: {}, resources: {}, prompts: {} },
      instructions: INSTRUCTIONS,
      jsonSchemaValidator: VALIDATOR,
    },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: DESCRIBED }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }): Promise<CallToolResult> => {
    const tool = asRpcError(RPC_CODES.invalidParams, () => findNamed('tool', TOOLS, params.name));
    try {
      const { text, data } = await tool.call(params.arguments, runQuery, signal);
      return { content: [{ type: 'text', text }], structuredContent: data };
    } catch (error) {
      // The client cancelled the request and expects no result.
      if (signal.aborted) throw error;
      return { content: [{ type: 'text', text: explain(error) }], isError: true };
    }
  });
  addResources(server, async (tool, signal) => {
    try {
      return (await tool.call({}, runQuery, signal)).text;
    } catch (error) {
      throw signal.aborted ? error : new RpcError(RPC_CODES.other, explain(error));
    }
  });
  addPrompts(server);
  return server;

  /** Returns a text from which the assistant can correct its call. Internal errors are logged, and the text has the log id. */
  function explain(error: unknown): string {
    return error instanceof QueryError ? error.message : toErrorText(error, logger);
  }
}

function describe({ name, title, description, input, output }: Tool) {
  return {
    name,
    title,
    description,
    inputSchema: toJsonSchema(input, 'input'),
    outputSchema: toJsonSchema(output, 'output'),
    annotations: { readOnlyHint: true, openWorldHint: false },
  };
}

/** draft-7 is the dialect that all clients read. */
function toJsonSchema(schema: z.ZodObject, io: 'input' | 'output') {
  return { ...z.toJSONSchema(schema, { target: 'draft-7', io }), type: 'object' as const };
}

const DESCRIBED = TOOLS.map(describe);
