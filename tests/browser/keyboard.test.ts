import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { serve } from '../server/api/serve.ts';
import { collectErrors, launchChromium } from '../support/chromium.ts';
import { buildExplorer } from '../support/serveHarness.ts';
import { EXPLORER_WORLD } from './explorerWorld.ts';

let browser: Browser;
let webRoot: string;
beforeAll(async () => {
  [browser, webRoot] = await Promise.all([launchChromium(), buildExplorer()]);
});
afterAll(() => browser.close());

async function open(fragment: string): Promise<Page> {
  const { url } = await serve({ dataset: EXPLORER_WORLD, webRoot });
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const errors = collectErrors(page);
  onTestFinished(async () => {
    await context.close();
    expect(errors).toEqual([]);
  });
  await page.goto(`${url}/${fragment}`);
  await page.waitForFunction(() => window.explorer?.store.get().phase === 'ready');
  return page;
}

const viewOf = (page: Page) => page.evaluate(() => window.explorer.store.get().view);
const spoken = (page: Page) => page.locator('[data-testid="spoken"]').textContent();
const selected = async (page: Page) => (await viewOf(page)).selection.entities;
const partCount = async (page: Page) => (await viewOf(page)).parts.length;
const positions = (page: Page) => page.evaluate(() => [...window.explorer.store.get().view.positions]);
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.id);

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('steps, dialogs and the selection by keyboard', async () => {
  const page = await open('#view=entity.hai-convention~entity.gudao~entity.yunfan&select=e:hai-convention');
  await page.locator('#graph').focus();

  // A dialog whose content is loaded first: Enter confirms.
  await press(page, 'e');
  await page.locator('dialog form').waitFor();
  expect(await page.evaluate(() => document.activeElement?.matches('dialog form input'))).toBe(true);
  await press(page, 'Enter');
  await expect.poll(() => partCount(page)).toBe(4);
  expect(await page.locator('dialog').count()).toBe(0);

  // A notice belongs to its step.
  await press(page, 'h');
  const undo = page.locator('.notices').getByRole('button', { name: '撤销' });
  await undo.waitFor();
  await press(page, 'Control+z');
  await undo.waitFor({ state: 'detached' });
  expect(await partCount(page)).toBe(4);
  await page.locator('#graph').focus();
  await press(page, 'ArrowRight', 'h');
  const hidden = (await viewOf(page)).hidden;
  expect(hidden.length).toBe(1);
  await undo.click();
  expect((await viewOf(page)).hidden).toEqual([]);
  expect(await partCount(page)).toBe(4);

  // After hiding, the next arrow key goes on beside the hidden entity.
  await page.locator('#graph').focus();
  await press(page, 'ArrowRight', 'ArrowDown');
  const [before = ''] = await selected(page);
  await press(page, 'h', 'ArrowUp');
  const [after = ''] = await selected(page);
  const places = new Map(await positions(page));
  const distance = (id: string) => {
    const [a, b] = [places.get(before), places.get(id)];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.POSITIVE_INFINITY;
  };
  const nearest = [...places.keys()].filter((id) => id !== before).sort((a, b) => distance(a) - distance(b));
  expect(after).toBe(nearest[0]);

  // Several entities.
  await press(page, 'Shift+ArrowDown', 'Control+Enter');
  const two = await selected(page);
  expect(two).toHaveLength(2);
  expect(two[0]).toBe(after);
  await expect.poll(() => spoken(page)).toContain('已加入选择，共选择 2 项');
  await press(page, 'Control+Enter');
  expect(await selected(page)).toEqual([after]);
  await press(page, 'Control+Enter', 'Enter');
  expect(await selected(page)).toEqual(two);

  // Escape leads back from the panel before it gives up the selection.
  expect(await focusedText(page)).toBe('side-panel');
  await press(page, 'Escape');
  expect(await focusedText(page)).toBe('graph');
  expect(await selected(page)).toEqual(two);
  await press(page, 'Escape');
  expect(await selected(page)).toEqual([]);

  // A layout that has run changes nothing when it runs again, and is no step then.
  const isLaidOut = () => page.waitForFunction(() => window.explorer.store.get().layoutRun === null);
  await press(page, 'l');
  await isLaidOut();
  const laidOut = await positions(page);
  const steps = await page.evaluate(() => window.explorer.store.get().past.length);
  await press(page, 'l');
  await isLaidOut();
  expect(await positions(page)).toEqual(laidOut);
  expect(await page.evaluate(() => window.explorer.store.get().past.length)).toBe(steps);
});

