import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { EXPORT_FORMATS } from '../../server/export/formats/index.ts';
import { DATA_FORMATS } from '../../web/api/exportData.ts';
import { serve } from '../server/api/serve.ts';
import { launchChromium } from '../support/chromium.ts';
import { EXPLORER_WORLD } from './explorerWorld.ts';

const WEB_ROOT = new URL('../../dist/web', import.meta.url).pathname;
const { version } = EXPLORER_WORLD;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('the page offers every format of the server', () => {
  expect([...DATA_FORMATS].sort()).toEqual(EXPORT_FORMATS.map(({ name }) => name).sort());
});

test('the data of the view is saved in the chosen format', async () => {
  const page = await openExport('#without=person');
  await page.getByLabel('Format').selectOption('jsonl');
  const { name, text } = await readDownload(page);
  expect(name).toMatch(new RegExp(`^graph-${version}-part-[0-9a-f]{8}\\.jsonl$`));
  const records: { record: string; id: string }[] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const entities = records.filter(({ record }) => record === 'entity').map(({ id }) => id);
  const shown = await page.locator('.stage .status-shown').textContent();
  expect(shown).toContain(`${entities.length} of ${EXPLORER_WORLD.entities.length}`);
  const people = EXPLORER_WORLD.entities.filter(({ type }) => type === 'person').map(({ id }) => id);
  expect(entities.filter((id) => people.includes(id))).toEqual([]);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('the whole dataset is saved with the bytes of the server', async () => {
  const page = await openExport();
  await page.getByLabel(/^Whole dataset/).check();
  await page.getByLabel('Format').selectOption('gexf');
  const { name, text } = await readDownload(page);
  expect(name).toBe(`graph-${version}.gexf`);
  expect(text).toContain(`Version ${version}.`);
});

/** Opens the page in English with its export dialog. */
async function openExport(fragment = ''): Promise<Page> {
  const { url } = await serve({ dataset: EXPLORER_WORLD, webRoot: WEB_ROOT });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.goto(`${url}/${fragment}`);
  await page.locator('.stage .status-shown').waitFor();
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('dialog', { name: 'Export' }).waitFor();
  return page;
}

async function readDownload(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save data' }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}
