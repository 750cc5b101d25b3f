import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { buildDataset } from '../../server/dataset/buildDataset.ts';
import { type ServeOptions, serve } from '../server/api/serve.ts';
import { launchChromium } from '../support/chromium.ts';
import { expandAndUndo, readHeap } from '../support/heap.ts';
import { SEED_WORLD } from '../support/world.ts';
import { EXPLORER_WORLD, writeDocuments } from './explorerWorld.ts';
import { openProxy } from './openProxy.ts';

const WEB_ROOT = new URL('../../dist/web', import.meta.url).pathname;
const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  locale: 'zh-CN',
  hasTouch: true,
  isMobile: true,
};
const VERSION = EXPLORER_WORLD.version;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Opens the page of a running server. Any error in the browser's console fails the test. */
async function openPage(fragment = '', options: BrowserContextOptions = DESKTOP, serving: ServeOptions = {}) {
  const served = await serve({ dataset: EXPLORER_WORLD, webRoot: WEB_ROOT, ...serving });
  const complaints: string[] = [];
  const visit = async (hash: string, given: BrowserContextOptions = options): Promise<Page> => {
    const context = await browser.newContext(given);
    onTestFinished(() => context.close());
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${served.url}/${hash}`);
    await page.locator('.status-shown').first().waitFor({ state: 'attached' });
    return page;
  };
  const page = await visit(fragment);
  return { page, visit, served, complaints };
}

const shown = (page: Page) => page.locator('.stage .status-shown').textContent();
const heading = (page: Page) => page.locator('.side-panel h2').first().textContent();

/** The parts of the link in the address bar, which follows the view with a delay: poll it until a part is as expected. */
const linkOf = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1));
const linkPart = (page: Page, part: string) => () => linkOf(page).get(part);

async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('#search').fill(text);
  await page.locator('.search-results[aria-busy="false"]').waitFor();
}

/** Returns the position of an entity in the window, once it no longer moves. */
async function placeOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  await search(page, name);
  await page.keyboard.press('Enter');
  await page.locator('.side-panel h2', { hasText: name }).waitFor();
  let [before, place] = [await placeOfMenu(page), await placeOfMenu(page)];
  while (before.x !== place.x || before.y !== place.y) [before, place] = [place, await placeOfMenu(page)];
  return place;
}

/** The menu of the selected entity opens where the entity is drawn. */
async function placeOfMenu(page: Page): Promise<{ x: number; y: number }> {
  await page.locator('#graph').focus();
  await page.keyboard.press('Shift+F10');
  const menu = page.locator('.context-menu');
  const place = await menu.evaluate((element: HTMLElement) => ({
    x: Number.parseFloat(element.style.left),
    y: Number.parseFloat(element.style.top),
  }));
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  return place;
}

describe('the start view', () => {
  test('is shown at once, with a layout, counts and the version of the dataset', async () => {
    const { page, complaints } = await openPage();
    await expect.poll(() => shown(page)).toBe('显示 38/38 个实体、43/43 条关系');
    await expect.poll(() => page.locator('.stage .status-data').textContent()).toContain(VERSION);
    await expect.poll(() => heading(page)).not.toBe('');
    expect(complaints).toEqual([]);
  });

  test('has fewer entities on a phone, with a button to show all', async () => {
    const { page } = await openPage('', PHONE);
    await page.getByRole('tab', { name: '筛选' }).tap();
    const status = page.locator('.side-panel .status-shown');
    await expect.poll(() => status.textContent()).toContain('显示 20/38 个实体');
    await page.locator('.side-panel').getByRole('button', { name: '显示全部' }).tap();
    await expect.poll(() => status.textContent()).toContain('显示 38/38 个实体');
  });
});

describe('search', () => {
  test('finds names in every form and gives the reason, with the number of results, and advice if there are none', async () => {
    const { page } = await openPage();
    const hit = page.getByRole('option').first();
    for (const [text, name, reason] of [
      ['云帆', '云帆影业', '名称'],
      ['sail', '云帆影业', '英文名 Cloud Sail Pictures'],
      ['yunfan', '云帆影业', 'yunfan：“云帆影业”的拼音'],
      ['yfyy', '云帆影业', 'yfyy：“云帆影业”的首字母'],
      ['XHV', '星河视频', '别名“XHV”'],
    ] as const) {
      await search(page, text);
      await expect.poll(() => hit.locator('.hit-about').textContent(), { message: text }).toContain(reason);
      expect(await hit.locator('.hit-name').textContent(), text).toBe(name);
    }
    await search(page, 'studio');
    await expect.poll(() => page.locator('.search-total').textContent()).toBe('共 30 个实体，显示前 25 个 · 10 处文字');
    await page.getByRole('button', { name: '显示更多' }).click();
    await expect.poll(async () => (await namesOfHits(page)).length).toBe(30);
    await search(page, 'qqqq');
    await expect.poll(() => page.locator('.search-empty').textContent()).toContain('没有与“qqqq”匹配的结果');
  });

  /** Delays the answers to searches, or to those for one text. Returns the number of searches that were sent. */
  async function delaySearches(page: Page, milliseconds: number, answer: 'served' | 'broken' = 'served') {
    let sent = 0;
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('query Search')) return route.fallback();
      sent += 1;
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      if (answer === 'served') return route.fallback();
      return route.fulfill({ status: 200, json: { errors: [{ message: 'No', extensions: { code: 'BAD_INPUT' } }] } });
    });
    return () => sent;
  }
  const status = (page: Page) => page.locator('.search-total').textContent();
  /** Names of the found entities, without hits in texts. */
  const namesOfHits = (page: Page) => page.locator('.search-list .hit-name').allTextContents();

  test('Enter waits for the answer to the text in the field', async () => {
    const { page } = await openPage('#view=entity.gudao');
    await search(page, '云帆');
    await expect.poll(() => namesOfHits(page)).toEqual(['云帆影业']);
    await delaySearches(page, 600);
    await page.locator('#search').fill('王博');
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page)).toBe('正在搜索…出结果后将选择第一项。');
    // The results of the former text disappear.
    await expect.poll(() => page.locator('.search-list').isVisible()).toBe(false);
    await expect.poll(() => heading(page)).toBe('王博');
    await expect.poll(() => shown(page)).toContain('显示 2/38 个实体');
  });

  test('loaded names are found at once, before the server answers or without its answer', async () => {
    const { page } = await openPage('#view=all');
    await expect.poll(() => shown(page)).toContain('显示 38/38 个实体');
    await delaySearches(page, 3_000);
    await page.keyboard.press('/');
    const searching = page.locator('.search-results[aria-busy="true"]');
    const found = () => searching.locator('.hit-name').allTextContents();
    await page.locator('#search').fill('yunfan');
    await expect.poll(found).toEqual(['云帆影业']);
    await expect.poll(() => status(page)).toBe('正在搜索…');
    await page.locator('#search').fill('王博');
    await expect.poll(found).toEqual(['王博']);
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page)).toBe('王博');
    expect(await searching.count()).toBe(1);
    await expect.poll(() => status(page)).toContain('共 1 个实体');

    await delaySearches(page, 0, 'broken');
    await search(page, '云帆');
    await expect.poll(() => status(page)).toContain('搜索失败');
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page)).toBe('云帆影业');
  });

  test('another text, Escape or leaving the field ends the waiting of Enter', async () => {
    const { page } = await openPage('#view=entity.gudao');
    const sent = await delaySearches(page, 400);
    const endings: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['another text', () => page.locator('#search').fill('李安')],
      ['Escape', () => page.keyboard.press('Escape')],
      ['leaving the field', () => page.locator('#search').blur()],
    ];
    for (const [name, end] of endings) {
      const before = sent();
      await page.locator('#search').fill('王博');
      await page.keyboard.press('Enter');
      await expect.poll(sent, { message: name }).toBe(before + 1);
      await end();
      await expect.poll(() => page.locator('[aria-busy="true"]').count(), { message: name }).toBe(0);
      await expect.poll(linkPart(page, 'select'), { message: name }).toBeNull();
      await expect.poll(() => shown(page), { message: name }).toContain('显示 1/38 个实体');
    }
  });

  test('Enter selects nothing if the search fails, and the page says so', async () => {
    const { page } = await openPage('#view=entity.gudao');
    await search(page, '云帆');
    await delaySearches(page, 200, 'broken');
    await page.locator('#search').fill('王博');
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page)).toContain('搜索失败');
    await expect.poll(() => page.getByRole('option').count()).toBe(0);
    await expect.poll(() => shown(page)).toContain('显示 1/38 个实体');
  });

  test('Enter that ends a composition of an input method selects nothing', async () => {
    const { page } = await openPage('#view=entity.gudao');
    await search(page, 'wangbo');
    await page.locator('#search').dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true });
    await page.keyboard.press('End');
    await expect.poll(() => shown(page)).toContain('显示 1/38 个实体');
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page)).toBe('王博');
  });

  test('a text that is too long is not sent and says the limit, without results of the former text', async () => {
    const { page, complaints } = await openPage('#view=entity.gudao');
    await search(page, '云帆');
    const sent = await delaySearches(page, 0);
    await page.locator('#search').fill('甲'.repeat(10_000));
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page)).toBe('搜索内容有 10,000 个字符，最多可搜索 300 个，请缩短。');
    expect(await page.getByRole('option').count()).toBe(0);
    await page.getByRole('button', { name: 'English' }).click();
    await expect
      .poll(() => status(page))
      .toBe('The text has 10,000 characters; at most 300 can be searched for. Shorten it.');
    await page.locator('#search').fill('王博');
    await expect.poll(() => namesOfHits(page)).toEqual(['Wang Bo']);
    expect(sent()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test('Enter opens a result and keeps the view, Ctrl+Enter only adds it, and results outlast a click on the canvas', async () => {
    const { page } = await openPage('#view=entity.gudao');
    await search(page, '云帆');
    await page.keyboard.press('Enter');
    await expect.poll(() => shown(page)).toContain('显示 2/38 个实体');
    await expect.poll(() => heading(page)).toBe('云帆影业');
    await search(page, '王博');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => shown(page)).toContain('显示 3/38 个实体');
    await expect.poll(() => heading(page)).toBe('云帆影业');
    await page.locator('.graph').click({ position: { x: 30, y: 400 } });
    await expect.poll(() => namesOfHits(page)).toEqual(['王博']);
  });

  test('finds commands of the page and of the selected entity, and questions, in both languages', async () => {
    const { page } = await openPage('#view=entity.gudao~entity.wang-bo&select=e:gudao');
    await search(page, 'dark');
    const command = page.getByRole('group', { name: '命令' }).getByRole('option');
    await expect.poll(() => command.allTextContents()).toEqual([expect.stringContaining('深色')]);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
    await expect.poll(() => page.locator('#search').inputValue()).toBe('');
    await search(page, '隐藏');
    await expect.poll(() => command.first().textContent()).toContain('孤岛');
    await command.first().click();
    await expect.poll(() => shown(page)).toContain('显示 1/38 个实体');
    await search(page, 'platforms');
    const question = page.getByRole('group', { name: '问题' }).getByRole('option').first();
    const title = await question.locator('.hit-text').textContent();
    await question.click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/graphiql');
    await expect.poll(() => new URL(page.url()).searchParams.get('query')).toContain(`# ${title}`);
  });

  test('composing with an input method triggers no shortcut', async () => {
    const { page } = await openPage('#view=entity.gudao&select=e:gudao');
    await page.locator('#graph').focus();
    await page.evaluate(() => {
      for (const part of [{ isComposing: true }, { keyCode: 229 }])
        document
          .getElementById('graph')
          ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'h', bubbles: true, ...part }));
    });
    await expect.poll(() => shown(page)).toContain('显示 1/38 个实体');
    await page.keyboard.press('h');
    await expect.poll(() => shown(page)).toContain('显示 0/38 个实体');
  });
});

