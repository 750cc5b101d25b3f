import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { readReferences } from '../../web/api/cite.ts';
import { createClient, type RunQuery } from '../../web/api/client.ts';
import { readDataset } from '../../web/api/dataset.ts';
import { readEntity } from '../../web/api/entity.ts';
import { readOverview } from '../../web/api/overview.ts';
import { readPassages } from '../../web/api/passages.ts';
import { readSearch } from '../../web/api/search.ts';
import { CATEGORY_COLORS } from '../../web/canvas/drawing/categoryColors.ts';
import { LAYOUTS } from '../../web/layouts/index.ts';
import { addCards, addPartEntityIds, EMPTY_GRAPH } from '../../web/state/graph.ts';
import { toOutline } from '../../web/state/selectors/outline.ts';
import { runLayout } from '../../web/state/selectors/placeEntities.ts';
import { toCanvasGraph } from '../../web/state/selectors/toCanvasGraph.ts';
import { addParts } from '../../web/state/view/changeParts.ts';
import { NO_FILTER } from '../../web/state/view/pageFilters.ts';
import { applyLayout } from '../../web/state/view/positions.ts';
import { formatLink, linkToView, parseLink } from '../../web/state/view/url.ts';
import { EMPTY_VIEW, type View } from '../../web/state/view/view.ts';
import { formatViewPart, type ViewPart } from '../../web/state/view/viewParts.ts';
import { collectErrors } from '../support/chromium.ts';
import type { AnySeeds } from './anySeeds.ts';

const ALL: ViewPart = { kind: 'all' };
const PUBLIC_URL = 'https://graph.example';
/** Characters that isolate names of other scripts from the text beside them. */
const ISOLATES = /[\u2066-\u2069]/g;

/** The functions of the page show every name, by the API at `url`, and links restore views. */
export async function checkPageFunctions(seeds: AnySeeds, url: string): Promise<void> {
  const runQuery = createClient(`${url}/graphql`);
  const dataset = await readDataset(runQuery);
  assert.deepEqual({ ...dataset.meta.title }, seeds.title);
  const { entities, relations } = await readOverview(runQuery, 2000);
  const graph = addPartEntityIds(
    formatViewPart(ALL),
    entities.map(({ id }) => id),
  )(addCards(entities, relations)(EMPTY_GRAPH));
  const origin = { x: 0, y: 0 };
  let view = addParts([ALL], graph, () => new Map(entities.map(({ id }) => [id, origin])))(EMPTY_VIEW);
  for (const layout of LAYOUTS) {
    const positions = runLayout(layout, view, graph);
    assert.equal(positions.size, seeds.entities.length, `${layout.id} places every entity`);
    view = applyLayout(positions)(view);
  }

  const names = new Map(seeds.entities.map(({ id, name: { en, zh } }) => [id, { zh, en }]));
  const outline = toOutline(view, graph);
  assert.deepEqual(
    new Map(outline.map(({ entity }) => [entity.id, { ...entity.name }])),
    names,
    'names in the outline',
  );
  assert.equal(outline.flatMap((entry) => entry.relations).length, relations.length, 'relations in the outline');
  const { predicates, types } = dataset.vocabulary;
  const { edges, nodes } = toCanvasGraph(view, graph, {
    types,
    predicates,
    documents: dataset.documents,
    communities: dataset.meta.communities,
    theme: 'dark',
    language: 'zh',
    reached: null,
  });
  assert.deepEqual(
    new Map(nodes.map(({ id, label }) => [id, label])),
    new Map([...names].map(([id, { zh }]) => [id, zh])),
    'labels',
  );
  assert.ok(
    nodes.every(({ color }) => color !== CATEGORY_COLORS.dark.missing),
    'every node has the colour of its type',
  );
  assert.equal(edges.length, relations.length, 'edges');

  for (const { aliases, description, id, name } of seeds.entities) {
    const details = await readEntity(runQuery, id);
    assert.deepEqual([details?.aliases, { ...details?.description }], [aliases, description], `details of ${id}`);
    const [passage] = await readPassages(runQuery, id);
    const line = passage?.passage?.lines.find(({ cited }) => cited)?.text;
    assert.ok(line?.startsWith(`${name.zh}；${name.en}`), `the cited line ${line} names ${id}`);
  }
  checkLinks(
    seeds,
    view,
    dataset.meta.version,
    types.map((type) => type.id),
    relations.map(({ id }) => id),
  );
  await checkCitations(seeds, runQuery);
  const text = seeds.entities[0]?.name.zh ?? '';
  const { hits } = await readSearch(runQuery, text, 50);
  assert.ok(
    hits.some(({ entity }) => entity.id === seeds.entities[0]?.id),
    `a search for ${JSON.stringify(text)}`,
  );
}

