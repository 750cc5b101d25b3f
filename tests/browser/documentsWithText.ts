import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { SeedDataset } from '../../server/dataset/seedDataset.ts';
import type { Dataset } from '../../server/model/dataset.ts';
import { type ServeOptions, serve } from '../server/api/serve.ts';
import { buildWorld } from '../support/world.ts';

const WEB_ROOT = new URL('../../dist/web', import.meta.url).pathname;

/** Builds a dataset whose documents all have this text, of `lineCount` lines. */
export function buildWithText(seed: SeedDataset, text: string, lineCount: number): Dataset {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const documents = seed.documents.map((document) => ({ ...document, lineCount, sha256 }));
  return buildWorld({ ...seed, documents }).dataset;
}

/** Opens the page of a server that has the documents at hand, until the test ends. */
export async function openWithText(
  browser: Browser,
  { dataset, text, publicUrl }: Pick<ServeOptions, 'publicUrl'> & { readonly dataset: Dataset; readonly text: string },
  options: BrowserContextOptions,
): Promise<Page> {
  const documentsDir = await mkdtemp(join(tmpdir(), 'documents-'));
  onTestFinished(() => rm(documentsDir, { recursive: true, force: true }));
  await Promise.all(dataset.documents.map(({ file }) => writeFile(join(documentsDir, file), text)));
  const { url } = await serve({ dataset, webRoot: WEB_ROOT, documentsDir, ...(publicUrl ? { publicUrl } : {}) });
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}