test('a path is announced, and badges and the wheel do what they promise', async () => {
  const page = await open('#view=entity.hai-convention~entity.xinghe~entity.gudao');
  await page.evaluate(() => window.explorer.actions.paths.find('yunfan', 'xinghe'));
  await expect.poll(() => spoken(page)).toMatch(/^云帆影业到星河视频的路径：\d+ 步，第 1 条，共 \d+ 条$/);
  await page.evaluate(() => window.explorer.actions.paths.closePath());

  const place = await page.evaluate(() => {
    const { actions } = window.explorer;
    actions.page.fitAll();
    return actions.canvas()?.clientPosition('hai-convention');
  });
  if (!place) throw new Error('The convention is not drawn.');
  // The badge is at the upper right of its node, whose size depends on the zoom.
  for (let step = 8; step < 60 && (await page.locator('dialog').count()) === 0; step += 3) {
    await page.mouse.click(place.x + step, place.y - step);
  }
  await page.locator('dialog form').waitFor();
  await press(page, 'Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  // So does a double click.
  await page.mouse.dblclick(place.x, place.y);
  await page.locator('dialog form').waitFor();
  await press(page, 'Escape');

  const zoom = () =>
    page.evaluate(() => {
      const canvas = window.explorer.actions.canvas();
      const [a, b] = [canvas?.clientPosition('hai-convention'), canvas?.clientPosition('xinghe')];
      return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
    });
  // From where eight notches stay below the largest zoom.
  await page.evaluate(() => window.explorer.actions.page.zoomBy(0.2));
  const start = await zoom();
  for (let notch = 0; notch < 8; notch++) await page.mouse.wheel(0, -100);
  await expect.poll(async () => (await zoom()) / start).toBeCloseTo(2 ** 1.6, 1);
  const large = await zoom();
  for (let event = 0; event < 10; event++) await page.mouse.wheel(0, 10);
  await expect.poll(async () => (await zoom()) / large).toBeCloseTo(2 ** -0.2, 1);
});

test('by keyboard alone, from the address bar on: find, expand, select several, find a path, group, use the table, undo', async () => {
  const page = await open('');
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
    });
  /** Presses Tab until an element with this name has the focus. */
  const tabTo = async (name: string): Promise<void> => {
    for (let presses = 0; !(await focused()).includes(name); presses++) {
      if (presses === 40) throw new Error(`Tab does not reach “${name}”; the focus is on “${await focused()}”.`);
      await press(page, 'Tab');
    }
  };

  // The first Tab stop leads past the column of filters.
  await press(page, 'Tab');
  expect(await focused()).toBe('跳转到图谱');
  await press(page, 'Enter');
  await expect.poll(() => focusedText(page)).toBe('graph');

  // Find, and return to the graph.
  await press(page, '/');
  await page.keyboard.type('haichengdahui');
  await press(page, 'Enter');
  await expect.poll(() => selected(page)).toEqual(['hai-convention']);
  await press(page, 'Escape', 'Escape');
  expect(await focusedText(page)).toBe('graph');

  // Hide everything else; then it has more than 25 neighbours to choose from.
  await press(page, 'Shift+H', 'e');
  await page.locator('dialog form').waitFor();
  await press(page, 'Escape');
  expect(await focusedText(page)).toBe('graph');
  await press(page, 'e');
  await page.locator('dialog form').waitFor();
  await press(page, 'Enter');
  await expect.poll(() => page.locator('dialog').count()).toBe(0);
  await expect.poll(() => spoken(page)).toMatch(/：已添加 25 个实体/);

  // Select several, and the path between two.
  await press(page, 'Shift+ArrowRight', 'Control+Enter');
  await expect.poll(() => selected(page)).toHaveLength(2);
  await press(page, 'Enter');
  await tabTo('查找两者之间的路径');
  await press(page, 'Enter');
  await expect.poll(() => spoken(page)).toMatch(/的路径：\d+ 步，第 1 条/);

  // Group by type, from the menu of the graph, whose panel stays open for the next choice.
  await press(page, 'Escape', 'Escape', 'Escape', 'Shift+F10');
  while (!(await focused()).includes('布局与样式')) await press(page, 'ArrowDown');
  await press(page, 'Enter');
  await page.locator('.appearance-panel').waitFor();
  const groupBy = async () => (await viewOf(page)).groupBy;
  await tabTo('分组');
  await press(page, 'ArrowDown');
  await expect.poll(groupBy).toBe('type');
  await press(page, 'Control+z');
  await expect.poll(groupBy).toBe('none');
  await press(page, 'Control+Shift+z');
  await expect.poll(groupBy).toBe('type');
  // The panel was opened from the graph.
  await press(page, 'Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('graph');

  // Sort the table by name and back, and select a row: the graph and the panel show it.
  await press(page, 't');
  await expect.poll(() => focusedText(page)).toBe('dock');
  await tabTo('名称');
  await press(page, 'Enter', 'Enter');
  const names = page.locator('.row-grid tbody th');
  await expect.poll(() => page.locator('[aria-sort="descending"]').textContent()).toContain('名称');
  const [, second = ''] = await names.allTextContents();
  while (!(await page.evaluate(() => document.activeElement?.hasAttribute('data-cell')))) await press(page, 'Tab');
  await press(page, 'ArrowDown', 'Enter');
  await expect.poll(() => page.locator('.side-panel h2').first().textContent()).toContain(second);
  expect(await selected(page)).toHaveLength(1);
  expect(await page.locator('.row-grid tr[aria-selected="true"] th').allTextContents()).toEqual([second]);

  // Hide it, and undo every step.
  await press(page, 'h');
  expect((await viewOf(page)).hidden.length).toBeGreaterThan(0);
  const stepCount = () => page.evaluate(() => window.explorer.store.get().past.length);
  for (let steps = await stepCount(); steps > 0; steps--) {
    await press(page, 'Control+z');
    await expect.poll(stepCount).toBe(steps - 1);
  }
  const { groupBy: by, hidden, parts } = await viewOf(page);
  expect({ by, hidden, parts: parts.map(({ kind }) => kind) }).toEqual({ by: 'none', hidden: [], parts: ['start'] });
});
