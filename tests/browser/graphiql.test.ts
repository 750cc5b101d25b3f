import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { serve } from '../server/api/serve.ts';
import { buildWorld } from '../server/api/world.ts';
import { collectErrors, launchChromium } from '../support/chromium.ts';
import { findViolations } from '../support/findViolations.ts';

const WEB_ROOT = new URL('../../dist/web', import.meta.url).pathname;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('GraphiQL runs a query, is accessible, loads nothing from other hosts and respects the content security policy', {
  timeout: 60_000,
}, async () => {
  const dataset = buildWorld();
  const { url } = await serve({ dataset, webRoot: WEB_ROOT });
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const complaints = collectErrors(page);
  const foreign: string[] = [];
  page.on(
    'request',
    (request) => /^https?:/.test(request.url()) && !request.url().startsWith(url) && foreign.push(request.url()),
  );

  await page.goto(`${url}/graphiql`);
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await page.getByText('EntityConnection').first().waitFor();
  await page.locator('.graphiql-query-editor').getByText('WhatIsHere').waitFor();
  await page.locator('.graphiql-execute-button').click();
  await page.locator('.graphiql-response').getByText(`"${dataset.version}"`).waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: 'Hide Documentation Explorer' }).click();
  await page.getByRole('button', { name: /Questions/ }).click();
  await page.locator('.gallery-question').first().waitFor();
  expect(await findViolations(page)).toEqual([]);

  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

test('GraphiQL says why there is no answer', { timeout: 60_000 }, async () => {
  const { url } = await serve({ webRoot: WEB_ROOT });
  const page = await browser.newPage({ locale: 'en-GB' });
  onTestFinished(() => page.close());
  await page.goto(`${url}/graphiql?query=%7B+meta+%7B+version+%7D+%7D%E3%80%82`);
  await page.locator('.graphiql-query-editor').getByText('version').waitFor();
  await page.route('**/graphql', (route) => route.fulfill({ status: 502, body: '<h1>Bad gateway</h1>' }));
  await page.locator('.graphiql-execute-button').click();
  await page.locator('.graphiql-response').getByText('The server is not responding (status 502).').waitFor();
});

test('the explorer loads no file of GraphiQL', { timeout: 60_000 }, async () => {
  const { get } = await serve({ webRoot: WEB_ROOT });
  const files = async (path: string) =>
    [...(await (await get(path)).text()).matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(
      (match) => match[1] ?? '',
    );
  const explorer = await files('/');
  expect(explorer.length).toBeGreaterThan(0);
  for (const file of explorer) expect(await (await get(file)).text()).not.toMatch(/monaco/i);
});
