import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { serve } from '../server/api/serve.ts';
import { collectErrors, launchChromium } from '../support/chromium.ts';
import {
  buildWorld,
  cite,
  SEED_WORLD,
  seedEntity,
  seedRelation,
  text,
  VOCABULARY_WITH_PLACES,
} from '../support/world.ts';

const WEB_ROOT = new URL('../../dist/web', import.meta.url).pathname;
const citations = [cite('d1', 1)];

/** The small test dataset with two cities, companies in one of them, and events with dates. */
const { dataset } = buildWorld({
  ...SEED_WORLD,
  vocabulary: VOCABULARY_WITH_PLACES,
  entities: [
    ...SEED_WORLD.entities,
    ...(
      [
        ['chengdu', '成都', 'Chengdu', 30.66, 104.07],
        ['los-angeles', '洛杉矶', 'Los Angeles', 34.05, -118.24],
      ] as const
    ).map(([id, zh, en, latitude, longitude]) =>
      seedEntity({ id, type: 'concept', name: text(zh, en), latitude, longitude, citations }),
    ),
    ...['2023-03', '2023-11', '2024-05'].map((start, index) =>
      seedEntity({ id: `fair-${index}`, type: 'event', name: text(`展会${index}`, `Fair ${index}`), start, citations }),
    ),
  ],
  relations: [
    ...SEED_WORLD.relations,
    ...['xinghe', 'yunfan'].map((subject) =>
      seedRelation({ subject, predicate: 'located_in', object: 'chengdu', citations }),
    ),
  ],
});

let browser: Browser;
let url: string;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function open(fragment: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const errors = collectErrors(page);
  const hosts = new Set<string>();
  page.on('request', (request) => {
    if (request.url().startsWith('http')) hosts.add(new URL(request.url()).host);
  });
  onTestFinished(async () => {
    await context.close();
    expect(errors).toEqual([]);
    expect([...hosts]).toEqual([new URL(url).host]);
  });
  await page.goto(`${url}/${fragment}`);
  await page.locator('.status-shown').first().waitFor({ state: 'attached' });
  return page;
}

const linkOf = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1));
const linkPart = (page: Page, part: string) => () => linkOf(page).get(part);
/** Returns whether the panel for layout and style covers a part of the graph. */
const isCovered = (page: Page) => async () => {
  const [panel, graph] = await Promise.all([
    page.locator('.appearance-panel').boundingBox(),
    page.locator('#graph').boundingBox(),
  ]);
  if (!panel || !graph) return null;
  const overlaps = (at: 'x' | 'y', extent: 'width' | 'height') =>
    panel[at] < graph[at] + graph[extent] - 1 && graph[at] < panel[at] + panel[extent] - 1;
  return overlaps('x', 'width') && overlaps('y', 'height');
};
/** Returns the share of the window on which the map or the axis is painted. */
const painted = (page: Page) => () =>
  page
    .locator('.graph-drawing > canvas')
    .first()
    .evaluate((surface: HTMLCanvasElement) => {
      const { data } = surface.getContext('2d')?.getImageData(0, 0, surface.width, surface.height) ?? { data: [] };
      let count = 0;
      for (let index = 3; index < data.length; index += 4) if (data[index]) count += 1;
      return (count * 4) / data.length;
    });

