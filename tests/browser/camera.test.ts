import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Point } from '../../server/model/geometry.ts';
import { serve } from '../server/api/serve.ts';
import { collectErrors, launchChromium } from '../support/chromium.ts';
import { buildExplorer } from '../support/serveHarness.ts';
import { EXPLORER_WORLD } from './explorerWorld.ts';

type WindowSize = readonly [width: number, height: number];

const PHONE: WindowSize = [390, 844];
const PHONE_LANDSCAPE: WindowSize = [844, 390];
const TABLET: WindowSize = [768, 1024];
const TABLET_LANDSCAPE: WindowSize = [1024, 768];
const LAPTOP: WindowSize = [1280, 800];
/** A laptop whose browser shows the page at 250 %. */
const LAPTOP_ZOOMED: WindowSize = [512, 320];

let browser: Browser;
let webRoot: string;
beforeAll(async () => {
  [browser, webRoot] = await Promise.all([launchChromium(), buildExplorer()]);
});
afterAll(() => browser.close());

/** Opens the explorer in a window, and waits until it shows the view. Any error in the page fails the test. */
async function open([width, height]: WindowSize, fragment = '', options: BrowserContextOptions = {}): Promise<Page> {
  const { url } = await serve({ dataset: EXPLORER_WORLD, webRoot });
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const errors = collectErrors(page);
  onTestFinished(async () => {
    await context.close();
    expect(errors).toEqual([]);
  });
  await page.goto(`${url}/${fragment}`);
  await page.waitForFunction(() => window.explorer?.store.get().phase === 'ready');
  await page.evaluate(() => document.fonts.ready);
  await settled(page);
  return page;
}

interface Picture {
  /** The part of the window for the graph. */
  readonly area: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** Positions of the entities in the window. */
  readonly places: Readonly<Record<string, Point>>;
}

const look = (page: Page): Promise<Picture> =>
  page.evaluate(() => {
    const { store, actions } = window.explorer;
    const { left, top, right, bottom } = document.querySelector('#graph')?.getBoundingClientRect() ?? new DOMRect();
    const places = [...store.get().view.positions.keys()].flatMap((id) => {
      const at = actions.canvas()?.clientPosition(id);
      return at ? [[id, at] as const] : [];
    });
    return { area: { left, top, right, bottom }, places: Object.fromEntries(places) };
  });

/** Waits until nothing moves any more. */
async function settled(page: Page): Promise<void> {
  for (let [before, now] = ['', 'none']; before !== now; ) {
    await page.evaluate(async () => {
      for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
    });
    [before, now] = [now, JSON.stringify(await look(page))];
  }
}

const isIn = ({ area }: Picture, at: Point | undefined): boolean =>
  at !== undefined && at.x >= area.left && at.x <= area.right && at.y >= area.top && at.y <= area.bottom;
const outside = (picture: Picture) => Object.keys(picture.places).filter((id) => !isIn(picture, picture.places[id]));
const distance = (a: Point | undefined, b: Point | undefined) =>
  a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.NaN;
/** The position of an entity, measured from the middle of the area. */
const fromMiddle = ({ area, places }: Picture, id: string): Point => ({
  x: (places[id]?.x ?? Number.NaN) - (area.left + area.right) / 2,
  y: (places[id]?.y ?? Number.NaN) - (area.top + area.bottom) / 2,
});

/** The largest part of the window that lies under one of the panels, in pixels. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const area = document.querySelector('#graph')?.getBoundingClientRect() ?? new DOMRect();
    return Math.max(
      ...[...document.querySelectorAll('.side-panel, .search-panel, .toolbar')].map((panel) => {
        const box = panel.getBoundingClientRect();
        const width = Math.min(area.right, box.right) - Math.max(area.left, box.left);
        const height = Math.min(area.bottom, box.bottom) - Math.max(area.top, box.top);
        return Math.min(width, height);
      }),
    );
  });

const setSheet = (page: Page, sheet: 'low' | 'half' | 'full') =>
  page.evaluate((height) => window.explorer.actions.page.setSheet(height), sheet);

/** Moves the camera as a user does: zooms in at the middle, then drags the graph. */
async function moveCamera(page: Page): Promise<void> {
  const { area } = await look(page);
  const [x, y] = [(area.left + area.right) / 2, (area.top + area.bottom) / 2];
  await page.mouse.move(x, y);
  for (let turn = 0; turn < 5; turn++) await page.mouse.wheel(0, -100);
  await page.keyboard.down('Space');
  await page.mouse.down();
  await page.mouse.move(x + 20, y + 12, { steps: 3 });
  await page.mouse.up();
  await page.keyboard.up('Space');
  await page.mouse.move(0, 0);
  await settled(page);
}

