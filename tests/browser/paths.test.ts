import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Dataset } from '../../server/model/dataset.ts';
import { readDataset } from '../../server/seeds/readSeeds.ts';
import { serve } from '../server/api/serve.ts';
import { launchChromium } from '../support/chromium.ts';

const ROOT = new URL('../../', import.meta.url);
let browser: Browser;
let dataset: Dataset;
beforeAll(async () => {
  dataset = await readDataset(fileURLToPath(new URL('graph-seeds', ROOT)));
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function openPage(fragment: string): Promise<Page> {
  const { url } = await serve({ dataset, webRoot: fileURLToPath(new URL('dist/web', ROOT)) });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  onTestFinished(() => expect(complaints).toEqual([]));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${url}/${fragment}`);
  await page.locator('.status-shown').first().waitFor({ state: 'attached' });
  return page;
}

/** A part of the link in the address bar. The `+` in it is no space. */
const linkPart = (page: Page, part: string) => () =>
  new URLSearchParams(new URL(page.url()).hash.slice(1).replaceAll('+', '%2B')).get(part);
const spoken = (page: Page) => () => page.getByTestId('spoken').textContent();

test('a path to 国家广播电视总局 avoids concepts and uses only asserted facts; a condition that excludes all paths is named', async () => {
  const page = await openPage('');
  await page.getByRole('tab', { name: '路径' }).click();
  // Enter before the hits have arrived chooses the first hit of the typed text.
  await page.getByLabel('起点', { exact: true }).fill('aqy');
  await page.keyboard.press('Enter');
  await page.getByLabel('终点', { exact: true }).fill('gjgbdszj');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.path-row').count()).toBe(2);
  await expect.poll(spoken(page)).toBe('爱奇艺到国家广播电视总局的路径：2 步，第 1 条，共 2 条');
  await page.locator('.path-row-main').nth(1).click();
  await expect.poll(linkPart(page, 'path')).toBe('iqiyi.nrta.1');

  await page.locator('.path-conditions summary').click();
  await page.getByLabel('避开的类型').selectOption('concept');
  await page.getByLabel('仅原文直接说明的关系').check();
  await expect.poll(linkPart(page, 'path')).toBe('iqiyi.nrta.0.avoid-type:concept+status:asserted');
  await expect
    .poll(() => page.locator('.path-steps .entity-link').allTextContents())
    .toEqual(['爱奇艺', '网络视听精品扶持专项基金', '国家广播电视总局']);
  expect(await page.locator('.path-steps').textContent()).not.toContain('推断');
  await page.locator('.path-steps .citation').first().click();
  await page.locator('.path-steps .passage').waitFor();

  await page.getByLabel('最大长度').selectOption('1');
  await page.locator('.prose', { hasText: '在这些条件下，爱奇艺与国家广播电视总局之间没有路径。' }).waitFor();
  await expect.poll(spoken(page)).toContain('在这些条件下');
  await page.getByLabel('最少文档数').fill('1');
  await page.keyboard.press('Enter');
  await page.getByText('请输入 2 到 99 之间的整数。').waitFor();
  await page.getByRole('button', { name: '去掉“不超过 1 步”' }).click();
  await expect.poll(() => page.locator('.path-row').count()).toBe(1);
  await page.getByRole('button', { name: /撤销：/ }).click();
  await page.getByRole('button', { name: '去掉“不超过 1 步”' }).waitFor();
  await page.getByRole('button', { name: /撤销：/ }).click();
  await expect.poll(linkPart(page, 'path')).toBe('iqiyi.nrta.0.avoid-type:concept+status:asserted');
});

test('three selected entities are connected by shared neighbours and by a subgraph, which a click adds to the graph', async () => {
  const page = await openPage('#view=entity.iqiyi~entity.nrta~entity.microdrama&select=e:iqiyi~e:nrta~e:microdrama');
  await page.getByRole('button', { name: '查看这 3 个实体的联系' }).click();
  await page.getByRole('heading', { name: '连接子图' }).waitFor();
  expect(await page.locator('.connection-paths li').allTextContents()).toEqual([
    expect.stringMatching(/^.+ — .+/),
    expect.stringMatching(/^.+ — .+/),
  ]);
  expect(await page.locator('.connector').count()).toBeGreaterThan(1);
  await page.getByRole('button', { name: '在图谱上显示' }).click();
  await expect.poll(linkPart(page, 'view')).toMatch(/~path\.[\w-]+\.[\w-]+\.\d~path\.[\w-]+\.[\w-]+\.\d$/);
  await expect.poll(linkPart(page, 'select')).toMatch(/r:/);
});
