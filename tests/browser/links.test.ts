import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { serve } from '../server/api/serve.ts';
import { launchChromium } from '../support/chromium.ts';
import { EXPLORER_WORLD } from './explorerWorld.ts';
import { openProxy } from './openProxy.ts';

const WEB_ROOT = new URL('../../dist/web', import.meta.url).pathname;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function openServer() {
  const { url } = await serve({ dataset: EXPLORER_WORLD, webRoot: WEB_ROOT });
  const proxy = await openProxy(Number(new URL(url).port));
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(10_000);
  return { base: `http://127.0.0.1:${proxy.port}`, proxy, page: await context.newPage() };
}

async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('.status-shown').first().waitFor();
}

const shown = (page: Page) => page.locator('.stage .status-shown').textContent();
const notices = (page: Page) => page.locator('.notices').textContent();
const viewOf = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('view');

test.each([
  ['/#view=entity.wang-bo%7Eentity.gudao', '2/38'],
  ['/#view=entity.wang-bo~entity.gudao。', '2/38'],
  ['/#view=entity.wang-bo~entity.gudao，请看', '2/38'],
  ['/#view%3Dentity.wang-bo%257Eentity%2Egudao%26select=e:gudao', '2/38'],
  ['/?utm_source=wechat#view=entity.wang-bo&amp;select=e:wang-bo&utm_medium=chat', '1/38'],
  ['/?view=entity.wang-bo~entity.gudao', '2/38'],
  ['/%23view=entity.wang-bo~entity.gudao', '2/38'],
  ['/%2523view%3Dentity.wang-bo', '1/38'],
  ['/＃view＝entity.wang-bo', '1/38'],
  ['/。', '38/38'],
])('%s opens as it was written', async (address, count) => {
  const { base, page } = await openServer();
  await visit(page, base + address);
  await expect.poll(() => shown(page)).toContain(`显示 ${count} 个实体`);
  expect(await notices(page)).toBe('');
});

test('an entity that does not exist gives a message with the nearest one, which a click adds', async () => {
  const { base, page } = await openServer();
  await visit(page, `${base}/#view=entity.xinge`);
  await expect.poll(() => notices(page)).toContain('当前数据集中没有实体“xinge”（最接近：星河视频），已忽略。');
  await page.getByText('视图为空').waitFor();
  await page.getByRole('button', { name: '前往星河视频' }).click();
  await expect.poll(() => shown(page)).toContain('显示 1/38 个实体');
  await expect.poll(() => notices(page)).toBe('');
  await visit(page, `${base}/?again#lang=en&view=entity.XINGHE`);
  await expect.poll(() => notices(page)).toBe('Ids have lower case only; opened “XINGHE” as “xinghe”.');
});

test('a relation whose end is not in the view says so, and a click adds the end', async () => {
  const { base, page } = await openServer();
  const relation = EXPLORER_WORLD.relations.find(({ subject, object }) => subject === 'wang-bo' && object !== subject);
  await visit(page, `${base}/#view=entity.wang-bo&select=r:${relation?.id}`);
  const note = page.locator('.callout', { hasText: '该关系有一端不在视图中。' });
  await note.getByRole('button', { name: '添加到视图' }).click();
  await expect.poll(() => shown(page)).toContain('显示 2/38 个实体');
  await note.waitFor({ state: 'detached' });
  await expect.poll(() => viewOf(page)).toBe(`entity.wang-bo~entity.${relation?.object}`);
});

test('a link within the page moves the focus and leaves the view and its address', async () => {
  const { base, page } = await openServer();
  await visit(page, `${base}/#view=entity.wang-bo`);
  await page.locator('.skip-link').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('graph');
  await expect.poll(() => viewOf(page)).toBe('entity.wang-bo');
  await page.reload();
  await expect.poll(() => shown(page)).toContain('显示 1/38 个实体');
  await visit(page, `${base}/?again#graph`);
  await expect.poll(() => shown(page)).toContain('显示 38/38 个实体');
  expect(await notices(page)).toBe('');
});

test('a link that is too large is refused with the limit', async () => {
  const { base, page } = await openServer();
  await visit(page, `${base}/#view=entity.wang-bo&at=${'*9999.'.repeat(10_000)}`);
  await expect.poll(() => notices(page)).toContain('链接有 99,990,000 个位置，上限为 10,000。实体已按默认位置显示。');
  await expect.poll(() => shown(page)).toContain('显示 1/38 个实体');
  await page.evaluate((hash) => location.assign(hash), `#view=${'entity.a~'.repeat(20_000)}`);
  await expect.poll(() => notices(page)).toContain('链接有 180,006 个字符，上限为 100,000。因此未打开该链接。');
  await expect.poll(() => viewOf(page)).toBe('entity.wang-bo');
});

test('a link that is opened without a connection waits for the server, and the view stays', async () => {
  const { base, proxy, page } = await openServer();
  await visit(page, `${base}/#view=entity.wang-bo`);
  await proxy.close();
  await page.evaluate(() => location.assign('#view=entity.gudao'));
  await page.getByRole('alert').getByText('服务器没有响应').waitFor();
  await expect.poll(() => shown(page)).toContain('显示 1/38 个实体');
  expect(viewOf(page)).toBe('entity.gudao');
  await proxy.reopen();
  await page.getByRole('button', { name: '重试' }).click();
  await expect.poll(() => page.getByRole('alert').count()).toBe(0);
  await page.getByRole('tab', { name: '文字版' }).click();
  await page.locator('.outline-entry', { hasText: '孤岛' }).waitFor();
  // The page of another program in place of an answer: reported, and repeated only by the user.
  await page.route('**/graphql', (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Sign in</h1>' }),
  );
  await page.evaluate(() => location.assign('#view=entity.xinghe'));
  await page.getByRole('alert').getByText('收到的不是服务器的响应（状态码 200）').waitFor();
  expect(await page.getByRole('alert').textContent()).not.toContain('自动重试');
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: '重试' }).click();
  await page.locator('.outline-entry', { hasText: '星河视频' }).waitFor();
});
