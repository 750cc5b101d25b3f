import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Point } from '../../server/model/geometry.ts';
import type { CanvasGraph } from '../../web/canvas/CanvasGraph.ts';
import { collectErrors, launchChromium } from '../support/chromium.ts';
import { serveHarness } from '../support/serveHarness.ts';

const DESKTOP: BrowserContextOptions = { viewport: { width: 1200, height: 800 } };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let browser: Browser;
let site: Awaited<ReturnType<typeof serveHarness>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveHarness()]);
});
afterAll(() => Promise.all([browser.close(), site.close()]));

interface OpenPage {
  readonly page: Page;
  readonly errors: readonly string[];
}

/** Pages that no test uses, by their options: a page that is loaded again is ready sooner than a new one. */
const idle = new Map<BrowserContextOptions, OpenPage[]>();

async function openPage(options: BrowserContextOptions): Promise<OpenPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const errors = collectErrors(page);
  await page.clock.install();
  await page.addInitScript(recordDrawnLabels);
  return { page, errors };
}

/** Returns a page that shows a graph of `nodes` nodes, fitted to the window. Any error in the page fails the test. */
async function openCanvas(nodes: number, change: Partial<CanvasGraph> = {}, options = DESKTOP): Promise<Page> {
  const pages = idle.get(options) ?? [];
  idle.set(options, pages);
  const used = pages.pop() ?? (await openPage(options));
  const { page, errors } = used;
  onTestFinished(({ task }) => {
    // Fails after the test, with the errors of this test, since a page with errors is not used again.
    if (task.result?.state === 'pass' && errors.length === 0) pages.push(used);
    expect(errors).toEqual([]);
  });
  await page.mouse.move(0, 0);
  if (options.viewport) await page.setViewportSize(options.viewport);
  await page.goto(site.url);
  await page.waitForFunction(() => 'harness' in window);
  await page.evaluate(
    ([count, part]) => {
      const { world, place, toCanvasGraph, show, canvas } = window.harness;
      const invented = world(count);
      show(toCanvasGraph(invented, place(invented), part));
      canvas.fit();
    },
    [nodes, change] as const,
  );
  await settled(page);
  return page;
}

/** Labels are drawn from a sheet of sprites, the only calls of `drawImage` with nine arguments. */
function recordDrawnLabels(): void {
  const drawn: { left: number; top: number; right: number; bottom: number }[] = [];
  Object.assign(window, { drawnLabels: drawn });
  const { clearRect, drawImage } = CanvasRenderingContext2D.prototype;
  const isLabelLayer = (context: CanvasRenderingContext2D) => context.canvas.matches('#canvas > canvas');
  CanvasRenderingContext2D.prototype.clearRect = function (...rect) {
    if (isLabelLayer(this)) drawn.length = 0;
    clearRect.apply(this, rect);
  };
  CanvasRenderingContext2D.prototype.drawImage = function (...args: unknown[]) {
    if (isLabelLayer(this) && args.length === 9) {
      const [left, top, width, height] = args.slice(5) as [number, number, number, number];
      // Without the padding for the halo.
      drawn.push({ left: left + 4, top: top + 4, right: left + width - 5, bottom: top + height - 5 });
    }
    drawImage.apply(this, args as unknown as Parameters<typeof drawImage>);
  };
}

const drawnLabels = (page: Page) =>
  page.evaluate(
    () =>
      (window as unknown as { drawnLabels: { left: number; top: number; right: number; bottom: number }[] })
        .drawnLabels,
  );

/** Advances the page's clock by half a second, after which delays and animations have ended. */
function settled(page: Page): Promise<void> {
  return page.clock.runFor(500);
}

const at = async (page: Page, id: string): Promise<Point> => {
  const point = await page.evaluate((node) => window.harness.canvas.clientPosition(node), id);
  if (!point) throw new Error(`${id} is not drawn.`);
  return point;
};
/** Mouse events have whole coordinates. */
const whole = ({ x, y }: Point): Point => ({ x: Math.floor(x), y: Math.floor(y) });
const reports = (page: Page) => page.evaluate(() => window.harness.reports);
const reported = async (page: Page, kind: string) => (await reports(page)).filter(([name]) => name === kind);
const labelled = (page: Page) => page.evaluate(() => window.harness.canvas.labelled());
const positions = (page: Page) =>
  page.evaluate(() => {
    const { canvas, graph } = window.harness;
    return Object.fromEntries((graph()?.nodes ?? []).map(({ id }) => [id, canvas.clientPosition(id)]));
  });
/** Shows the current graph with a change. */
const amend = (page: Page, change: Partial<CanvasGraph>) =>
  page.evaluate((part) => {
    const graph = window.harness.graph();
    if (graph) window.harness.show({ ...graph, ...part });
  }, change);

async function click(page: Page, id: string, modifiers: ('Control' | 'Meta' | 'Shift')[] = []): Promise<void> {
  const { x, y } = await at(page, id);
  for (const key of modifiers) await page.keyboard.down(key);
  await page.mouse.click(x, y);
  for (const key of modifiers) await page.keyboard.up(key);
}

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}

/** The corner of the window, where no node is. */
const EMPTY = { x: 8, y: 8 };
/** Colour of selection rings in the light theme. */
const ACCENT = '#c20063';

