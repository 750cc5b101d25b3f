import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Point } from '../../server/model/geometry.ts';
import type { CanvasGraph } from '../../web/canvas/CanvasGraph.ts';
import { launchChromium } from '../support/chromium.ts';
import { serveHarness } from '../support/serveHarness.ts';

const DESKTOP: BrowserContextOptions = { viewport: { width: 1200, height: 800 } };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let browser: Browser;
let site: Awaited<ReturnType<typeof serveHarness>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveHarness()]);
});
afterAll(() => Promise.all([browser.close(), site.close()]));

/** Opens a page that shows an invented graph with this number of nodes, fitted. Any error in the page fails the test. */
async function openCanvas(nodes: number, change: Partial<CanvasGraph> = {}, options = DESKTOP): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  onTestFinished(async () => {
    await context.close();
    expect(errors).toEqual([]);
  });
  await page.clock.install();
  await page.addInitScript(recordDrawnLabels);
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

/** Records the labels that are drawn. They come from a sprite sheet: only they are drawn with nine arguments. */
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
      // The halo is left out.
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

/** Runs the page's timers and frames of the next half second: gestures, animations and the choice of labels have ended. */
function settled(page: Page): Promise<void> {
  return page.clock.runFor(500);
}

const at = async (page: Page, id: string): Promise<Point> => {
  const point = await page.evaluate((node) => window.harness.canvas.clientPosition(node), id);
  if (!point) throw new Error(`${id} is not drawn.`);
  return point;
};
/** Rounds a position like a mouse event. */
const whole = ({ x, y }: Point): Point => ({ x: Math.floor(x), y: Math.floor(y) });
const reports = (page: Page) => page.evaluate(() => window.harness.reports);
const reported = async (page: Page, kind: string) => (await reports(page)).filter(([name]) => name === kind);
const labelled = (page: Page) => page.evaluate(() => window.harness.canvas.labelled());
const positions = (page: Page) =>
  page.evaluate(() => {
    const { canvas, graph } = window.harness;
    return Object.fromEntries((graph()?.nodes ?? []).map(({ id }) => [id, canvas.clientPosition(id)]));
  });
/** Shows the present graph with a change. */
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

/** A position without a node nearby. */
const EMPTY = { x: 8, y: 8 };