describe('expansion', () => {
  test('a double click expands, another one collapses, and no entity moves', async () => {
    const { page } = await openPage('#view=entity.wang-bo~entity.gudao');
    await page.getByRole('button', { name: '适应窗口' }).click();
    const before = await placeOf(page, '王博');
    await expect.poll(linkPart(page, 'select')).toBe('e:wang-bo');
    const start = linkOf(page);
    await page.mouse.dblclick(before.x, before.y);
    await expect.poll(() => shown(page)).toContain('显示 4/38 个实体');
    expect(await placeOf(page, '王博')).toEqual(before);
    await expect.poll(linkPart(page, 'view')).not.toBe(start.get('view'));
    expect(linkOf(page).get('at')?.split('.').slice(0, 2)).toEqual(start.get('at')?.split('.'));
    await page.mouse.dblclick(before.x, before.y);
    await expect.poll(() => shown(page)).toContain('显示 2/38 个实体');
    await expect.poll(() => linkOf(page).toString()).toBe(start.toString());
  });

  test('a dialog selects among many hidden neighbours', async () => {
    const { page } = await openPage('#view=entity.hai-convention&select=e:hai-convention');
    await page.getByRole('button', { name: '展开 34' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('有 34 个邻居节点未显示').waitFor();
    await dialog.getByLabel('人物').check();
    await dialog.getByRole('button', { name: '添加 2 个' }).click();
    await expect.poll(() => shown(page)).toContain('显示 3/38 个实体');
    await expect.poll(linkPart(page, 'view')).toBe('entity.hai-convention~expand.hai-convention.2.person');
  });

  test('undo names the step, reverts it and leaves nothing in memory, and redo restores it', async () => {
    const { page } = await openPage('#view=entity.wang-bo&select=e:wang-bo');
    await page.locator('#graph').focus();
    await page.keyboard.press('e');
    await expect.poll(() => shown(page)).toContain('显示 3/38 个实体');
    await page.getByRole('button', { name: '撤销：展开王博' }).click();
    await expect.poll(() => shown(page)).toContain('显示 1/38 个实体');
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(() => shown(page)).toContain('显示 3/38 个实体');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+y');
    await expect.poll(() => shown(page)).toContain('显示 3/38 个实体');

    // Code that V8 compiles would be in a number of bytes.
    await page.keyboard.press('Control+z');
    await expect.poll(() => shown(page)).toContain('显示 1/38 个实体');
    const rounds = 20;
    await expandAndUndo(page, 8);
    const before = await readHeap(page);
    await expandAndUndo(page, rounds);
    const after = await readHeap(page);
    expect([after.domNodes, after.listeners]).toEqual([before.domNodes, before.listeners]);
    expect(after.objects - before.objects).toBeLessThan(rounds);
    expect(after.closures - before.closures).toBeLessThan(rounds);
  });
});

describe('details', () => {
  test('a citation opens the passage with the cited lines highlighted', async () => {
    const { page } = await openPage('#select=e:wang-bo', DESKTOP, { documentsDir: await writeDocuments() });
    await page.locator('.relation-group').first().getByRole('button', { name: /d1:10/ }).click();
    const passage = page.locator('.passage');
    await passage.locator('mark').waitFor();
    await expect.poll(() => passage.locator('mark').allTextContents()).toEqual(['这是第10行。']);
    await expect.poll(() => passage.locator('.line-number').allTextContents()).toEqual(['8', '9', '10', '11', '12']);
  });

  test('a server without documents explains how to provide them', async () => {
    const { page } = await openPage('#select=e:wang-bo');
    await page.locator('.relation-group').first().getByRole('button', { name: /d1:10/ }).click();
    const passage = page.locator('.passage', { hasText: '文件d1 · 第 10 行' });
    await passage.getByText('DOCUMENTS_DIR').waitFor();
  });

  test('figures are shown as printed, with unit, comparator, date, scope and document', async () => {
    const { page } = await openPage('#select=e:xinghe');
    const table = page.locator('.figure-table');
    await table.waitFor();
    const text = (await table.locator('tr').allTextContents()).join(' ').replace(/\s+/g, ' ');
    for (const part of ['10.74 亿人', '2023年12月', '全国', '≈ 3.50 万元', '> 1 亿人']) expect(text).toContain(part);
  });

  test('a relation is a sentence with its qualifiers and the reason if it is implied', async () => {
    const { page } = await openPage('#view=start.40&lang=en');
    await search(page, 'Cloud Sail');
    await page.keyboard.press('Enter');
    await page.locator('.relation-row', { hasText: 'Haicheng' }).getByRole('button', { name: 'Relation' }).click();
    const panel = async () => (await page.locator('.relation-panel').textContent())?.replace(/\s+/g, ' ');
    await expect.poll(panel).toContain('Cloud Sail Pictures attended Haicheng Convention');
    await expect.poll(panel).toContain('March 2024');
    await expect.poll(panel).toContain('Implied: From the list');
  });

  test('the outline lists every relation of the view with its citations, and marks what is selected', async () => {
    const { page } = await openPage('#view=expand.wang-bo.2');
    await page.getByRole('tab', { name: '文字版' }).click();
    const lines = page.locator('.outline-entry li');
    await expect.poll(() => lines.count()).toBe(3);
    expect((await lines.allInnerTexts()).map((line) => line.replace(/\s+/g, ' ').trim())).toContain(
      '王博 发言于 海城大会 （2024年3月28日） [d1:11, d2:3]',
    );
    // A selection by keys in the graph, and one by a click in the list.
    const marked = page.locator('.outline-entry [aria-current="true"] bdi:first-of-type');
    await page.locator('#graph').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => marked.count()).toBe(1);
    const [first] = await marked.allTextContents();
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => marked.count()).toBe(2);
    expect(await marked.allTextContents()).toContain(first);
    await lines.first().getByRole('button').click();
    await page.getByRole('tab', { name: '文字版' }).click();
    await expect.poll(() => page.locator('.outline-entry li [aria-current="true"]').count()).toBe(1);
  });
});