/** Selects the lowest entity in view, and returns its id. */
async function selectLowest(page: Page): Promise<string> {
  const picture = await look(page);
  const { area, places } = picture;
  const inner = { places, area: { ...area, top: area.top + 30, bottom: area.bottom - 30 } };
  const [id] = Object.keys(places)
    .filter((candidate) => isIn(inner, places[candidate]))
    .toSorted((a, b) => (places[b]?.y ?? 0) - (places[a]?.y ?? 0));
  if (id === undefined) throw new Error('No entity is in view.');
  await page.evaluate((entity) => window.explorer.actions.selection.addToSelection([entity]), id);
  await settled(page);
  return id;
}

type Change = (page: Page) => Promise<unknown>;
const resizeTo =
  ([width, height]: WindowSize): Change =>
  (page) =>
    page.setViewportSize({ width, height });
const sheetTo =
  (sheet: 'low' | 'half' | 'full'): Change =>
  (page) =>
    setSheet(page, sheet);

/** Makes a change after which the zoom must be the same. Returns what the page then shows. */
async function changeAtSameZoom(page: Page, name: string, before: Picture, change: Change): Promise<Picture> {
  await change(page);
  await settled(page);
  const after = await look(page);
  const [a = '', b = ''] = Object.keys(before.places);
  expect(distance(after.places[a], after.places[b]), name).toBeCloseTo(distance(before.places[a], before.places[b]), 3);
  return after;
}

/** Changes of the space for the graph, each with the window that it begins in. */
const CHANGES: readonly (readonly [string, WindowSize, Change])[] = [
  ['a phone is turned sideways', PHONE, resizeTo(PHONE_LANDSCAPE)],
  ['a tablet is turned sideways', TABLET, resizeTo(TABLET_LANDSCAPE)],
  ['a small window is enlarged', [400, 300], resizeTo(LAPTOP)],
  ['the browser zooms in', LAPTOP, resizeTo(LAPTOP_ZOOMED)],
  ['the browser zooms out', LAPTOP, resizeTo([2560, 1600])],
  ['a virtual keyboard opens', PHONE, resizeTo([390, 500])],
  ['the sheet of a phone opens', PHONE, sheetTo('half')],
  ['the sheet of a phone held sideways opens', PHONE_LANDSCAPE, sheetTo('half')],
  [
    'the sheet opens and the phone is turned',
    PHONE,
    async (page) => {
      await setSheet(page, 'half');
      await resizeTo(PHONE_LANDSCAPE)(page);
    },
  ],
  [
    'the sheet opens and closes',
    PHONE,
    async (page) => {
      await setSheet(page, 'half');
      await settled(page);
      await setSheet(page, 'low');
    },
  ],
  [
    'the page is printed',
    LAPTOP,
    async (page) => {
      await page.emulateMedia({ media: 'print' });
      await settled(page);
      await page.emulateMedia({ media: 'screen' });
    },
  ],
];

/** Fits the whole graph into a window of another size, with nothing selected. */
async function startAt(page: Page, size: WindowSize): Promise<void> {
  await resizeTo(size)(page);
  await page.evaluate(() => {
    const { actions } = window.explorer;
    actions.selection.clearSelection();
    actions.page.setSheet('low');
  });
  await settled(page);
  await page.evaluate(() => window.explorer.actions.page.fitAll());
  await settled(page);
}

/** Opening a page takes longer than a change, so the changes of a test share one. */
const TIMEOUT_MS = 300_000;

describe('when the space for the graph changes', () => {
  test.each([
    ['nothing', false],
    ['an entity', true],
  ])(
    'and the camera is where it was, with %s selected, every entity is in view',
    async (_, selects) => {
      const page = await open(LAPTOP);
      for (const [name, size, change] of CHANGES) {
        await startAt(page, size);
        if (selects) await selectLowest(page);
        await change(page);
        await settled(page);
        const picture = await look(page);
        expect(Object.keys(picture.places).length, name).toBeGreaterThanOrEqual(20);
        expect(outside(picture), name).toEqual([]);
      }
    },
    TIMEOUT_MS,
  );

  test(
    'and the user has moved the camera, the middle stays in the middle, at the same zoom',
    async () => {
      const page = await open(LAPTOP);
      for (const [name, size, change] of CHANGES) {
        await startAt(page, size);
        await moveCamera(page);
        const before = await look(page);
        const after = await changeAtSameZoom(page, name, before, change);
        const [a = ''] = Object.keys(before.places);
        expect(distance(fromMiddle(after, a), fromMiddle(before, a)), name).toBeLessThan(1);
      }
    },
    TIMEOUT_MS,
  );

  test(
    'and the user has moved the camera, a selected entity stays in view, at the same zoom',
    async () => {
      const page = await open(LAPTOP);
      for (const [name, size, change] of CHANGES) {
        await startAt(page, size);
        await moveCamera(page);
        const before = await look(page);
        const selected = await selectLowest(page);
        const after = await changeAtSameZoom(page, name, before, change);
        expect(isIn(after, after.places[selected]), name).toBe(true);
      }
    },
    TIMEOUT_MS,
  );
});

