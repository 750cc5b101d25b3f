import { createHash } from 'node:crypto';
import { type IncomingMessage, request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import type { GraphStore } from '../../../server/store/GraphStore.ts';
import { createMemoryStore } from '../../../server/store/memory/memoryStore.ts';
import { serve } from '../api/serve.ts';
import { buildWorld, company } from '../api/world.ts';

/** Twenty megabytes as a file: far more than the buffers of a connection hold for a stalled client. */
const LARGE = buildWorld({
  entities: Array.from({ length: 200 }, (_, index) => ({
    ...company(`company-${index}`),
    description: { zh: '公司', en: 'A company. '.repeat(9_000) },
  })),
  relations: [],
  figures: [],
  redirects: [],
});

const BY_QUERY = { query: '{ entities(first: 200) { nodes { id } } }' };
const BY_IDS = { ids: LARGE.entities.map(({ id }) => id) };

test('slow downloads are limited; the next gets a Retry-After, and queries are still answered', async () => {
  const { ask, get, url } = await serve({ dataset: LARGE, limits: { exports: 3, running: 1, waiting: 0 } });
  const whole = await beginDownload(`${url}/export/json`);
  const parts = [
    await beginDownload(`${url}/export/json`, BY_QUERY),
    await beginDownload(`${url}/export/jsonl`, BY_IDS),
  ];
  for (const path of ['/export/gexf', '/export/gexf?ids=company-1', '/export/checksums']) {
    const refused = await get(path);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect([refused.headers.get('etag'), refused.headers.get('cache-control')]).toEqual([null, 'no-store']);
    expect(await refused.json()).toEqual({
      errors: [
        {
          message: '3 exports are already running, which is the limit.',
          extensions: {
            code: 'OVERLOADED',
            hint: 'Retry in a moment. /graphql still answers.',
            limit: 3,
            value: 3,
            measured: 'exports',
          },
        },
      ],
    });
  }
  expect(await ask('{ entities { totalCount } }')).toEqual({ data: { entities: { totalCount: 200 } } });
  // Responses without a file take no slot.
  expect((await get('/export')).status).toBe(200);
  expect((await get('/export/jso')).status).toBe(404);

  expect(digestOf(await readAll(whole))).toBe(whole.trailers['repr-digest']);
  expect((await get('/export/dictionary')).status).toBe(200);
  for (const part of parts) expect(digestOf(await readAll(part))).toBe(part.headers['repr-digest']);
});

test('an aborted download releases its slot', async () => {
  const { get, url } = await serve({ dataset: LARGE, limits: { exports: 1 } });
  for (const body of [undefined, BY_QUERY]) {
    const left = await beginDownload(`${url}/export/json`, body);
    expect((await get('/export/dictionary')).status).toBe(503);
    left.destroy();
    await expect.poll(async () => (await get('/export/dictionary')).status).toBe(200);
  }
});

test('a stalled client loses its slot, and its download fails visibly', async () => {
  const { get, url } = await serve({ dataset: LARGE, limits: { exports: 1, exportStallMs: 50 } });
  const sleeping = await beginDownload(`${url}/export/json`);
  await expect.poll(async () => (await get('/export/dictionary')).status).toBe(200);
  await expect(readAll(sleeping)).rejects.toThrow('aborted');
});

test('an export that is slow to produce is not aborted', async () => {
  const memory = createMemoryStore(LARGE);
  const waiting: (() => void)[] = [];
  const scanEntities: GraphStore['scanEntities'] = async (after, limit) => {
    if (waiting.length > 0) return memory.scanEntities(after, limit);
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
    });
    return [];
  };
  const { get, url } = await serve({ store: { ...memory, scanEntities }, limits: { exports: 2, exportStallMs: 50 } });
  const slow = get('/export/jsonl').then((response) => response.text());
  await expect.poll(() => waiting.length).toBe(1);
  // A client that began later stalls and loses its slot, so the stall timeout has passed.
  await beginDownload(`${url}/export/json`);
  expect((await get('/export/dictionary')).status).toBe(503);
  await expect.poll(async () => (await get('/export/dictionary')).status).toBe(200);
  for (const resolve of waiting) resolve();
  expect(await slow).toContain(LARGE.version);
});

test('an error or a 304 releases the slot', async () => {
  const { get } = await serve({ dataset: LARGE, limits: { exports: 1 } });
  const whole = await get('/export/dictionary');
  await whole.text();
  for (let count = 0; count < 3; count += 1) {
    expect((await get('/export/json?ids=nobody')).status).toBe(404);
    const again = await get('/export/dictionary', { 'if-none-match': whole.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  }
});

/** Starts a download and reads only its headers; the sockets buffer the beginning of the body. */
async function beginDownload(url: string, body?: unknown): Promise<IncomingMessage> {
  const sending = request(url, {
    agent: false,
    ...(body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' } }),
  });
  onTestFinished(() => {
    sending.destroy();
  });
  sending.end(body === undefined ? undefined : JSON.stringify(body));
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    sending.once('response', resolve).once('error', reject);
  });
  expect(response.statusCode).toBe(200);
  return response;
}

async function readAll(response: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece);
  return Buffer.concat(pieces);
}

function digestOf(bytes: Buffer): string {
  return `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;
}