describe('paths', () => {
  test('the shortest path is highlighted and listed with its citations, and Escape closes it', async () => {
    const { page } = await openPage('#view=entity.wang-bo~entity.microdrama');
    await page.locator('#graph').focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: '查找两者之间的路径' }).click();
    await expect
      .poll(() => page.locator('.path-steps .entity-link').allTextContents())
      .toEqual(['王博', '星河视频', '微短剧']);
    await expect.poll(() => page.locator('.path-steps .citation').allTextContents()).toEqual(['d1:10', 'd3:4-5']);
    await expect.poll(linkPart(page, 'path')).toBe('wang-bo.microdrama.0');
    await page.locator('#graph').focus();
    await page.keyboard.press('Escape');
    await expect.poll(linkPart(page, 'path')).toBeNull();
    await expect.poll(() => shown(page)).toContain('显示 3/38 个实体');
    await page.getByRole('button', { name: '查找路径' }).click();
    await expect.poll(linkPart(page, 'path')).toBe('wang-bo.microdrama.0');
  });

  test('a missing path is reported', async () => {
    const { page } = await openPage('#view=entity.wang-bo~entity.gudao');
    await page.locator('#graph').focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: '查找两者之间的路径' }).click();
    await page.locator('.prose', { hasText: '王博与孤岛之间没有 6 步以内的路径。' }).waitFor();
  });
});