/** A link restores a view with every id, also as browsers and messengers pass it on. */
function checkLinks(
  seeds: AnySeeds,
  shown: View,
  version: string,
  types: readonly string[],
  relationIds: readonly string[],
): void {
  const ids = seeds.entities.map((entity) => entity.id);
  const [first = '', last = ''] = [ids[0], ids.at(-1)];
  const document = seeds.documents[0]?.id ?? '';
  const view: View = {
    ...shown,
    parts: [
      ...ids.map((id): ViewPart => ({ kind: 'entity', id })),
      { kind: 'expand', id: first, limit: 3, types, conditions: [] },
      { kind: 'path', from: first, to: last, index: 0, conditions: [] },
      { kind: 'document', id: document },
    ],
    hidden: [last],
    filter: {
      ...NO_FILTER,
      conditions: [{ field: 'type', mode: 'without', values: types.slice(0, 1) }],
      kept: { entities: [last], relations: relationIds },
    },
    selection: { entities: ids, relations: relationIds },
    pinned: ids,
    path: { from: first, to: last, index: 0, conditions: [] },
    document: { id: document, onlyHere: true, line: 1 },
    positions: new Map(ids.map((id) => [id, shown.positions.get(id) ?? { x: 0, y: 0 }])),
  };
  const fragment = formatLink(view, { version, language: 'en', ids, defaultPosition: () => null });
  const carried = [new URL(`http://localhost/#${fragment}`).hash, encodeURIComponent(fragment), `${fragment}。`];
  for (const given of [fragment, ...carried]) {
    const link = parseLink(given);
    assert.deepEqual(link.problems, [], `problems of the link ${given}`);
    assert.deepEqual(
      linkToView(link, ids, () => null),
      view,
      `the view of the link ${given}`,
    );
  }
}

/** References exist for every kind of thing, and their addresses lead to it. */
async function checkCitations(seeds: AnySeeds, runQuery: RunQuery): Promise<void> {
  const cited = [...seeds.entities.map(({ id, name }) => ({ id, title: name })), ...seeds.documents];
  for (const { id, title } of cited) {
    const references = await readReferences(runQuery, id, '2024-05-01');
    assert.ok(references, `references for ${id}`);
    for (const language of ['zh', 'en'] as const) {
      const shown = references[language].title.replaceAll(ISOLATES, '');
      assert.ok(shown.includes(title[language]), `${shown} has the name of ${id}`);
    }
    for (const { cslJson } of [references.zh, references.en]) assert.equal(JSON.parse(cslJson).length, 1);
    for (const { bibtex } of [references.zh, references.en]) assert.equal(depthOfBraces(bibtex), 0, bibtex);
    assert.ok(references.url?.startsWith(`${PUBLIC_URL}/#`), `address of ${id}`);
    const { document, parts, problems, selection } = parseLink(new URL(references.url ?? '').hash);
    assert.deepEqual(problems, []);
    assert.deepEqual(document?.id ?? selection.entities[0], id, references.url ?? '');
    assert.equal(parts?.length, 1);
  }
}

function depthOfBraces(bibtex: string): number {
  const plain = bibtex.replaceAll(/\\[{}\\]/g, '');
  return plain.split('{').length - plain.split('}').length;
}

export { PUBLIC_URL };

/** The page in a real browser has every name in its outline, finds a name, and reports no error. */
export async function checkPageInBrowser(seeds: AnySeeds, url: string, browser: Browser): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const complaints = collectErrors(page);
    await page.goto(`${url}/#view=all`);
    await page.getByRole('tab', { name: '文字版' }).click();
    for (const language of ['zh', 'en'] as const) {
      if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
      await page.locator(`html[lang|="${language}"]`).waitFor();
      const entries = page.locator('.outline-entry h3 .entity-link');
      await page.waitForFunction(
        (count) => document.querySelectorAll('.outline-entry').length === count,
        seeds.entities.length,
      );
      const shown = (await entries.allTextContents()).sort();
      assert.deepEqual(shown, seeds.entities.map(({ name }) => name[language]).sort(), `outline in ${language}`);
    }
    // A link does not replace a language that the reader has chosen.
    await page.getByRole('button', { name: '中文' }).click();
    for (const { id, name } of seeds.entities.slice(0, 2)) {
      await page.goto(`about:blank`);
      await page.goto(`${url}/#view=entity.${id}&select=e:${id}`);
      await page.waitForFunction(
        (heading) => document.querySelector('.side-panel h2')?.textContent === heading,
        name.zh,
      );
      await page.locator('#search').fill(name.zh);
      await page.locator('.search-results[aria-busy="false"]').waitFor();
      const hits = await page.locator('.hit-name').allTextContents();
      assert.ok(hits.includes(name.zh), `the search box finds ${JSON.stringify(name.zh)}: ${JSON.stringify(hits)}`);
    }
    assert.deepEqual(complaints, [], 'errors in the console of the browser');
  } finally {
    await context.close();
  }
}
