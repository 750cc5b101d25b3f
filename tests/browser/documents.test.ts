import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { serve } from '../server/api/serve.ts';
import { collectErrors, launchChromium } from '../support/chromium.ts';
import { EXPLORER_WORLD, writeDocuments } from './explorerWorld.ts';

const WEB_ROOT = new URL('../../dist/web', import.meta.url).pathname;
const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  locale: 'zh-CN',
  hasTouch: true,
  isMobile: true,
};
/** d1 mentions four entities; one of its five relations has a fifth entity. */
const D1 = '显示 5/38 个实体、5/43 条关系';
const START = '显示 38/38 个实体、43/43 条关系';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Opens the page of a running server. Any error in the browser's console fails the test. */
async function openPage(
  fragment = '',
  options: BrowserContextOptions = DESKTOP,
  documentsDir: string | null = null,
): Promise<Page> {
  const served = await serve({ dataset: EXPLORER_WORLD, webRoot: WEB_ROOT, ...(documentsDir ? { documentsDir } : {}) });
  const context = await browser.newContext(options);
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints = collectErrors(page);
  onTestFinished(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });
  await page.goto(`${served.url}/${fragment}`);
  await page.locator('.status-shown').first().waitFor({ state: 'attached' });
  return page;
}

const shown = (page: Page) => page.locator('.stage .status-shown').textContent();
const heading = (page: Page) => page.locator('.side-panel h2').first().textContent();

/** A part of the link in the address bar, which follows the view with a delay. */
const linked = (page: Page, part: string) => () => new URLSearchParams(new URL(page.url()).hash.slice(1)).get(part);

const withoutSpaces = (text: string | null) => text?.replace(/\s+/g, ' ').trim();

describe('the documents', () => {
  test('are listed by a key, each with its metadata and the numbers of facts it supports', async () => {
    const page = await openPage();
    await page.locator('#graph').focus();
    await page.keyboard.press('d');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('side-panel');
    const entries = page.locator('.document-entry');
    await expect.poll(() => entries.count()).toBe(4);
    await expect
      .poll(() => entries.first().locator('.document-about').textContent())
      .toBe('d1 · 海城日报 · 2024年3月29日 · 100 行');
    await expect
      .poll(async () => (await entries.first().locator('tr').allInnerTexts()).map(withoutSpaces))
      .toEqual(['实体 关系 数据', '支持 4 5 2', '仅此文档 1 3 1']);
    await expect.poll(() => entries.last().getByRole('button').allInnerTexts()).toEqual(['文件d4']);
    await expect.poll(() => entries.last().innerText()).toContain('尚未收录到图谱');
  });

  test('follow the entities in search results; Enter opens a document, Ctrl+Enter adds its graph', async () => {
    const page = await openPage('#view=entity.gudao');
    await page.keyboard.press('/');
    await page.locator('#search').fill('海城');
    await page.locator('.search-results[aria-busy="false"] .hit').first().waitFor();
    await expect
      .poll(() => page.getByRole('option').locator('.hit-name').allTextContents())
      .toEqual(['海城大会', '文件d1']);
    await expect.poll(() => page.locator('.search-total').textContent()).toBe('共 1 个实体 · 1 份文档 · 1 处文字');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page)).toBe('文件d1');
    await expect.poll(() => shown(page)).toContain('显示 1/38 个实体');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => shown(page)).toBe('显示 6/38 个实体、5/43 条关系');
    await expect.poll(linked(page, 'view')).toBe('entity.gudao~document.d1');
  });

  test('open from a citation', async () => {
    const page = await openPage('#select=e:wang-bo');
    await page.locator('.relation-group').first().getByRole('button', { name: /d1:10/ }).click();
    await page.locator('.passage').getByRole('button', { name: '文件d1' }).click();
    await expect.poll(() => heading(page)).toBe('文件d1');
    await page.goBack();
    await expect.poll(() => heading(page)).toBe('王博');
  });
});

describe('the text of a document', () => {
  test('leads from a fact to its line and back, is searched, and is part of the link', async () => {
    const page = await openPage('#view=entity.wang-bo&select=e:wang-bo', DESKTOP, await writeDocuments());
    const panel = page.locator('.side-panel');
    await panel.locator('.citation').first().click();
    await panel.getByRole('button', { name: '在全文中查看' }).first().click();
    const current = page.locator('.reader-line.current');
    await expect.poll(() => current.count()).toBe(1);
    await expect.poll(linked(page, 'document')).toMatch(/^d\d\.line\d+$/);
    expect(await page.locator('.reader-line').count()).toBe(100);
    const cited = page.locator('.reader-line.cited');
    expect(await cited.count()).toBeGreaterThan(2);
    await page.getByRole('button', { name: 'English' }).click();
    const facts = page.locator('.line-facts button');
    await expect.poll(() => facts.allTextContents()).toContain('Wang Bo');
    await facts.filter({ hasText: /^Wang Bo$/ }).click();
    await expect.poll(() => heading(page)).toBe('Wang Bo');
    await page.goBack();
    await expect.poll(() => current.count()).toBe(1);
    const find = page.getByRole('searchbox', { name: 'Find in the text' });
    const number = await page.locator('.reader-line:last-child .line-number').textContent();
    const text = (await page.locator('.reader-line:last-child p').textContent()) ?? '';
    await find.fill(text);
    await find.press('Enter');
    await expect.poll(() => page.locator('.reader-line.current .line-number').textContent()).toBe(number);
    await expect.poll(() => page.locator('.reader-line.current mark').textContent()).toBe(text);
    await find.fill('no such words');
    await expect.poll(() => page.locator('.reader-search [role=status]').textContent()).toBe('no match');
    await page.getByRole('button', { name: 'Back to the document' }).click();
    await expect.poll(linked(page, 'document')).toMatch(/^d\d$/);
  });

  test('is explained where the server does not have it', async () => {
    const page = await openPage('#view=entity.wang-bo&document=d1.line3');
    await expect.poll(() => page.locator('.document-reader .callout').textContent()).toContain('DOCUMENTS_DIR');
  });
});

