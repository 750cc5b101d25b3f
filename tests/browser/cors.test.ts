import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { serve } from '../server/api/serve.ts';
import { launchChromium } from '../support/chromium.ts';
import { EXPLORER_WORLD } from './explorerWorld.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('a page of another origin in CORS_ORIGINS queries, exports and reads the headers', async () => {
  const { origin, page } = await openPage();
  const { url } = await serve({ dataset: EXPLORER_WORLD, corsOrigins: [origin] });
  const answers = await page.evaluate(async (url) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query: '{ meta { version } }' });
    const query = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    const cached = await fetch(`${url}/graphql?query={meta{version}}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    const whole = await fetch(`${url}/export/jsonl`);
    const part = await fetch(`${url}/export/csv`, { method: 'POST', headers, body: '{"ids":["xinghe"]}' });
    const archive = new Uint8Array(await part.arrayBuffer());
    return {
      version: (await query.json()).data.meta.version,
      hasTag: cached.headers.get('etag') !== null,
      lines: (await whole.text()).trimEnd().split('\n').length,
      fileName: part.headers.get('content-disposition'),
      archive: String.fromCharCode(...archive.slice(0, 2)),
    };
  }, url);
  const { entities, relations, figures, documents, version } = EXPLORER_WORLD;
  expect(answers).toEqual({
    version,
    hasTag: true,
    // The first line has the metadata.
    lines: 1 + entities.length + relations.length + figures.length + documents.length,
    fileName: expect.stringMatching(new RegExp(`^attachment; filename="graph-${version}-part-\\w+\\.csv\\.zip"$`)),
    archive: 'PK',
  });
});

test('a page of another origin reads nothing without the setting', async () => {
  const { page } = await openPage();
  const { url } = await serve({ dataset: EXPLORER_WORLD });
  const outcomes = await page.evaluate(async (url) => {
    const post = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    };
    const requests = [fetch(`${url}/graphql`, post), fetch(`${url}/export/jsonl`), fetch(`${url}/healthz`)];
    return (await Promise.allSettled(requests)).map(({ status }) => status);
  }, url);
  expect(outcomes).toEqual(['rejected', 'rejected', 'rejected']);
});

/** Opens an empty page of an origin of its own. */
async function openPage(): Promise<{ readonly origin: string; readonly page: Page }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>notebook</title>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const context = await browser.newContext();
  onTestFinished(async () => {
    await context.close();
    server.close();
  });
  const page = await context.newPage();
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await page.goto(origin);
  return { origin, page };
}
