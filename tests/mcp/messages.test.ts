import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readMessageLines } from '../../server/mcp/stdioLines.ts';
import { serve } from '../server/api/serve.ts';

const HEADERS = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };

function request(method: string, params?: unknown, more: object = {}): string {
  return JSON.stringify({ jsonrpc: '2.0', id: 7, method, ...(params === undefined ? {} : { params }), ...more });
}

interface Wrong {
  readonly name: string;
  readonly body: string;
  readonly code: number;
  readonly id: number | null;
  readonly message: string | RegExp;
}

/** Messages that are refused before the server reads them. */
const REFUSED: readonly Wrong[] = [
  {
    ...{ name: 'a list', body: `[${request('ping')}]`, code: -32600, id: null },
    message: 'Send one message at a time; batches are not supported.',
  },
  { name: 'an empty list', body: '[]', code: -32600, id: null, message: /^Send one message at a time/ },
  { name: 'null', body: 'null', code: -32600, id: null, message: 'A message is a JSON object; got null.' },
  { name: 'a text', body: '"ping"', code: -32600, id: null, message: 'A message is a JSON object; got "ping".' },
  { name: 'no version', body: '{"id":7}', code: -32600, id: 7, message: '`jsonrpc` must be "2.0"; got nothing.' },
  {
    ...{ name: 'another version', body: request('ping', undefined, { jsonrpc: '1.0' }), code: -32600, id: 7 },
    message: '`jsonrpc` must be "2.0"; got "1.0".',
  },
  {
    ...{ name: 'a wrong id', body: request('ping', undefined, { id: 1.5 }), code: -32600, id: null },
    message: '`id` must be a text or a whole number; got 1.5.',
  },
  {
    ...{ name: 'a null id', body: request('ping', undefined, { id: null }), code: -32600, id: null },
    message: '`id` must be a text or a whole number; got null.',
  },
  { name: 'no method', body: '{"jsonrpc":"2.0","id":7}', code: -32600, id: 7, message: '`method` is missing.' },
  {
    ...{ name: 'a method of another type', body: request('ping', undefined, { method: 5 }), code: -32600, id: 7 },
    message: '`method` must be a text; got 5.',
  },
  {
    ...{ name: 'an unknown method', body: request('tools/cal'), code: -32601, id: 7 },
    message: /^There is no method "tools\/cal"\. Did you mean "tools\/call"/,
  },
  {
    ...{ name: 'a method that this server does not have', body: request('logging/setLevel', {}), code: -32601, id: 7 },
    message: /^There is no method "logging\/setLevel"\..*\nMethods: initialize, ping, /s,
  },
  {
    ...{ name: 'params that are a list', body: request('tools/call', ['search']), code: -32602, id: 7 },
    message: '`params` must be an object; got ["search"].',
  },
  { name: 'no tool', body: request('tools/call', {}), code: -32602, id: 7, message: '`name` is missing.' },
  { name: 'no params', body: request('tools/call'), code: -32602, id: 7, message: '`params` is missing.' },
  {
    ...{ name: 'a tool of another type', body: request('tools/call', { name: 5 }), code: -32602, id: 7 },
    message: '`name` must be a text; got 5.',
  },
  {
    name: 'arguments that are a list',
    body: request('tools/call', { name: 'search', arguments: ['x'] }),
    ...{ code: -32602, id: 7, message: '`arguments` must be an object; got ["x"].' },
  },
  {
    name: 'arguments as a text',
    body: request('tools/call', { name: 'search', arguments: '{"text":"x"}' }),
    ...{ code: -32602, id: 7, message: '`arguments` must be an object; got "{\\"text\\":\\"x\\"}".' },
  },
  {
    ...{ name: 'no URI', body: request('resources/read', { uri: null }), code: -32602, id: 7 },
    message: '`uri` is missing.',
  },
  {
    ...{ name: 'a wrong cursor', body: request('tools/list', { cursor: 5 }), code: -32602, id: 7 },
    message: '`cursor` must be a text; got 5.',
  },
];

/** Messages that the server answers with an error. */
const FAILED: readonly Wrong[] = [
  {
    name: 'an unknown tool',
    body: request('tools/call', { name: 'serch', arguments: {} }),
    ...{ code: -32602, id: 7 },
    message: /^There is no tool "serch"\. Did you mean "search"\?\nTools: search, entity, .*vocabulary\.$/,
  },
  {
    ...{ name: 'an empty name', body: request('tools/call', { name: '' }), code: -32602, id: 7 },
    message: /^There is no tool ""\./,
  },
  {
    ...{ name: 'an unknown resource', body: request('resources/read', { uri: 'graph://docs' }), code: -32002, id: 7 },
    message: /^There is no resource "graph:\/\/docs"\..*\nResources: graph:\/\/documents, graph:\/\/vocabulary\.$/s,
  },
  {
    ...{ name: 'a URI that is none', body: request('resources/read', { uri: '' }), code: -32002, id: 7 },
    message: /^There is no resource ""\./,
  },
  {
    ...{ name: 'an unknown prompt', body: request('prompts/get', { name: 'answer' }), code: -32602, id: 7 },
    message: /^There is no prompt "answer"\..*\nPrompts: answer-with-evidence\.$/s,
  },
  {
    name: 'a prompt without its argument',
    body: request('prompts/get', { name: 'answer-with-evidence', arguments: null }),
    ...{ code: -32602, id: 7, message: '`question` is missing.' },
  },
  {
    name: 'a prompt with an unknown argument',
    body: request('prompts/get', { name: 'answer-with-evidence', arguments: { question: 'x', questoin: 'y' } }),
    ...{ code: -32602, id: 7, message: 'There is no argument "questoin". Did you mean "question"?' },
  },
];

