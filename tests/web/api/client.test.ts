import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { ApiError, createClient } from '../../../web/api/client.ts';
import { readDataset } from '../../../web/api/dataset.ts';
import { readPaths } from '../../../web/api/paths.ts';
import { readSearch } from '../../../web/api/search.ts';
import { toPathsRequest } from '../../../web/state/selectors/toRequest.ts';
import { serve } from '../../server/api/serve.ts';

/** Starts a server in place of the real one: a proxy, the network of a hotel, an overloaded server. */
async function startServer(answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((request, response) => {
    request.resume();
    answer(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function errorOf(work: Promise<unknown>): Promise<ApiError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiError)) throw new Error(`Expected an ApiError; got ${String(error)}`);
  return error;
}

const json = (code: string, more: object = {}) =>
  JSON.stringify({ errors: [{ message: 'No.', extensions: { code, ...more } }] });
const HTML = '<!doctype html><title>Sign in</title>';

describe('the kind of a failed request', () => {
  test.each<[string, number, Record<string, string>, string, Partial<ApiError>]>([
    [
      'refused by a full queue',
      503,
      { 'retry-after': '2' },
      json('OVERLOADED'),
      { failure: 'overloaded', retryAfterMs: 2000 },
    ],
    ['during an import', 200, {}, json('NOT_READY'), { failure: 'overloaded', retryAfterMs: null }],
    ['without the store', 200, {}, json('STORE_UNAVAILABLE'), { failure: 'overloaded' }],
    [
      'beyond the rate limit',
      429,
      { 'retry-after': '30' },
      json('RATE_LIMITED'),
      { failure: 'overloaded', retryAfterMs: 30_000 },
    ],
    ['beyond the rate limit of a proxy', 429, {}, HTML, { failure: 'overloaded' }],
    ['by a proxy under maintenance', 503, { 'retry-after': '5' }, HTML, { failure: 'overloaded', retryAfterMs: 5000 }],
    [
      'with a wrong argument',
      200,
      {},
      json('BAD_INPUT', { classification: 'BAD_REQUEST', hint: 'Use 1.' }),
      { failure: 'invalidRequest', hint: 'Use 1.' },
    ],
    ['with a wrong variable', 400, {}, json('BAD_USER_INPUT'), { failure: 'invalidRequest', message: 'No.' }],
    ['that is too large', 413, {}, json('LIMIT_EXCEEDED'), { failure: 'invalidRequest' }],
    ['that takes too long', 200, {}, json('TIMED_OUT'), { failure: 'timedOut' }],
    ['with any other 4xx', 404, {}, json('NOT_FOUND'), { failure: 'invalidRequest' }],
    ['by a fault of the server', 200, {}, json('INTERNAL_SERVER_ERROR'), { failure: 'serverError' }],
    ['by a proxy without its server', 502, {}, HTML, { failure: 'unreachable', code: 'HTTP_502' }],
    ['by a proxy whose server is slow', 504, {}, '', { failure: 'unreachable', code: 'HTTP_504' }],
    [
      'by the sign-in page of a network',
      200,
      { 'content-type': 'text/html' },
      HTML,
      { failure: 'foreignAnswer', code: 'HTTP_200' },
    ],
    ['by a proxy that forbids', 403, {}, HTML, { failure: 'foreignAnswer', code: 'HTTP_403' }],
    ['by JSON of another program', 200, {}, '{"login":"/portal"}', { failure: 'foreignAnswer' }],
    ['by JSON that is no object', 200, {}, '"ok"', { failure: 'foreignAnswer' }],
    ['by an empty answer', 200, {}, '', { failure: 'foreignAnswer' }],
  ])('%s', async (_name, status, headers, body, expected) => {
    const url = await startServer((response) => response.writeHead(status, headers).end(body));
    expect(await errorOf(createClient(url)('{ meta { version } }', {}))).toMatchObject(expected);
  });

  test('is unreachable if nothing listens, or the connection breaks before or within the answer', async () => {
    const cut = await startServer((response) => response.destroy());
    const partial = await startServer((response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{"data":');
      setTimeout(() => response.destroy(), 50);
    });
    for (const url of ['http://127.0.0.1:9', cut, partial])
      expect(await errorOf(createClient(url)('{ meta { version } }', {}))).toMatchObject({ failure: 'unreachable' });
  });

  test('is unreachable if there is no answer for long', async () => {
    const url = await startServer(() => {});
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const error = errorOf(createClient(url)('{ meta { version } }', {}));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await error).toMatchObject({ failure: 'unreachable', code: 'TIMEOUT' });
  });
});

test('the real server names what is wrong with the input', async () => {
  const { url } = await serve();
  const runQuery = createClient(`${url}/graphql`);
  expect((await readDataset(runQuery)).meta.version).toMatch(/^[0-9a-f]{12}$/);
  expect(
    await errorOf(readPaths(runQuery, toPathsRequest({ from: 'nobody', to: 'nothing', conditions: [] }), 20)),
  ).toMatchObject({
    failure: 'invalidRequest',
    code: 'BAD_INPUT',
    message: '`from`: no entity has the id "nobody".',
  });
  expect(await errorOf(readSearch(runQuery, 'x'.repeat(10_000), 25))).toMatchObject({ failure: 'invalidRequest' });
});

test('an aborted request rejects with the reason of its signal', async () => {
  const url = await startServer(() => {});
  const controller = new AbortController();
  const asked = createClient(url)('{ meta { version } }', {}, controller.signal);
  controller.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
});