describe('the graph of a document', () => {
  test('has only facts of the document, adds an entry to the browser history, and can be undone', async () => {
    const page = await openPage();
    await page.getByRole('tab', { name: '文档' }).click();
    await page.getByRole('button', { name: '显示图谱' }).first().click();
    await expect.poll(() => shown(page)).toBe(D1);
    await expect.poll(() => heading(page)).toBe('文件d1');
    await expect.poll(() => page.title()).toBe('文件d1 · 小世界');
    await expect.poll(linked(page, 'view')).toBe('document.d1');
    await expect.poll(linked(page, 'document')).toBe('d1');
    await page.goBack();
    await expect.poll(() => shown(page)).toBe(START);
    await page.goForward();
    await expect.poll(() => shown(page)).toBe(D1);
    await page.getByRole('button', { name: '撤销：显示文档“文件d1”' }).click();
    await expect.poll(() => shown(page)).toBe(START);
  });

  test('keeps its layout in a link without positions', async () => {
    const page = await openPage('#view=document.d1&document=d1');
    await expect.poll(() => shown(page)).toBe(D1);
    await expect.poll(linked(page, 'data')).toBe(EXPLORER_WORLD.version);
    // All entities have their default positions, so the link has none.
    expect(linked(page, 'at')()).toBeNull();
  });

  test('can be extended, and added entities have the relations of all documents', async () => {
    const page = await openPage('#view=document.d3');
    await expect.poll(() => shown(page)).toBe('显示 35/38 个实体、33/43 条关系');
    await page.keyboard.press('/');
    await page.locator('#search').fill('xinghe app');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => shown(page)).toBe('显示 35/38 个实体、35/43 条关系');
    await page.getByRole('button', { name: '从视图中移除：文件d3' }).click();
    await expect.poll(() => shown(page)).toContain('显示 1/38 个实体');
    await page.getByRole('button', { name: '撤销：移除文档“文件d3”' }).waitFor();
  });

  test('is replaced by the start view if it is removed and nothing else is left', async () => {
    const page = await openPage('#view=document.d1&document=d1');
    await page.getByRole('button', { name: '从视图中移除：文件d1' }).click();
    await expect.poll(() => shown(page)).toBe(START);
    await expect.poll(linked(page, 'document')).toBeNull();
  });
});

describe('facts that only one document supports', () => {
  test('are highlighted, counted and part of the link; Escape ends it', async () => {
    const page = await openPage('#view=document.d1&document=d1');
    const toggle = page.getByRole('switch', { name: '突出显示仅此文档支持的内容' });
    await expect.poll(() => toggle.getAttribute('aria-checked')).toBe('false');
    await toggle.click();
    await page.getByText('有 1 个实体、3 条关系仅由此文档支持').first().waitFor();
    await expect.poll(() => toggle.getAttribute('aria-checked')).toBe('true');
    await expect.poll(linked(page, 'document')).toBe('d1.only');
    await page.getByRole('button', { name: '取消突出显示' }).click();
    await expect.poll(() => toggle.getAttribute('aria-checked')).toBe('false');
    await page.locator('#graph').focus();
    await page.keyboard.press('Escape');
    await expect.poll(linked(page, 'document')).toBeNull();
    await expect.poll(() => shown(page)).toBe(D1);
  });

  test('can be highlighted in the whole graph from a link', async () => {
    const page = await openPage('#view=all&document=d2.only&lang=en');
    await page.getByText('In this view, only this document supports 2 entities and 6 relations.').waitFor();
    await expect.poll(() => shown(page)).toBe('38 of 38 entities, 43 of 43 relations');
  });

  test('an unknown document in a link is reported, and the rest of the link is shown', async () => {
    const page = await openPage('#view=document.d9~entity.gudao&document=d9.only');
    await page.locator('.notices').getByText('“d9”').waitFor();
    await expect.poll(() => shown(page)).toContain('显示 1/38 个实体');
  });
});

describe('a phone', () => {
  test('lists documents in the sheet, frees the window for the graph, and has buttons of at least 44 pixels', async () => {
    const page = await openPage('', PHONE);
    await page.getByRole('tab', { name: '文档' }).tap();
    await page.locator('.side-panel.half .document-entry').first().waitFor();
    const small = () =>
      page.locator('button:visible').evaluateAll((buttons) =>
        buttons
          .map((button) => ({ name: button.textContent, box: button.getBoundingClientRect() }))
          .filter(({ box }) => box.height < 44)
          .map(({ name, box }) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`),
      );
    await expect.poll(() => small()).toEqual([]);
    await page.getByRole('button', { name: '显示图谱' }).first().tap();
    await page.locator('.side-panel.low').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: '文件d1', exact: true }).tap();
    await page.locator('.side-panel.half h2', { hasText: '文件d1' }).waitFor();
    await page.locator('.figure-table').waitFor();
    await page.getByRole('switch').tap();
    await page.locator('.chip.highlighting').waitFor();
    await expect.poll(() => small()).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
