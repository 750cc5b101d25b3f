import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { readDataset } from '../../server/seeds/readSeeds.ts';
import { serve } from '../server/api/serve.ts';
import { collectErrors, launchChromium } from '../support/chromium.ts';

const ROOT = new URL('../../', import.meta.url);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('the whole graph prints in the dark theme as a light picture, its central entities and the documents, on a few pages', async () => {
  const dataset = await readDataset(fileURLToPath(new URL('graph-seeds', ROOT)));
  const { url } = await serve({ dataset, webRoot: fileURLToPath(new URL('dist/web', ROOT)) });
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    colorScheme: 'dark',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const errors = collectErrors(page);
  onTestFinished(async () => {
    await context.close();
    expect(errors).toEqual([]);
  });
  await page.goto(`${url}/#view=all`);
  await page.locator('.stage .status-shown', { hasText: String(dataset.entities.length) }).waitFor();

  const pdf = (await page.pdf({ format: 'A4', printBackground: true })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(1);
  expect(pages).toBeLessThan(25);

  // The same by the events of the browser, to look at the picture.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.print-documents li').count()).toBe(dataset.documents.length);
  const { light, drawn } = await page.locator('.print-outline img').evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    const drawing = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext('2d');
    drawing?.drawImage(image, 0, 0);
    const { data } = drawing?.getImageData(0, 0, image.naturalWidth, image.naturalHeight) ?? { data: [] };
    let [bright, dark] = [0, 0];
    for (let at = 0; at < data.length; at += 4) {
      const brightness = ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
      if (brightness > 220) bright += 1;
      else if (brightness < 160) dark += 1;
    }
    return { light: bright / (data.length / 4), drawn: dark / (data.length / 4) };
  });
  expect(light).toBeGreaterThan(0.5);
  expect(drawn).toBeGreaterThan(0.01);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
});
