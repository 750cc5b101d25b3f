import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { onTestFinished } from 'vitest';
import { type ServeOptions, serve } from '../server/api/serve.ts';
import { toTransport } from './toTransport.ts';

export interface Called {
  readonly isError: boolean;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: the type of a result depends on its tool.
  readonly data: any;
}

export interface Connected {
  readonly client: Client;
  call(name: string, args?: Record<string, unknown>, signal?: AbortSignal): Promise<Called>;
}

/** Starting a process takes long while all tests run. */
const PATIENT = { timeout: 240_000 };

/** The SDK's client, which also checks results against their schemas. */
export async function connect(transport: Transport): Promise<Connected> {
  const client = new Client({ name: 'tests', version: '1.0.0' });
  await client.connect(transport, PATIENT);
  onTestFinished(() => client.close());
  await client.listTools(undefined, PATIENT);
  return {
    client,
    async call(name, args = {}, signal) {
      const options = { ...PATIENT, ...(signal ? { signal } : {}) };
      const result = CallToolResultSchema.parse(
        await client.callTool({ name, arguments: args }, CallToolResultSchema, options),
      );
      const [content] = result.content;
      return {
        isError: result.isError === true,
        text: content?.type === 'text' ? content.text : '',
        data: result.structuredContent,
      };
    },
  };
}

/** Connects a client to the real server on its own port. */
export async function connectOverHttp(options: ServeOptions = {}) {
  const served = await serve(options);
  const connected = await connect(toTransport(served.url));
  return { ...served, ...connected };
}
