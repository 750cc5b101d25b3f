// Builds the page into dist/web. `npm run build` always builds; `npm start` and `npm test` call `buildIfStale`.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { ensureInstalled } from './ensureInstalled.mjs';

const STAMP = 'dist/web/.built';
const ASSETS = 'dist/web/assets';
/** Level 11 makes files hardly smaller and takes half a minute for GraphiQL's editor. */
const BROTLI_QUALITY = 9;
/** Sources of the page. */
const SOURCES = [
  'web',
  'scripts/slimCytoscape.mjs',
  'scripts/slimSearch.mjs',
  'scripts/bundleProgram.mjs',
  'server/model',
  'server/search',
  'schema.graphql',
  'vite.config.ts',
  'package-lock.json',
];

export function build() {
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    console.error('The page could not be built; see the errors above.');
    process.exit(1);
  }
  compressAssets();
  writeFileSync(STAMP, '');
}

/** The server sends these files as they are, so that it does not compress them for every visit. */
function compressAssets() {
  for (const name of readdirSync(ASSETS).filter((asset) => /\.(js|css|svg)$/.test(asset))) {
    const content = readFileSync(join(ASSETS, name));
    const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
    writeFileSync(join(ASSETS, `${name}.br`), brotliCompressSync(content, { params }));
    writeFileSync(join(ASSETS, `${name}.gz`), gzipSync(content, { level: 9 }));
  }
}

export function buildIfStale() {
  const built = existsSync(STAMP) ? statSync(STAMP).mtimeMs : 0;
  if (SOURCES.every((source) => newestChange(source) <= built)) return;
  console.error('Building the page …');
  build();
}

function newestChange(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled();
  build();
}