describe('selecting', () => {
  test('a click selects a node at once, and a double click expands it', async () => {
    const page = await openCanvas(12);
    const { x, y } = await at(page, 'n3');
    await page.mouse.click(x, y);
    expect(await reports(page)).toEqual([['select', { kind: 'node', id: 'n3' }, false]]);
    await settled(page);
    await page.mouse.dblclick(x, y);
    expect((await reported(page, 'expand')).map(([, id]) => id)).toEqual(['n3']);
  });

  test('two quick clicks on two nodes expand neither', async () => {
    const page = await openCanvas(12);
    await click(page, 'n3');
    await click(page, 'n4');
    expect((await reported(page, 'select')).map(([, target]) => target)).toEqual([
      { kind: 'node', id: 'n3' },
      { kind: 'node', id: 'n4' },
    ]);
    expect(await reported(page, 'expand')).toEqual([]);
  });

  test.each(['Control', 'Meta', 'Shift'] as const)('a click with %s held adds to the selection', async (key) => {
    const page = await openCanvas(12);
    await click(page, 'n2', [key]);
    expect(await reports(page)).toEqual([['select', { kind: 'node', id: 'n2' }, true]]);
  });

  test('a click draws no selection: only the graph decides what is selected', async () => {
    const page = await openCanvas(12);
    const { x, y } = await at(page, 'n2');
    const isRingDrawn = async () => (await colorsAround(page, { x, y })).includes(ACCENT);
    await click(page, 'n2');
    await settled(page);
    expect(await isRingDrawn()).toBe(false);
    await amend(page, { selectedNodes: ['n2'] });
    await settled(page);
    expect(await isRingDrawn()).toBe(true);
  });

  test('a click on a label selects its node, a click on an empty spot the background', async () => {
    const page = await openCanvas(12);
    const { x, y } = await at(page, 'n1');
    const size = await page.evaluate(() => window.harness.graph()?.nodes.find(({ id }) => id === 'n1')?.size ?? 0);
    // With twelve nodes each label is below its node, and the zoom is at most 1.4.
    await page.mouse.click(x, y + size * 0.7 + 14);
    await page.mouse.click(EMPTY.x, EMPTY.y);
    expect((await reported(page, 'select')).map(([, target]) => target)).toEqual([
      { kind: 'node', id: 'n1' },
      { kind: 'background' },
    ]);
  });

  test('a click up to four pixels beside an edge selects it', async () => {
    const page = await openCanvas(12);
    const edge = await page.evaluate(() => {
      const { world, toCanvasGraph, show, canvas } = window.harness;
      const two = world(12);
      const pair = { nodes: two.nodes.slice(0, 2), edges: [] };
      const graph = toCanvasGraph(pair, { n0: { x: -300, y: 0 }, n1: { x: 300, y: 0 } });
      const line = {
        id: 'line',
        source: 'n0',
        target: 'n1',
        label: '出品',
        documents: 1,
        implied: false,
        directed: true,
      };
      show({ ...graph, edges: [line] });
      canvas.fit();
      return [canvas.clientPosition('n0'), canvas.clientPosition('n1')];
    });
    const [a, b] = edge;
    if (!a || !b) throw new Error('The two nodes are not drawn.');
    const y = a.y;
    await page.mouse.click((a.x + b.x) / 2, y - 4);
    await page.mouse.click((a.x + b.x) / 2 + 40, y + 4);
    await page.mouse.click((a.x + b.x) / 2, y - 40);
    expect((await reported(page, 'select')).map(([, target]) => target)).toEqual([
      { kind: 'edge', id: 'line' },
      { kind: 'edge', id: 'line' },
      { kind: 'background' },
    ]);
  });

  test('a box drawn with Shift reports the nodes in it and moves nothing', async () => {
    const page = await openCanvas(40);
    const before = await positions(page);
    const expected = Object.entries(before)
      .filter(([, point]) => point && point.x > 100 && point.x < 700 && point.y > 60 && point.y < 500)
      .map(([id]) => id);
    await page.keyboard.down('Shift');
    await drag(page, { x: 100, y: 60 }, { x: 700, y: 500 });
    await page.keyboard.up('Shift');
    await settled(page);
    const [box, ...others] = await reported(page, 'box');
    expect(others).toEqual([]);
    // Cytoscape selects nodes that lie wholly in the box, so nodes at its rim may be missing.
    const ids = (box?.[1] ?? []) as string[];
    expect(ids.length).toBeGreaterThan(3);
    expect(expected).toEqual(expect.arrayContaining(ids));
    expect(await positions(page)).toEqual(before);
  });
});

