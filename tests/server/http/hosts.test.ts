import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { type ServeOptions, serve } from '../api/serve.ts';

/** Sends a request with these lines of headers and returns the status and the body of the answer. */
async function send(url: string, request: string, headers: readonly string[], content = '') {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write([request, ...headers, 'Connection: close', '', content].join('\r\n'));
  const answer = await text(socket);
  return { status: Number(answer.split(' ')[1]), body: answer.slice(answer.indexOf('\r\n\r\n') + 4) };
}

async function statusFor(host: string, options: ServeOptions = {}): Promise<number> {
  const { url } = await serve(options);
  return (await send(url, 'GET /healthz HTTP/1.1', [`Host: ${host}`])).status;
}

test.each([
  'localhost',
  'LOCALHOST:4000',
  'localhost.:4000',
  'atlas.localhost',
  '127.0.0.1:4000',
  '192.0.2.7',
  '[::1]:4000',
])('a request for %s is answered', async (host) => {
  expect(await statusFor(host)).toBe(200);
});

test.each([
  ...['evil.example', 'evil.example:4000', 'localhost.evil.example', '127.0.0.1.evil.example', 'evillocalhost'],
  ...['127.0.0.1@evil.example', 'local host', 'null', 'app'],
])('a request for %s is refused', async (host) => {
  expect(await statusFor(host)).toBe(421);
});

test.each([
  ['GET / HTTP/1.1'],
  ['GET /graphql?query=%7Bmeta%7Bversion%7D%7D HTTP/1.1'],
  ['GET /export/json HTTP/1.1'],
  ['GET /schema.graphql HTTP/1.1'],
  ['GET /readyz HTTP/1.1'],
  ['GET /nothing HTTP/1.1'],
  ['OPTIONS /graphql HTTP/1.1'],
])('%s for a host of others is refused, and the answer names the settings', async (request) => {
  const { log, url } = await serve({ corsOrigins: ['*'] });
  const { body, status } = await send(url, request, ['Host: evil.example:4000']);
  expect([status, JSON.parse(body)]).toEqual([
    421,
    {
      errors: [
        {
          message: 'This server does not answer for the host "evil.example:4000".',
          extensions: {
            code: 'WRONG_HOST',
            hint: 'Its operator can add the name to ALLOWED_HOSTS, or set PUBLIC_URL to its address.',
            host: 'evil.example:4000',
          },
        },
      ],
    },
  ]);
  expect(log).toEqual([]);
});

test('MCP refuses a host of others in its own form of errors', async () => {
  const { url } = await serve();
  const message = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
  const headers = ['Host: evil.example', 'Content-Type: application/json', `Content-Length: ${message.length}`];
  const { body, status } = await send(url, 'POST /mcp HTTP/1.1', headers, message);
  expect([status, JSON.parse(body)]).toMatchObject([
    421,
    {
      jsonrpc: '2.0',
      id: null,
      error: { message: expect.stringContaining('does not answer for the host "evil.example"') },
    },
  ]);
});

test('two Host headers are refused, also if both are ours', async () => {
  const { url } = await serve();
  const { body, status } = await send(url, 'GET /healthz HTTP/1.1', ['Host: localhost', 'hOST: 127.0.0.1']);
  expect([status, JSON.parse(body)]).toMatchObject([
    400,
    { errors: [{ message: 'The request has more than one Host header.' }] },
  ]);
});

test('a request of HTTP/1.0 needs no host', async () => {
  const { url } = await serve();
  expect((await send(url, 'GET /healthz HTTP/1.0', [])).status).toBe(200);
});

test('settings add names', async () => {
  expect(await statusFor('Graph.Example:443', { allowedHosts: ['graph.example'] })).toBe(200);
  expect(await statusFor('graph.example', { publicUrl: 'https://graph.example:8443/atlas' })).toBe(200);
  expect(await statusFor('other.example', { publicUrl: 'https://graph.example', allowedHosts: ['app'] })).toBe(421);
  expect(await statusFor('anything.example', { allowedHosts: ['*'] })).toBe(200);
  expect(await statusFor('anything.example', { trustProxy: true })).toBe(200);
});