describe('links', () => {
  test('restore the same view in another browser: entities, positions, selection, filters, path, language', async () => {
    const { page, visit } = await openPage(
      '#view=expand.wang-bo.2~path.wang-bo.microdrama.0&path=wang-bo.microdrama.0&lang=en',
    );
    await page.locator('#graph').focus();
    await page.getByRole('button', { name: 'Layout and style' }).click();
    await page.locator('.appearance-layouts button').nth(1).click();
    await expect.poll(linkPart(page, 'at')).not.toBeNull();
    await page.locator('.facet-toggle', { hasText: 'Persons' }).click();
    await expect.poll(linkPart(page, 'filter')).toBe('type:not:person');
    const other = await visit(new URL(page.url()).hash, { ...DESKTOP, locale: 'zh-CN' });
    await expect.poll(() => other.locator('.path-steps .entity-link').count()).toBe(3);
    await expect.poll(() => linkOf(other).toString()).toBe(linkOf(page).toString());
    await expect.poll(() => shown(other)).toBe(await shown(page));
    await expect.poll(() => other.locator('html').getAttribute('lang')).toBe('en');
  });

  test('to another version open with a notice, and unreadable parts are named', async () => {
    const { page } = await openPage('#data=000000000000&view=start.40~expnd.x~entity.nobody&select=e:ghost');
    const notices = page.locator('.notices');
    await notices.getByText('000000000000').waitFor();
    for (const part of ['view=expnd.x', '“nobody”', '“ghost”']) await notices.getByText(part).waitFor();
    await expect.poll(() => shown(page)).toContain('显示 38/38 个实体');
  });

  test('opening an entity adds an entry to the browser history', async () => {
    const { page } = await openPage();
    await search(page, '云帆');
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page)).toBe('云帆影业');
    await search(page, '王博');
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page)).toBe('王博');
    await page.goBack();
    await expect.poll(() => heading(page)).toBe('云帆影业');
    await page.goForward();
    await expect.poll(() => heading(page)).toBe('王博');
  });
});