describe('moving', () => {
  test('a dragged node is reported at its new position', async () => {
    const page = await openCanvas(12);
    const from = await at(page, 'n2');
    const to = { x: from.x + 90, y: from.y - 60 };
    await drag(page, from, to);
    const [, places] = (await reported(page, 'move'))[0] ?? [];
    expect(Object.keys(places as object)).toEqual(['n2']);
    const dropped = await at(page, 'n2');
    expect(Math.hypot(dropped.x - to.x, dropped.y - to.y)).toBeLessThan(2);
    expect(await reported(page, 'select')).toEqual([]);
    // Showing the graph with the reported position moves nothing.
    await page.evaluate(
      (moved) => {
        const { graph, show } = window.harness;
        const current = graph();
        if (current) show({ ...current, nodes: current.nodes.map((node) => ({ ...node, ...moved[node.id] })) });
      },
      places as Record<string, Point>,
    );
    await settled(page);
    expect(await at(page, 'n2')).toEqual(dropped);
  });

  test('dragging one selected node moves the others too', async () => {
    const page = await openCanvas(12);
    await amend(page, { selectedNodes: ['n2', 'n5'] });
    const [from, other] = [await at(page, 'n2'), await at(page, 'n5')];
    await drag(page, from, { x: from.x + 50, y: from.y + 30 });
    const [, places] = (await reported(page, 'move'))[0] ?? [];
    expect(Object.keys(places as object).sort()).toEqual(['n2', 'n5']);
    const after = await at(page, 'n5');
    expect([after.x - other.x, after.y - other.y].map(Math.round)).toEqual([50, 30]);
  });

  test('dragging the background pans, as does dragging a node while the space bar is held', async () => {
    const page = await openCanvas(12);
    const before = await at(page, 'n0');
    await drag(page, EMPTY, { x: EMPTY.x + 60, y: EMPTY.y + 40 });
    const panned = await at(page, 'n0');
    expect([panned.x - before.x, panned.y - before.y].map(Math.round)).toEqual([60, 40]);
    await page.mouse.move(panned.x, panned.y);
    await page.keyboard.down('Space');
    await drag(page, panned, { x: panned.x - 30, y: panned.y - 20 });
    await page.keyboard.up('Space');
    const held = await at(page, 'n0');
    expect([held.x - panned.x, held.y - panned.y].map(Math.round)).toEqual([-30, -20]);
    expect(await reported(page, 'move')).toEqual([]);
  });

  /** Shows twenty more nodes, far to the right. */
  const addFarNodes = (page: Page) =>
    page.evaluate(() => {
      const { graph, show, world, toCanvasGraph } = window.harness;
      const current = graph();
      const more = world(60);
      const added = toCanvasGraph(more, {}).nodes.slice(40);
      if (!current) return;
      const link = { label: '', documents: 1, implied: false, directed: true };
      show({
        ...current,
        nodes: [...current.nodes, ...added.map((node, index) => ({ ...node, x: 2000 + index * 60, y: 40 }))],
        edges: [...current.edges, ...added.map(({ id }) => ({ ...link, id: `to ${id}`, source: id, target: 'n0' }))],
      });
    });

  test('once the user has moved the camera, new nodes outside move none of the current ones and are reported', async () => {
    const page = await openCanvas(40);
    await drag(page, EMPTY, { x: EMPTY.x + 30, y: EMPTY.y });
    const before = await positions(page);
    await addFarNodes(page);
    await settled(page);
    const after = await positions(page);
    expect(Object.keys(after)).toHaveLength(60);
    expect(after).toMatchObject(before);
    const added = Object.keys(after).filter((id) => !before[id]);
    expect(await reported(page, 'outside')).toEqual([['outside', added]]);
  });

  test('until then, the window shows all nodes again', async () => {
    const page = await openCanvas(40);
    await addFarNodes(page);
    await settled(page);
    const after = Object.values(await positions(page));
    expect(after).toHaveLength(60);
    expect(after.every((point) => point && point.x > 0 && point.x < 1200 && point.y > 0 && point.y < 800)).toBe(true);
    expect(await reported(page, 'outside')).toEqual([]);
  });

  test('a node whose position changed moves there in steps', async () => {
    const page = await openCanvas(12, {}, { ...DESKTOP, reducedMotion: 'no-preference' });
    const from = await at(page, 'n3');
    // In one call: on a slow machine the node could have moved before the next.
    const atOnce = await page.evaluate(() => {
      const { canvas, graph, show } = window.harness;
      const current = graph();
      if (current) {
        show({
          ...current,
          nodes: current.nodes.map((node) => (node.id === 'n3' ? { ...node, x: node.x + 100 } : node)),
        });
      }
      return canvas.clientPosition('n3');
    });
    expect(atOnce).toEqual(from);
    const target = from.x + 100 * (await zoomOf(page));
    await settled(page);
    expect((await at(page, 'n3')).x).toBeCloseTo(target, 0);
  });
});

/** Zoom, from the distance of two nodes. */
const zoomOf = (page: Page) =>
  page.evaluate(() => {
    const { canvas, graph } = window.harness;
    const [a, b] = (graph()?.nodes ?? []).filter(({ id }) => id === 'n0' || id === 'n1');
    const [p, q] = [canvas.clientPosition('n0'), canvas.clientPosition('n1')];
    if (!a || !b || !p || !q) return Number.NaN;
    return Math.hypot(p.x - q.x, p.y - q.y) / Math.hypot(a.x - b.x, a.y - b.y);
  });