describe('a window', () => {
  test('that was small shows the same as one that was opened large', async () => {
    const small = await open([400, 300]);
    await resizeTo(LAPTOP)(small);
    await settled(small);
    const [enlarged, large] = [await look(small), await look(await open(LAPTOP))];
    expect(enlarged.area).toEqual(large.area);
    expect(Object.keys(enlarged.places)).toEqual(Object.keys(large.places));
    for (const [id, place] of Object.entries(large.places))
      expect(distance(enlarged.places[id], place)).toBeLessThan(6);
  });

  test.each([
    ['a phone', PHONE],
    ['a phone held sideways', PHONE_LANDSCAPE],
    ['a tablet', TABLET],
    ['a laptop at 200 %', [640, 400] as const],
    ['a laptop at 250 %', LAPTOP_ZOOMED],
    ['a laptop at 500 %', [256, 160] as const],
  ])('of %s shows everything, keeps search and menu reachable, and what is tapped stays in view', async (_, size) => {
    const page = await open(size, '', { hasTouch: true });
    const isReachable = (selector: string) =>
      page.locator(selector).evaluate((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      });
    const opened = await look(page);
    expect(outside(opened)).toEqual([]);
    const [lowest = ''] = Object.keys(opened.places).toSorted(
      (a, b) => (opened.places[b]?.y ?? 0) - (opened.places[a]?.y ?? 0),
    );
    const { x, y } = opened.places[lowest] ?? { x: 0, y: 0 };
    await page.touchscreen.tap(x, y);
    await page.locator('.side-panel.half').waitFor();
    await settled(page);
    const tapped = await page.evaluate(() => window.explorer.store.get().view.selection.entities);
    expect(tapped).toHaveLength(1);
    const picture = await look(page);
    expect(tapped.filter((id) => !isIn(picture, picture.places[id]))).toEqual([]);
    for (const sheet of ['low', 'half', 'full'] as const) {
      await setSheet(page, sheet);
      await settled(page);
      expect(await isReachable('#search')).toBe(true);
      expect(await isReachable('.toolbar-group.narrow button')).toBe(true);
      expect(await isReachable('.side-panel [role="tab"][aria-selected="true"]')).toBe(true);
      if (sheet !== 'full') expect(await covered(page)).toBeLessThanOrEqual(0);
    }
  });
});

describe('entities that appear outside the window', () => {
  const expand = (page: Page, id: string) =>
    page.evaluate((entity) => window.explorer.actions.expansion.toggleExpanded(entity), id);

  test('come into view at once if the camera is where it was, and so does what undo brings back', async () => {
    const page = await open(PHONE, '#view=entity.wang-bo');
    await page.evaluate(() => window.explorer.actions.page.fitAll());
    await expand(page, 'wang-bo');
    await settled(page);
    const expanded = await look(page);
    expect(Object.keys(expanded.places)).toHaveLength(3);
    expect(outside(expanded)).toEqual([]);
    await page.evaluate(() => window.explorer.actions.navigation.showAll());
    await page.evaluate(() => window.explorer.actions.edits.undo());
    await settled(page);
    const undone = await look(page);
    for (const [id, place] of Object.entries(expanded.places))
      expect(distance(undone.places[id], place)).toBeLessThan(1);
    expect(await page.locator('.notice').count()).toBe(0);
  });

  test('are offered in a notice if the user has moved the camera', async () => {
    const page = await open(LAPTOP, '#view=entity.wang-bo');
    await page.evaluate(() => window.explorer.actions.page.zoomBy(4));
    await settled(page);
    const before = await look(page);
    await expand(page, 'wang-bo');
    const notice = page.locator('.notice', { hasText: '个实体在窗口外' });
    await notice.waitFor();
    await settled(page);
    const after = await look(page);
    expect(after.places['wang-bo']).toEqual(before.places['wang-bo']);
    expect(outside(after).length).toBeGreaterThan(0);
    expect(await notice.textContent()).toContain(`有 ${outside(after).length} 个实体在窗口外`);
    await notice.getByRole('button', { name: '查看' }).click();
    await settled(page);
    const offered = await look(page);
    expect(outside(after).filter((id) => !isIn(offered, offered.places[id]))).toEqual([]);
    expect(await notice.count()).toBe(0);
  });
});
