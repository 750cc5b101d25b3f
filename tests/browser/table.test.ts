import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Dataset } from '../../server/model/dataset.ts';
import { formatDate } from '../../web/i18n/dates.ts';
import { PAGE_ROWS } from '../../web/state/table.ts';
import { serve } from '../server/api/serve.ts';
import { collectErrors, launchChromium } from '../support/chromium.ts';
import { enlarge } from '../support/enlarge.ts';
import { EXPLORER_WORLD, writeDocuments } from './explorerWorld.ts';

const WEB_ROOT = new URL('../../dist/web', import.meta.url).pathname;
const { entities, relations, figures } = EXPLORER_WORLD;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function open(options: BrowserContextOptions, dataset: Dataset = EXPLORER_WORLD, link = ''): Promise<Page> {
  const { url } = await serve({ dataset, webRoot: WEB_ROOT, documentsDir: await writeDocuments() });
  const context = await browser.newContext({
    viewport: { width: 1440, height: 1000 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const errors = collectErrors(page);
  onTestFinished(async () => {
    await context.close();
    expect(errors).toEqual([]);
  });
  await page.goto(`${url}#${link}`);
  await page.locator('.status-shown').first().waitFor({ state: 'attached' });
  return page;
}

async function find(page: Page, text: string, name: string): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('#search').fill(text);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.side-panel h2', { hasText: name }).waitFor();
}

const grid = (page: Page) => page.getByRole('grid');
const rowKind = (page: Page, name: string) => page.locator('.segments').getByRole('button', { name });
const rows = (page: Page) => grid(page).locator('tbody tr[aria-rowindex]');
const count = (page: Page) => page.locator('.table-count').textContent();

/** Returns the texts of the column with a label. */
async function columnTexts(page: Page, label: string): Promise<readonly string[]> {
  const labels = await grid(page).getByRole('columnheader').allTextContents();
  const index = labels.findIndex((text) => text.startsWith(label));
  return rows(page).evaluateAll((all, at) => all.map((row) => row.children[at]?.textContent ?? ''), index);
}

const selected = (page: Page) => rows(page).and(page.locator('[aria-selected="true"]')).locator('th').allTextContents();
const selectionInLink = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('select');

test('the relations of an entity found by pinyin are a table that sorts by date and opens the evidence', async () => {
  const page = await open({ locale: 'zh-CN', permissions: ['clipboard-read', 'clipboard-write'] });
  await find(page, 'xinghe', '星河');
  await page.keyboard.press('Escape');
  await page.locator('#graph').focus();
  await page.keyboard.press('t');
  await expect.poll(() => selected(page)).toEqual(['星河视频']);
  await page.getByLabel('范围', { exact: true }).selectOption('星河视频及其邻居');
  await rowKind(page, '关系').click();

  const of = relations.filter(({ subject, object }) => subject === 'xinghe' || object === 'xinghe');
  await expect.poll(() => rows(page).count()).toBe(of.length);
  expect(await count(page)).toBe(`${of.length}/${relations.length} 条关系`);
  const dated = of.flatMap(({ when, whenEarliest }) => (when ? [{ when, from: whenEarliest ?? '' }] : []));
  const inOrder = dated.sort((a, b) => (a.from < b.from ? -1 : 1)).map(({ when }) => formatDate(when, 'zh'));
  const undated = Array.from({ length: of.length - dated.length }, () => '');
  const date = grid(page).getByRole('button', { name: '日期', exact: true });
  await date.click();
  await expect.poll(() => columnTexts(page, '日期')).toEqual([...inOrder, ...undated]);
  expect(await grid(page).locator('[aria-sort]').getAttribute('aria-sort')).toBe('ascending');

  // The evidence of one.
  const row = rows(page).filter({ hasText: '合作' }).first();
  await row.getByRole('button', { name: /^查看/ }).first().click();
  const passage = page.locator('.side-panel .passage');
  await expect.poll(() => passage.locator('mark').textContent()).toBe('这是第5行。');
  expect(await row.getAttribute('aria-selected')).toBe('true');

  // One selection: a click selects in the graph, Ctrl adds, keys move, select and open.
  await rows(page).nth(0).locator('td').nth(6).click();
  await expect.poll(() => selectionInLink(page)).toMatch(/^r:/);
  await rows(page)
    .nth(2)
    .locator('td')
    .nth(6)
    .click({ modifiers: ['Control'] });
  await expect.poll(() => selected(page)).toHaveLength(2);
  await rows(page)
    .nth(4)
    .locator('td')
    .nth(6)
    .click({ modifiers: ['Shift'] });
  await expect.poll(() => selected(page)).toHaveLength(3);
  await page.getByRole('button', { name: '复制所选 3 行' }).click();
  await expect.poll(() => page.locator('.notices').textContent()).toContain('已复制 3 行');
  const copied = (await page.evaluate(() => navigator.clipboard.readText()))
    .split('\n')
    .map((line) => line.split('\t'));
  expect(copied).toHaveLength(4);
  expect(copied[0]?.slice(0, 2)).toEqual(['主体（标识）', '主体']);
  await page.getByRole('button', { name: '所选在前' }).click();
  await expect.poll(() => rows(page).nth(2).getAttribute('aria-selected')).toBe('true');
  await page.getByRole('button', { name: '所选在前' }).click();

  await rowKind(page, '实体').click();
  await page.getByLabel('范围', { exact: true }).selectOption('当前视图');
  await expect.poll(() => rows(page).count()).toBeGreaterThan(10);
  await rows(page).nth(0).locator('td').nth(1).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await expect.poll(() => selected(page)).toHaveLength(2);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect.poll(() => selected(page)).toHaveLength(1);
  expect(await page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex'))).toBe('3');

  // The row of an entity that was selected elsewhere is marked and visible.
  await find(page, '影坊30', '影坊30');
  await expect.poll(() => selected(page)).toEqual(['影坊30']);
  expect(await rows(page).and(page.locator('[aria-selected="true"]')).isVisible()).toBe(true);

  // Figures of everything; the columns are remembered.
  await rowKind(page, '数据').click();
  await page.getByLabel('范围', { exact: true }).selectOption('全部数据');
  await expect.poll(() => rows(page).count()).toBe(figures.length);
  await page.getByRole('button', { name: '列', exact: true }).click();
  await page.getByRole('checkbox', { name: '统计口径' }).uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await rowKind(page, '数据').click();
  await expect.poll(() => grid(page).getByRole('columnheader').allTextContents()).not.toContain('统计口径');
});

test('attendees of a convention are a table, filtered to companies and saved as CSV, in English and dark', async () => {
  const page = await open({ locale: 'en-GB', colorScheme: 'dark', acceptDownloads: true });
  const convention = entities.find(({ id }) => id === 'hai-convention')?.name.en ?? '';
  await find(page, convention, convention);
  const attended = relations.filter(({ predicate, object }) => predicate === 'attended' && object === 'hai-convention');
  const list = page.locator('.entity-panel');
  const group = page.locator('.relation-group', { has: page.getByText('Studio 01') });
  const more = group.getByRole('button', { name: `Show all ${attended.length}` });
  expect(await group.locator('.relation-row').count()).toBeLessThan(attended.length);
  await more.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => group.locator('.relation-row').count()).toBe(attended.length);
  await list.getByLabel('Filter relations').fill('坊30');
  await expect
    .poll(() => list.locator('.relation-row').allTextContents())
    .toEqual([expect.stringContaining('Studio 30')]);
  await list.getByLabel('Filter relations').fill('');
  await group.getByText('Studio 01').waitFor();
  await group.getByRole('button', { name: /^As a table/ }).click();
  await expect.poll(() => count(page)).toBe(`${attended.length} of ${relations.length} relations`);
  // The window shows only some of the rows, but the table says how many there are.
  expect(await rows(page).count()).toBeLessThanOrEqual(attended.length);
  expect(await grid(page).getAttribute('aria-rowcount')).toBe(String(attended.length + 2));

  const typeOf = new Map(entities.map(({ id, type }) => [id, type]));
  const companies = attended.filter(({ subject }) => typeOf.get(subject) === 'company');
  await page.getByLabel('Filter: Type of subject').selectOption(`Company (${companies.length})`);
  await expect.poll(() => count(page)).toBe(`${companies.length} of ${relations.length} relations`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save rows as CSV' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe(`relations-${EXPLORER_WORLD.version}.csv`);
  const content = await readFile(await saved.path(), 'utf8');
  expect(content.startsWith('\uFEFF')).toBe(true);
  const records = parse(content, { bom: true, columns: true }) as Record<string, string>[];
  const nameOf = new Map(entities.map(({ id, name }) => [id, name.en]));
  expect(records.map((record) => [record['Subject (id)'], record.Subject, record['Type of subject']]).sort()).toEqual(
    companies.map(({ subject }) => [subject, nameOf.get(subject), 'Company']).sort(),
  );

  // A condition that no row passes says which conditions there are.
  await page.getByLabel('Filter: Subject', { exact: true }).fill('no such name');
  await expect.poll(() => rows(page).count()).toBe(0);
  expect(await page.locator('.table-message').textContent()).toContain('Subject, Type of subject, Predicate');
  await page.getByRole('button', { name: 'Clear column filters' }).click();
  await expect.poll(() => count(page)).toMatch(/^\d+ of/);
  await page.getByLabel('Date, from').fill('2024-13');
  expect(await page.getByLabel('Date, from').getAttribute('aria-invalid')).toBe('true');
});

test('everything is sorted, filtered and paged by the server, and the link keeps it', async () => {
  const world = enlarge(EXPLORER_WORLD, 36);
  const total = world.relations.length;
  const page = await open(
    { locale: 'en-GB', acceptDownloads: true },
    world,
    'view=start.10&table=relations~all~sort:sources:desc',
  );
  const requested: number[] = [];
  const abandoned: number[] = [];
  const offsetOf = (request: Request): number | null => {
    const { query = '', variables } = request.postDataJSON() ?? {};
    return query.includes('query RelationRows') && variables.first === PAGE_ROWS ? variables.offset : null;
  };
  page.on('request', (request) => void (offsetOf(request) !== null && requested.push(offsetOf(request) ?? 0)));
  page.on('requestfailed', (request) => void abandoned.push(offsetOf(request) ?? 0));
  const scrollTo = (row: number) =>
    page.locator('.row-grid').evaluate((element, top) => {
      element.scrollTop = top;
    }, row * 32);
  const at = (row: number) => grid(page).locator(`tr[aria-rowindex="${row + 2}"]`);
  const notices = () => page.locator('.notices').textContent();

  // The order of the link, by the server: those with most documents first.
  await expect.poll(() => count(page)).toContain('relations');
  expect(await grid(page).getAttribute('aria-rowcount')).toBe(String(total + 1));
  expect(await grid(page).locator('[aria-sort="descending"]').textContent()).toContain('Sources');
  const bySources = relations.map(({ documents }) => documents.length).sort((a, b) => b - a);
  await expect.poll(async () => (await columnTexts(page, 'Sources'))[0]).toBe(String(bySources[0]));
  expect(await grid(page).getByRole('button', { name: 'Note: this scope cannot be sorted by it' }).count()).toBe(1);
  expect(await page.getByRole('button', { name: 'Nothing to undo' }).count()).toBe(1);

  // The last rows need one page more.
  await at(0).locator('td').nth(4).click();
  await page.keyboard.press('Control+End');
  await expect.poll(() => at(total - 1).getAttribute('class')).toBeNull();
  expect(new Set(requested).size).toBe(requested.length);
  expect(requested.length).toBeLessThanOrEqual(2);

  // Requests for rows that are no longer shown are abandoned.
  requested.length = 0;
  await page.route('**/graphql', async (route) => {
    if (offsetOf(route.request()) !== null) await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue().catch(() => {});
  });
  await scrollTo(300);
  await expect.poll(() => at(302).getAttribute('class')).toBe('loading');
  await expect.poll(() => requested.length).toBeGreaterThan(0);
  await scrollTo(900);
  await expect.poll(() => at(902).getAttribute('class')).toBeNull();
  await expect.poll(() => abandoned).toContain(300);
  expect(requested.length).toBeLessThanOrEqual(4);

  // The order may change just after rows were scrolled: the rows in the new order are not abandoned.
  const sortBySources = grid(page).getByRole('button', { name: /^Sources/ });
  await sortBySources.click();
  await expect.poll(() => grid(page).locator('[aria-sort]').count()).toBe(0);
  for (const [direction, documents] of [
    ['ascending', bySources.at(-1)],
    ['descending', bySources[0]],
  ] as const) {
    await scrollTo(0);
    await sortBySources.click();
    await expect.poll(() => grid(page).locator(`[aria-sort="${direction}"]`).count()).toBe(1);
    await expect.poll(async () => (await columnTexts(page, 'Sources'))[0]).toBe(String(documents));
  }

  // A failure is said in the rows, and can be repeated.
  await page.unroute('**/graphql');
  await page.route('**/graphql', (route) =>
    offsetOf(route.request()) === null
      ? route.continue()
      : route.fulfill({ json: { errors: [{ message: 'too slow', extensions: { code: 'TIMED_OUT' } }] } }),
  );
  await scrollTo(1250);
  await expect.poll(() => at(1252).textContent()).toBe('Not loaded');
  await page.unroute('**/graphql');
  await page.locator('.table-tab [role="alert"]').getByRole('button').click();
  await expect.poll(() => at(1252).getAttribute('class')).toBeNull();

  // A range is selected with the rows between that are not loaded; all of them are too many.
  await at(1251).locator('td').nth(4).click();
  await scrollTo(1450);
  await at(1455)
    .locator('td')
    .nth(4)
    .click({ modifiers: ['Shift'] });
  await expect.poll(() => count(page)).toContain('205 selected');
  const selectAll = async () => {
    await page.keyboard.press('Control+a');
    return notices();
  };
  await expect.poll(selectAll).toContain('At most 1,000 rows can be selected');
  expect(await count(page)).toContain('205 selected');

  // Saving reads all rows that pass, and can be stopped.
  await page.getByRole('button', { name: 'Filter columns' }).click();
  await page.getByLabel('Filter: Subject', { exact: true }).fill('e');
  const named = new Set(world.entities.flatMap(({ id, name }) => (/e/i.test(name.en + name.zh) ? [id] : [])));
  const passing = world.relations.filter(({ subject }) => named.has(subject)).length;
  expect(passing).toBeGreaterThan(2 * PAGE_ROWS);
  await expect.poll(() => count(page)).toContain(`${passing.toLocaleString('en')} of`);
  await page.route('**/graphql', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue().catch(() => {});
  });
  await page.getByRole('button', { name: 'Save rows as CSV' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect.poll(notices).toContain('nothing was copied or saved');
  await page.unroute('**/graphql');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save rows as CSV' }).click();
  const content = await readFile(await (await download).path(), 'utf8');
  expect(parse(content, { bom: true, columns: true })).toHaveLength(passing);

  // Widths by keyboard, and all of it after a reload.
  const edge = page.getByRole('separator', { name: 'Width: Subject', exact: true });
  await edge.focus();
  const width = async () => Number(await edge.getAttribute('aria-valuenow'));
  const before = await width();
  await page.keyboard.press('ArrowRight');
  expect(await width()).toBe(before + 16);
  await edge.dblclick();
  await expect.poll(width).not.toBe(before + 16);
  const fitting = await width();
  await expect.poll(() => page.url()).toContain('table=relations~all~sort:sources:desc~where:subject:e');
  await page.reload();
  await expect.poll(() => count(page)).toContain(`${passing.toLocaleString('en')} of`);
  expect(await grid(page).locator('[aria-sort="descending"]').textContent()).toContain('Sources');
  await edge.focus();
  expect(Math.abs((await width()) - fitting)).toBeLessThanOrEqual(1);

  // A link that names what does not exist says so; the rest is shown.
  const [address] = page.url().split('#');
  await page.goto('about:blank');
  await page.goto(`${address}#view=start.10&table=figures~all~sort:nope~where:measure:nope`);
  await expect.poll(notices).toContain('table=sort:nope, table=figures~where:measure:nope');
  await expect.poll(() => rows(page).count()).toBeGreaterThan(0);
});