describe('zooming', () => {
  test('the wheel zooms at the pointer', async () => {
    const page = await openCanvas(40);
    const [before, anchor] = [await zoomOf(page), await at(page, 'n0')];
    await page.mouse.move(anchor.x, anchor.y);
    for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, -120);
    await settled(page);
    expect(await zoomOf(page)).toBeGreaterThan(before * 1.05);
    const after = await at(page, 'n0');
    expect(Math.hypot(after.x - anchor.x, after.y - anchor.y)).toBeLessThan(1);
  });

  test('a double click on the background zooms in one step at the pointer', async () => {
    const page = await openCanvas(40);
    const before = await zoomOf(page);
    await page.mouse.dblclick(EMPTY.x, EMPTY.y);
    await settled(page);
    expect((await zoomOf(page)) / before).toBeCloseTo(1.6, 1);
    expect(await reported(page, 'expand')).toEqual([]);
  });

  test('zoomBy zooms around the middle, reveal centres one node, fit shows everything', async () => {
    const page = await openCanvas(40);
    const before = await zoomOf(page);
    await page.evaluate(() => window.harness.canvas.zoomBy(4));
    await settled(page);
    expect((await zoomOf(page)) / before).toBeCloseTo(Math.min(4, 4 / before), 1);
    const [outside] = Object.entries(await positions(page)).filter(
      ([, point]) => point && (point.x < 0 || point.x > 1200),
    );
    if (!outside) throw new Error('Every node is still in the window.');
    await page.evaluate((id) => window.harness.canvas.reveal(id), outside[0]);
    await settled(page);
    const revealed = await at(page, outside[0]);
    expect([revealed.x, revealed.y].map(Math.round)).toEqual([600, 400]);
    await page.evaluate(() => window.harness.canvas.fit());
    await settled(page);
    for (const point of Object.values(await positions(page))) {
      expect(point && point.x > 0 && point.x < 1200 && point.y > 0 && point.y < 800).toBe(true);
    }
  });

  test('reveal uses the size that the canvas was given in the same frame', async () => {
    const page = await openCanvas(20, {}, PHONE);
    await page.evaluate(() => window.harness.canvas.zoomBy(1.5));
    await settled(page);
    const before = Object.entries(await positions(page)).filter(([, point]) => (point?.y ?? 0) > 560);
    const [lowest] = before.toSorted(([, a], [, b]) => (b?.y ?? 0) - (a?.y ?? 0));
    if (!lowest) throw new Error('There is no node in the lower part.');
    await page.evaluate((id) => {
      const element = document.getElementById('canvas');
      if (element) element.style.height = '300px';
      window.harness.canvas.reveal(id);
    }, lowest[0]);
    await settled(page);
    expect((await at(page, lowest[0])).y).toBeCloseTo(150, 0);
  });

  test('approach zooms in to a node of a large graph with its nearest neighbours, and only pans in a small one', async () => {
    const page = await openCanvas(620);
    const before = await zoomOf(page);
    await page.evaluate(() => window.harness.canvas.approach('n300'));
    await settled(page);
    expect(await zoomOf(page)).toBeGreaterThan(2 * before);
    const shown = Object.entries(await positions(page)).filter(
      ([, point]) => point && point.x > 0 && point.x < 1200 && point.y > 0 && point.y < 800,
    );
    const neighbors = await page.evaluate(() =>
      (window.harness.graph()?.edges ?? []).flatMap(({ source, target }) =>
        source === 'n300' ? [target] : target === 'n300' ? [source] : [],
      ),
    );
    const ids = shown.map(([id]) => id);
    expect(ids).toContain('n300');
    expect(ids.some((id) => neighbors.includes(id))).toBe(true);

    const small = await openCanvas(40);
    const fitted = await positions(small);
    await small.evaluate(() => window.harness.canvas.approach('n30'));
    await settled(small);
    expect(await positions(small)).toEqual(fitted);
  });

  test('fit shows only the given nodes', async () => {
    const page = await openCanvas(40);
    const before = await zoomOf(page);
    await page.evaluate(() => window.harness.canvas.fit(['n3', 'n4']));
    await settled(page);
    expect(await zoomOf(page)).toBeGreaterThanOrEqual(before);
    const [a, b] = [await at(page, 'n3'), await at(page, 'n4')];
    expect(Math.abs((a.x + b.x) / 2 - 600)).toBeLessThan(5);
  });
});

describe('a window of another size', () => {
  const area = async (page: Page) => page.viewportSize() ?? { width: 0, height: 0 };
  const isWholeInView = async (page: Page) => {
    const { width, height } = await area(page);
    return Object.values(await positions(page)).every(
      (point) => point && point.x > 0 && point.x < width && point.y > 0 && point.y < height,
    );
  };
  /** Distance of a node from the middle of the window. */
  const fromMiddle = async (page: Page, id: string) => {
    const [{ width, height }, point] = [await area(page), await at(page, id)];
    return { x: Math.round(point.x - width / 2), y: Math.round(point.y - height / 2) };
  };
  const resize = async (page: Page, width: number, height: number) => {
    await page.setViewportSize({ width, height });
    // Frames are real, unlike the clock: a new observer reports in the same frame as the camera's, and after it.
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const observer = new ResizeObserver(() => {
            observer.disconnect();
            resolve();
          });
          observer.observe(document.body);
        }),
    );
    await settled(page);
  };

  test.each<[string, (page: Page) => Promise<unknown>]>([
    [
      'the wheel',
      async (page) => {
        await page.mouse.move(600, 400);
        await page.mouse.wheel(0, -300);
      },
    ],
    ['a drag', (page) => drag(page, EMPTY, { x: 130, y: 90 })],
    ['a double click on the background', (page) => page.mouse.dblclick(EMPTY.x, EMPTY.y)],
    ['a zoom step', (page) => page.evaluate(() => window.harness.canvas.zoomBy(1.3))],
  ])('keeps the middle and the zoom after %s, until the next fit', async (_, move) => {
    const page = await openCanvas(40);
    await move(page);
    await settled(page);
    const [zoom, place] = [await zoomOf(page), await fromMiddle(page, 'n0')];
    await resize(page, 700, 900);
    expect(await zoomOf(page)).toBeCloseTo(zoom, 6);
    expect(await fromMiddle(page, 'n0')).toEqual(place);
    await page.evaluate(() => window.harness.canvas.fit());
    await settled(page);
    await resize(page, 1000, 500);
    expect(await isWholeInView(page)).toBe(true);
  });

  test.each<[string, (page: Page) => Promise<unknown>]>([
    ['clicks', (page) => click(page, 'n3')],
    ['a dragged node', async (page) => drag(page, await at(page, 'n3'), { x: 500, y: 300 })],
    ['hovering', (page) => page.mouse.move(600, 400)],
    ['a selection', (page) => amend(page, { selectedNodes: ['n3'] })],
    ['a fit of two nodes', (page) => page.evaluate(() => window.harness.canvas.fit(['n3', 'n4']))],
  ])('is filled again after %s', async (what, act) => {
    const page = await openCanvas(40);
    await act(page);
    await settled(page);
    await resize(page, 390, 700);
    const ids = await page.evaluate(() => (window.harness.graph()?.nodes ?? []).map(({ id }) => id));
    const fitted = what.startsWith('a fit') ? ['n3', 'n4'] : ids;
    for (const id of fitted) {
      const { x, y } = await at(page, id);
      expect(x > 0 && x < 390 && y > 0 && y < 700).toBe(true);
    }
  });

  test('shows the picture that a window opened with this size has, whatever sizes came between', async () => {
    const page = await openCanvas(40, {}, { viewport: { width: 400, height: 300 } });
    for (const [width, height] of [
      [800, 200],
      [1280, 40],
      [1200, 800],
    ] as const) {
      await resize(page, width, height);
    }
    const fresh = await openCanvas(40);
    const [resized, opened] = [await positions(page), await positions(fresh)];
    for (const [id, point] of Object.entries(opened)) {
      expect(Math.abs((resized[id]?.x ?? 0) - (point?.x ?? 0))).toBeLessThan(2);
      expect(Math.abs((resized[id]?.y ?? 0) - (point?.y ?? 0))).toBeLessThan(2);
    }
  });

  test('moves nothing while the canvas has no size, and nothing when it is back', async () => {
    const page = await openCanvas(40);
    await drag(page, EMPTY, { x: 130, y: 90 });
    const before = await positions(page);
    for (const display of ['none', 'block']) {
      await page.evaluate((value) => {
        const element = document.getElementById('canvas');
        if (element) element.style.display = value;
      }, display);
      await settled(page);
    }
    expect(await positions(page)).toEqual(before);
  });

  test('is filled when a canvas gets its first size', async () => {
    const page = await openCanvas(40);
    await page.evaluate(() => {
      const element = document.getElementById('canvas');
      const { canvas } = window.harness;
      if (!element) return;
      element.style.display = 'none';
      canvas.fit();
      element.style.width = '600px';
      element.style.display = 'block';
    });
    await settled(page);
    expect(Object.values(await positions(page)).every((point) => point && point.x > 0 && point.x < 600)).toBe(true);
  });

  test('is fitted once, not again in later frames', async () => {
    const page = await openCanvas(40);
    const places = await page.evaluate(async () => {
      const { canvas } = window.harness;
      const place = () => JSON.stringify(canvas.clientPosition('n0'));
      const seen = [place()];
      const element = document.getElementById('canvas');
      if (element) element.style.width = '700px';
      for (let step = 0; step < 30; step++) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        if (seen.at(-1) !== place()) seen.push(place());
      }
      return seen.length;
    });
    expect(places).toBe(2);
  });
});

