import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { slimCytoscape } from '../../scripts/slimCytoscape.mjs';

const ROOT = fileURLToPath(new URL('../browser/harness', import.meta.url));

/** Folders of built pages by the folder of their sources: the test files of a process share them. */
const built = new Map<string, Promise<string>>();

/** Builds the real page, with its state and actions in `window`. Returns its folder, which exists until this process ends. */
export function buildExplorer(): Promise<string> {
  return buildPage(join(ROOT, 'explorer'));
}

function buildPage(root: string): Promise<string> {
  const folder = built.get(root) ?? buildNew(root);
  built.set(root, folder);
  return folder;
}

async function buildNew(root: string): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'canvas-harness-'));
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [react(), slimCytoscape()],
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, minify: false },
  });
  return outDir;
}

/** Builds and serves the page that has only the canvas. */
export async function serveHarness(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const outDir = await buildPage(ROOT);
  const server = await preview({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('Vite serves the harness page at no address.');
  return {
    url,
    close: () => server.close(),
  };
}
