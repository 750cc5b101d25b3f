import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { findViolations } from '../support/findViolations.ts';
import { replaceTexts } from '../support/replaceTexts.ts';
import { SEED_WORLD } from '../support/world.ts';
import { buildWithText, openWithText } from './documentsWithText.ts';
import { showTooltip, visitPanels } from './visitPanels.ts';

let number = 0;
/** Every text of the dataset: Hebrew, or Arabic as the English one, each with a number and a bracket at its end. */
const texts = new Set<string>();
const seed = replaceTexts(SEED_WORLD, (_text, field) => {
  number += 1;
  const text =
    field === 'file' ? `קובץ-${number}.md` : `${number % 2 ? 'שלום עולם' : 'مرحبا بالعالم'} ${number} (${number})`;
  texts.add(text);
  return text;
});
const LINES = Array.from({ length: 100 }, (_, index) => `שורה ${index + 1} (d1)`);
for (const line of LINES) texts.add(line);
const CONTENT = `${LINES.join('\n')}\n`;
const dataset = buildWithText(seed, CONTENT, LINES.length);
const RELATION = dataset.relations.find(({ place }) => place)?.id ?? '';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function openPage(options: BrowserContextOptions): Promise<Page> {
  const page = await openWithText(browser, { dataset, text: CONTENT }, options);
  await page.locator('.status-shown').first().waitFor({ state: 'attached' });
  return page;
}

/** Returns the places in the page where a text of the dataset may reorder what stands beside it. */
function notIsolated(page: Page): Promise<string[]> {
  return page.evaluate(
    (known) => {
      const isText = (text: string) => known.includes(text);
      const isSafe = (text: string) => {
        let rest = text;
        for (let before = ''; before !== rest; ) {
          before = rest;
          rest = rest.replaceAll(/\u2068[^\u2068\u2069]*\u2069/g, '');
        }
        return !/[\u0590-\u08ff]/.test(rest);
      };
      const found: string[] = isSafe(document.title) ? [] : [`title: ${document.title}`];
      for (const element of document.querySelectorAll('body *')) {
        // The server formats references, and an input stands alone.
        if (element.matches('pre, input, script, style')) continue;
        const path = `${element.parentElement?.className || element.parentElement?.tagName} > ${element.tagName}.${element.className}`;
        for (const { name, value } of element.attributes)
          if (!isSafe(value) && !isText(value)) found.push(`${path} ${name}: ${value}`);
        for (const child of element.childNodes) {
          const text = child.nodeType === Node.TEXT_NODE ? (child.nodeValue ?? '') : '';
          const isAlone = element.matches('bdi, option') && element.childNodes.length === 1;
          if (!isSafe(text) && !(isAlone && isText(text))) found.push(`${path}: ${text}`);
        }
      }
      return [...new Set(found)];
    },
    [...texts],
  );
}

/** Returns the citations whose characters, or whose place after a name, are not in order from left to right. */
function outOfOrder(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const leftOf = (node: Node, index: number) => {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      return range.getBoundingClientRect();
    };
    return [...document.querySelectorAll('.outline-citations')].flatMap((citations) => {
      const characters = [...citations.childNodes].flatMap((node) =>
        [...(node.nodeValue ?? '')].map((_, index) => leftOf(node, index)),
      );
      const name = citations.previousElementSibling?.getBoundingClientRect();
      const boxes = [...(name ? [name] : []), ...characters];
      const isOrdered = boxes.every((box, index) => {
        const before = boxes[index - 1];
        return !before || before.top + 8 < box.top || before.left <= box.left;
      });
      return characters.length > 0 && isOrdered ? [] : [citations.parentElement?.textContent ?? ''];
    });
  });
}

test.each([
  [
    'on a desktop in Chinese and dark',
    { viewport: { width: 1440, height: 900 }, locale: 'zh-CN', colorScheme: 'dark' },
  ],
  ['on a phone in English', { viewport: { width: 390, height: 844 }, locale: 'en-GB', hasTouch: true, isMobile: true }],
] as const)(
  'names in right-to-left scripts leave the order of everything beside them, and all parts are accessible, %s',
  async (_name, options) => {
    const page = await openPage(options);
    const problems: string[] = [];
    await visitPanels(page, { relation: RELATION, text: 'שלום' }, async (name) => {
      for (const problem of [...(await notIsolated(page)), ...(await findViolations(page))])
        problems.push(`${name}: ${problem}`);
      if (name === 'tab tab-outline') {
        expect(await page.locator('.outline-citations').count()).toBeGreaterThan(10);
        expect(await outOfOrder(page)).toEqual([]);
      }
    });
    if (!('isMobile' in options)) {
      await showTooltip(page);
      problems.push(...(await notIsolated(page)));
    }
    expect(problems).toEqual([]);
  },
);