describe('labels', () => {
  test.each([
    [40, 1],
    [150, 1],
    [620, 1],
    [150, 3],
    [620, 0.5],
  ])('of %i nodes do not overlap at %f times the fitting zoom', async (nodes, factor) => {
    const page = await openCanvas(nodes);
    await page.evaluate((by) => window.harness.canvas.zoomBy(by), factor);
    await settled(page);
    const boxes = await drawnLabels(page);
    expect(boxes.length).toBeGreaterThan(5);
    const clashes = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => [a, b]),
    );
    expect(clashes).toEqual([]);
  });

  test.each([
    [40, 'desktop', DESKTOP, 0],
    [620, 'desktop', DESKTOP, 0],
    // Beside many nodes, a long label may have no free side except towards the rim.
    [20, 'phone', PHONE, 1],
    [150, 'phone', PHONE, 0],
  ])('of %i nodes on a %s are not cut in the fitted view, in either language', async (nodes, _, options, most) => {
    for (const language of ['zh', 'en'] as const) {
      const page = await openCanvas(nodes, { language }, options);
      const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
      const boxes = await drawnLabels(page);
      expect(boxes.length).toBeGreaterThan(5);
      const cut = boxes.filter(
        ({ left, top, right, bottom }) => left < 0 || top < 0 || right > width || bottom > height,
      );
      expect(cut.length).toBeLessThanOrEqual(most);
      const shown = Object.values(await positions(page)).flatMap((point) => point ?? []);
      const share = (values: readonly number[], size: number) => (Math.max(...values) - Math.min(...values)) / size;
      // The graph still fills at least half of one dimension.
      const filled = [
        share(
          shown.map(({ x }) => x),
          width,
        ),
        share(
          shown.map(({ y }) => y),
          height,
        ),
      ];
      expect(Math.max(...filled)).toBeGreaterThan(0.5);
    }
  });

  test('are drawn for all nodes of a small graph and at least twenty of a large one, hubs included', async () => {
    const small = await openCanvas(40);
    expect(await labelled(small)).toHaveLength(40);
    const large = await openCanvas(620);
    const named = await labelled(large);
    expect(named.length).toBeGreaterThanOrEqual(20);
    const hubs = await large.evaluate(() =>
      (window.harness.graph()?.nodes ?? [])
        .toSorted((a, b) => b.importance - a.importance)
        .slice(0, 8)
        .map(({ id }) => id),
    );
    expect(named).toEqual(expect.arrayContaining(hubs));
  });

  test('are planned again after a zoom, which makes space for more', async () => {
    const page = await openCanvas(620);
    const before = (await labelled(page)).length;
    await page.evaluate(() => window.harness.canvas.zoomBy(3));
    await settled(page);
    expect((await labelled(page)).length).toBeGreaterThan(before);
  });

  test('of selected nodes come first', async () => {
    const page = await openCanvas(620);
    const named = new Set(await labelled(page));
    const hidden = await page.evaluate(
      (shown) => (window.harness.graph()?.nodes ?? []).map(({ id }) => id).filter((id) => !shown.includes(id)),
      [...named],
    );
    const [first] = hidden;
    if (!first) throw new Error('Every node has a label at this zoom.');
    await amend(page, { selectedNodes: [first] });
    expect(await labelled(page)).toContain(first);
  });
});

