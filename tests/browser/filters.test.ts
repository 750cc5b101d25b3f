import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { serve } from '../server/api/serve.ts';
import { launchChromium } from '../support/chromium.ts';
import { EXPLORER_WORLD } from './explorerWorld.ts';

const WEB_ROOT = new URL('../../dist/web', import.meta.url).pathname;
const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  locale: 'zh-CN',
  hasTouch: true,
  isMobile: true,
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Opens the page. Any error in the browser's console fails the test. */
async function openPage(fragment: string, options = DESKTOP, stored: Readonly<Record<string, string>> = {}) {
  const served = await serve({ dataset: EXPLORER_WORLD, webRoot: WEB_ROOT });
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  context.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript((items) => {
    for (const [key, value] of Object.entries(items)) if (!localStorage.getItem(key)) localStorage.setItem(key, value);
  }, stored);
  await page.goto(`${served.url}/${fragment}`);
  await page.locator('.status-shown').first().waitFor({ state: 'attached' });
  return { page, complaints };
}

const shown = (page: Page) => page.locator('.stage .status-shown').textContent();
const filterIn = (page: Page) => () => /[#&]filter=([^&]*)/.exec(page.url())?.[1] ?? null;
const chips = (page: Page) => page.locator('.filter-chips .chip-label').allTextContents();
const count = (page: Page, value: string) => page.locator('.facet-value', { hasText: value }).locator('.facet-count');

test('facets make a chain of conditions whose counts follow each other, and nothing selected disappears silently', async () => {
  const { page, complaints } = await openPage('#view=all&select=e:wang-bo');
  const toggle = (value: string) => page.locator('.facet-toggle', { hasText: value }).click();
  await toggle('人物');
  await expect.poll(() => chips(page)).toEqual(['类型不含：人物']);
  await expect.poll(() => page.getByTestId('spoken').textContent()).toMatch(/^筛选后：\d+ 个实体、\d+ 条关系$/);
  await expect.poll(() => shown(page)).toContain('1 项筛选');
  const selected = page.getByRole('button', { name: '王博被筛选隐藏：显示' });
  await selected.waitFor();
  await page.getByText('该实体已被筛选隐藏。').waitFor();

  // A second facet: only visits. Its counts leave out relations of people, those of the types follow the visits.
  await page.getByRole('button', { name: '关系类型' }).click();
  await page.getByRole('button', { name: '只看参加' }).click();
  await expect.poll(() => chips(page)).toEqual(['类型不含：人物', '关系类型：参加']);
  const visitors = await count(page, '企业').textContent();
  await expect.poll(() => shown(page)).toContain('2 项筛选');
  expect(visitors).toMatch(/^\d+(\/\d+)?$/);

  // Search finds what is filtered and shows it.
  await page.locator('#search').fill('王博');
  await page.locator('.hit', { hasText: '被筛选隐藏' }).locator('.hit-show').click();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('button', { name: '移除筛选“另外显示 1 项”' }).count()).toBe(1);
  await expect.poll(filterIn(page)).toBe('type:not:person~predicate:attended~keep:e:wang-bo');
  await expect.poll(() => selected.count()).toBe(0);

  // Dimmed instead of hidden: the link says so, undo takes back one step at a time.
  await page.getByRole('radio', { name: '变淡' }).check();
  await expect.poll(filterIn(page)).toContain('~dim');
  await page.locator('#graph').focus();
  for (const rest of ['keep:e:wang-bo', 'predicate:attended', 'type:not:person']) {
    await page.keyboard.press('Control+z');
    await expect.poll(filterIn(page)).toMatch(new RegExp(`${rest}$`));
  }
  await page.getByRole('button', { name: '移除筛选“类型不含：人物”' }).click();
  await expect.poll(filterIn(page)).toBeNull();
  expect(complaints).toEqual([]);
});

test('filters have names that the browser keeps, also after a malformed storage', async () => {
  const { page, complaints } = await openPage('#view=all&filter=type:person', DESKTOP, { filters: '{"no":1' });
  const save = page.getByRole('button', { name: '保存当前筛选…' });
  await save.click();
  await page.getByLabel('筛选的名称').fill('只有人物');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '全部清除' }).first().click();
  await expect.poll(filterIn(page)).toBeNull();
  await page.reload();
  await page.getByRole('button', { name: '只有人物', exact: true }).click();
  await expect.poll(filterIn(page)).toBe('type:person');
  await page.getByRole('button', { name: '重命名“只有人物”' }).click();
  await page.getByLabel('筛选的名称').fill('人物');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '删除“人物”' }).click();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('filters'))).toBe('[]');
  expect(complaints).toEqual([]);
});

test('the time axis has a window by pointer and keyboard, plays, and is one condition with one undo step for each gesture', async () => {
  const { page, complaints } = await openPage('#view=all');
  await page.getByRole('tab', { name: '时间轴' }).click();
  await page.getByLabel('单位').selectOption('年');
  const track = page.locator('.time-tab .histogram-track');
  const box = await track.boundingBox();
  if (!box) throw new Error('No histogram');
  const bars = await page.locator('.time-tab .histogram-bar').count();
  expect(bars).toBeGreaterThan(2);
  // A drag over the bars, from the first to the middle.
  await page.mouse.move(box.x + box.width * 0.4, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + 20, { steps: 4 });
  await page.mouse.move(box.x + box.width * 0.99, box.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect.poll(filterIn(page)).toMatch(/^dates:\d{4}-01\.\.\d{4}-12$/);
  const dragged = filterIn(page)();
  const before = await shown(page);

  // Keys move a handle; all of one focus are one step.
  await page.getByRole('slider', { name: '日期：上限' }).focus();
  await page.keyboard.press('Home');
  await expect.poll(filterIn(page)).not.toBe(dragged);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.locator('#graph').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(filterIn(page)).toBe(dragged);
  await page.locator('.time-undated input').check();
  await expect.poll(filterIn(page)).toBe(`${dragged}+undated`);
  await expect.poll(() => shown(page)).not.toBe(before);
  await page.locator('#graph').focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(filterIn(page)).toBeNull();

  // Playing grows the window to the whole axis, which is no condition, and stops.
  await page.getByLabel('时间窗口').selectOption('累积');
  await page.getByLabel('速度').selectOption('快');
  await page.getByRole('button', { name: '播放' }).click();
  await page.getByRole('button', { name: '暂停' }).waitFor();
  await page.getByRole('button', { name: '播放' }).waitFor();
  await expect.poll(filterIn(page)).toBeNull();

  // Dates of documents instead of facts.
  await page.locator('.time-tab select').last().selectOption('文档的日期');
  await expect.poll(() => page.locator('.time-origins').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('on a phone the filters and the time axis are tabs of the sheet, with targets of 44 pixels', async () => {
  const { page, complaints } = await openPage('#view=all&filter=type:not:person', PHONE);
  for (const tab of ['筛选', '时间轴']) {
    await page.getByRole('tab', { name: tab }).tap();
    await page.locator(tab === '筛选' ? '.side-panel .filters' : '.side-panel .time-tab').waitFor();
    const small = await page.locator('.side-panel button:visible, .filter-chips button').evaluateAll((buttons) =>
      buttons
        .map((button) => ({ name: button.textContent, box: button.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 44)
        .map(({ name, box }) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`),
    );
    expect(small).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  }
  expect(complaints).toEqual([]);
});
