import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { serve } from '../server/api/serve.ts';
import { collectErrors, launchChromium } from '../support/chromium.ts';
import { EXPLORER_WORLD } from './explorerWorld.ts';

const WEB_ROOT = new URL('../../dist/web', import.meta.url).pathname;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function openContext(
  width: number,
  height: number,
): Promise<{ context: BrowserContext; open: () => Promise<Page> }> {
  const { url } = await serve({ dataset: EXPLORER_WORLD, webRoot: WEB_ROOT });
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', reducedMotion: 'reduce' });
  context.setDefaultTimeout(10_000);
  onTestFinished(() => context.close());
  const open = async () => {
    const page = await context.newPage();
    const errors = collectErrors(page);
    onTestFinished(() => expect(errors).toEqual([]));
    await page.goto(url);
    await page.locator('.status-shown').first().waitFor({ state: 'attached' });
    return page;
  };
  return { context, open };
}

const widthOf = (page: Page, selector: string) => async () => (await page.locator(selector).boundingBox())?.width ?? 0;
const heightOf = (page: Page, selector: string) => async () =>
  (await page.locator(selector).boundingBox())?.height ?? 0;
const edge = (page: Page, name: string) => page.getByRole('separator', { name });

async function drag(page: Page, name: string, by: { readonly x: number; readonly y: number }): Promise<void> {
  const box = await edge(page, name).boundingBox();
  if (!box) throw new Error(`no separator ${name}`);
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2);
  await page.mouse.move(from.x + by.x, from.y + by.y);
  await page.mouse.up();
}

test('panes are resized by pointer and keys, collapse, and are the same after a reload', async () => {
  const { context, open } = await openContext(1024, 768);
  let page = await open();

  // The right panel: a drag, arrow keys, the limits, and the size of the style sheet by a double click.
  expect(await widthOf(page, '.side-panel')()).toBe(288);
  await drag(page, '调整右侧面板宽度', { x: -60, y: 0 });
  expect(await widthOf(page, '.side-panel')()).toBe(348);
  await edge(page, '调整右侧面板宽度').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(widthOf(page, '.side-panel')).toBe(324);
  await expect.poll(() => edge(page, '调整右侧面板宽度').getAttribute('aria-valuenow')).toBe('324');
  await page.keyboard.press('End');
  await expect.poll(widthOf(page, '.side-panel')).toBeCloseTo(0.45 * 1024, 0);
  await page.keyboard.press('Home');
  await expect.poll(widthOf(page, '.side-panel')).toBe(240);
  await page.keyboard.press('ArrowRight');
  await expect.poll(widthOf(page, '.side-panel')).toBe(240);
  await edge(page, '调整右侧面板宽度').dblclick();
  await expect.poll(widthOf(page, '.side-panel')).toBe(288);
  await drag(page, '调整右侧面板宽度', { x: 200, y: 0 });
  expect(await page.locator('.side-panel').isVisible()).toBe(false);
  await page.keyboard.press('d');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('side-panel');
  expect(await page.locator('.side-panel').isVisible()).toBe(true);
  await page.keyboard.press(']');
  expect(await page.locator('.side-panel').isVisible()).toBe(false);

  // The left column.
  await page.getByRole('button', { name: '收起搜索栏' }).click();
  expect(await page.locator('.search-panel').isVisible()).toBe(false);
  expect(await widthOf(page, '#graph')()).toBeGreaterThan(1000);
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
  await page.keyboard.press('Escape');
  await page.locator('#graph').focus();
  await page.keyboard.press('[');

  // The dock.
  expect(await heightOf(page, '.dock')()).toBeLessThan(40);
  await page.keyboard.press('t');
  await page.getByRole('row').nth(5).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('dock');
  const graph = await heightOf(page, '#graph')();
  await drag(page, '调整底部面板高度', { x: 0, y: -80 });
  expect(await heightOf(page, '#graph')()).toBe(graph - 80);
  await edge(page, '调整底部面板高度').focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(heightOf(page, '#graph')).toBe(graph - 56);
  await page.getByRole('tab', { name: '表格' }).click();
  expect(await page.getByRole('row').count()).toBe(0);
  await page.getByRole('tab', { name: '表格' }).press('Enter');

  await page.close();
  page = await open();
  await page.getByRole('row').nth(5).waitFor();
  expect(await heightOf(page, '#graph')()).toBe(graph - 56);
  expect(await page.locator('.side-panel').isVisible()).toBe(false);
  expect(await page.locator('.search-panel').isVisible()).toBe(false);

  // On a phone the tabs of the dock are tabs of the bottom sheet, and no pane is collapsed.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => page.locator('.dock').count()).toBe(0);
  await page.getByRole('tab', { name: '表格' }).click();
  await page.getByRole('row').nth(5).waitFor();
  expect(await widthOf(page, '.side-panel')()).toBe(390);
  await context.close();
});

test('a part of the page that cannot be loaded says so and is loaded by a button', async () => {
  const { context } = await openContext(1440, 900);
  const { url } = await serve({ dataset: EXPLORER_WORLD, webRoot: WEB_ROOT });
  const page = await context.newPage();
  let isBroken = true;
  await page.route('**/assets/TableTab-*.js', (route) => (isBroken ? route.abort() : route.continue()));
  await page.goto(url);
  await page.getByRole('tab', { name: '表格' }).click();
  const retry = page.getByRole('tabpanel', { name: '表格' }).getByRole('button', { name: '重试' });
  await retry.waitFor();
  isBroken = false;
  await retry.click();
  await page.getByRole('row').nth(5).waitFor();

  // A server with a newer program no longer has the part: the page is loaded anew and keeps its view.
  let isReplaced = true;
  await page.route('**/assets/FiguresTab-*.js', (route) =>
    isReplaced ? route.fulfill({ status: 404 }) : route.continue(),
  );
  await page.route(`${url}/`, (route) =>
    route.request().resourceType() === 'fetch'
      ? route.fulfill({ body: '<script type="module" src="/assets/newer.js">' })
      : route.continue(),
  );
  await page.goto(`${url}/#view=entity.xinghe`);
  await page.reload();
  await page.locator('.status-shown', { hasText: '1/38' }).first().waitFor({ state: 'attached' });
  const reloaded = page.waitForEvent('load');
  await page.getByRole('tab', { name: '图表' }).click();
  await reloaded;
  isReplaced = false;
  await page.locator('.status-shown', { hasText: '1/38' }).first().waitFor({ state: 'attached' });
});
