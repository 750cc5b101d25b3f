import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { replaceTexts } from '../support/replaceTexts.ts';
import { cite, graphDocument, SEED_WORLD } from '../support/world.ts';
import { buildWithText, openWithText } from './documentsWithText.ts';
import { showTooltip, visitPanels } from './visitPanels.ts';

const LONG_ID = `d-${'long'.repeat(70)}`;

let number = 0;
/** Every text of the dataset has the greatest length that its field may have, and no space. */
const seed = replaceTexts(
  {
    ...SEED_WORLD,
    documents: [...SEED_WORLD.documents, graphDocument(LONG_ID)],
    entities: SEED_WORLD.entities.map((entity) => ({ ...entity, citations: [...entity.citations, cite(LONG_ID, 1)] })),
    relations: SEED_WORLD.relations.map((relation) => ({
      ...relation,
      citations: [...relation.citations, cite(LONG_ID, 1, 99)],
    })),
    figures: SEED_WORLD.figures.map((figure) => ({ ...figure, citations: [...figure.citations, cite(LONG_ID, 1)] })),
  },
  (_text, field) => {
    number += 1;
    const length = { file: 240, description: 2_000 }[field] ?? 300;
    return `https://${number}.example/${'Wide'.repeat(500)}`
      .slice(0, length)
      .replaceAll('/', field === 'file' ? '-' : '/');
  },
);
const LINE = 'line'.repeat(200);
const CONTENT = `${`${LINE}\n`.repeat(100)}`;
const dataset = buildWithText(seed, CONTENT, 100);
const RELATION = dataset.relations.find(({ place }) => place)?.id ?? '';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const openPage = (options: BrowserContextOptions) =>
  openWithText(browser, { dataset, text: CONTENT, publicUrl: `https://${'host'.repeat(15)}.example` }, options);

/** Returns the elements that are wider than the window or that have wider content than themselves. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('svg, .graph-drawing, .visually-hidden, .monaco-editor, input, textarea')) continue;
      if (!element.checkVisibility()) continue;
      const { left, right } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const isInline = style.display === 'inline';
      // The rest of a shortened text lies outside.
      if (element.parentElement && getComputedStyle(element.parentElement).textOverflow === 'ellipsis') continue;
      // Rows of tabs and tables scroll sideways, and a phone has the title for screen readers only.
      if (element.closest('.tabs, .row-grid, .point-table-frame') || element.clientWidth === 1) continue;
      // Handles and dates reach into the padding of a histogram.
      if (element.parentElement?.matches('.histogram')) continue;
      // The button at the end of a row stands 8 px inside the padding of the panel.
      const isWide = !isInline && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 8;
      const isOutside = left < -1 || right > innerWidth + 1;
      if (!isWide && !isOutside) continue;
      const parent = element.parentElement;
      const name = (node: HTMLElement | null) => `${node?.tagName.toLowerCase()}.${node?.className}`;
      found.add(
        `${name(parent)} > ${name(element)}: ${isWide ? `${element.scrollWidth} in ${element.clientWidth}` : `${left} to ${right}`}`,
      );
    }
    return [...found];
  });
}

test.each([
  ['on a desktop in Chinese', { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' }],
  ['on a phone in English', { viewport: { width: 390, height: 844 }, locale: 'en-GB', hasTouch: true, isMobile: true }],
] as const)('no text is wider than its container, however long its words, %s', async (_name, options) => {
  const page = await openPage(options);
  await page.locator('.status-shown').first().waitFor({ state: 'attached' });
  const problems: string[] = [];
  await visitPanels(page, { relation: RELATION, text: 'https' }, async (name) => {
    problems.push(...(await tooWide(page)).map((problem) => `${name}: ${problem}`));
  });
  if (!('isMobile' in options)) {
    await showTooltip(page);
    problems.push(...(await tooWide(page)));
    const box = await page.locator('.tooltip').boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(options.viewport.height);
  }
  expect(problems).toEqual([]);
});
