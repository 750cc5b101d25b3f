import type { Page } from 'playwright-core';

/** A link for each panel, with a selector for what is there once it has loaded. They refer to tests/support/world.ts. */
const LINKS: readonly (readonly [name: string, link: string, loaded: string])[] = [
  ['start', '', '.start-list'],
  ['entity', 'view=all&select=e:xinghe', '.relation-row'],
  ['entity out of view', 'view=entity.gudao&select=e:xinghe', '.callout'],
  ['selection', 'view=all&select=e:xinghe~e:yunfan', '.primary'],
  ['path', 'view=path.wang-bo.microdrama.0&path=wang-bo.microdrama.0', '.path-steps'],
  ['no path', 'view=all&path=wang-bo.microdrama.none.length:1+avoid:xinghe', '.path-blockers, .path-results p'],
  ['document', 'view=document.d1&document=d1.only', '.figure-subject'],
  ['text of a document', 'view=document.d1&document=d1.line1', '.line-facts'],
  ['filter', 'view=all&without=person&select=e:xinghe', '.filter-chips'],
];

/**
 * Shows every panel, list, dialog, menu and message of the page in turn, and calls `lookAt` with its name for each, once nothing
 * of it is being loaded. `relation` is the id of a relation with all qualifiers, `text` a search text with results.
 */
export async function visitPanels(
  page: Page,
  { relation, text }: { readonly relation: string; readonly text: string },
  lookAt: (name: string) => Promise<void>,
): Promise<void> {
  const look = async (name: string) => {
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[role="status"]')].every(
        (status) => !/^(Loading|正在加载)/.test(status.textContent),
      ),
    );
    await lookAt(name);
  };
  const open = async (link: string, loaded: string) => {
    // The empty view first, so that nothing of the view before is taken for the next.
    for (const [hash, there] of [
      ['view=', '.empty-view'],
      [link, loaded],
    ] as const) {
      await page.evaluate((next) => {
        location.hash = next;
      }, hash);
      await page.locator(there).first().waitFor({ state: 'attached' });
    }
  };
  const show = async (name: string, selector: string) => {
    await page.locator(selector).first().waitFor();
    await look(name);
  };
  const openMenu = async (id: string) => {
    await open(`view=entity.${id}&select=e:${id}`, '.entity-panel');
    await page.locator('#graph').focus();
    await page.keyboard.press('Shift+F10');
    await page.locator('[role="menuitem"]').first().waitFor();
  };
  const choose = (command: string) => page.locator(`[data-command="${command}"]`).click();

  const handle = page.locator('.sheet-handle');
  if (await handle.isVisible()) await handle.click();
  for (const [name, link, loaded] of LINKS) {
    await open(link, loaded);
    await look(name);
  }
  await open(`view=all&select=r:${relation}`, '.relation-panel');
  await look('relation');
  await page.locator('.citation').first().dispatchEvent('click');
  await show('passage', '.passage li');
  for (const tab of await page.locator('[role="tab"]').all()) {
    if (!(await tab.isVisible())) continue;
    await tab.click();
    await look(`tab ${await tab.getAttribute('id')}`);
  }
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await look('print');
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.locator('#tab-details').click();

  for (const [name, searched] of [
    ['results', text],
    ['no results', `${text.repeat(3)}zzz`.slice(-300)],
  ] as const) {
    await page.locator('#search').fill(searched);
    await show(name, name === 'results' ? '.hit' : '.search-empty');
  }
  await page.locator('#search').fill('');

  await open('view=all', '.start-list');
  await page.locator('#graph').focus();
  await page.keyboard.press('Shift+F10');
  await show('menu of the view', '[role="menuitem"]');
  await choose('layout.panel');
  await show('appearance', '.appearance-panel');
  await page.keyboard.press('Escape');
  await page.locator('#graph').focus();
  await page.keyboard.press('Shift+F10');
  await choose('export');
  await show('export', 'dialog form');
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await openMenu('xinghe');
  await look('menu of an entity');
  await choose('chooseNeighbors');
  await show('chooser', 'dialog .count');
  await page.locator('dialog .primary').click();
  // The notice about hiding would go with the next step, here the expansion.
  await page.waitForURL(/expand/);
  await page.locator('#graph').focus();
  await page.keyboard.press('h');
  await show('notice', '.notice');
  await openMenu('yunfan');
  await choose('pathFrom');
  await show('choice of the other end', '.entity-field [aria-pressed="true"]');
  await page.keyboard.press('Escape');
  await open(`view=all&select=e:nobody&hide=ghost&${'unreadable'.repeat(30)}`, '.notice.warning');
  await look('message on a link');

  await open('view=all&select=e:xinghe', '.figure-table');
  await page.locator('.figure-table .citations-line .in-row').first().dispatchEvent('click');
  for (const format of [0, 1, 2, 3]) {
    await page.locator('dialog [name="format"]').nth(format).check();
    await show(`reference ${format}`, '.reference');
  }
  await page.keyboard.press('Escape');
  await page.locator('#graph').focus();
  await page.keyboard.press('?');
  await show('shortcuts', 'dialog .shortcuts');
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
}

/** Moves the mouse over an entity, which the page draws where its menu opens, and waits for the tooltip. */
export async function showTooltip(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = 'view=entity.xinghe&select=e:xinghe';
  });
  await page.locator('.relation-row').first().waitFor();
  const menu = page.locator('.context-menu');
  // The entity may still move.
  for (let tries = 0; tries < 20 && (await page.locator('.tooltip').count()) === 0; tries++) {
    await page.locator('#graph').focus();
    await page.keyboard.press('Shift+F10');
    const { x, y } = await menu.evaluate(({ style }: HTMLElement) => ({
      x: Number.parseFloat(style.left),
      y: Number.parseFloat(style.top),
    }));
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await page.mouse.move(x - 90, y - 90);
    await page.mouse.move(x, y);
    await page.waitForTimeout(500);
  }
  await page.locator('.tooltip').waitFor();
}