test('map, timeline, a stopped layout, and colours, sizes, groups and areas: marked, in the link, undone', async () => {
  ({ url } = await serve({ dataset, webRoot: WEB_ROOT }));
  const page = await open('#view=all', { viewport: { width: 1440, height: 900 } });
  await page.locator('#appearance-button').press('Enter');
  const panel = page.getByRole('dialog', { name: '布局与样式' });
  const choose = (label: string, value: string) => panel.getByLabel(label).selectOption(value);
  const layout = (name: string) => panel.getByRole('button', { name });
  const marked = () => panel.locator('[aria-pressed="true"]').allTextContents();
  await expect.poll(marked).toEqual(['力导向']);
  await expect.poll(isCovered(page)).toBe(false);

  // The outline of the continents is below the places, and entities without a place are below the map.
  await layout('地图').click();
  await expect.poll(linkPart(page, 'layout')).toBe('map');
  await expect.poll(marked).toEqual(['地图（按地点）']);
  await expect.poll(painted(page)).toBeGreaterThan(0.1);
  await page.locator('.notices').getByText('没有地点').waitFor();

  // A layout that takes long can be stopped, and does not run twice.
  const held: Route[] = [];
  await page.route('**/layoutWorker-*.js', (route) => void held.push(route));
  await layout('网格').click();
  await page.getByText('正在布局：网格（按类型）…').waitFor();
  await layout('网格').click();
  expect(held).toHaveLength(1);
  await page.keyboard.press('Escape');
  await page.locator('.layout-progress').waitFor({ state: 'detached' });
  await layout('网格').click();
  await page.locator('.layout-progress').getByRole('button', { name: '停止' }).click();
  await page.locator('.layout-progress').waitFor({ state: 'detached' });
  await expect.poll(marked).toEqual(['地图（按地点）']);
  await page.unroute('**/layoutWorker-*.js');
  // A layout that the server does not send is not told as a failure of the layout.
  await page.route('**/layoutWorker-*.js', (route) => route.abort());
  await layout('网格').click();
  await page.locator('.notices').getByText('服务器未返回布局程序').waitFor();
  await page.unroute('**/layoutWorker-*.js');

  // The timeline has an axis, which a reload keeps.
  await layout('时间轴').click();
  await expect.poll(linkPart(page, 'layout')).toMatch(/^timeline~\d{4}-\d\d_/);
  await expect.poll(painted(page)).toBeGreaterThan(0.02);
  await expect.poll(linkPart(page, 'camera')).toBeNull();
  const link = linkOf(page).toString();
  await page.reload();
  await expect.poll(() => linkOf(page).toString()).toBe(link);
  await expect.poll(painted(page)).toBeGreaterThan(0.02);
  await page.locator('#appearance-button').press('Enter');
  await expect.poll(marked).toEqual(['时间轴']);

  await choose('颜色', 'status');
  await expect.poll(linkPart(page, 'color')).toBe('status');
  await page.locator('.color-key').getByText('原文说明').click();
  await page.locator('.side-panel h2', { hasText: '已选' }).waitFor();
  await choose('大小', 'pagerank');
  await page.getByText('越大，PageRank 越高').first().waitFor();
  // Few groups get a new force layout.
  await choose('分组', 'type');
  await expect.poll(linkPart(page, 'group')).toBe('type');
  await expect.poll(marked).toEqual(['力导向']);
  await panel.getByLabel('标出社区范围').press('Space');
  await expect.poll(linkPart(page, 'areas')).toBe('off');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('#appearance-button:focus').count()).toBe(1);
  // Everything is selected, so that E opens every group.
  await page.locator('#graph').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('e');
  await expect.poll(linkPart(page, 'open')).toContain('person');
  const groups = (linkPart(page, 'open')() ?? '').split('~').length;
  for (let step = 0; step < groups + 6; step++) await page.keyboard.press('Control+z');
  await expect
    .poll(() => ['layout', 'color', 'size', 'group', 'open', 'areas'].flatMap((part) => linkPart(page, part)() ?? []))
    .toEqual([]);
  await expect.poll(painted(page)).toBe(0);

  // A link that names a layout runs it, on a phone too.
  const phone = await open('#view=all&layout=map', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    colorScheme: 'dark',
  });
  await expect.poll(linkPart(phone, 'at')).not.toBeNull();
  await expect.poll(painted(phone)).toBeGreaterThan(0.1);

  // On a phone, the panel is below the canvas, and Escape returns to the button of the menu that opened it.
  await phone.getByRole('button', { name: '更多' }).press('Enter');
  await phone.locator('[data-command="layout.panel"]').press('Enter');
  await phone.locator('.appearance-panel button:focus').waitFor();
  expect(await isCovered(phone)()).toBe(false);
  await phone.keyboard.press('Escape');
  await phone.locator('.appearance-panel').waitFor({ state: 'detached' });
  expect(await phone.locator(':focus').getAttribute('aria-label')).toBe('更多');
});