describe('hovering', () => {
  /** Without labels, which could cover nodes, the pixel at a node's centre has the node's colour unless it is dimmed. */
  const undimmed = (page: Page) =>
    page
      .evaluate(() => {
        const { canvas, graph } = window.harness;
        return (graph()?.nodes ?? []).map(({ id, color }) => ({ id, color, at: canvas.clientPosition(id) }));
      })
      .then(async (nodes) => {
        const colors = await colorsAt(
          page,
          nodes.map(({ at: point }) => point ?? EMPTY),
        );
        return nodes.flatMap(({ id, color }, index) => (colors[index] === color ? [id] : []));
      });
  const openUnlabelled = async () => {
    const page = await openCanvas(40);
    const graph = await page.evaluate(() => window.harness.graph());
    const nodes = (graph?.nodes ?? []).map((node) => ({ ...node, label: '', hiddenNeighbors: 0, pinned: false }));
    await amend(page, { nodes, edges: graph?.edges.map((edge) => ({ ...edge, label: '' })) ?? [] });
    await settled(page);
    const ids = nodes.map(({ id }) => id);
    const edges = graph?.edges.filter(({ source, target }) => source === 'n0' || target === 'n0') ?? [];
    const neighborhood = new Set(['n0', ...edges.flatMap(({ source, target }) => [source, target])]);
    return { page, ids, neighborhood: ids.filter((id) => neighborhood.has(id)) };
  };

  test('is reported after a delay and dims all but the neighbours, without moving anything, until it ends', async () => {
    const { page, ids, neighborhood } = await openUnlabelled();
    const before = await positions(page);
    expect(await undimmed(page)).toEqual(ids);
    const { x, y } = await at(page, 'n0');
    await page.mouse.move(x, y);
    await settled(page);
    expect(await reported(page, 'hover')).toEqual([['hover', { kind: 'node', id: 'n0' }, whole({ x, y })]]);
    expect(await undimmed(page)).toEqual(neighborhood);
    expect(await positions(page)).toEqual(before);
    await page.mouse.move(EMPTY.x, EMPTY.y);
    await settled(page);
    expect((await reported(page, 'hover')).at(-1)?.[1]).toBe(null);
    expect(await undimmed(page)).toEqual(ids);
  });

  test('ends when the hovered node is removed', async () => {
    const { page, ids, neighborhood } = await openUnlabelled();
    const { x, y } = await at(page, 'n0');
    await page.mouse.move(x, y);
    await settled(page);
    expect(await undimmed(page)).toEqual(neighborhood);
    await page.evaluate(() => {
      const { graph, show } = window.harness;
      const current = graph();
      if (!current) return;
      const edges = current.edges.filter(({ source, target }) => source !== 'n0' && target !== 'n0');
      show({ ...current, nodes: current.nodes.filter(({ id }) => id !== 'n0'), edges });
    });
    await settled(page);
    expect(await undimmed(page)).toEqual(ids.filter((id) => id !== 'n0'));
  });
});

describe('the menu', () => {
  test('opens by right click on a node, an edge or the background, at the pointer', async () => {
    const page = await openCanvas(12);
    const { x, y } = await at(page, 'n4');
    await page.mouse.click(x, y, { button: 'right' });
    await page.mouse.click(EMPTY.x, EMPTY.y, { button: 'right' });
    expect(await reports(page)).toEqual([
      ['menu', { kind: 'node', id: 'n4' }, whole({ x, y })],
      ['menu', { kind: 'background' }, EMPTY],
    ]);
  });
});

describe('touch', () => {
  const touch = async (cdp: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) });

  test('a tap selects, a double tap does not expand', async () => {
    const page = await openCanvas(12, {}, PHONE);
    const { x, y } = await at(page, 'n2');
    await page.touchscreen.tap(x, y);
    await page.touchscreen.tap(x, y);
    expect(await reports(page)).toEqual([
      ['select', { kind: 'node', id: 'n2' }, false],
      ['select', { kind: 'node', id: 'n2' }, false],
    ]);
  });

  test('a long press opens the menu and selects nothing when it ends', async () => {
    const page = await openCanvas(12, {}, PHONE);
    const point = await at(page, 'n2');
    const cdp = await page.context().newCDPSession(page);
    await touch(cdp, 'touchStart', [point]);
    await page.waitForFunction(() => window.harness.reports.length > 0);
    await touch(cdp, 'touchEnd', []);
    await settled(page);
    expect((await reports(page)).map(([name, target]) => [name, target])).toEqual([
      ['menu', { kind: 'node', id: 'n2' }],
    ]);
  });

  test('a pinch that begins with the fingers together zooms at once, without a stray tap', async () => {
    const page = await openCanvas(12, {}, PHONE);
    const before = await zoomOf(page);
    const cdp = await page.context().newCDPSession(page);
    const fingers = (apart: number) => [
      { x: 195 - apart, y: 700 },
      { x: 195 + apart, y: 700 },
    ];
    await touch(cdp, 'touchStart', fingers(30).slice(0, 1));
    await touch(cdp, 'touchStart', fingers(30));
    for (const apart of [33, 36, 39]) await touch(cdp, 'touchMove', fingers(apart));
    await settled(page);
    expect((await zoomOf(page)) / before).toBeCloseTo(1.3, 1);
    await touch(cdp, 'touchEnd', []);
    await settled(page);
    expect(await reports(page)).toEqual([]);
  });
});

