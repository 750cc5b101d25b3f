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

/** The view of the address is shown, and the camera is fitted to it. */
const ready = (page: Page) =>
  page.waitForFunction(() => {
    const state = window.explorer?.store.get();
    return state?.phase === 'ready' && state.pendingTasks === 0;
  });

/** The places of two entities in the window, which tell pan and zoom. */
const look = (page: Page) =>
  page.evaluate(() =>
    ['xinghe', 'gudao'].flatMap((id) => {
      const at = window.explorer.actions.canvas()?.clientPosition(id);
      return at ? [at.x, at.y] : [];
    }),
  );

test('a reload keeps camera, tab, search and steps, a second tab has its own, and a link keeps the camera but not the language', async () => {
  const { url } = await serve({ dataset: EXPLORER_WORLD, webRoot });
  const open = async (locale: string) => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale,
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(10_000);
    onTestFinished(() => context.close());
    return context;
  };
  const context = await open('zh-CN');
  const page = await context.newPage();
  const errors = collectErrors(page);
  await page.goto(`${url}/#view=entity.xinghe~entity.gudao~entity.wang-bo`);
  await ready(page);
  await page.evaluate(() => {
    const { actions, store } = window.explorer;
    actions.edits.hide(['wang-bo']);
    actions.edits.togglePinned(['gudao']);
    actions.edits.undo();
    actions.page.zoomBy(1.7);
    actions.page.setTab('outline');
    actions.search.search('yunfan');
    return store.get().past.length;
  });
  await page.waitForFunction(() => new URLSearchParams(location.hash.slice(1)).has('camera'));
  const before = await look(page);
  const address = page.url();

  await page.reload();
  await ready(page);
  await page.waitForFunction(() => window.explorer.store.get().past.length > 0);
  /** The number of pixels by which a place differs from before. Links round the area to whole pixels of the graph. */
  const shift = async (shown: Page) =>
    Math.max(...(await look(shown)).map((value, index) => Math.abs(value - (before[index] ?? 0))));
  await expect.poll(() => shift(page)).toBeLessThan(12);
  const parts = (link: string) => new URLSearchParams(new URL(link).hash.slice(1));
  expect([...parts(page.url()).keys()]).toEqual([...parts(address).keys()]);
  for (const part of ['view', 'hide', 'at']) expect(parts(page.url()).get(part)).toBe(parts(address).get(part));
  expect(await page.getByRole('tab', { selected: true }).first().textContent()).toBe('文字版');
  await page
    .getByRole('option', { name: /云帆影业/ })
    .first()
    .waitFor();
  const hidden = () => page.evaluate(() => window.explorer.store.get().view.hidden);
  expect(await hidden()).toEqual(['wang-bo']);
  await page.evaluate(() => window.explorer.actions.edits.redo());
  expect(await page.evaluate(() => window.explorer.store.get().view.pinned)).toEqual(['gudao']);
  await page.evaluate(() => {
    window.explorer.actions.edits.undo();
    window.explorer.actions.edits.undo();
  });
  expect(await hidden()).toEqual([]);

  // Another tab of the same browser has no steps of the first one.
  const other = await context.newPage();
  await other.goto(address);
  await ready(other);
  await expect.poll(() => shift(other)).toBeLessThan(12);
  expect(await other.evaluate(() => window.explorer.store.get().past)).toEqual([]);

  // The language of a link applies to a reader who has not chosen one.
  const reader = await (await open('en-GB')).newPage();
  const language = () => reader.evaluate(() => window.explorer.store.get().settings.language);
  await reader.goto(address);
  await ready(reader);
  expect(await language()).toBe('zh');
  await reader.evaluate(() => window.explorer.actions.page.setLanguage('en'));
  await reader.goto('about:blank');
  await reader.goto(address);
  await ready(reader);
  expect(await language()).toBe('en');
  expect(errors).toEqual([]);
});