const NOT_JSON: readonly Wrong[] = [
  { name: 'no JSON', body: '{"jsonrpc":', code: -32700, id: null, message: /JSON/ },
  { name: 'a text without quotes', body: 'ping', code: -32700, id: null, message: /JSON/ },
];

describe('over HTTP', () => {
  test.each([...REFUSED, ...FAILED, ...NOT_JSON])(
    '$name gets a JSON-RPC error',
    async ({ body, code, id, message }) => {
      const { log, url } = await serve();
      const response = await fetch(`${url}/mcp`, { method: 'POST', headers: HEADERS, body });
      expect(response.status).toBe([-32600, -32700].includes(code) ? 400 : 200);
      expectError(await response.json(), { code, id, message });
      expect(log).toEqual([]);
    },
  );

  test('an empty, a long and a foreign body get JSON-RPC errors', async () => {
    const { url } = await serve();
    const post = async (body: string, type = 'application/json') => {
      const response = await fetch(`${url}/mcp`, {
        method: 'POST',
        headers: { ...HEADERS, 'content-type': type },
        body,
      });
      return [response.status, await response.json()];
    };
    const error = (code: number, message: RegExp) => ({
      ...{ jsonrpc: '2.0', id: null },
      error: { code, message: expect.stringMatching(message) },
    });
    expect(await post('')).toEqual([400, error(-32700, /empty/)]);
    expect(await post(JSON.stringify('x'.repeat(70_000)))).toEqual([413, error(-32000, /65536 bytes/)]);
    expect(await post('x', 'text/plain')).toEqual([415, error(-32000, /Send JSON/)]);
  });

  test('null params and arguments count as left out', async () => {
    const { url } = await serve();
    const post = async (body: string) => (await fetch(`${url}/mcp`, { method: 'POST', headers: HEADERS, body })).json();
    expect(await post(request('tools/list', null))).toMatchObject({ id: 7, result: { tools: expect.any(Array) } });
    expect(await post(request('tools/call', { name: 'documents', arguments: null }))).toMatchObject({
      result: { structuredContent: { documents: expect.any(Array) } },
    });
    expect(await post(request('tools/call', { name: 'search', arguments: null }))).toMatchObject({
      result: { isError: true, content: [{ text: expect.stringMatching(/^`text` is missing\./) }] },
    });
  });
});

describe('over stdio', () => {
  test.each([...REFUSED, ...NOT_JSON])('$name gets a JSON-RPC error, and the next line is read', async (wrong) => {
    const { passed, refused } = await readLines([`${wrong.body}\n${request('ping')}\n`]);
    expect(refused).toHaveLength(1);
    expectError(refused[0], wrong);
    expect(passed).toEqual([{ jsonrpc: '2.0', id: 7, method: 'ping' }]);
  });

  test('a line that is too long is refused, and the next line is read', async () => {
    const long = 'x'.repeat(600);
    for (const chunks of [[`${long}\n${request('ping')}\n`], [...long, '\n', ...request('ping'), '\n']]) {
      const { passed, refused } = await readLines(chunks);
      expect(refused).toMatchObject([
        { id: null, error: { code: -32600, message: 'The message has more than 512 bytes, which is the limit.' } },
      ]);
      expect(passed).toHaveLength(1);
    }
  });

  test('empty lines and line ends of Windows are accepted, and characters may be split between chunks', async () => {
    const line = Buffer.from(`\r\n\n${request('tools/call', { name: '搜索' })}\r\n`);
    const { passed, refused } = await readLines([...line].map((byte) => Buffer.from([byte])));
    expect(refused).toEqual([]);
    expect(passed).toEqual([{ jsonrpc: '2.0', id: 7, method: 'tools/call', params: { name: '搜索' } }]);
  });

  test('a message after a byte order mark is read', async () => {
    const { passed, refused } = await readLines([`\ufeff${request('ping')}\n`]);
    expect([passed, refused]).toEqual([[{ jsonrpc: '2.0', id: 7, method: 'ping' }], []]);
  });

  test('notifications and responses pass', async () => {
    const lines = ['{"jsonrpc":"2.0","method":"notifications/initialized"}', '{"jsonrpc":"2.0","id":1,"result":{}}'];
    const { passed, refused } = await readLines([`${lines.join('\n')}\n`]);
    expect([passed, refused]).toEqual([lines.map((line) => JSON.parse(line)), []]);
  });
});

async function readLines(chunks: readonly (string | Buffer)[]) {
  const refused: unknown[] = [];
  const input = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
  const passed: unknown[] = [];
  for await (const line of readMessageLines(input, 512, (answer) => refused.push(answer)))
    passed.push(JSON.parse(String(line)));
  return { passed, refused };
}

function expectError(answer: unknown, { code, id, message }: Pick<Wrong, 'code' | 'id' | 'message'>): void {
  expect(answer).toEqual({
    ...{ jsonrpc: '2.0', id },
    error: { code, message: typeof message === 'string' ? message : expect.stringMatching(message) },
  });
  // No JSON of Zod, and no code in the message.
  expect(JSON.stringify(answer)).not.toMatch(/"path\\"|invalid_type|MCP error/);
}
