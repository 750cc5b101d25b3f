import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { Browser } from 'playwright-core';
import { DEFAULT_LIMITS } from '../../server/api/limits/limits.ts';
import { createApp } from '../../server/app.ts';
import { readDataset } from '../../server/seeds/readSeeds.ts';
import type { GraphStore } from '../../server/store/GraphStore.ts';
import { createMemoryStore } from '../../server/store/memory/memoryStore.ts';
import { launchChromium } from '../support/chromium.ts';
import { median, printTable } from './table.ts';

const ROUNDS = 7;
const START_ENTITIES = 40;
const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

interface Visit {
  /** Time from navigation to the first drawn graph, in ms. */
  readonly drawn: number;
  /** Bytes of JavaScript and CSS on the wire. */
  readonly bytes: number;
}

/**
 * Compares the explorer with a bare Cytoscape page, the lower bound, which draws the same start view with given positions. Each
 * visit has a browser context of its own, so nothing is cached.
 */
export async function benchPage(): Promise<void> {
  const store = createMemoryStore(await readDataset(root('graph-seeds')));
  const app = await createApp({
    store,
    documentsDir: null,
    webRoot: root('dist/web'),
    publicUrl: null,
    limits: DEFAULT_LIMITS,
    trustProxy: false,
    allowedHosts: [],
    corsOrigins: null,
    logger: pino({ level: 'silent' }),
  });
  const explorer = await app.listen({ host: '127.0.0.1', port: 0 });
  const { server, address } = await serveBarePage(store);
  const browser = await launchChromium();
  try {
    const [ours, bare]: [Visit[], Visit[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await visit(browser, `${explorer}/`));
      bare.push(await visit(browser, address));
    }
    const row = (name: string, visits: readonly Visit[]) => [
      name,
      `${Math.round(median(visits.map(({ drawn }) => drawn)))} ms`,
      median(visits.map(({ drawn }, index) => drawn / (bare[index]?.drawn ?? drawn))).toFixed(2),
      `${Math.round(median(visits.map(({ bytes }) => bytes)) / 1024)} kB`,
    ];
    printTable(
      `Page: the start view of ${START_ENTITIES} entities, ${ROUNDS} visits each, nothing cached`,
      ['', 'navigation to first drawn graph', 'ratio to bare', 'JS + CSS sent'],
      [row('explorer', ours), row('bare Cytoscape', bare)],
    );
  } finally {
    await browser.close();
    await app.close();
    server.close();
    await store.close();
  }
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (!['script', 'stylesheet'].includes(request.resourceType())) return;
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(url);
    const mark = () => performance.getEntriesByName('graph-drawn')[0]?.startTime;
    const drawn = Number(await (await page.waitForFunction(mark)).jsonValue());
    await page.waitForLoadState('networkidle');
    return { drawn, bytes: (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) };
  } finally {
    await context.close();
  }
}

async function serveBarePage(store: GraphStore): Promise<{ server: Server; address: string }> {
  const { entities, relations } = await store.overview({ limit: START_ENTITIES });
  const elements = [
    ...entities.map(({ id, name, x, y }) => ({ data: { id, label: name.zh }, position: { x, y } })),
    ...relations.map(({ id, subject, object }) => ({ data: { id, source: subject, target: object } })),
  ];
  const cytoscape = await readFile(root('node_modules/cytoscape/dist/cytoscape.min.js'));
  const html = `<!doctype html><meta charset="utf-8"><div id="graph" style="position:absolute;inset:0"></div>
<script src="/cytoscape.js"></script>
<script>
  fetch('/elements.json').then((response) => response.json()).then((elements) => {
    const style = [{ selector: 'node', style: { label: 'data(label)' } }];
    const cy = cytoscape({ container: document.getElementById('graph'), elements, style, layout: { name: 'preset' } });
    cy.one('render', () => performance.mark('graph-drawn'));
  });
</script>`;
  const files: Record<string, { type: string; body: string | Buffer }> = {
    '/': { type: 'text/html', body: html },
    '/cytoscape.js': { type: 'text/javascript', body: cytoscape },
    '/elements.json': { type: 'application/json', body: JSON.stringify(elements) },
  };
  const server = createServer((request, response) => {
    const file = files[request.url ?? ''];
    response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain' }).end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}
