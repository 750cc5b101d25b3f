import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { serve } from '../server/api/serve.ts';
import { collectErrors, launchChromium } from '../support/chromium.ts';
import { buildWorld, cite, SEED_WORLD, seedFigure } from '../support/world.ts';

const WEB_ROOT = new URL('../../dist/web', import.meta.url).pathname;
const WORLD = buildWorld({
  ...SEED_WORLD,
  figures: [
    ...SEED_WORLD.figures,
    ...['2021', '2022', '2023'].map((asOf, index) =>
      seedFigure({
        subject: 'xinghe',
        measure: 'users',
        amount: `${index + 3}`,
        unit: 'yi_persons',
        asOf,
        citations: [cite('d1', 40 + index)],
      }),
    ),
  ],
}).dataset;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('on a phone, users over the years are a chart, a point opens its evidence, and the chart is still there', async () => {
  const served = await serve({ dataset: WORLD, webRoot: WEB_ROOT });
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const complaints = collectErrors(page);
  onTestFinished(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });
  await page.goto(`${served.url}/#view=all&chart=users.persons~xinghe`);
  const points = page.locator('.chart-point');
  await points.nth(2).waitFor();
  await expect.poll(() => points.count()).toBeGreaterThanOrEqual(3);
  const names = await points.evaluateAll((all) => all.map((point) => point.getAttribute('aria-label') ?? ''));
  expect(names.some((name) => name.includes('4') && name.includes('2022'))).toBe(true);

  await points.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.locator('.chart-card').count()).toBe(1);
  await page.locator('.chart-card-open').tap();
  await page.locator('.passage').waitFor();
  await expect.poll(() => page.locator('.side-panel h2').first().textContent()).toContain('星河');

  await page.getByRole('button', { name: '返回图表' }).tap();
  await points.nth(2).waitFor();
  expect(await page.getByRole('button', { name: '返回图表' }).count()).toBe(0);
  await page.goBack();
  await expect.poll(() => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('select')).toBeNull();
});