describe('selecting', () => {
  test('a click selects a node at once, and the second one of a double click expands it', async () => {
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

  test.each(['Control', 'Meta', 'Shift'] as const)('with %s held a click adds', async (key) => {
    const page = await openCanvas(12);
    await click(page, 'n2', [key]);
    expect(await reports(page)).toEqual([['select', { kind: 'node', id: 'n2' }, true]]);
  });

  test('the canvas selects nothing by itself: it draws what the graph says', async () => {
    const page = await openCanvas(12);
    const accent = () => countPixels(page, '#c20063');
    await click(page, 'n2');
    await page.mouse.move(EMPTY.x, EMPTY.y);
    await settled(page);
    expect(await accent()).toBe(0);
    await amend(page, { selectedNodes: ['n2'] });
    await settled(page);
    expect(await accent()).toBeGreaterThan(50);
  });

  test('a click on a label is a click on its node, one on nothing is on the background', async () => {
    const page = await openCanvas(12);
    const { x, y } = await at(page, 'n1');
    const size = await page.evaluate(() => window.harness.graph()?.nodes.find(({ id }) => id === 'n1')?.size ?? 0);
    // With twelve nodes every label is below its node; the zoom is at most 1.4.
    await page.mouse.click(x, y + size * 0.7 + 14);
    await page.mouse.click(EMPTY.x, EMPTY.y);
    expect((await reported(page, 'select')).map(([, target]) => target)).toEqual([
      { kind: 'node', id: 'n1' },
      { kind: 'background' },
    ]);
  });

  test('an edge is hit eight pixels wide', async () => {
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
    // Only nodes that are completely in the box are reported, so nodes on its border may be missing.
    const ids = (box?.[1] ?? []) as string[];
    expect(ids.length).toBeGreaterThan(3);
    expect(expected).toEqual(expect.arrayContaining(ids));
    expect(await positions(page)).toEqual(before);
  });
});

describe('moving', () => {
  test('a node that is dragged is reported where it was dropped', async () => {
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
        const present = graph();
        if (present) show({ ...present, nodes: present.nodes.map((node) => ({ ...node, ...moved[node.id] })) });
      },
      places as Record<string, Point>,
    );
    await settled(page);
    expect(await at(page, 'n2')).toEqual(dropped);
  });

  test('dragging one selected node takes the others with it', async () => {
    const page = await openCanvas(12);
    await amend(page, { selectedNodes: ['n2', 'n5'] });
    const [from, other] = [await at(page, 'n2'), await at(page, 'n5')];
    await drag(page, from, { x: from.x + 50, y: from.y + 30 });
    const [, places] = (await reported(page, 'move'))[0] ?? [];
    expect(Object.keys(places as object).sort()).toEqual(['n2', 'n5']);
    const after = await at(page, 'n5');
    expect([after.x - other.x, after.y - other.y].map(Math.round)).toEqual([50, 30]);
  });

  test('dragging the background pans, and so does dragging a node while the space bar is held', async () => {
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

  test('nothing that is there moves when a graph with more nodes is shown', async () => {
    const page = await openCanvas(40);
    const before = await positions(page);
    await page.evaluate(() => {
      const { graph, show, world, toCanvasGraph } = window.harness;
      const present = graph();
      const more = world(60);
      const added = toCanvasGraph(more, {}).nodes.slice(40);
      if (!present) return;
      const link = { label: '', documents: 1, implied: false, directed: true };
      show({
        ...present,
        nodes: [...present.nodes, ...added.map((node, index) => ({ ...node, x: 2000 + index * 60, y: 40 }))],
        edges: [...present.edges, ...added.map(({ id }) => ({ ...link, id: `to ${id}`, source: id, target: 'n0' }))],
      });
    });
    await settled(page);
    const after = await positions(page);
    expect(Object.keys(after)).toHaveLength(60);
    expect(after).toMatchObject(before);
  });

  test('a node whose place changed glides there, and arrives', async () => {
    const page = await openCanvas(12, {}, { ...DESKTOP, reducedMotion: 'no-preference' });
    const from = await at(page, 'n3');
    // Read in the same task, before the animation can begin.
    const atOnce = await page.evaluate(() => {
      const { canvas, graph, show } = window.harness;
      const present = graph();
      if (present) {
        show({
          ...present,
          nodes: present.nodes.map((node) => (node.id === 'n3' ? { ...node, x: node.x + 100 } : node)),
        });
      }
      return canvas.clientPosition('n3');
    });
    expect(atOnce).toEqual(from);
    await page.waitForFunction((x) => (window.harness.canvas.clientPosition('n3')?.x ?? 0) > x + 50, from.x);
    await settled(page);
    const zoom = await zoomOf(page);
    expect((await at(page, 'n3')).x - from.x).toBeCloseTo(100 * zoom, 0);
  });
});

/** Returns the zoom, from the distance of two nodes. */
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

  test('the buttons zoom about the middle, fit brings everything back, reveal brings one node', async () => {
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

  test('reveal knows the size that the canvas has been given in this very frame', async () => {
    const page = await openCanvas(20, {}, PHONE);
    const before = await positions(page);
    const [lowest] = Object.entries(before).toSorted(([, a], [, b]) => (b?.y ?? 0) - (a?.y ?? 0));
    if (!lowest) throw new Error('There is no node.');
    await page.evaluate((id) => {
      const element = document.getElementById('canvas');
      if (element) element.style.height = '300px';
      window.harness.canvas.reveal(id);
    }, lowest[0]);
    await settled(page);
    expect(lowest[1]?.y).toBeGreaterThan(300);
    expect((await at(page, lowest[0])).y).toBeCloseTo(150, 0);
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

describe('labels', () => {
  test.each([
    [40, 1],
    [150, 1],
    [620, 1],
    [150, 3],
    [620, 0.5],
  ])('of %i nodes at %f times the fitting zoom do not overlap', async (nodes, factor) => {
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
    // In a crowded graph a long name may fit only towards the border of the window, where it is cut.
    [20, 'phone', PHONE, 1],
    [150, 'phone', PHONE, 0],
  ])('of %i nodes on a %s are whole in the view that fits, in both languages', async (nodes, _, options, most) => {
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
      // The graph must not be small to achieve that.
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

  test('name all of a small picture and at least twenty of a large one, the hubs among them', async () => {
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

  test('are more the nearer one comes', async () => {
    const page = await openCanvas(620);
    const far = (await labelled(page)).length;
    await page.evaluate(() => window.harness.canvas.zoomBy(3));
    await settled(page);
    expect((await labelled(page)).length).toBeGreaterThan(far);
  });

  test('of what is selected come first', async () => {
    const page = await openCanvas(620);
    const named = new Set(await labelled(page));
    const hidden = await page.evaluate(
      (shown) => (window.harness.graph()?.nodes ?? []).map(({ id }) => id).filter((id) => !shown.includes(id)),
      [...named],
    );
    const [first] = hidden;
    if (!first) throw new Error('Every node is named at this zoom.');
    await amend(page, { selectedNodes: [first] });
    expect(await labelled(page)).toContain(first);
  });
});

describe('hovering', () => {
  test('rests a moment, is reported, dims the rest without moving it, and ends', async () => {
    const page = await openCanvas(40);
    const before = await positions(page);
    const bright = await countPixels(page, '#2563b8');
    const { x, y } = await at(page, 'n0');
    await page.mouse.move(x, y);
    await page.waitForFunction(() => window.harness.reports.some(([name]) => name === 'hover'));
    expect(await reported(page, 'hover')).toEqual([['hover', { kind: 'node', id: 'n0' }, whole({ x, y })]]);
    await settled(page);
    expect(await countPixels(page, '#2563b8')).toBeLessThan(bright);
    expect(await positions(page)).toEqual(before);
    await page.mouse.move(EMPTY.x, EMPTY.y);
    await settled(page);
    expect((await reported(page, 'hover')).at(-1)?.[1]).toBe(null);
    expect(await countPixels(page, '#2563b8')).toBe(bright);
  });

  test('ends with the node that was hovered', async () => {
    const page = await openCanvas(40);
    const { x, y } = await at(page, 'n0');
    await page.mouse.move(x, y);
    await settled(page);
    await page.evaluate(() => {
      const { graph, show } = window.harness;
      const present = graph();
      if (!present) return;
      const edges = present.edges.filter(({ source, target }) => source !== 'n0' && target !== 'n0');
      show({ ...present, nodes: present.nodes.filter(({ id }) => id !== 'n0'), edges });
    });
    await settled(page);
    const fresh = await openCanvas(40);
    // Nothing stays dimmed: the picture has about as many pixels in full colour as one that was never hovered.
    const color = '#c2571a';
    expect(await countPixels(page, color)).toBeGreaterThan((await countPixels(fresh, color)) * 0.6);
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
  test('in the dark theme has a dark ground and the types in their dark colours', async () => {
    const page = await openCanvas(40, { theme: 'dark' });
    const dark = { ground: await countPixels(page, '#12161c'), person: await countPixels(page, '#7db4ff') };
    const other = await openCanvas(40, { theme: 'light' });
    const light = { ground: await countPixels(other, '#fbfbf9'), person: await countPixels(other, '#2563b8') };
    // The same picture in other colours.
    expect(dark.ground / light.ground).toBeCloseTo(1, 1);
    expect(dark.person / light.person).toBeCloseTo(1, 1);
    expect(light.ground).toBeGreaterThan(light.person);
    await amend(page, { theme: 'light' });
    await settled(page);
    expect(await countPixels(page, '#12161c')).toBe(0);
    expect(await countPixels(page, '#fbfbf9')).toBeGreaterThan(light.ground * 0.9);
  });

  test('a PNG has the size, the ground and the picture that were asked for', async () => {
    const page = await openCanvas(40);
    const view = await pngOf(page, { scale: 2, area: 'view', background: '#ffffff' });
    expect([view.width, view.height]).toEqual([2400, 1600]);
    expect(view.corner).toEqual([255, 255, 255, 255]);
    const half = await pngOf(page, { scale: 1, area: 'view', background: '#ffffff' });
    expect(half.other).toBeGreaterThan(0);
    // About four times the pixels; the edges of lines and letters are blurred.
    expect(view.other / half.other).toBeGreaterThan(3);
    expect(view.other / half.other).toBeLessThan(5);
    const all = await pngOf(page, { scale: 1, area: 'all', background: '#12161c' });
    expect(all.corner).toEqual([18, 22, 28, 255]);
    expect(all.other).toBeGreaterThan(0);
    // The whole graph has other proportions than the window.
    expect(all.width / all.height).not.toBeCloseTo(1.5, 3);
  });

  test('a PNG of everything does not depend on what the window shows', async () => {
    const page = await openCanvas(40);
    const options = { scale: 1, area: 'all', background: '#ffffff' } as const;
    const before = await pngOf(page, options);
    await page.evaluate(() => window.harness.canvas.zoomBy(3));
    await settled(page);
    const after = await pngOf(page, options);
    expect([after.width, after.height]).toEqual([before.width, before.height]);
    expect(Math.abs(after.other - before.other) / before.other).toBeLessThan(0.02);
  });

  test('shows an empty graph, and is gone when it is destroyed', async () => {
    const page = await openCanvas(12);
    await amend(page, { nodes: [], edges: [] });
    await settled(page);
    expect(await labelled(page)).toEqual([]);
    expect((await pngOf(page, { scale: 1, area: 'all', background: '#ffffff' })).other).toBe(0);
    await page.evaluate(() => window.harness.canvas.destroy());
    expect(await page.locator('#canvas > *').count()).toBe(0);
  });
});

/** Counts the pixels of exactly this colour in the window. */
async function countPixels(page: Page, color: string): Promise<number> {
  const picture = (await page.screenshot()).toString('base64');
  return page.evaluate(
    async ([data, wanted]) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context?.drawImage(image, 0, 0);
      const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
      const [red, green, blue] = [1, 3, 5].map((start) => Number.parseInt(wanted.slice(start, start + 2), 16));
      let count = 0;
      for (let i = 0; i < pixels.length; i += 4) {
        if (pixels[i] === red && pixels[i + 1] === green && pixels[i + 2] === blue) count += 1;
      }
      return count;
    },
    [picture, color] as const,
  );
}

interface Png {
  readonly width: number;
  readonly height: number;
  readonly corner: readonly number[];
  /** Number of pixels whose colour differs from the corner's. */
  readonly other: number;
}

function pngOf(page: Page, options: Parameters<Window['harness']['canvas']['png']>[0]): Promise<Png> {
  return page.evaluate(async (wanted) => {
    const image = await createImageBitmap(await window.harness.canvas.png(wanted));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
    const corner = [...pixels.slice(0, 4)];
    let other = 0;
    for (let i = 0; i < pixels.length; i += 4) {
      if (pixels[i] !== corner[0] || pixels[i + 1] !== corner[1] || pixels[i + 2] !== corner[2]) other += 1;
    }
    return { width: image.width, height: image.height, corner, other };
  }, options);
}
