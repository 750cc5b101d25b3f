import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Dataset } from '../../server/model/dataset.ts';
import { readDataset } from '../../server/seeds/readSeeds.ts';
import { QUESTIONS } from '../../web/questions/index.ts';
import { serve } from '../server/api/serve.ts';
import { launchChromium } from '../support/chromium.ts';

const ROOT = new URL('../../', import.meta.url);

let browser: Browser;
let dataset: Dataset;
beforeAll(async () => {
  browser = await launchChromium();
  dataset = await readDataset(fileURLToPath(new URL('graph-seeds', ROOT)));
});
afterAll(() => browser.close());

test('a question can be selected, run and copied as a program', async () => {
  const { page, url } = await openGallery('en-GB');
  await page.getByRole('button', { name: 'Run: Who owns what?' }).click();

  await page.locator('.graphiql-response').getByText('"Crazy Maple Studio owns ReelShort"').waitFor();
  await page.getByRole('tab', { name: 'WhoOwnsWhat' }).waitFor();
  await page.getByRole('button', { name: 'Python' }).click();
  await page.getByText('Copied as Python.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('# Who owns what?\n');
  expect(copied).toContain(`URL = "${url}/graphql"\n`);
  expect(copied).toContain('"predicates": [\n        "owns",\n');
});

test('the list is in the language that the user chose before', async () => {
  const { page } = await openGallery('zh-CN');
  await page.getByRole('heading', { name: '监管', exact: true }).waitFor();
  await expect.poll(() => page.locator('.gallery-question').count()).toBe(QUESTIONS.length);

  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Regulation', exact: true }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Regulation', exact: true }).waitFor();
  await page.getByRole('button', { name: /^Who regulates what/ }).click();
  await page.locator('.graphiql-query-editor').getByText('Who regulates what?').waitFor();
  await page.locator('.graphiql-editor-tool').getByText('"EN"').waitFor();
});

test('words in either language filter the list', async () => {
  const { page } = await openGallery('en-GB');
  await page.getByRole('searchbox', { name: 'Filter questions' }).fill('TWO 文档');
  await page.getByRole('heading', { name: 'Finding names' }).waitFor({ state: 'detached' });
  await expect
    .poll(() => page.locator('.gallery-question strong').allTextContents())
    .toEqual([
      'Which figures do two documents agree on?',
      'From Chengdu to microdramas, each step supported by two documents',
    ]);
  await page.getByRole('searchbox').fill('zzz');
  await page.getByText('No matching questions.').waitFor();
  await page.getByRole('searchbox').fill('z'.repeat(10_000));
  await page.getByText('The text has 10000 characters; at most 300 are allowed. Shorten it.').waitFor();
});

test('a question does not replace an edited query, and the edited query is copied', async () => {
  const { page } = await openGallery('en-GB');
  await write(page, '.graphiql-query-editor', 'query Mine { meta { version } }');
  await page.getByRole('tab', { name: 'Mine' }).waitFor();
  await page.getByRole('button', { name: /^Who regulates what/ }).click();
  await page.getByRole('tab', { name: 'WhoRegulatesWhat' }).waitFor();
  await page.getByRole('tab', { name: 'Mine' }).click();
  await page.locator('.graphiql-query-editor').getByText('Mine').waitFor();

  await page.getByRole('button', { name: 'TypeScript' }).click();
  await page.getByText('Copied as TypeScript.').waitFor();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('query Mine { meta { version } }');

  await write(page, '.graphiql-editor-tool', '{ "lang": ');
  await page.getByRole('button', { name: 'curl' }).click();
  await page.getByText('The variables are not valid JSON. Correct them, then copy again.').waitFor();
});

test('without a clipboard the code is shown', async () => {
  const { page } = await openGallery('en-GB', []);
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.getByRole('button', { name: 'R', exact: true }).click();
  await page.getByText('The browser blocked copying').waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: 'Show code' }).inputValue()).toContain('library(httr2)');
});

/** Opens GraphiQL with the real dataset in a new browser with this language. */
async function openGallery(locale: string, permissions = ['clipboard-read', 'clipboard-write']) {
  const { url } = await serve({ dataset, webRoot: fileURLToPath(new URL('dist/web', ROOT)) });
  const context = await browser.newContext({
    locale,
    viewport: { width: 1400, height: 900 },
    permissions,
  });
  onTestFinished(() => context.close());
  // The editor is large, and the first page of a browser loads slowly.
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  await page.goto(`${url}/graphiql`);
  await page.locator('.gallery-question:enabled').first().waitFor();
  return { page, url };
}

/** Replaces the content of one of GraphiQL's editors. */
async function write(page: Page, editor: string, text: string) {
  await page.locator(`${editor} .view-lines`).first().click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}