describe('drawing', () => {
  test('uses the background and the type colours of the theme', async () => {
    const page = await openCanvas(40, { theme: 'dark' });
    const node = await page.evaluate(() => window.harness.graph()?.nodes.find(({ id }) => id === 'n3'));
    expect(await colorsAt(page, [EMPTY, await at(page, 'n3')])).toEqual(['#12161c', node?.color]);
    await amend(page, { theme: 'light' });
    await settled(page);
    expect(await colorsAt(page, [EMPTY])).toEqual(['#fbfbf9']);
  });

  test('a PNG of the view has the given scale and background, and nodes where the window shows them', async () => {
    const page = await openCanvas(40);
    const { x, y } = await at(page, 'n3');
    const node = await page.evaluate(() => window.harness.graph()?.nodes.find(({ id }) => id === 'n3'));
    const png = await pngOf(page, { scale: 2, area: 'view', background: '#ffffff' });
    expect([png.width, png.height]).toEqual([2400, 1600]);
    expect(pixel(png, { x: 0, y: 0 })).toBe('#ffffff');
    expect(pixel(png, { x: 2 * x, y: 2 * y })).toBe(node?.color);
  });

  test('a PNG of everything is as large as the graph, whatever the window shows', async () => {
    const page = await openCanvas(40);
    const options = { scale: 1, area: 'all', background: '#12161c' } as const;
    const before = await pngOf(page, options);
    expect(pixel(before, { x: 0, y: 0 })).toBe('#12161c');
    expect(before.width / before.height).not.toBeCloseTo(1.5, 3);
    await page.evaluate(() => window.harness.canvas.zoomBy(3));
    await settled(page);
    const after = await pngOf(page, options);
    expect([after.width, after.height]).toEqual([before.width, before.height]);
    const different = after.pixels.filter((value, index) => value !== before.pixels[index]).length;
    expect(different / after.pixels.length).toBeLessThan(0.01);
  });

  test('of a large graph is a picture while the camera moves, and only of dragged nodes during a drag', async () => {
    const page = await openCanvas(320);
    const graph = await page.evaluate(() => window.harness.graph());
    const nodes = (graph?.nodes ?? []).map((node) => ({ ...node, label: '', hiddenNeighbors: 0, pinned: false }));
    await amend(page, { nodes });
    await settled(page);
    // Cytoscape clears its layer of elements that are not dragged before it draws them.
    await page.evaluate(() => {
      const { clearRect } = CanvasRenderingContext2D.prototype;
      Object.assign(window, { drawings: 0 });
      CanvasRenderingContext2D.prototype.clearRect = function (...rect) {
        if (this.canvas.dataset.id?.endsWith('-node')) (window as unknown as { drawings: number }).drawings += 1;
        clearRect.apply(this, rect);
      };
    });
    const drawings = () => page.evaluate(() => (window as unknown as { drawings: number }).drawings);
    const wrong = async () => {
      const places = await positions(page);
      const inside = nodes.filter(({ id }) => {
        const place = places[id];
        return place && place.x > 0 && place.y > 0 && place.x < 1200 && place.y < 800;
      });
      expect(inside.length).toBeGreaterThan(40);
      const colors = await colorsAt(
        page,
        inside.map(({ id }) => places[id] ?? EMPTY),
      );
      // A few nodes lie under others.
      return inside.filter(({ color }, index) => colors[index] !== color).length;
    };
    const atRest = await wrong();
    // From here on, only the test advances the clock.
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
    await page.evaluate(() => Object.assign(window, { drawings: 0 }));

    await page.mouse.move(EMPTY.x, EMPTY.y);
    for (const turn of [-90, 240, -300]) {
      await page.mouse.wheel(0, turn);
      await page.clock.runFor(80);
      expect(await wrong()).toBeLessThan(atRest + 8);
    }
    await page.mouse.down();
    await page.mouse.move(EMPTY.x + 160, EMPTY.y + 20);
    await page.clock.runFor(80);
    expect(await wrong()).toBeLessThan(atRest + 8);
    await page.mouse.up();
    // About twenty frames have passed. Only those in which a highlight changes are drawn.
    expect(await drawings()).toBeLessThan(6);
    await settled(page);
    expect(await drawings()).toBeGreaterThan(0);
    expect(await wrong()).toBeLessThan(atRest + 8);

    const hub = await at(page, 'n0');
    const color = nodes.find(({ id }) => id === 'n0')?.color;
    await page.mouse.move(hub.x, hub.y);
    await page.mouse.down();
    for (const shift of [6, 30, 60]) {
      await page.mouse.move(hub.x + shift, hub.y);
      await page.clock.runFor(50);
    }
    const before = await drawings();
    await page.mouse.move(hub.x + 120, hub.y + 40);
    await page.clock.runFor(100);
    expect(await drawings()).toBe(before);
    const [there, here] = await colorsAt(page, [hub, { x: hub.x + 120, y: hub.y + 40 }]);
    expect([there === color, here]).toEqual([false, color]);
    await page.mouse.up();
    await settled(page);
    expect(await drawings()).toBeGreaterThan(before);
  });

  test('of elements that come back is the same as that of new ones, whatever has changed since', async () => {
    const options = { scale: 1, area: 'all', background: '#ffffff' } as const;
    const [page, other] = [await openCanvas(40), await openCanvas(1)];
    const graph = await page.evaluate(() => window.harness.graph());
    if (!graph) throw new Error('There is no graph.');
    const [first] = graph.edges;
    const nodes = graph.nodes.map((node, index) =>
      index % 2 === 0 ? node : { ...node, x: node.x + 40, size: node.size * 1.5, color: '#0000ff' },
    );
    const edges = graph.edges.map((edge, index) =>
      index % 2 === 0 ? edge : { ...edge, implied: !edge.implied, documents: 3 },
    );
    const plain = { emphasis: null, selectedNodes: [] } as const;
    const expectSame = async (after: Parameters<typeof amend>[1]): Promise<void> => {
      for (const shown of [page, other]) await amend(shown, { nodes: graph.nodes.slice(20), edges: [] });
      for (const shown of [page, other]) {
        await amend(shown, { ...plain, ...after });
        await settled(shown);
      }
      const [restored, fresh] = [await pngOf(page, options), await pngOf(other, options)];
      expect([restored.width, restored.height]).toEqual([fresh.width, fresh.height]);
      const differences = restored.pixels.filter((value, index) => Math.abs(value - (fresh.pixels[index] ?? 0)) > 40);
      expect(differences.length).toBe(0);
    };
    await settled(page);
    await expectSame({ nodes, edges });
    // They go dimmed and selected in the other theme, edges also without their nodes, and some as soon as they change.
    const dimmed = { emphasis: { as: 'path', nodes: ['n3'], edges: [] }, selectedNodes: ['n1'] } as const;
    await amend(page, { ...dimmed, ...graph });
    await settled(page);
    await page.evaluate(
      ([before, some]) => {
        window.harness.show(before);
        window.harness.show({ ...before, edges: some });
      },
      [graph, graph.edges.slice(20)] as const,
    );
    await settled(page);
    await amend(page, dimmed);
    const turned = edges.map((edge) =>
      edge.id === first?.id ? { ...edge, source: edge.target, target: edge.source } : edge,
    );
    await expectSame({ nodes, edges: turned, theme: 'dark' });
  });

  test('an empty graph can be shown, and destroying the canvas removes its elements', async () => {
    const page = await openCanvas(12);
    await amend(page, { nodes: [], edges: [] });
    await settled(page);
    expect(await labelled(page)).toEqual([]);
    const { pixels } = await pngOf(page, { scale: 1, area: 'all', background: '#ffffff' });
    expect(pixels.every((value) => value === 255)).toBe(true);
    await page.evaluate(() => window.harness.canvas.destroy());
    expect(await page.locator('#canvas > *').count()).toBe(0);
  });
});

