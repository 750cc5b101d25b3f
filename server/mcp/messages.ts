import {
  CallToolRequestSchema,
  GetPromptRequestSchema,
  InitializeRequestSchema,
  type JSONRPCMessage,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  PingRequestSchema,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { findNamed } from '../model/findNamed.ts';
import { isObject } from '../model/isObject.ts';
import { describeProblems } from './describeProblems.ts';
import { asRpcError, RPC_CODES, RpcError, toRpcError } from './rpcError.ts';

/** Requests that the server answers. */
const REQUESTS = [
  { name: 'initialize', schema: InitializeRequestSchema },
  { name: 'ping', schema: PingRequestSchema },
  { name: 'tools/list', schema: ListToolsRequestSchema },
  { name: 'tools/call', schema: CallToolRequestSchema },
  { name: 'resources/list', schema: ListResourcesRequestSchema },
  { name: 'resources/templates/list', schema: ListResourceTemplatesRequestSchema },
  { name: 'resources/read', schema: ReadResourceRequestSchema },
  { name: 'prompts/list', schema: ListPromptsRequestSchema },
  { name: 'prompts/get', schema: GetPromptRequestSchema },
];

export type Checked = { readonly message: JSONRPCMessage } | { readonly refusal: ReturnType<typeof toRpcError> };

/** Parses a message, and checks it as `checkMessage` does. */
export function parseMessage(text: string): Checked {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { refusal: toRpcError(RPC_CODES.parseError, `The message is not JSON: ${reason.slice(0, 200)}`) };
  }
  return checkMessage(message);
}

/**
 * Checks a message before the SDK reads it, whose errors are JSON of Zod and which does not answer every wrong message.
 * Null parameters and arguments count as left out. The refusal has the id of the message if that is valid.
 */
export function checkMessage(message: unknown): Checked {
  try {
    return { message: readMessage(message) };
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    return { refusal: toRpcError(error.code, error.message, idOf(message)) };
  }
}

function readMessage(given: unknown): JSONRPCMessage {
  if (Array.isArray(given)) throw invalid('Send one message at a time; batches are not supported.');
  if (!isObject(given)) throw invalid(`A message is a JSON object; got ${show(given)}.`);
  const { id, jsonrpc, method, params } = given;
  if (jsonrpc !== '2.0') throw invalid(`\`jsonrpc\` must be "2.0"; got ${show(jsonrpc)}.`);
  if (id !== undefined && idOf(given) === null)
    throw invalid(`\`id\` must be a text or a whole number; got ${show(id)}.`);
  // The server sends no requests, so that it expects no responses.
  if (method === undefined && ('result' in given || 'error' in given)) return given as unknown as JSONRPCMessage;
  if (method === undefined) throw invalid('`method` is missing.');
  if (typeof method !== 'string') throw invalid(`\`method\` must be a text; got ${show(method)}.`);
  if (params !== undefined && params !== null && !isObject(params))
    throw new RpcError(RPC_CODES.invalidParams, `\`params\` must be an object; got ${show(params)}.`);
  const read = { jsonrpc: '2.0' as const, method, ...(params ? { params: withoutNull(params) } : {}) };
  if (id === undefined) return read;
  const request = { ...read, id: id as string | number };
  const { schema } = asRpcError(RPC_CODES.methodNotFound, () => findNamed('method', REQUESTS, method));
  const { error } = schema.safeParse(request);
  if (error) throw new RpcError(RPC_CODES.invalidParams, describeProblems(error.issues, request).join(' '));
  return request;
}

function withoutNull(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== null));
}

function invalid(message: string): RpcError {
  return new RpcError(RPC_CODES.invalidRequest, message);
}

function idOf(message: unknown): string | number | null {
  if (!isObject(message)) return null;
  const { id } = message;
  return typeof id === 'string' || Number.isSafeInteger(id) ? (id as string | number) : null;
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 100);
}