describe('appearance', () => {
  test('a change of language applies at once and to every text', async () => {
    const { page } = await openPage('#select=e:wang-bo');
    await page.locator('.relation-row').first().waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await expect.poll(() => heading(page)).toBe('Wang Bo');
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    // Names without a translation are marked as Chinese, as is the button that switches back.
    const unmarked = await page.evaluate(() => {
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (/\p{Script=Han}/u.test(node.textContent ?? '') && !parent?.closest('[lang|="zh"], noscript, script'))
          found.push(node.textContent ?? '');
      }
      return found;
    });
    expect(unmarked).toEqual([]);
  });

  test('the theme follows the system until the user chooses one', async () => {
    const { page } = await openPage('', { ...DESKTOP, colorScheme: 'dark' });
    const theme = () => page.locator('html').getAttribute('data-theme');
    await expect.poll(() => theme()).toBe('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(theme).toBe('light');
    await page.getByRole('button', { name: '外观' }).click();
    await page.getByRole('menuitemradio', { name: '深色' }).click();
    await expect.poll(() => theme()).toBe('dark');
    await page.reload();
    await page.locator('.status-shown').first().waitFor();
    await expect.poll(() => theme()).toBe('dark');
  });

  test('a filter has a chip to remove it, and the details of a filtered entity mention the filter', async () => {
    const { page } = await openPage('#view=start.40&select=e:wang-bo');
    await page.getByRole('button', { name: /^人物/ }).click();
    await page.getByText('该实体已被筛选隐藏。').waitFor();
    await page.getByRole('button', { name: '移除筛选“类型不含：人物”' }).click();
    await expect.poll(() => page.getByText('该实体已被筛选隐藏。').count()).toBe(0);
  });
});