interface Image {
  readonly width: number;
  readonly height: number;
  /** Four bytes for each pixel. */
  readonly pixels: Buffer;
}

/** Decodes a PNG in the browser. */
async function decode(page: Page, png: string): Promise<Image> {
  const { pixels, ...size } = await page.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const bytes = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
    let text = '';
    for (let start = 0; start < bytes.length; start += 8192)
      text += String.fromCharCode(...bytes.subarray(start, start + 8192));
    return { width: image.width, height: image.height, pixels: btoa(text) };
  }, png);
  return { ...size, pixels: Buffer.from(pixels, 'base64') };
}

async function pngOf(page: Page, options: Parameters<Window['harness']['canvas']['png']>[0]): Promise<Image> {
  const png = await page.evaluate(async (wanted) => {
    const bytes = new Uint8Array(await (await window.harness.canvas.png(wanted)).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, options);
  return decode(page, png);
}

const screenshot = async (page: Page) => decode(page, (await page.screenshot()).toString('base64'));

/** The colours of the window at some points. */
async function colorsAt(page: Page, points: readonly Point[]): Promise<readonly string[]> {
  const image = await screenshot(page);
  return points.map((point) => pixel(image, point));
}

/** The colours of the window on a horizontal line through a point, as far as a selection ring reaches. */
function colorsAround(page: Page, { x, y }: Point): Promise<readonly string[]> {
  return colorsAt(
    page,
    Array.from({ length: 121 }, (_, index) => ({ x: x - 60 + index, y })),
  );
}

function pixel({ width, pixels }: Image, { x, y }: Point): string {
  const start = 4 * (Math.floor(y) * width + Math.floor(x));
  return `#${pixels.subarray(start, start + 3).toString('hex')}`;
}

describe('areas', () => {
  test('have names that report clicks, stay with their nodes, and take the place of labels in an overview', async () => {
    const page = await openCanvas(120);
    const before = (await labelled(page)).length;
    await page.evaluate(() => {
      const graph = window.harness.graph();
      if (!graph) return;
      const { nodes } = graph;
      const byPlace = (left: boolean) => nodes.filter(({ x }) => x < 0 === left).map(({ id }) => id);
      const area = (id: string, color: string, ids: readonly string[]) => ({ id, label: id, color, nodes: ids });
      window.harness.show({
        ...graph,
        areas: [area('西部', '#016883', byPlace(true)), area('东部', '#822d1f', byPlace(false))],
      });
      window.harness.canvas.zoomBy(0.3);
    });
    const west = page.locator('.area-name', { hasText: '西部' });
    await west.waitFor();
    await settled(page);
    expect((await labelled(page)).length).toBeLessThan(Math.min(before, 25));
    await west.click();
    expect(await reported(page, 'area')).toEqual([['area', '西部']]);
    // The surface below the graph is painted, and the name moves with the camera.
    const surface = page.locator('#canvas > .areas');
    const painted = () =>
      surface.evaluate((canvas: HTMLCanvasElement) =>
        canvas
          .getContext('2d')
          ?.getImageData(0, 0, canvas.width, canvas.height)
          .data.some((value) => value > 0),
      );
    expect(await painted()).toBe(true);
    const name = await west.boundingBox();
    await drag(page, EMPTY, { x: EMPTY.x + 40, y: EMPTY.y + 30 });
    await settled(page);
    const moved = await west.boundingBox();
    expect([moved?.x, moved?.y]).toEqual([(name?.x ?? 0) + 40, (name?.y ?? 0) + 30]);
    // The name gives way to a selected node.
    const places = Object.entries(await positions(page));
    const coveredBy = (box: typeof moved): readonly string[] =>
      places.flatMap(([id, place]) => {
        const isCovered =
          box &&
          place &&
          Math.abs(place.x - box.x - box.width / 2) < box.width / 2 &&
          Math.abs(place.y - box.y - box.height / 2) < box.height / 2;
        return isCovered ? [id] : [];
      });
    const [covered = ''] = coveredBy(moved);
    expect(covered).not.toBe('');
    await amend(page, { selectedNodes: [covered] });
    await settled(page);
    expect((await west.isVisible()) ? coveredBy(await west.boundingBox()) : []).not.toContain(covered);
    await amend(page, { areas: [], selectedNodes: [] });
    await expect.poll(() => west.count()).toBe(0);
    await expect.poll(() => surface.isVisible()).toBe(false);
  });
});
