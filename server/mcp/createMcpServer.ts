import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { CallToolRequestSchema, type CallToolResult, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv';
import type { FastifyBaseLogger } from 'fastify';
import { z } from 'zod';
import type { Api } from '../api/createApi.ts';
import { toErrorBody } from '../api/execution/formatErrors.ts';
import { API_VERSION } from '../api/version.ts';
import { UserError } from '../errors.ts';
import { didYouMean } from '../model/nearest.ts';
import { addPrompts } from './prompts.ts';
import { addResources } from './resources.ts';
import { createRunQuery, QueryError } from './runQuery.ts';
import type { Tool } from './Tool.ts';
import { TOOLS } from './tools/index.ts';

export interface McpServerOptions {
  readonly api: Pick<Api, 'answer'>;
  readonly logger: Pick<FastifyBaseLogger, 'error'>;
}

const INSTRUCTIONS = `A knowledge graph of China's online audiovisual industry, curated from documents. Every statement names the lines that say it: [d000:58-60] is lines 58 to 60 of document d000, whose title stands at the end of the answer; the id in braces is the fact's, with which \`passage\` reads the very lines. A statement marked "implied" was concluded from its lines, not said by them.
Answer from these statements only, and put the citations behind what you say. Where the graph says nothing, say that it says nothing. Begin with \`search\` (Chinese, English, pinyin or initials).`;

/** One for all: most of what it takes to make a server would be making this. */
const VALIDATOR = new AjvJsonSchemaValidator();

/** A server for one connection, over any transport. Closing it ends what is being asked for it. */
export function createMcpServer({ api, logger }: McpServerOptions): McpServer {
  const runQuery = createRunQuery(api);
  const mcp = new McpServer(
    { name: 'audiovisual-knowledge-graph', version: API_VERSION },
    { capabilities: { resources: {}, prompts: {} }, instructions: INSTRUCTIONS, jsonSchemaValidator: VALIDATOR },
  );
  // Tools without the help of McpServer, which words wrong arguments for programmers and drops unknown ones silently.
  mcp.server.registerCapabilities({ tools: {} });
  mcp.server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: DESCRIBED }));
  mcp.server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }): Promise<CallToolResult> => {
    try {
      const { text, data } = await findTool(params.name).call(params.arguments, runQuery, signal);
      return { content: [{ type: 'text', text }], structuredContent: data };
    } catch (error) {
      // Called off: nobody is there to be told.
      if (signal.aborted) throw error;
      return { content: [{ type: 'text', text: explain(error) }], isError: true };
    }
  });
  addResources(mcp, runQuery);
  addPrompts(mcp);
  return mcp;

  /** For the assistant, which may mend it. A fault of ours is logged whole, and told with the id of the log entry. */
  function explain(error: unknown): string {
    if (error instanceof QueryError) return error.toText();
    const [told] = toErrorBody(error, logger).errors;
    return [told?.message, told?.extensions.hint].filter((part) => part !== undefined).join('\n');
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

/** In the dialect that all clients read. */
function toJsonSchema(schema: z.ZodObject, io: 'input' | 'output') {
  return { ...z.toJSONSchema(schema, { target: 'draft-7', io }), type: 'object' as const };
}

const DESCRIBED = TOOLS.map(describe);

function findTool(name: string): Tool {
  const tool = TOOLS.find((candidate) => candidate.name === name);
  if (tool) return tool;
  const names = TOOLS.map((candidate) => candidate.name);
  throw new UserError(
    'NOT_FOUND',
    `There is no tool "${name}".${didYouMean(name, names)}`,
    `Tools: ${names.join(', ')}.`,
  );
}
