import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { serve } from '../server/api/serve.ts';
import { collectErrors, launchChromium } from '../support/chromium.ts';
import { EXPLORER_WORLD } from './explorerWorld.ts';

const WEB_ROOT = fileURLToPath(new URL('../../dist/web', import.meta.url));
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function openPage(fragment: string): Promise<Page> {
  const { url } = await serve({ dataset: EXPLORER_WORLD, webRoot: WEB_ROOT });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const errors = collectErrors(page);
  onTestFinished(async () => {
    await context.close();
    expect(errors).toEqual([]);
  });
  await page.goto(`${url}/${fragment}`);
  await page.locator('.status-shown').first().waitFor({ state: 'attached' });
  return page;
}

const linkPart = (page: Page, part: string) => () => new URLSearchParams(new URL(page.url()).hash.slice(1)).get(part);
const shown = (page: Page) => page.locator('.status-shown').first().textContent();

test('neighbours are added and removed by conditions, and a focus ends only for what it excludes', async () => {
  const page = await openPage('#view=entity.hai-convention~entity.microdrama&select=e:hai-convention');
  const dialog = page.getByRole('dialog');
  const submit = (name: string) => dialog.getByRole('button', { name }).click();
  const openDialog = async () => {
    await dialog.waitFor({ state: 'detached' });
    await page.locator('#graph').focus();
    await page.keyboard.press('Shift+E');
    await dialog.locator('summary').click();
  };

  await openDialog();
  expect((await dialog.getByLabel('限定关系类型').locator('option').allTextContents()).slice(1, 2)).toEqual([
    '参加（31）',
  ]);
  await dialog.getByLabel('最少文档数').fill('2');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: '添加 2 个' }).waitFor();
  await dialog.getByLabel('起始日期').fill('2024-03-29');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: '添加 1 个' }).waitFor();
  await dialog.locator('.condition-chips button').filter({ hasText: '起' }).click();
  await submit('添加 2 个');
  await expect.poll(() => shown(page)).toContain('显示 4/38 个实体');
  await expect
    .poll(linkPart(page, 'view'))
    .toBe('entity.hai-convention~entity.microdrama~expand.hai-convention.2.documents:2');

  await openDialog();
  await dialog.getByLabel('限定关系类型').selectOption('attended');
  await dialog.getByLabel('全部 31 个').check();
  await submit('添加 31 个');
  await expect.poll(linkPart(page, 'view')).toMatch(/documents:2~expand\.hai-convention\.31\.predicate:attended$/);

  await openDialog();
  await dialog.getByLabel('移除已展开的邻居节点').check();
  await dialog.getByText('展开时添加了 33 个邻居节点').waitFor();
  await dialog.getByLabel('限定关系类型').selectOption('attended');
  await dialog.getByLabel('仅原文直接说明的关系').check();
  await submit('移除 30 个');
  await expect.poll(() => shown(page)).toContain('显示 5/38 个实体');
  await page.getByRole('button', { name: /^撤销：收起.+的 30 个邻居节点/ }).click();
  await expect.poll(() => shown(page)).toContain('显示 35/38 个实体');
  await page.keyboard.press('Control+y');
  await expect.poll(() => shown(page)).toContain('显示 5/38 个实体');

  await page.locator('#graph').focus();
  await page.keyboard.press('1');
  await expect.poll(() => shown(page)).toContain('显示 4/38 个实体');
  await page.keyboard.press('+');
  await expect.poll(linkPart(page, 'focus')).toBe('2.hai-convention');
  await expect.poll(() => shown(page)).toContain('显示 5/38 个实体');

  for (const [id, focus] of [
    ['wang-bo', '1.hai-convention'],
    ['xinghe-app', null],
  ] as const) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `view=all&without=person&focus=1.hai-convention&select=e:${id}`);
    await page.locator('.callout').getByRole('button', { name: '显示' }).click();
    await page.locator('.callout').waitFor({ state: 'detached' });
    await expect.poll(linkPart(page, 'focus')).toBe(focus);
  }
});