describe('the keyboard', () => {
  test('moves in the graph, opens, expands and hides, and Escape closes', async () => {
    const { page, complaints } = await openPage('#view=expand.wang-bo.2');
    await page.locator('#graph').focus();
    await page.keyboard.press('ArrowRight');
    const spoken = page.getByTestId('spoken');
    await expect.poll(() => spoken.textContent()).toMatch(/条关系，第 \d 个，共 3 个$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('side-panel');
    await page.locator('#graph').focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('menu').count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('graph');
    // The button that shows hidden entities changes no size, so that the camera stays.
    const height = () => page.locator('#graph').evaluate(({ clientHeight }) => clientHeight);
    const before = await height();
    await page.keyboard.press('h');
    await expect.poll(() => shown(page)).toContain('显示 2/38 个实体');
    expect(await height()).toBe(before);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await expect.poll(linkPart(page, 'select')).toBeNull();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    expect(complaints).toEqual([]);
  });
});

describe('a phone', () => {
  test('has buttons of at least 44 pixels, a sheet for details, and nothing wider than the window', async () => {
    const { page } = await openPage('', PHONE);
    await page.locator('#search').tap();
    await page.locator('#search').fill('yunfan');
    await page.getByRole('option').first().tap();
    await page.locator('.side-panel.half h2', { hasText: '云帆影业' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.locator('.relation-row').first().waitFor();
    const small = await page.locator('button:visible').evaluateAll((buttons) =>
      buttons
        .map((button) => ({ name: button.textContent, box: button.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 44)
        .map(({ name, box }) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`),
    );
    expect(small).toEqual([]);
  });
});

test('ids of properties of plain objects, and numeric ids, work like others', async () => {
  const awkward = new Map([
    ['wang-bo', 'constructor'],
    ['microdrama', '10'],
    ['xinghe', '9'],
    ['person', 'constructor'],
    ['launched', 'constructor'],
    ['d1', 'constructor'],
  ]);
  const dataset = buildDataset(
    JSON.parse(JSON.stringify(SEED_WORLD), (_, value) => (typeof value === 'string' && awkward.get(value)) || value),
  );
  const { page, visit, complaints } = await openPage('', DESKTOP, { dataset });
  await expect.poll(() => shown(page)).toBe('显示 8/8 个实体、13/13 条关系');
  await search(page, '王博');
  await page.keyboard.press('Enter');
  await expect.poll(() => heading(page)).toBe('王博');
  await expect.poll(() => page.locator('.relation-row').count()).toBe(2);
  await page.getByRole('button', { name: '布局与样式' }).click();
  await page.locator('.appearance-layouts button').nth(1).click();
  await expect.poll(linkPart(page, 'at')).not.toBeNull();
  await page.goto('about:blank');
  const link = '#view=expand.constructor.2~path.constructor.10.0~document.constructor&path=constructor.10.0&at=1_2.3_4';
  const restored = await visit(`${link}&document=constructor.only&select=e:constructor`);
  await expect.poll(() => heading(restored)).toBe('王博');
  await expect.poll(() => shown(restored)).toContain('显示 6/8 个实体');
  await expect.poll(linkPart(restored, 'at')).toMatch(/^1_2\.3_4/);
  await restored.getByRole('tab', { name: '文字版' }).click();
  await expect.poll(() => restored.locator('.outline-entry').count()).toBe(6);
  await restored.getByRole('button', { name: /^人物/ }).click();
  await expect.poll(linkPart(restored, 'filter')).toBe('type:not:constructor');
  await expect.poll(() => shown(restored)).toContain('显示 5/8 个实体');
  const unknown = await visit('#view=entity.gudao&select=e:toString~e:__proto__');
  await unknown.locator('.notices').getByText('“toString”').waitFor();
  expect(complaints).toEqual([]);
});

test('a lost connection is reported, and the page continues once the server responds again', async () => {
  const { page, served, complaints } = await openPage('#view=entity.wang-bo');
  // The page reaches the server through a proxy; closing and reopening it simulates a restart of the server.
  const proxy = await openProxy(Number(new URL(served.url).port));
  await page.goto(`http://127.0.0.1:${proxy.port}/#view=entity.wang-bo`);
  await page.locator('.status-shown').first().waitFor();
  await proxy.close();
  await page.keyboard.press('/');
  await page.locator('#search').fill('云帆');
  await page.getByRole('alert').getByText('服务器没有响应').waitFor();
  await expect.poll(() => shown(page)).toContain('显示 1/38 个实体');
  // A part of the page that cannot be loaded now waits for the server, too.
  await page.getByRole('tab', { name: '路径' }).click();
  await page.getByRole('tabpanel').getByText('服务器恢复响应后').waitFor();
  expect(await page.getByRole('alert').count()).toBe(1);
  await proxy.reopen();
  await page.getByRole('button', { name: '重试' }).click();
  await page.locator('.hit-name', { hasText: '云帆影业' }).waitFor();
  await expect.poll(() => page.getByRole('alert').count()).toBe(0);
  await page.getByRole('tabpanel').locator('.entity-field').first().waitFor();

  // A part of the page that is loaded when it is first shown, while no request has failed yet.
  await proxy.close();
  await page.getByRole('tab', { name: '文档' }).click();
  await page.getByRole('alert').getByText('页面的这一部分加载失败').waitFor();
  await proxy.reopen();
  await page.getByRole('tabpanel').getByRole('button', { name: '重试' }).click();
  await page.locator('.document-list').waitFor();
  expect(complaints.filter((complaint) => !complaint.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
});
