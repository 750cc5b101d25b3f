import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { collectErrors, launchChromium } from '../support/chromium.ts';
import { serveHarness } from '../support/serveHarness.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serveHarness>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveHarness()]);
});
afterAll(() => Promise.all([browser.close(), site.close()]));

const NODES = 40;

const labelled = (page: Page) => page.evaluate(() => [...window.harness.canvas.labelled()].sort());

test.each(['zh', 'en'] as const)(
  'labels in %s stay while the camera does, and the most central nodes have one',
  async (language) => {
    const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const errors = collectErrors(page);
    onTestFinished(async () => {
      await context.close();
      expect(errors).toEqual([]);
    });
    await page.goto(site.url);
    await page.waitForFunction(() => 'harness' in window);
    const central = await page.evaluate(
      async ([count, lang]) => {
        await document.fonts.ready;
        const { world, place, toCanvasGraph, show, canvas } = window.harness;
        const invented = world(count);
        const graph = toCanvasGraph(invented, place(invented), { language: lang });
        show(graph);
        canvas.fit();
        const ordered = [...graph.nodes].sort((a, b) => b.importance - a.importance);
        return ordered.map(({ id }) => id);
      },
      [NODES, language] as const,
    );
    const before = await labelled(page);
    expect(before).toEqual(expect.arrayContaining(central.slice(0, 6)));

    const select = (selectedNodes: readonly string[]) =>
      page.evaluate((ids) => {
        const { graph, show } = window.harness;
        const shown = graph();
        if (shown) show({ ...shown, selectedNodes: ids });
      }, selectedNodes);
    // A selected node has a label, which may hide one other; the next selection brings that back.
    for (const id of [...central.slice(0, 3), ...central.slice(-3)]) {
      await select([id]);
      const now = await labelled(page);
      expect(now).toContain(id);
      expect(before.filter((other) => !now.includes(other)).length).toBeLessThanOrEqual(2);
    }
    await select([]);
    expect(await labelled(page)).toEqual(before);

    // On a path, its own relations have labels, and the dimmed rest of the graph has none.
    const [first = ''] = central;
    const path = await page.evaluate((start) => {
      const { graph, show } = window.harness;
      const shown = graph();
      const edge = shown?.edges.find(({ source, target }) => source === start || target === start);
      if (!shown || !edge) return [];
      const nodes = [edge.source, edge.target];
      show({ ...shown, selectedNodes: nodes, emphasis: { as: 'path', nodes, edges: [edge.id] } });
      return nodes;
    }, first);
    expect(await labelled(page)).toEqual([...path].sort());
  },
);
