import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { serve } from '../server/api/serve.ts';
import { collectErrors, launchChromium } from '../support/chromium.ts';
import { EXPLORER_WORLD } from './explorerWorld.ts';

const WEB_ROOT = new URL('../../dist/web', import.meta.url).pathname;
const { version } = EXPLORER_WORLD;
const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  locale: 'en-GB',
  hasTouch: true,
  isMobile: true,
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Opens the page of a running server on a fixed day. Any error in the browser's console fails the test. */
async function openPage(fragment: string, options = DESKTOP, publicUrl?: string): Promise<Page> {
  const served = await serve({ dataset: EXPLORER_WORLD, webRoot: WEB_ROOT, ...(publicUrl ? { publicUrl } : {}) });
  const context = await browser.newContext({ ...options, permissions: ['clipboard-read', 'clipboard-write'] });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(2024, 5, 2, 0, 30));
  const complaints = collectErrors(page);
  onTestFinished(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });
  await page.goto(`${served.url}/${fragment}`);
  await page.locator('.status-shown').first().waitFor({ state: 'attached' });
  return page;
}

const reference = (page: Page) => page.locator('.reference').textContent();
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe('citing', () => {
  test('the reference of an entity, in both languages and all formats, has the date and can be copied', async () => {
    const page = await openPage('#view=entity.gudao&select=e:gudao', DESKTOP, 'https://graph.example');
    await page.locator('.entity-panel').getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '引用' }).click();
    const url = `https://graph.example/#data=${version}&view=entity.gudao&select=e:gudao`;
    const chinese = `孤岛[DS/OL]//小世界. 版本 ${version}. (2024-05-01)[2024-06-02]. ${url}.`;
    await expect.poll(() => reference(page)).toBe(chinese);
    await page.getByRole('button', { name: '复制', exact: true }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    await expect.poll(() => copied(page)).toBe(chinese);

    await page.getByRole('radio', { name: 'English' }).check();
    await page.getByRole('radio', { name: '纯文本' }).check();
    await expect
      .poll(() => reference(page))
      .toBe(
        `“Lonely Island”, in A small world, version ${version}, 2024-05-01. Licence: CC-BY-4.0. Named in: Document d3 (2024-04), line 9. ${url} (accessed 2024-06-02)`,
      );
    await page.getByRole('radio', { name: 'CSL-JSON' }).check();
    expect(JSON.parse((await reference(page)) ?? '')).toMatchObject([{ title: 'Lonely Island', URL: url }]);
    await page.getByRole('radio', { name: 'BibTeX' }).check();
    await page.getByRole('button', { name: '复制', exact: true }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    await expect
      .poll(() => copied(page))
      .toMatch(new RegExp(`^@misc\\{gudao-${version},\n  title        = \\{\\{Lonely Island\\}\\},\n`));
    await page.keyboard.press('Escape');
    await page.locator('.dialog').waitFor({ state: 'detached' });
  });

  test('relations and documents have references; a server without a public address says so', async () => {
    const page = await openPage('#view=document.d1&document=d1&select=r:wang-bo--spoke_at--hai-convention');
    await page.locator('.relation-panel').getByRole('button', { name: '引用' }).click();
    await expect
      .poll(() => reference(page))
      .toBe(`王博 发言于 海城大会 (2024-03-28)[DS]//小世界. 版本 ${version}. (2024-05-01)[2024-06-02].`);
    await page.getByText('服务器未设置公开地址').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#graph').focus();
    await page.keyboard.press('Escape');
    await page.locator('.document-panel').getByRole('button', { name: '引用', exact: true }).click();
    await expect.poll(() => reference(page)).toBe('甲, 乙. 文件d1[Z]. 海城日报, 2024-03-29.');
  });

  test('a figure is cited from its row by keyboard, and the focus returns', async () => {
    const page = await openPage('#select=e:xinghe');
    const cite = page.getByRole('button', { name: '引用：用户规模、10.74 亿人、2023年12月' });
    await cite.waitFor();
    // The citations of the figure come before it.
    await page.locator('.figure-table tr', { has: cite }).getByRole('button', { name: /d2:4/ }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => reference(page))
      .toBe(`星河视频 用户规模 10.74 亿人 (全国；2023-12)[DS]//小世界. 版本 ${version}. (2024-05-01)[2024-06-02].`);
    await page.keyboard.press('Escape');
    await page.locator('.dialog').waitFor({ state: 'detached' });
    await expect.poll(() => cite.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test('a figure of a document is cited on a phone, with a button of at least 44 pixels', async () => {
    const page = await openPage('#view=document.d3&document=d3', PHONE);
    await page.getByRole('tab', { name: 'Details' }).tap();
    const cite = page.locator('.document-panel').getByRole('button', { name: 'Cite: users, 7 people' });
    await cite.scrollIntoViewIfNeeded();
    const { width, height } = await cite.evaluate((button) => button.getBoundingClientRect().toJSON());
    expect([width >= 44, height >= 44]).toEqual([true, true]);
    await cite.tap();
    await expect
      .poll(() => reference(page))
      .toBe(`Microdrama users 7 people[DS]//A small world. Version ${version}. (2024-05-01)[2024-06-02].`);
  });

  test('the address of a query result opens GraphiQL with the query, which gives the same result', async () => {
    const { ask, url } = await serve({
      dataset: EXPLORER_WORLD,
      webRoot: WEB_ROOT,
      publicUrl: 'https://graph.example',
    });
    const { data } = await ask(
      'query Cite($query: String, $variables: String) { cite(query: $query, variables: $variables) { url } }',
      {
        query: 'query Name($id: ID) { entity(id: $id) { label(lang: EN) } }',
        variables: '{"id":"gudao"}',
      },
    );
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    await page.goto(data.cite.url.replace('https://graph.example', url));
    await page.locator('.graphiql-query-editor').getByText('query Name').waitFor();
    // GraphiQL runs queries only after it has loaded the schema.
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByText('EntityConnection').first().waitFor();
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.graphiql-response').getByText('"Lonely Island"').waitFor();
  });

  test('the graph is cited on a phone, within the window, with a button of at least 44 pixels', async () => {
    const page = await openPage('', PHONE, 'https://graph.example');
    await page.locator('.toolbar-group.narrow').getByRole('button').first().tap();
    await page.getByRole('menuitem', { name: 'Cite the graph' }).tap();
    await expect.poll(() => reference(page)).toContain(`A small world[DS/OL]. Version ${version}.`);
    const dialog = page.locator('.dialog');
    const { x, y, width, height } = await dialog.evaluate((element) => element.getBoundingClientRect().toJSON());
    expect([x >= 0, y >= 0, x + width <= 390, y + height <= 844]).toEqual([true, true, true, true]);
    const copy = dialog.getByRole('button', { name: 'Copy' });
    await expect
      .poll(() => copy.evaluate((button) => button.getBoundingClientRect().height))
      .toBeGreaterThanOrEqual(44);
  });
});
