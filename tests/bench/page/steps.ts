import type { Page } from 'playwright-core';

/** Durations in ms. */
export interface Duration {
  /** From the click or key to the frame that shows the result. */
  readonly drawn: number;
  /** Time in which the page did not react: the sum of its tasks of 50 ms and more. */
  readonly blocked: number;
}

interface Step {
  readonly name: string;
  readonly by: 'key' | 'facet' | 'appearance' | 'search';
  readonly value: string;
  /** A sign that the step is done: other numbers in the status line, a hit, all hits, or nothing, if the page changes at once. */
  readonly shows: 'counts' | 'hit' | 'allHits' | 'change';
}

/** Each step leaves the page as the next one needs it. */
const STEPS: readonly Step[] = [
  { name: 'filter: hide a type', by: 'facet', value: '人物', shows: 'counts' },
  { name: 'undo of the filter', by: 'key', value: 'Control+z', shows: 'counts' },
  { name: 'hide all but the selected entity', by: 'key', value: 'Shift+H', shows: 'counts' },
  { name: 'expand it', by: 'key', value: 'e', shows: 'counts' },
  { name: 'undo of the expansion', by: 'key', value: 'Control+z', shows: 'counts' },
  { name: 'undo of hiding', by: 'key', value: 'Control+z', shows: 'counts' },
  { name: 'hide the selected entity', by: 'key', value: 'h', shows: 'counts' },
  { name: 'undo of hiding it', by: 'key', value: 'Control+z', shows: 'counts' },
  { name: 'colour by community', by: 'appearance', value: 'community', shows: 'change' },
  { name: 'colour by date', by: 'appearance', value: 'date', shows: 'change' },
  { name: 'size by PageRank', by: 'appearance', value: 'pagerank', shows: 'change' },
  { name: 'size by betweenness', by: 'appearance', value: 'betweenness', shows: 'change' },
  { name: 'search: hits among loaded names', by: 'search', value: '爱奇艺', shows: 'hit' },
  { name: 'search: all hits', by: 'search', value: '腾讯视频', shows: 'allHits' },
];

/** Runs the steps one after the other in a page that shows the whole graph, with one entity selected. */
export async function measureSteps(page: Page): Promise<ReadonlyMap<string, Duration>> {
  await page.locator('#appearance-button').click();
  await page.locator('.appearance-panel').waitFor();
  await page.waitForTimeout(1000);
  const durations = new Map<string, Duration>();
  for (const { name, ...step } of STEPS) {
    if (step.by === 'search') {
      // As soon as the field has the focus, the page prepares the names for the first letter.
      await page.locator('#search').focus();
      await page.waitForTimeout(500);
    }
    durations.set(name, await page.evaluate(runStep, step));
  }
  return durations;
}

/** Runs in the page. */
async function runStep({ by, value, shows }: Omit<Step, 'name'>): Promise<Duration> {
  const tasks: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });
  const counts = (): string => document.querySelector('.status-shown')?.textContent ?? '';
  const before = counts();

  const press = (): void => {
    const keys = value.split('+');
    const [ctrlKey, shiftKey] = [keys.includes('Control'), keys.includes('Shift')];
    const graph = document.getElementById('graph');
    graph?.focus();
    graph?.dispatchEvent(new KeyboardEvent('keydown', { key: keys.at(-1) ?? '', ctrlKey, shiftKey, bubbles: true }));
  };
  const clickFacet = (): void => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.facet-toggle')];
    buttons.find(({ textContent }) => textContent?.includes(value))?.click();
  };
  const chooseStyle = (): void => {
    const option = document.querySelector(`.appearance-panel option[value="${value}"]`);
    const select = option?.closest('select');
    if (!select) return;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const typeText = (): void => {
    const field = document.querySelector<HTMLInputElement>('#search');
    // React ignores a value that is set on the element itself.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const isDone = (): boolean => {
    if (shows === 'counts') return counts() !== before;
    const isHit = document.querySelector('.hit-name')?.textContent?.startsWith(value) ?? false;
    if (shows === 'hit') return isHit;
    if (shows === 'allHits') return isHit && document.querySelector('.search-results[aria-busy="false"]') !== null;
    return true;
  };

  const start = performance.now();
  ({ key: press, facet: clickFacet, appearance: chooseStyle, search: typeText })[by]();
  const drawn = await new Promise<number>((resolve, reject) => {
    const check = (): void => {
      if (performance.now() - start > 10_000) reject(new Error(`Nothing changed after ${by} ${value}.`));
      else if (!isDone()) requestAnimationFrame(check);
      else {
        // A message is received after the frame is drawn.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - start);
        port2.postMessage(null);
      }
    };
    requestAnimationFrame(check);
  });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  observer.disconnect();
  const blocked = tasks
    .filter(({ startTime }) => startTime >= start - 1)
    .reduce((sum, { duration }) => sum + duration, 0);
  return { drawn, blocked };
}
