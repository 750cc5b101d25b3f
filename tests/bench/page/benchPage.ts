import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { DEFAULT_LIMITS } from '../../../server/api/limits/limits.ts';
import { createApp } from '../../../server/app.ts';
import type { Point } from '../../../server/model/geometry.ts';
import { readDataset } from '../../../server/seeds/readSeeds.ts';
import { createMemoryStore } from '../../../server/store/memory/memoryStore.ts';
import { MAX_DIRECT_EXPANSION } from '../../../web/state/selectors/chooseNeighbors.ts';
import { launchChromium } from '../../support/chromium.ts';
import { serveBarePages } from './barePage.ts';
import { measureHeap } from './heap.ts';
import { countRedraws, GESTURES, type Gesture } from './redraws.ts';
import { type Rates, report, type Visit } from './report.ts';
import { measureSteps } from './steps.ts';

const ROUNDS = { first: 7, redraws: 3, steps: 3, heap: 1 };
type Part = keyof typeof ROUNDS;
export const PAGE_PARTS = Object.keys(ROUNDS) as Part[];
const START_ENTITIES = 40;
/** More than a page needs to draw its graph. */
const VISIT_MS = 2000;
const root = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/**
 * Compares the explorer with bare Cytoscape, the lower bound, which draws the same entities and relations with given positions:
 * the first drawing, and redraws during gestures. Measures steps and the heap of the explorer alone. Each visit has a browser
 * context of its own, so nothing is cached. Prints tables and, unless some parts are chosen, writes docs/benchmarks.md.
 *
 * @param chosen names of the parts; all if empty.
 */
export async function benchPage(chosen: readonly string[]): Promise<void> {
  const dataset = await readDataset(root('graph-seeds'));
  const store = createMemoryStore(dataset);
  const app = await createApp({
    store,
    documentsDir: null,
    webRoot: root('dist/web'),
    publicUrl: null,
    limits: DEFAULT_LIMITS,
    trustProxy: false,
    allowedHosts: [],
    corsOrigins: null,
    access: null,
    logger: pino({ level: 'silent' }),
  });
  const explorer = await app.listen({ host: '127.0.0.1', port: 0 });
  const start = await store.overview({ limit: START_ENTITIES });
  const { address, close } = await serveBarePages({ '/start': start, '/whole': dataset });
  const byNeighbors = dataset.entities.toSorted((a, b) => b.neighborCount - a.neighborCount);
  const hub = byNeighbors[0]?.id ?? '';
  const expandable = byNeighbors.find(({ neighborCount }) => neighborCount <= MAX_DIRECT_EXPANSION)?.id ?? '';
  const browser = await launchChromium();
  const measure = async <Result>(part: Part, run: () => Promise<Result>): Promise<readonly Result[] | null> => {
    if (chosen.length > 0 && !chosen.includes(part)) return null;
    const results: Result[] = [];
    for (let round = 0; round < ROUNDS[part]; round++) results.push(await run());
    return results;
  };
  try {
    const first = await measure('first', async () => ({
      explorer: await visit(browser, `${explorer}/`),
      bare: await visit(browser, `${address}/start`),
    }));
    const redraws = await measure('redraws', async () => ({
      explorer: await withPage(browser, `${explorer}/#view=all&select=e:${hub}`, (page) =>
        countAllRedraws(page, () => placeOfSelected(page)),
      ),
      bare: await withPage(browser, `${address}/whole`, (page) => countAllRedraws(page, () => placeOfBare(page, hub))),
    }));
    const steps = await measure('steps', () =>
      withPage(browser, `${explorer}/#view=all&select=e:${expandable}`, measureSteps),
    );
    const heap = await measure('heap', () =>
      withPage(browser, `${explorer}/#view=entity.${expandable}&select=e:${expandable}`, measureHeap),
    );
    const setting = { dataset, startEntities: START_ENTITIES, chromium: browser.version() };
    await report({ first, redraws, steps, heap }, setting);
  } finally {
    await browser.close();
    await app.close();
    close();
    await store.close();
  }
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const sizes: Promise<number>[] = [];
  const drawn = await withPage(browser, 'about:blank', async (page) => {
    page.on('requestfinished', (request) => {
      if (!['script', 'stylesheet'].includes(request.resourceType())) return;
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(url);
    // Nothing of Playwright runs in the page before: its scripts take about 50 ms, which only one of the pages would wait for.
    await page.waitForTimeout(VISIT_MS);
    const time = await untilDrawn(page);
    await page.waitForLoadState('networkidle');
    await Promise.all(sizes);
    return time;
  });
  return { drawn, bytes: (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) };
}

async function withPage<Result>(browser: Browser, url: string, use: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  try {
    // The compiler wraps functions that are sent to the page in this one.
    await context.addInitScript('globalThis.__name = (value) => value');
    const page = await context.newPage();
    await page.goto(url);
    if (url !== 'about:blank') {
      await untilDrawn(page);
      await page.waitForTimeout(3000);
    }
    return await use(page);
  } finally {
    await context.close();
  }
}

/** Returns the time from navigation to the first drawn graph, in ms. */
async function untilDrawn(page: Page): Promise<number> {
  return Number(
    await (await page.waitForFunction(() => performance.getEntriesByName('graph-drawn')[0]?.startTime)).jsonValue(),
  );
}

async function countAllRedraws(page: Page, placeOfNode: () => Promise<Point>): Promise<Rates> {
  const box = await page.locator('#graph').boundingBox();
  if (!box) throw new Error('The page has no graph.');
  const places: Record<Gesture, () => Point | Promise<Point>> = {
    // No node is in a corner.
    pan: () => ({ x: box.x + 12, y: box.y + 12 }),
    zoom: () => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 }),
    drag: placeOfNode,
  };
  const rates: [Gesture, number][] = [];
  for (const gesture of GESTURES) rates.push([gesture, await countRedraws(page, gesture, await places[gesture]())]);
  return Object.fromEntries(rates) as Record<Gesture, number>;
}

/** The explorer opens the menu of the selected entity at its node. */
async function placeOfSelected(page: Page): Promise<Point> {
  await page.locator('#graph').focus();
  await page.keyboard.press('0');
  await page.waitForTimeout(1000);
  await page.keyboard.press('Shift+F10');
  const place = await page
    .locator('.context-menu')
    .evaluate(({ style }: HTMLElement) => ({ x: Number.parseFloat(style.left), y: Number.parseFloat(style.top) }));
  await page.keyboard.press('Escape');
  return place;
}

function placeOfBare(page: Page, id: string): Promise<Point> {
  return page.evaluate((key) => {
    const { cy } = window as unknown as {
      cy: { fit(): void; getElementById(id: string): { renderedPosition(): Point } };
    };
    cy.fit();
    const { x, y } = cy.getElementById(key).renderedPosition();
    return { x, y };
  }, id);
}
